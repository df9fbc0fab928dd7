/** Milliseconds without a hand on anything after which the controls fade. */
const PATIENCE = 4000;

/** What shows that somebody is there. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel'] as const;

/**
 * Marks a node with a class while nobody has moved or pressed anything for some seconds: its controls fade then. They
 * stay while one of them has the focus, and for who wants less motion or their own colours; they never leave the Tab
 * order, so that nobody who cannot see them is lost. Ends with the signal.
 */
export function fadeWhenIdle(node: HTMLElement, controls: readonly HTMLElement[], signal: AbortSignal): void {
  const staying = matchMedia('(prefers-reduced-motion: reduce), (forced-colors: active)');
  let timer = 0;
  const fade = () => {
    const isHeld = controls.some((control) => control.contains(document.activeElement));
    node.classList.toggle('is-idle', !isHeld && !staying.matches);
  };
  const wake = () => {
    node.classList.remove('is-idle');
    clearTimeout(timer);
    timer = window.setTimeout(fade, PATIENCE);
  };
  for (const sign of SIGNS) window.addEventListener(sign, wake, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    node.classList.remove('is-idle');
  });
  wake();
}
