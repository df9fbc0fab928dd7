import { describe, expect, test } from 'vitest';
import { findRecords } from '../../src/core/find-records.ts';
import { tokenize } from '../../src/core/tokens.ts';
import { gazetteer } from './little-world.ts';

function find(text: string) {
  const tokens = tokenize(text, [{ start: 0, end: text.length }]);
  const { records, key } = findRecords(tokens, 0, tokens.count, gazetteer);
  return { ids: records.map((record) => gazetteer.at(gazetteer.entryOf(record)).id), key };
}

describe('what a name may mean, and the name it has', () => {
  test.each([
    ['Westland', ['WL'], 'westland'],
    ['WESTLAND', ['WL'], 'westland'],
    ['WL', ['WL'], 'wl'],
    ['Geneva', ['12', '13', '14'], 'geneva'],
    ['Mill County', ['WL.1.01'], 'mill county'], // the whole name first
    ['Geneva County', ['12', '13', '14'], 'geneva'],
    ['Geneva Co.', ['12', '13', '14'], 'geneva'],
    ['Greater Geneva', ['12', '13', '14'], 'geneva'],
    ['the Greater Geneva Area', ['12', '13', '14'], 'geneva'],
    ['City of Geneva', ['12', '13', '14'], 'geneva'],
    ['the City of Geneva', ['12', '13', '14'], 'geneva'],
    ['The Castle', ['the-castle'], 'castle'],
    ['Nowhere County', [], 'nowhere county'],
    ['County', [], 'county'], // a word for a kind is no name by itself
    ['City of', [], 'city of'],
    ['House of Geneva', [], 'house of geneva'],
    ['Geneva Hospital', [], 'geneva hospital'],
  ])('%s', (text, ids, key) => expect(find(text)).toEqual({ ids, key }));
});
