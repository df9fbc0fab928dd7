/** A finger that has gone this far, CSS pixels, and this much more along than across, has swiped. */
const FAR = 48;
const STRAIGHT = 2;

/** Where a swipe leads: on, when what is read next is drawn in; null for a finger that did something else. */
export function swipeOf({ x, y }: { x: number; y: number }, direction: 'ltr' | 'rtl'): 'next' | 'previous' | null {
  if (Math.abs(x) < FAR || Math.abs(x) < STRAIGHT * Math.abs(y)) return null;
  return x < 0 === (direction === 'ltr') ? 'next' : 'previous';
}

/** Calls back when a finger swipes over an element; a mouse selects text there. */
export function followSwipes(
  host: HTMLElement,
  { direction, signal }: { direction: 'ltr' | 'rtl'; signal: AbortSignal },
  onSwipe: (move: 'next' | 'previous') => void,
): void {
  let from: PointerEvent | null = null;
  host.addEventListener(
    'pointerdown',
    (event) => {
      const isSlider = event.target instanceof HTMLInputElement;
      from = event.pointerType === 'touch' && event.isPrimary && !isSlider ? event : null;
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      const move = from && swipeOf({ x: event.clientX - from.clientX, y: event.clientY - from.clientY }, direction);
      from = null;
      if (move) onSwipe(move);
    },
    { signal },
  );
  window.addEventListener(
    'pointercancel',
    () => {
      from = null;
    },
    { signal },
  );
}
