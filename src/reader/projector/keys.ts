import { type Move, moveOf } from '../../view/presenter-keys.ts';
import { isPressed } from '../../view/shortcuts.ts';

/** What a key does while the projector is on. */
export type Action = Move | 'blank' | 'pointer' | 'full' | 'reveal';

/** Where a space or Enter presses what has the focus. */
const PRESSED = 'button, a[href], summary, select, input, textarea';

/**
 * What a key means: those of presenter remotes (Page Up, Page Down, `B` and the full stop blank the screen, F5 begins),
 * `L` for the pointer. Null for all others, for those that press the button in focus, and for single letters and signs
 * where the reader has switched them off.
 */
export function actionOf(
  event: KeyboardEvent,
  { direction, letters }: { direction: 'ltr' | 'rtl'; letters: boolean },
): Action | null {
  const { key, target, ctrlKey, altKey, metaKey } = event;
  const isBare = !ctrlKey && !altKey && !metaKey;
  if (key === 'F5' && isBare) return 'full';
  if (letters && (isPressed('b', event) || isPressed('.', event))) return 'blank';
  if (letters && isPressed('l', event)) return 'pointer';
  const presses = target !== null && target instanceof Element && target.matches(PRESSED);
  if (presses && (key === ' ' || key === 'Enter')) return null;
  if (key === 'Enter' && isBare) return 'reveal';
  return moveOf(event, direction);
}
