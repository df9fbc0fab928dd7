import { expect, test } from 'vitest';
import { drawnLabels } from './labels.ts';
import { DOORS, visit } from './visit.ts';

test.each(DOORS)('the %s names the map’s places in the interface’s language', async (door) => {
  const page = await visit({ door, fragment: '#lang=uk' });
  const names = (await drawnLabels(page)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Польща', 'Росія', 'Молдова', 'Мінськ', 'Одеса', 'Львів']));
  expect(names.filter((name) => /[a-z]/i.test(name))).toEqual([]);
  // The article's own markers stand for these, whatever the language.
  expect(names.filter((name) => ['Україна', 'Київ', 'Харків', 'Білорусь', 'Женева'].includes(name))).toEqual([]);
});

test('Arabic names run from right to left, and nothing parts their letters', async () => {
  const page = await visit({ fragment: '#lang=ar' });
  const names = (await drawnLabels(page)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['بولندا', 'روسيا', 'مينسك']));
  const styles = await page.locator('.base-label').evaluateAll((labels) =>
    labels.map((label) => {
      const { direction, letterSpacing } = getComputedStyle(label);
      return `${direction} ${letterSpacing}`;
    }),
  );
  expect([...new Set(styles)]).toEqual(['rtl normal']);
});

test('English asks for no names, and another language only for its own', async () => {
  const asked: string[] = [];
  const listen = (language: string) =>
    visit({
      fragment: `#lang=${language}`,
      prepare: async (context) => {
        context.on('request', (request) => {
          const name = request.url().split('/basemap/names/')[1];
          if (name) asked.push(name);
        });
      },
    });
  await drawnLabels(await listen('en'));
  expect(asked).toEqual([]);
  await drawnLabels(await listen('pl'));
  expect(asked).toContain('pl/index.txt');
  expect(asked.filter((name) => !name.startsWith('pl/'))).toEqual([]);
});
