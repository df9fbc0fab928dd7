/** Milliseconds of drawing per frame: a quarter of a 60 Hz frame, so that four times slower machines keep up. */
const SLICE = 4;

/** Jobs done a few at a time between frames, so that drawing never holds up a click. */
export interface Slices {
  /** Queues a job; one with the same key that still waits is replaced. */
  add(key: object, job: () => void): void;
  /** Forgets a job that still waits. */
  drop(key: object): void;
}

/** A queue of drawing jobs that works for `SLICE` milliseconds a frame, always at least one job. */
export function createSlices(): Slices {
  const waiting = new Map<object, () => void>();
  let running = false;

  function work(): void {
    const end = performance.now() + SLICE;
    for (const [key, job] of waiting) {
      waiting.delete(key);
      job();
      if (performance.now() > end) break;
    }
    running = waiting.size > 0;
    if (running) requestAnimationFrame(work);
  }

  return {
    add(key, job) {
      waiting.set(key, job);
      if (running) return;
      running = true;
      requestAnimationFrame(work);
    },
    drop: (key) => {
      waiting.delete(key);
    },
  };
}
