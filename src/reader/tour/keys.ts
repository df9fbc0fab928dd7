import { type Move, moveOf } from '../../view/presenter-keys.ts';

/** What has the focus, as far as it has a use of its own for keys. */
export type Holder = 'page' | 'pane' | 'button' | 'tab' | 'map' | 'dialog' | 'field';

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/** The keys that are not the tour's while something has the focus. A remote's Page keys always step, but in a field. */
const KEPT: Readonly<Record<Holder, readonly string[]>> = {
  page: [],
  pane: ['ArrowUp', 'ArrowDown'],
  button: [' '],
  tab: ['ArrowLeft', 'ArrowRight', ' '],
  map: [...ARROWS, 'Home', 'End', ' '],
  dialog: [...ARROWS, 'Home', 'End', ' '],
  field: [...ARROWS, 'Home', 'End', ' ', 'PageUp', 'PageDown', 'Escape'],
};

/** Where a key leads in the tour; null when it is none of the tour's, or belongs to what has the focus. */
export function tourMove(
  event: Parameters<typeof moveOf>[0],
  { holder, direction }: { holder: Holder; direction: 'ltr' | 'rtl' },
): Move | null {
  return KEPT[holder].includes(event.key) ? null : moveOf(event, direction);
}

/** The index of the step that a move leads to, from 0 to the last; the ends are ends. */
export function stepAfter(move: Exclude<Move, 'leave'>, here: number, count: number): number {
  const to = { first: 0, last: count - 1, next: here + 1, previous: here - 1 }[move];
  return Math.max(0, Math.min(to, count - 1));
}

/** What kind of thing an element is that has the focus. */
export function holderOf(target: EventTarget | null): Holder {
  if (!(target instanceof Element)) return 'page';
  if (target.matches('input[type="range"]')) return 'pane';
  if (target.matches('input:not([type="checkbox"]), select, textarea, [contenteditable]')) return 'field';
  if (target.closest('[role="dialog"], .at-word')) return 'dialog';
  if (target.closest('#map')) return 'map';
  if (target.matches('[role="tab"]')) return 'tab';
  if (target.closest('button, a[href], summary, [role="button"], input')) return 'button';
  return target.matches('[tabindex]') && target.scrollHeight > target.clientHeight ? 'pane' : 'page';
}
