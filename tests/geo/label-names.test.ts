import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listFiles, readBytes, readTileIndex, readTiles } from './read-geo.ts';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'pl', 'uk'];
/** The letters of each language's names. */
const SCRIPTS: Record<string, RegExp> = {
  ar: /^[\p{Script=Arabic}\p{M}\s-]+$/u,
  uk: /^[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’.\s–-]+$/,
  pl: /^[\p{Script=Latin}’.\s–-]+$/u,
  de: /^[\p{Script=Latin}’.\s–-]+$/u,
  fr: /^[\p{Script=Latin}’.\s–-]+$/u,
  es: /^[\p{Script=Latin}’.\s–-]+$/u,
};

const tiles = readTileIndex().levels.flatMap(({ z }) => readTiles(z));
const labelsOf = new Map(tiles.map(({ key, labels = [] }) => [key, labels]));

function readLines(path: string): string[] {
  return readBytes(path).toString('utf8').split('\n');
}

function namesOf(language: string): Map<string, string[]> {
  const keys = readLines(`geo/basemap/names/${language}/index.txt`);
  return new Map(keys.map((key) => [key, readLines(`geo/basemap/names/${language}/${key}.txt`)]));
}

describe.each(LANGUAGES)('the names of the base map in %s', (language) => {
  const names = namesOf(language);
  const labels = [...names].flatMap(([key, list]) =>
    list.map((name, i) => ({ key, name, english: labelsOf.get(key)?.[i]?.[0], kind: labelsOf.get(key)?.[i]?.[1] })),
  );
  const named = labels.filter(({ name }) => name !== '');

  test('are those that the index lists', () => {
    const files = listFiles(`geo/basemap/names/${language}`).filter((path) => !path.endsWith('/index.txt'));
    const keys = files.map((path) => path.slice(`geo/basemap/names/${language}/`.length, -'.txt'.length));
    expect(keys.toSorted()).toEqual([...names.keys()].toSorted());
  });

  test('belong to a label each, are none of them the English one, and end with one', () => {
    expect(labels.filter(({ english }) => english === undefined)).toEqual([]);
    expect(named.filter(({ name, english }) => name === english)).toEqual([]);
    expect([...names].filter(([, list]) => (list.at(-1) ?? '') === '').map(([key]) => key)).toEqual([]);
  });

  test('are written in the letters of the language, without a mark that nobody sees', () => {
    const isSound = (name: string) =>
      SCRIPTS[language]?.test(name) && name === name.trim() && !/\s{2}|\p{Cf}/u.test(name);
    expect(named.filter(({ name }) => !isSound(name))).toEqual([]);
  });

  test('name a country the same on every level', () => {
    const spelt = new Map<string, string>();
    const wrong = named.filter(({ name, kind, english = '' }) => {
      if (kind !== 'country') return false;
      const first = spelt.get(english) ?? name;
      spelt.set(english, first);
      return first !== name;
    });
    expect(wrong).toEqual([]);
  });

  test('are few bytes: the view of Ukraine and the whole world, brotli', () => {
    const sizeOf = (key: string) => brotliCompressSync(readBytes(`geo/basemap/names/${language}/${key}.txt`)).length;
    const isFirst = (key: string) => /^(?:0\/.*|3\/[345]\/[23]|5\/(?:17|18|19|20)\/(?:9|10|11))$/.test(key);
    const first = ['index', ...[...names.keys()].filter(isFirst)].map(sizeOf);
    expect(first.reduce((sum, size) => sum + size)).toBeLessThan(25_000);
    const whole = [...names.values()].map((list) => list.join('\n')).join('\n');
    expect(brotliCompressSync(whole).length).toBeLessThan(60_000);
  });
});

test('the names that can be set in the typeface that is shipped are, but for Arabic', () => {
  const ranges: Record<string, string[]> = JSON.parse(readBytes('geo/build/fonts/ranges.json').toString('utf8'));
  const spans = Object.values(ranges).flatMap((list) =>
    list.map((range) =>
      range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16)),
    ),
  );
  const isShipped = (letter: string) => {
    const code = letter.codePointAt(0) ?? 0;
    return spans.some(([first = 0, last = first]) => code >= first && code <= last);
  };
  const letters = new Set(
    LANGUAGES.filter((language) => language !== 'ar').flatMap((language) => [
      ...[...namesOf(language).values()].flat().join(''),
    ]),
  );
  expect([...letters].filter((letter) => !isShipped(letter))).toEqual([]);
});

/** What we know for certain. "=": the English name stays. */
const KNOWN = `
kind     name              uk              pl          de          fr            es          ar
country  Ukraine           Україна         Ukraina     =           =             Ucrania     أوكرانيا
country  Poland            Польща          Polska      Polen       Pologne       Polonia     بولندا
country  Russia            Росія           Rosja       Russland    Russie        Rusia       روسيا
country  Germany           Німеччина       Niemcy      Deutschland Allemagne     Alemania    ألمانيا
country  Belarus           Білорусь        Białoruś    =           Biélorussie   Bielorrusia بيلاروس
country  Hungary           Угорщина        Węgry       Ungarn      Hongrie       Hungría     هنغاريا
country  Syria             Сирія           =           Syrien      Syrie         Siria       سوريا
country  Palestine         Палестина       Palestyna   Palästina   =             Palestina   فلسطين
capital  Kyiv              Київ            Kijów       Kiew        Kiev          Kiev        كييف
capital  Warsaw            Варшава         Warszawa    Warschau    Varsovie      Varsovia    وارسو
capital  Moscow            Москва          Moskwa      Moskau      Moscou        Moscú       موسكو
capital  Minsk             Мінськ          Mińsk       =           =             =           مينسك
capital  Vienna            Відень          Wiedeń      Wien        Vienne        Viena       فيينا
capital  London            Лондон          Londyn      =           Londres       Londres     لندن
capital  Cairo             Каїр            Kair        Kairo       Le_Caire      El_Cairo    القاهرة
capital  Damascus          Дамаск          Damaszek    Damaskus    Damas         Damasco     دمشق
capital  Beijing           Пекін           Pekin       Peking      Pékin         Pekín       بكين
capital  Athens            Афіни           Ateny       Athen       Athènes       Atenas      أثينا
town     Kharkiv           Харків          Charków     Charkiw     =             Járkiv      خاركيف
town     Lviv              Львів           Lwów        Lwiw        =             Leópolis    لفيف
town     Mariupol          Маріуполь       =           =           Marioupol     Mariúpol    ماريوبول
town     Kherson           Херсон          Chersoń     Cherson     =             Jersón      خيرسون
town     Rivne             Рівне           Równe       Riwne       =             =           ريفنه
town     Enerhodar         Енергодар       =           =           =             Energodar   إنرهودار
town     Pokrovsk          Покровськ       =           =           =             =           =
town     Geneva            Женева          Genewa      Genf        Genève        Ginebra     جنيف
town     Munich            Мюнхен          Monachium   München     =             Múnich      ميونخ
town     Kaliningrad       Калінінград     =           =           =             Kaliningrado كالينينغراد
town     Kraków            Краків          =           Krakau      Cracovie      Cracovia    كراكوف
town     Aleppo            Алеппо          =           =           Alep          Alepo       حلب
town     Chicago           Чикаго          =           =           =             =           شيكاغو
town     Odense            Оденсе          =           =           =             =           أودنسه
region   Bavaria           Баварія         Bawaria     Bayern      Bavière       Baviera     بافاريا
region   Crimea            Крим            Krym        Krim        Crimée        =           القرم
`;

describe('names that are known for certain', () => {
  const [header = [], ...rows] = KNOWN.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const byLanguage = new Map(LANGUAGES.map((language) => [language, namesOf(language)]));

  /** The names of the first label of a kind, the most important tile first. */
  function find(kind: string, english: string, language: string): string {
    for (const { key, labels = [] } of tiles) {
      const at = labels.findIndex(([name, of]) => name === english && of === kind);
      if (at >= 0) return byLanguage.get(language)?.get(key)?.[at] || '=';
    }
    return 'no such label';
  }

  test.each(rows.map(([kind = '', name = '', ...known]) => ({ kind, name, known })))(
    '$kind $name',
    ({ kind, name, known }) => {
      const languages = header.slice(2);
      const found = languages.map((language) => find(kind, name, language).replaceAll(' ', '_'));
      expect(Object.fromEntries(languages.map((language, i) => [language, found[i]]))).toEqual(
        Object.fromEntries(languages.map((language, i) => [language, known[i]])),
      );
    },
  );
});
