/** Milliseconds of drawing per frame: a quarter of a 60 Hz frame. */
const SLICE = 4;
/** Milliseconds between two frames from which the later one is late. */
const LATE = 25;
/** Jobs per frame: after one that is late, and at most; fewer while something moves, where a late frame is seen. */
const JOBS = { moving: { late: 1, most: 2 }, still: { late: 2, most: 6 } };

/** Jobs done a few at a time between frames, so that drawing never holds up a click. */
export interface Slices {
  /** Queues a job, before all others if it is urgent; one with the same key that still waits is replaced. */
  add(key: object, job: () => void, options?: { urgent: boolean }): void;
  /** Forgets a job that still waits. */
  drop(key: object): void;
}

/**
 * A queue of drawing jobs, a few a frame. What a job draws costs most after it, where no clock of ours runs: when the
 * browser makes pixels of it. So each frame that comes on time allows one job more if they take no longer than `SLICE`
 * together, and one that is late allows few: machines of any speed keep up, and a wall of pixels is soon full.
 */
export function createSlices(isMoving: () => boolean): Slices {
  const urgent = new Map<object, () => void>();
  const waiting = new Map<object, () => void>();
  let running = false;
  let most = 1;
  let last: number | null = null;

  function work(now: number): void {
    const jobs = isMoving() ? JOBS.moving : JOBS.still;
    most = last === null || now - last > LATE ? jobs.late : Math.min(most + 1, jobs.most);
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
