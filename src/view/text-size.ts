import type { Memory } from './memory.ts';
import type { Store } from './store.ts';

/** What a reader can choose, in per cent of the browser's own size. All lengths of the page grow with it. */
export const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The size that was chosen: by the address, or else the last time; 100 when none was. */
export function chosenSize(store: Store, memory: Memory): TextSize {
  return readSize(store.state().address.get('size')) ?? readSize(memory.recall('size')) ?? 100;
}

/** A size from its text; null for none of them. */
export function readSize(text: string | null | undefined): TextSize | null {
  return TEXT_SIZES.find((size) => String(size) === text) ?? null;
}

/** Keeps the page's text in its size; calls back after each change, for what is measured or drawn on canvases. */
export function followSize({ store, memory }: { store: Store; memory: Memory }, onChange: () => void): void {
  let current: TextSize = 100;
  function follow(): void {
    const size = chosenSize(store, memory);
    if (size === current) return;
    current = size;
    document.documentElement.style.setProperty('font-size', `${size}%`);
    onChange();
  }
  store.subscribe(follow);
  follow();
}
