import { describe, expect, test } from 'vitest';
import { readList, readTable } from './read-geo.ts';

/** Names as they are compared: without accents, case and the kind of apostrophe. */
const fold = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘]/g, "'");

const settlements = readTable('settlements');
const byName = new Map<string, typeof settlements>();
for (const row of settlements) {
  for (const name of new Set([row.name ?? '', ...readList(row.variants)].map(fold))) {
    const known = byName.get(name);
    if (known) known.push(row);
    else byName.set(name, [row]);
  }
}

/** The largest of the towns that have the name: the table has them in that order. */
const largest = (name: string) => {
  const row = byName.get(fold(name))?.[0];
  return `${row?.name} ${row?.country}`;
};

describe('the largest town of a name that news writes', () => {
  test.each([
    ['Kyiv UA', 'Kyiv Kiev Київ'],
    ['Kharkiv UA', 'Kharkiv Kharkov'],
    ['Enerhodar UA', 'Enerhodar Energodar'],
    ['Zaporizhzhia UA', 'Zaporizhzhia Zaporizhia Zaporozhye'],
    ['Sievierodonetsk UA', 'Sievierodonetsk Severodonetsk'],
    ['Bakhmut UA', 'Bakhmut Artemivsk'],
    ['Odesa UA', 'Odesa Odessa'],
    ['Mariupol UA', 'Mariupol'],
    ['Kherson UA', 'Kherson'],
    ['Avdiivka UA', 'Avdiivka'],
    ['Gomel BY', 'Gomel Homel'],
    ['Geneva CH', 'Geneva Genève'],
    ['Mumbai IN', 'Mumbai Bombay'],
    ['Kolkata IN', 'Kolkata Calcutta'],
    ['Ho Chi Minh City VN', 'Saigon'],
    ['Yangon MM', 'Yangon Rangoon'],
    ['Beijing CN', 'Beijing Peking'],
    ['Guangzhou CN', 'Guangzhou Canton'],
    ['Mecca SA', 'Mecca'],
    ['Aleppo SY', 'Aleppo'],
    ['Homs SY', 'Homs'],
    ['Raqqa SY', 'Raqqa'],
    ['Mosul IQ', 'Mosul'],
    ['Fallujah IQ', 'Fallujah'],
    ['Benghazi LY', 'Benghazi'],
    ['Sanaa YE', "Sanaa Sana’a Sana'a"],
    ['Hodeidah YE', 'Hodeidah Al-Hudaydah'],
    ['Goma CD', 'Goma'],
    ['Bukavu CD', 'Bukavu'],
    ['El Fasher SD', 'El-Fasher Al-Fashir'],
    ['Khartoum SD', 'Khartoum'],
    ['Omdurman SD', 'Omdurman'],
    ['Rafah PS', 'Rafah'],
    ['Jenin PS', 'Jenin'],
    ['Nablus PS', 'Nablus'],
    ['Saint Paul US', 'St.|Paul'],
    ['Fort Worth US', 'Ft.|Worth'],
    ['Mount Vernon US', 'Mt.|Vernon'],
    ['Khan Younis PS', 'Khan|Younis Khan|Yunis'],
    ['Gaza City PS', 'Gaza|City'],
    ['New York US', 'New|York New|York|City NYC'],
    ['Washington US', 'Washington Washington,|D.C. Washington|DC D.C.'],
    ['St. Louis US', 'St.|Louis St|Louis'],
  ])('is %s', (expected, names) => {
    const found = names.split(' ').map((name) => largest(name.replaceAll('|', ' ')));
    expect(found).toEqual(found.map(() => expected));
  });
});

describe('no town has as its variant', () => {
  test('a country’s name', () => {
    const countries = new Set(
      readTable('countries').flatMap((row) => [row.name ?? '', ...readList(row.variants)].map(fold)),
    );
    const wrong = settlements.filter((row) => readList(row.variants).some((one) => countries.has(fold(one))));
    expect(wrong.map(({ name, variants }) => `${name} ${variants}`)).toEqual([]);
  });

  test.each([
    ['Bethlehem', 'BR'],
    ['Islamabad', 'BD'],
    ['Venice', 'US'],
  ])('%s, which is another’s, in %s', (name, country) => {
    const wrong = byName.get(fold(name))?.filter((row) => row.country === country && row.name !== name);
    expect(wrong?.filter(({ population }) => Number(population) > 100_000)).toEqual([]);
  });

  test('its own name, or a name twice', () => {
    const wrong = settlements.filter(({ name = '', variants }) => {
      const names = [name, ...readList(variants)].map(fold);
      return new Set(names).size < names.length;
    });
    expect(wrong.map(({ name, variants }) => `${name} ${variants}`)).toEqual([]);
  });
});

describe('regions and districts go by the names that news writes', () => {
  const named = (table: string, name: string) =>
    readTable(table)
      .filter((row) => [row.name ?? '', ...readList(row.variants)].some((one) => fold(one) === fold(name)))
      .map(({ code }) => code);

  test.each([
    ['Ky.', 'US-KY'],
    ['La.', 'US-LA'],
    ['Calif.', 'US-CA'],
    ['TX', 'US-TX'],
    ['Ont.', 'CA-ON'],
    ['N.S.W.', 'AU-NSW'],
    ['Scotland', 'GB-SCT'],
    ['Crimea', 'UA-43'],
    ['Donetsk region', 'UA-14'],
    ['Anbar Province', 'IQ-AN'],
    ['Flanders', 'BE.VLG'],
    ['Co. Cork', 'IE-CO'],
    ['St. Elizabeth', 'JM-11'],
    ['Benue', 'NG-BE'],
    ['Nile', undefined],
    ['Malta', undefined],
  ])('%s is %s', (name, code) => expect(named('admin1', name)).toEqual(code ? [code] : []));

  test.each([
    ['Rapides Parish', 'US.LA.079'],
    ['Kent', 'GB.ENG.G5'],
    ['Bucha Raion', 'UA.13.3208'],
    ['Gironde', 'FR.75.33'],
  ])('%s is %s', (name, code) => expect(named('admin2', name)).toEqual([code]));
});
