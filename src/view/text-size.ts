import type { Address } from './address.ts';
import type { Memory } from './memory.ts';
import type { Store } from './store.ts';

/** What a reader can choose, in per cent of the browser's own size. All lengths of the page grow with it. */
export const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The size that was chosen: by the address, or else the last time; 100 when none was. */
export function chosenSize(address: Address, memory: Memory): TextSize {
  return readSize(address.get('size')) ?? readSize(memory.recall('size')) ?? 100;
}

/** A size from its text; null for none of them. */
export function readSize(text: string | null | undefined): TextSize | null {
  return TEXT_SIZES.find((size) => String(size) === text) ?? null;
}

/** Sets the size of the page's text. */
export function setSize(size: TextSize): void {
  document.documentElement.style.setProperty('font-size', `${size}%`);
}

/** Keeps the page's text in its size; calls back after each change, for what is measured or drawn on canvases. */
export function followSize({ store, memory }: { store: Store; memory: Memory }, onChange: () => void): void {
  let current = chosenSize(store.state().address, memory);
  setSize(current);
  store.subscribe(({ address }) => {
    const size = chosenSize(address, memory);
    if (size === current) return;
    current = size;
    setSize(size);
    onChange();
  });
}
