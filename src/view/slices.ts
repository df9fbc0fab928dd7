/** Milliseconds of drawing per frame: a quarter of a 60 Hz frame. */
const SLICE = 4;
/** Milliseconds between two frames from which the later one is late. */
const LATE = 25;
/** Jobs per frame where frames come on time. */
const MOST = 2;

/** Jobs done a few at a time between frames, so that drawing never holds up a click. */
export interface Slices {
  /** Queues a job, before all others if it is urgent; one with the same key that still waits is replaced. */
  add(key: object, job: () => void, options?: { urgent: boolean }): void;
  /** Forgets a job that still waits. */
  drop(key: object): void;
}

/**
 * A queue of drawing jobs, one or two a frame. What a job draws costs most after it, where no clock of ours runs: when
 * the browser makes pixels of it. So a frame that comes on time allows two jobs if they take no longer than `SLICE`,
 * and one that is late allows one: machines of any speed keep up.
 */
export function createSlices(): Slices {
  const urgent = new Map<object, () => void>();
  const waiting = new Map<object, () => void>();
  let running = false;
  let most = 1;
  let last: number | null = null;

  function work(now: number): void {
    if (last !== null) most = now - last > LATE ? 1 : MOST;
    last = now;
    const end = performance.now() + SLICE;
    let done = 0;
    for (const [key, job] of [...urgent, ...waiting]) {
      urgent.delete(key);
      waiting.delete(key);
      try {
        job();
      } catch (error) {
        // One that fails is reported, and the others go on.
        reportError(error);
      }
      if (++done >= most || performance.now() > end) break;
    }
    running = urgent.size + waiting.size > 0;
    if (running) requestAnimationFrame(work);
    else last = null;
  }

  return {
    add(key, job, options) {
      if (options?.urgent || urgent.delete(key)) {
        waiting.delete(key);
        urgent.set(key, job);
      } else waiting.set(key, job);
      if (running) return;
      running = true;
      requestAnimationFrame(work);
    },
    drop: (key) => {
      urgent.delete(key);
      waiting.delete(key);
    },
  };
}
