import { describe, expect, test } from 'vitest';
import { openMemory } from '../../src/view/memory.ts';
import { isPressed, setShortcuts, shortcutsAreOn } from '../../src/view/shortcuts.ts';

const bare = { code: '', ctrlKey: false, altKey: false, metaKey: false, target: null };

describe('a key for a letter', () => {
  test.each([
    ['p', { key: 'p' }, true],
    ['p', { key: 'P' }, true],
    ['p', { key: 'з', code: 'KeyP' }, true],
    ['b', { key: 'لا', code: 'KeyB' }, true],
    ['e', { key: 'Escape', code: 'KeyE' }, false],
    ['b', { key: 'و', code: 'KeyB' }, true],
    ['p', { key: 'r', code: 'KeyP' }, false],
    ['p', { key: 'p', ctrlKey: true }, false],
    ['p', { key: 'p', metaKey: true }, false],
    ['/', { key: '/', code: 'Digit7' }, true],
    ['/', { key: '.', code: 'Slash' }, false],
    ['.', { key: '.' }, true],
  ])('%j and the event %j: %s', (letter, event, pressed) => {
    expect(isPressed(letter, { ...bare, ...event })).toBe(pressed);
  });
});

/** A window with a storage; without one it throws, as browsers do where it is switched off. */
const windowWith = (storage?: Map<string, string>): Window => {
  const full = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  const localStorage = {
    getItem: (key: string) => (storage ? (storage.get(key) ?? null) : full()),
    setItem: (key: string, value: string) => (storage ? storage.set(key, value) : full()),
    removeItem: (key: string) => (storage ? storage.delete(key) : full()),
  };
  return { localStorage } as unknown as Window;
};

describe('what a reader chose', () => {
  test('is there the next time', () => {
    const storage = new Map<string, string>();
    setShortcuts(openMemory(windowWith(storage)), false);
    expect(shortcutsAreOn(openMemory(windowWith(storage)))).toBe(false);
    setShortcuts(openMemory(windowWith(storage)), true);
    expect(shortcutsAreOn(openMemory(windowWith(storage)))).toBe(true);
    expect(storage.size).toBe(0);
  });

  test('holds while the page is open where nothing can be stored', () => {
    const memory = openMemory(windowWith());
    expect(shortcutsAreOn(memory)).toBe(true);
    setShortcuts(memory, false);
    expect(shortcutsAreOn(memory)).toBe(false);
    setShortcuts(memory, true);
    expect(shortcutsAreOn(memory)).toBe(true);
  });
});
