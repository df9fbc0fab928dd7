/** Where a key leads in a row of steps. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'leave';

/**
 * What a key means while steps are walked through: the arrows, the keys that presenter remotes send (Page Up and Page
 * Down), space, Home, End, Escape; null for all others and for keys that are held with Ctrl, Alt or Meta.
 */
export function moveOf(
  {
    key,
    shiftKey,
    ctrlKey,
    altKey,
    metaKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  direction: 'ltr' | 'rtl',
): Move | null {
  if (ctrlKey || altKey || metaKey) return null;
  const forth = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
  const back = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight';
  if (key === ' ') return shiftKey ? 'previous' : 'next';
  if ([forth, 'ArrowDown', 'PageDown'].includes(key)) return 'next';
  if ([back, 'ArrowUp', 'PageUp'].includes(key)) return 'previous';
  if (key === 'Home') return 'first';
  if (key === 'End') return 'last';
  return key === 'Escape' ? 'leave' : null;
}
