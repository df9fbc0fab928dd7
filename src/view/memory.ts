/** What a reader chose last time. */
export interface Memory {
  recall(key: string): string | null;
  /** Null forgets. */
  remember(key: string, value: string | null): void;
}

/** The browser's storage; where it is switched off or full, nothing is remembered and nothing else changes. */
export function openMemory(page: Window): Memory {
  return {
    recall(key) {
      try {
        return page.localStorage.getItem(`dateline.${key}`);
      } catch {
        return null;
      }
    },
    remember(key, value) {
      try {
        if (value === null) page.localStorage.removeItem(`dateline.${key}`);
        else page.localStorage.setItem(`dateline.${key}`, value);
      } catch {
        // Only the memory is lost.
      }
    },
  };
}
