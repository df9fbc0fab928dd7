import { expect, test } from 'vitest';
import { openProgress } from '../../src/cli/progress.ts';

function watch(isTTY: boolean) {
  const written: string[] = [];
  const clock = { time: 0 };
  const progress = openProgress({ isTTY, write: (text) => written.push(text) }, () => clock.time);
  return { written, clock, progress };
}

test('a terminal is told at most four times a second, on one line, which is empty at the end', () => {
  const { written, clock, progress } = watch(true);
  for (let articles = 1; articles <= 2000; articles += 1) {
    clock.time = articles;
    progress.show({ articles, errors: articles < 500 ? 0 : 1 });
  }
  progress.end();
  const start = '\r\u001b[K';
  expect(written).toEqual([
    `${start}250 articles, 1,000 a second, 0 errors`,
    ...['500', '750', '1,000', '1,250', '1,500', '1,750', '2,000'].map(
      (articles) => `${start}${articles} articles, 1,000 a second, 1 error`,
    ),
    start,
  ]);
});

test('nothing is written of a short run, nor to anything but a terminal', () => {
  for (const isTTY of [true, false]) {
    const { written, clock, progress } = watch(isTTY);
    clock.time = isTTY ? 100 : 10_000;
    progress.show({ articles: 1, errors: 0 });
    progress.end();
    expect(written).toEqual([]);
  }
});
