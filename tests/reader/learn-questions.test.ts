import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hidePlaces } from '../../src/reader/learn/hide.ts';
import { nameOptions } from '../../src/reader/learn/name-options.ts';
import { MOST_QUESTIONS, whereQuestions, whichQuestions } from '../../src/reader/learn/questions.ts';
import type { Piece } from '../../src/view/blank.ts';
import { SEEDED } from '../view/properties.ts';
import { layer, view } from './layers.ts';

const source = view();
const seed = fc.oneof(fc.nat(9999).map(String), fc.string());
const shown = (pieces: readonly Piece[]) => pieces.map(({ text, gap }) => (gap ? '[…]' : text)).join('');

/** A layer of many places, each in its own passage. */
function many(count: number) {
  const changed = structuredClone(layer);
  const kharkiv = changed.features.find(({ id }) => id === 'kharkiv');
  if (kharkiv === undefined) throw new Error('The layer has no Kharkiv.');
  changed.features = Array.from({ length: count }, (_, i) => {
    const place = structuredClone(kharkiv);
    place.id = `place-${i}`;
    Object.assign(place.properties, { name: `Place ${i}` });
    place.properties.passages = place.properties.passages.map((passage) => ({
      ...passage,
      start: passage.start + i * 1000,
      end: passage.end + i * 1000,
      mentions: passage.mentions.map((mention) => ({
        ...mention,
        start: mention.start + i * 1000,
        end: mention.end + i * 1000,
      })),
    }));
    return place;
  });
  return view(changed);
}

describe('"Where did this happen?"', () => {
  test('asks for every reported place once, in the seed’s order, distressing passages last', () => {
    const reported = source.located.filter(({ number }) => number !== null).map(({ id }) => id);
    fc.assert(
      fc.property(seed, (word) => {
        const questions = whereQuestions(source, word);
        expect(questions.map(({ place }) => place.id).toSorted()).toEqual(reported.toSorted());
        expect(whereQuestions(source, word)).toEqual(questions);
        const care = questions.map(({ passage }) => Number(passage.care ?? false));
        expect(care).toEqual(care.toSorted());
      }),
      { ...SEEDED, numRuns: 40 },
    );
  });

  test('takes the passage that tells most: about the place alone, not distressing where there is another', () => {
    const passages = new Map(whereQuestions(source, '1').map(({ place, passage }) => [place.id, passage.start]));
    expect(passages.get('kyiv')).toBe(2750);
    expect(passages.get('ukraine')).toBe(996);
    expect(passages.get('kharkiv')).toBe(231);
  });

  test('hides the name, however it is written', () => {
    for (const { place, pieces } of whereQuestions(source, '1')) {
      const names = [
        place.feature.properties.name,
        ...place.feature.properties.passages.flatMap(({ mentions }) => mentions.map(({ exact }) => exact)),
      ];
      expect(pieces.some(({ gap }) => gap)).toBe(true);
      for (const name of names) expect(shown(pieces)).not.toContain(name);
    }
  });

  test('has a round’s length for 500 places, and none for a layer without any', () => {
    expect(whereQuestions(many(500), 'x')).toHaveLength(MOST_QUESTIONS);
    expect(whereQuestions(many(1), 'x')).toHaveLength(1);
    expect(whereQuestions(view({ ...layer, features: [] }), 'x')).toEqual([]);
  });

  test('asks for nothing that is only named or not located', () => {
    const changed = structuredClone(layer);
    for (const { id, properties } of changed.features) {
      if (id === 'kharkiv') properties.marker = null;
    }
    const asked = whereQuestions(view(changed), '1').map(({ place }) => place.id);
    expect(asked).not.toContain('kharkiv');
    expect(asked).not.toContain('russia');
  });
});

describe('"Which passage belongs here?"', () => {
  test('offers one passage that names the place, and others that have nothing to do with it', () => {
    fc.assert(
      fc.property(seed, (word) => {
        const questions = whichQuestions(source, word);
        expect(questions.length).toBeGreaterThan(3);
        for (const { place, options, passage } of questions) {
          expect(options.filter(({ right }) => right).map((option) => option.passage)).toEqual([passage]);
          expect(new Set(options.map((option) => option.passage.start)).size).toBe(options.length);
          expect(options.length).toBeGreaterThan(1);
          expect(options.length).toBeLessThan(5);
          const own = new Set(place.feature.properties.passages.map(({ start }) => start));
          for (const option of options) {
            expect(own.has(option.passage.start)).toBe(option.right);
            expect(option.passage.care).toBeUndefined();
            expect(shown(option.pieces)).not.toContain(place.feature.properties.name);
            expect(option.pieces.some(({ gap }) => gap)).toBe(true);
          }
        }
      }),
      { ...SEEDED, numRuns: 20 },
    );
  });

  test('asks nothing where there is one place only', () => {
    expect(whichQuestions(many(1), 'x')).toEqual([]);
  });
});

describe('a hidden place', () => {
  const kyiv = source.places.find(({ id }) => id === 'kyiv');
  const passage = source.steps.find(({ start }) => start === 1313)?.passage;

  test('is hidden within the names of others', () => {
    if (!kyiv || !passage) throw new Error('The layer has changed.');
    const text = shown(hidePlaces(passage, [kyiv]));
    expect(text).toContain('30 kilometres north of the capital […], according');
    expect(text).not.toContain('Kyiv');
  });

  test('takes words that begin with its name, and not words that hold it elsewhere', () => {
    if (!kyiv || !passage) throw new Error('The layer has changed.');
    const quote = 'Kyivans left Kyiv’s centre for NewKyiv.';
    const text = shown(hidePlaces({ ...passage, quote, start: 9000, mentions: [] }, [kyiv]));
    expect(text).toBe('[…] left […]’s centre for NewKyiv.');
  });
});

test('a list of names has the right one, no name twice, and the same order for everybody', () => {
  fc.assert(
    fc.property(seed, (word) => {
      for (const place of source.located.filter(({ number }) => number !== null)) {
        const names = nameOptions(place, source.places, word).map(({ feature }) => feature.properties.name);
        expect(names).toContain(place.feature.properties.name);
        expect(new Set(names).size).toBe(names.length);
        expect(names).toEqual(names.toSorted());
        expect(names).toHaveLength(8);
      }
    }),
    { ...SEEDED, numRuns: 20 },
  );
});
