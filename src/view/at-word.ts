/** Between the words and what opens at them, and between that and the window's edge; CSS pixels. */
const GAP = 4;
const EDGE = 8;

/**
 * Opens a small panel at words of the page: whole inside the window, following the words when they scroll. Escape, a
 * click beside it, a focus that goes elsewhere and words that leave the page close it; Escape and Tab go back to the
 * words. Gives the function that closes it.
 */
export function openAtWord(panel: HTMLElement, origin: HTMLElement, onClose: () => void = () => {}): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;

  function close(): void {
    if (signal.aborted) return;
    listeners.abort();
    panel.remove();
    onClose();
  }

  function place(): void {
    const lines = origin.getClientRects();
    const first = lines[0] ?? new DOMRect();
    const last = lines[lines.length - 1] ?? first;
    const { width, height } = panel.getBoundingClientRect();
    const isRightToLeft = panel.matches(':dir(rtl)');
    const left = isRightToLeft ? last.right - width : last.left;
    const below = last.bottom + GAP;
    const top = below + height <= innerHeight - EDGE ? below : first.top - GAP - height;
    panel.style.setProperty('--left', `${Math.max(EDGE, Math.min(left, innerWidth - EDGE - width))}px`);
    panel.style.setProperty('--top', `${Math.max(EDGE, Math.min(top, innerHeight - EDGE - height))}px`);
  }

  const isOurs = (target: EventTarget | null) =>
    target instanceof Node && (panel.contains(target) || origin.contains(target));
  const leave = ({ target }: Event) => {
    if (!isOurs(target)) close();
  };
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== null && !isOurs(relatedTarget)) close();
  });
  panel.addEventListener('keydown', (event) => {
    // The panel stands at the end of the page: Tab goes on from the words instead.
    const leaves = event.key === 'Tab' && panel.querySelector('button') === null;
    if (event.key !== 'Escape' && !leaves) return;
    if (event.key === 'Escape') event.preventDefault();
    close();
    origin.focus({ preventScroll: true });
  });
  document.addEventListener('pointerdown', leave, { signal });
  document.addEventListener('scroll', place, { signal, capture: true, passive: true });
  window.addEventListener('resize', place, { signal });
  // A step of the tour or the browser's Back takes away the words that it stands at.
  const watch = new MutationObserver(() => {
    if (!origin.isConnected) close();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => watch.disconnect());
  (document.fullscreenElement ?? document.body).append(panel);
  place();
  return close;
}
