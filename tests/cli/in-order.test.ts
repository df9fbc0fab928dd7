import { expect, test } from 'vitest';
import { inOrder } from '../../src/cli/in-order.ts';
import { gather } from './gather.ts';

/** Jobs 0, 1, 2, …, and how many of them were taken. */
function countJobs(end: number) {
  const taken = { count: 0 };
  async function* jobs() {
    for (let job = 0; job < end; job += 1) {
      taken.count = job + 1;
      yield job;
    }
  }
  return { jobs: jobs(), taken };
}

const LIGHT = { most: 4, weigh: () => 1, heaviest: 1000 };
const rest = () => new Promise((resolve) => setTimeout(resolve, 5));

test('results come in the jobs’ order, whichever is done first', async () => {
  const { jobs } = countJobs(20);
  const results = inOrder(
    jobs,
    async (job) => {
      if (job % 5 === 0) await rest();
      return job;
    },
    LIGHT,
  );
  expect(await gather(results)).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

test('behind a slow job no more are begun than allowed', async () => {
  const { jobs, taken } = countJobs(100);
  let finish = () => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const results = inOrder(jobs, (job) => (job === 0 ? slow.then(() => job) : Promise.resolve(job)), LIGHT);
  const first = results.next();
  await rest();
  expect(taken.count).toBeLessThanOrEqual(5); // four under way, one read ahead
  finish();
  expect((await first).value).toBe(0);
});

test('while nobody takes the results no more are begun than allowed', async () => {
  const { jobs, taken } = countJobs(100);
  const results = inOrder(jobs, (job) => Promise.resolve(job), LIGHT);
  await results.next();
  await rest();
  expect(taken.count).toBeLessThanOrEqual(6);
});

test('heavy jobs are begun one at a time', async () => {
  let [running, most] = [0, 0];
  const { jobs } = countJobs(10);
  const results = inOrder(
    jobs,
    async (job) => {
      running += 1;
      most = Math.max(most, running);
      await rest();
      running -= 1;
      return job;
    },
    { most: 4, weigh: () => 100, heaviest: 100 },
  );
  expect(await gather(results)).toHaveLength(10);
  expect(most).toBe(1);
});

test('a failure comes in its turn, and that of the jobs too', async () => {
  const { jobs } = countJobs(3);
  const results = inOrder(jobs, (job) => (job === 1 ? Promise.reject(new Error('one')) : Promise.resolve(job)), LIGHT);
  expect((await results.next()).value).toBe(0);
  await expect(results.next()).rejects.toThrow('one');
  async function* broken(): AsyncGenerator<number> {
    yield 0;
    throw new Error('broken');
  }
  await expect(gather(inOrder(broken(), (job) => Promise.resolve(job), LIGHT))).rejects.toThrow('broken');
});
