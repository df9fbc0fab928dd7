import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { applyDecisions, findPhrases } from '../../src/core/decisions.ts';
import { findMentions } from '../../src/core/mentions.ts';
import { noDecisions, readDecisions } from '../../src/core/read-decisions.ts';
import { resolvePlaces } from '../../src/core/resolve.ts';
import { gazetteer, tagger } from './little-world.ts';

const TEXT =
  'War in Westland\n\n👩‍👩‍👧 Harbour was hit. The Westish said Westland had met in Geneva.\n\nGeneva denied it. The old port burned.';
const by = { by: 'Tester', at: '2026-01-01' };
const words = (exact: string, context = {}) => ({ on: [{ type: 'TextQuoteSelector', exact, ...context }] });

const applyTo = (text: string, list: object[]) => {
  const article = readArticle(text);
  const decisions = readDecisions(
    JSON.stringify({ article: { id: 'a' }, decisions: list.map((d) => ({ ...d, ...by })) }),
  );
  const mentions = findMentions(article, { gazetteer, tagger }, findPhrases(decisions, article));
  return applyDecisions(resolvePlaces(article, mentions, gazetteer), decisions, { article, gazetteer });
};
const apply = (list: object[]) => applyTo(TEXT, list);
const place = (list: object[], id: string) => apply(list).places.find((found) => found.id === id);
const roles = (list: object[], id: string) => place(list, id)?.mentions.map(({ role }) => role);

test('without decisions nothing is confirmed', () => {
  const { places, problems } = apply([]);
  expect(problems).toEqual([]);
  expect(places.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'westland suggested',
    'harbour suggested',
    'geneva suggested',
  ]);
  expect(noDecisions('a')).toEqual({ article: { id: 'a' }, decisions: [] });
});

describe('each kind of decision', () => {
  test('confirm', () => {
    expect(place([{ id: 'geneva', do: 'confirm' }], 'geneva')).toMatchObject({
      status: 'confirmed',
      confidence: 1,
      alternatives: [],
    });
  });
  test('reject a place, or some of its mentions', () => {
    expect(place([{ id: 'geneva', do: 'reject' }], 'geneva')).toBeUndefined();
    expect(roles([{ id: 'geneva', do: 'reject', ...words('Geneva', { suffix: ' denied' }) }], 'geneva')).toHaveLength(
      1,
    );
    expect(place([{ id: 'geneva', do: 'reject', ...words('Geneva') }], 'geneva')).toBeUndefined();
  });
  test('choose another entry', () => {
    const source = { gazetteer: 'GeoNames', id: '14' };
    expect(place([{ id: 'geneva', do: 'choose', source }], 'geneva')).toMatchObject({
      status: 'confirmed',
      basis: { kind: 'entry', entry: { id: '14' } },
    });
    // With words: a place on words that no gazetteer has.
    expect(place([{ id: 'port', do: 'choose', source, ...words('old port') }], 'port')).toMatchObject({
      name: 'Geneva',
      mentions: [{ exact: 'old port', role: 'literal' }],
    });
  });
  test('move the marker, and a point with it', () => {
    const basis = { kind: 'geometry', geometry: { type: 'Point', coordinates: [4.5, 4.5] } };
    const move = { do: 'move', marker: [4.5, 4.5] };
    expect(place([{ id: 'harbour', ...move }], 'harbour')).toMatchObject({
      basis,
      source: { id: '11' },
      precision: 'settlement',
      note: 'Moved by an editor to where it stands.',
    });
    // What was computed is so no longer.
    const derivation = { kind: 'offset', of: 'harbour', km: 3, bearing: 90 };
    const offset = { id: 'off', do: 'place', kind: 'offset', derivation, ...words('old port') };
    expect(place([offset, { id: 'off', ...move }], 'off')).toMatchObject({ basis, source: { gazetteer: 'editor' } });
    expect(place([{ id: 'westland', do: 'move', marker: [1, 1] }], 'westland')).toMatchObject({
      marker: [1, 1],
      basis: { kind: 'entry' },
    });
  });
  test('what places anew takes a moved marker back', () => {
    const move = { id: 'westland', do: 'move', marker: [1, 1] };
    const source = { gazetteer: 'GeoNames', id: '14' };
    for (const anew of [
      { do: 'choose', source },
      { do: 'place', kind: 'other' },
    ]) {
      expect(place([move, { id: 'westland', ...anew }], 'westland')).not.toHaveProperty('marker');
    }
  });
  test('place a derived place on words, which take the place of a name', () => {
    const derivation = { kind: 'surroundings', of: 'harbour' };
    const decision = {
      id: 'near',
      do: 'place',
      kind: 'surroundings',
      derivation,
      ...words('Geneva', { suffix: ' denied' }),
    };
    expect(place([decision], 'near')).toMatchObject({
      precision: 'approximate',
      source: { gazetteer: 'derived' },
      status: 'confirmed',
      basis: { kind: 'derivation' },
    });
    expect(roles([decision], 'geneva')).toHaveLength(1);
  });
  test('words of a place that overlap are one mention, the longer', () => {
    const on = ['met in Geneva', 'in Geneva', 'Westland had met'].flatMap((exact) => words(exact).on);
    expect(place([{ id: 'x', do: 'place', kind: 'other', on }], 'x')?.mentions.map(({ exact }) => exact)).toEqual([
      'Westland had met',
      'in Geneva',
    ]);
  });
  test('rename, note, precision', () => {
    const list = [
      { id: 'harbour', do: 'rename', name: '<img src=x onerror=alert(1)>' },
      { id: 'harbour', do: 'precision', precision: 'unlocated' },
      { id: 'harbour', do: 'note', note: '</script>.' },
    ];
    expect(place(list, 'harbour')).toMatchObject({
      name: '<img src=x onerror=alert(1)>',
      note: '</script>.',
      precision: 'unlocated',
      basis: { kind: 'none' },
      status: 'suggested',
    });
  });
  test('role of all names, or of the mentions on its words', () => {
    const role = 'metonymic';
    expect(roles([{ id: 'westland', do: 'role', role }], 'westland')).toEqual([role, 'demonym', role]);
    expect(roles([{ id: 'westland', do: 'role', role, ...words('Westland had met') }], 'westland')).toEqual([
      'literal',
      'demonym',
      role,
    ]);
    expect(roles([{ id: 'westland', do: 'role', role: 'literal', ...words('Westish') }], 'westland')).toEqual([
      'literal',
      'literal',
      'metonymic',
    ]);
  });
  test('merge, mentions sorted and disjoint', () => {
    const merged = place([{ id: 'geneva', do: 'merge', into: 'harbour' }], 'harbour');
    expect(merged?.mentions.map(({ exact }) => exact)).toEqual(['Harbour', 'Geneva', 'Geneva']);
    const marked = [
      { id: 'geneva', do: 'care' },
      { id: 'geneva', do: 'gloss', note: 'said no', ...words('denied') },
      { id: 'geneva', do: 'merge', into: 'harbour' },
    ];
    expect(apply(marked).places.map(({ id }) => id)).toEqual(['westland', 'harbour']);
    expect(place(marked, 'harbour')).toMatchObject({ care: [{}, {}], gloss: [{ note: 'said no' }] });
    const some = [{ id: 'geneva', do: 'merge', into: 'harbour', ...words('Geneva', { suffix: ' denied' }) }];
    expect(roles(some, 'harbour')).toHaveLength(2);
    expect(roles(some, 'geneva')).toHaveLength(1);
    const nested = [
      { id: 'meeting', do: 'place', kind: 'other', ...words('met in Geneva') },
      { id: 'meeting', do: 'merge', into: 'geneva' },
    ];
    expect(place(nested, 'geneva')?.mentions.map(({ exact }) => exact)).toEqual(['met in Geneva', 'Geneva']);
  });
  test('care and gloss', () => {
    const list = [
      { id: 'harbour', do: 'care' },
      { id: 'harbour', do: 'gloss', note: 'struck', ...words('hit') },
    ];
    expect(place(list, 'harbour')?.care).toHaveLength(1);
    expect(place(list, 'harbour')?.gloss).toMatchObject([{ note: 'struck' }]);
  });
  test('a gloss on words that overlap explained ones is not made', () => {
    const { places, problems } = apply([
      { id: 'harbour', do: 'gloss', note: 'struck', ...words('was hit') },
      { id: 'harbour', do: 'gloss', note: 'shot at', ...words('hit') },
    ]);
    expect(problems).toEqual([expect.stringContaining('decision 2 (gloss “harbour”): its words overlap others')]);
    expect(places.find(({ id }) => id === 'harbour')?.gloss).toMatchObject([{ note: 'struck' }]);
  });
  test('the last word wins', () => {
    const list = [
      { id: 'harbour', do: 'rename', name: 'One' },
      { id: 'harbour', do: 'rename', name: 'Two' },
    ];
    expect(place(list, 'harbour')?.name).toBe('Two');
  });
});

describe('what no longer fits the article is reported, the rest applies', () => {
  test.each([
    [
      { id: 'geneva', do: 'role', role: 'anchor', ...words('Atlantis') },
      'decisions.json, decision 1 (role “geneva”): the words “Atlantis” are in no sentence of the article; correct them or delete the decision.',
    ],
    [
      { id: 'atlantis', do: 'confirm' },
      'decisions.json, decision 1 (confirm “atlantis”): no place has that id; correct it, say which words it stands on, or delete the decision.',
    ],
    [{ id: 'geneva', do: 'merge', into: 'atlantis' }, 'no other place “atlantis”'],
    [{ id: 'geneva', do: 'merge', into: 'geneva' }, 'no other place “geneva”'],
    [{ id: 'geneva', do: 'role', role: 'anchor', ...words('Harbour') }, 'hold no mention of that place'],
    [{ id: 'geneva', do: 'reject', ...words('Harbour') }, 'hold no mention of that place'],
    [{ id: 'geneva', do: 'merge', into: 'harbour', ...words('Harbour') }, 'hold no mention of that place'],
    [{ id: 'geneva', do: 'care', ...words('hit') }, 'in no sentence that names that place'],
    [{ id: 'geneva', do: 'gloss', note: 'x', ...words('hit') }, 'in no sentence that names that place'],
    [{ id: 'geneva', do: 'gloss', note: 'x' }, 'names no words to explain'],
  ])('%j', (decision, problem) => {
    const { places, problems } = apply([decision, { id: 'geneva', do: 'confirm' }]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
    expect(places.find(({ id }) => id === 'geneva')?.status).toBe('confirmed');
  });
  test.each([{ do: 'reject' }, { do: 'reject', ...words('Geneva') }, { do: 'merge', into: 'harbour' }])(
    'after %j there is no such place to decide on',
    (decision) => {
      const { problems } = apply([
        { id: 'geneva', ...decision },
        { id: 'geneva', do: 'confirm' },
      ]);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain('decision 2 (confirm “geneva”): no place has that id');
    },
  );
  test('words in a photo credit are in no sentence', () => {
    const { problems } = applyTo('Smoke over Harbour. Photo: Getty', [
      { id: 'x', do: 'place', kind: 'other', ...words('Getty') },
    ]);
    expect(problems[0]).toContain('“Getty” are in no sentence');
  });
  test('a source that the gazetteer lacks stops', () => {
    const source = { gazetteer: 'GeoNames', id: '999' };
    expect(() => apply([{ id: 'geneva', do: 'choose', source }])).toThrow(
      'decisions.json, decision 1 (choose “geneva”): the gazetteer has no entry “999”',
    );
  });
});
