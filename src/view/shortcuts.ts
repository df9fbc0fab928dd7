import type { Memory } from './memory.ts';

/** What is read of a pressed key. */
type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'target'>;

/** Under this key a reader's wish is remembered to have no single-key shortcuts. */
const MEMORY = 'shortcuts';

/**
 * Whether a single letter or sign does something: a reader who speaks to the machine, or whose hand slips, can switch
 * that off. https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
export function shortcutsAreOn(memory: Memory): boolean {
  return memory.recall(MEMORY) !== 'off';
}

/** Switches them on or off, now and next time. */
export function setShortcuts(memory: Memory, on: boolean): void {
  memory.remember(MEMORY, on ? null : 'off');
}

/**
 * True when the key for a letter or sign ("p", "/") was pressed by itself and not while writing. On a keyboard of
 * another script it is the key where the letter stands on a Latin one.
 */
export function isPressed(letter: string, { key, code, ctrlKey, altKey, metaKey, target }: Key): boolean {
  if (ctrlKey || altKey || metaKey || isWriting(target)) return false;
  const pressed = key.toLowerCase();
  if (pressed === letter) return true;
  const isOtherScript = /^\p{L}+$/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return isOtherScript && code === `Key${letter.toUpperCase()}`;
}

/** True where a letter is text, or chooses from a list. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target !== null &&
    target instanceof Element &&
    target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]') !== null
  );
}
