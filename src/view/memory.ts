/** What a reader chose last time. */
export interface Memory {
  recall(key: string): string | null;
  /** Null forgets. */
  remember(key: string, value: string | null): void;
}

/**
 * The browser's storage; where it is switched off or full, what is chosen holds until the page is closed, and nothing
 * else changes.
 */
export function openMemory(page: Window): Memory {
  const chosen = new Map<string, string | null>();
  return {
    recall(key) {
      const known = chosen.get(key);
      if (known !== undefined) return known;
      try {
        return page.localStorage.getItem(`dateline.${key}`);
      } catch {
        return null;
      }
    },
    remember(key, value) {
      chosen.set(key, value);
      try {
        if (value === null) page.localStorage.removeItem(`dateline.${key}`);
        else page.localStorage.setItem(`dateline.${key}`, value);
      } catch {
        // It is known until the page is closed.
      }
    },
  };
}
