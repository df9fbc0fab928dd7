interface Limits<T> {
  /** Jobs begun and not yet given on. */
  most: number;
  /** What a job weighs, and how heavy all of them may be; one is always taken. */
  weigh: (job: T) => number;
  heaviest: number;
}

/**
 * Begins jobs as they come and gives their results in the jobs' order, each as soon as it is there. While whoever takes
 * the results is busy nothing new is begun, and never more than the limits allow: what is under way stays small,
 * however slow one job or the taker is.
 */
export async function* inOrder<T, R>(
  jobs: AsyncIterator<T>,
  run: (job: T) => Promise<R>,
  { most, weigh, heaviest }: Limits<T>,
): AsyncGenerator<R> {
  const running: { result: Promise<R>; weight: number }[] = [];
  let weight = 0;
  let coming: Promise<IteratorResult<T>> | null = quiet(jobs.next());
  while (coming || running.length > 0) {
    const [head] = running;
    const mayBegin = coming !== null && (!head || (running.length < most && weight < heaviest));
    const come = mayBegin && coming ? coming.then((next) => ({ next })) : null;
    const done = head ? head.result.then((result) => ({ result })) : null;
    const event: { next: IteratorResult<T> } | { result: R } = await Promise.race(
      [come, done].filter((one) => one !== null),
    );
    if ('result' in event) {
      running.shift();
      weight -= head?.weight ?? 0;
      yield event.result;
    } else if (event.next.done) {
      coming = null;
    } else {
      const job = event.next.value;
      running.push({ result: quiet(run(job)), weight: weigh(job) });
      weight += weigh(job);
      coming = quiet(jobs.next());
    }
  }
}

/** A failure that comes before its turn is told in its turn: until then Node must not end the program for it. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
