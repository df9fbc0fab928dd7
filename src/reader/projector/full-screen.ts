/**
 * Fills the screen, where the reader has just pressed something: browsers allow it then only. Calls back when the
 * browser has left it, by its own key or button. Gives the way in and the way out.
 */
export function watchFullScreen(onLeft: () => void, signal: AbortSignal): { enter: () => void; leave: () => void } {
  let filled = false;
  document.addEventListener(
    'fullscreenchange',
    () => {
      const was = filled;
      filled = document.fullscreenElement !== null;
      if (was && !filled) onLeft();
    },
    { signal },
  );
  return {
    enter() {
      if (document.fullscreenElement !== null || !canFillScreen() || !navigator.userActivation?.isActive) return;
      // A browser or an embedding page may still refuse: the window is filled all the same. And who left in the
      // meantime has left.
      document.documentElement
        .requestFullscreen({ navigationUI: 'hide' })
        .then(() => (signal.aborted ? document.exitFullscreen() : undefined))
        .catch(() => {});
    },
    leave() {
      if (filled && document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
      filled = false;
    },
  };
}

/** True where the browser lets a page fill the screen: not on every phone, nor in every frame. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled === true;
}
