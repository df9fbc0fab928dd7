import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/core/language.ts';
import { anyUnits } from './hostile-texts.ts';

test.each([
  // A headline is enough where it has a word that only English has.
  ['en', 'Woman charged with arson after a fire in Rethem'],
  ['en', 'Nothing more.'],
  ['en', readFileSync('geo/articles/rockets-launched-at-civilians/article.txt', 'utf8')],
  // Names and figures alone, as on a page of results.
  [
    'en',
    'Hopkinsville 5, Henderson 2, Madisonville 1. Owensboro 3, Lexington 1. Bowling Green 2, Paducah 2. Louisville Trinity 4, Covington Catholic 0. Murray 1.',
  ],
  [
    'de',
    'In der Nacht hat das Hochwasser mindestens zwölf Häuser zerstört, wie die Feuerwehr am Morgen mitteilte. Viele Bewohner sind noch nicht zu Hause.',
  ],
  [
    'fr',
    'Au moins douze maisons ont été détruites par la crue de la rivière pendant la nuit, selon les pompiers. Personne n’a été blessé, a dit le maire.',
  ],
  [
    'es',
    'Al menos doce casas quedaron destruidas anoche por la crecida del río, según informaron los bomberos. Nadie resultó herido, dijo el alcalde.',
  ],
  [
    'pl',
    'Co najmniej dwanaście domów zostało zniszczonych w nocy przez powódź, poinformowała straż pożarna. Nikt nie został ranny, powiedział burmistrz.',
  ],
  ['uk', 'Щонайменше дванадцять будинків зруйнувала вночі повінь, повідомили рятувальники в області.'],
  ['ru', 'Не менее двенадцати домов разрушило ночью наводнение, сообщили спасатели в области.'],
  ['ar', 'قتل اثنا عشر شخصا على الأقل خلال الليل في هجوم على المدينة، وقالت السلطات إن العديد من المنازل دمرت.'],
  ['zh', '夜间洪水摧毁了至少十二座房屋。'],
  ['ja', '夜の洪水で少なくとも十二軒の家が壊れた。'],
  ['und', 'Kyiv'],
  ['und', 'Hochwasser zerstört Häuser'],
  ['uk', 'Повінь зруйнувала будинки у Харкові'],
  ['und', '12:30 🌊🌊 \0 \uD83D … —'],
  ['und', ''],
])('%s: %s', (language, text) => expect(detectLanguage(text)).toBe(language));

test('an English article that quotes another language is English', () => {
  expect(detectLanguage('“Die Brücke ist gesperrt”, he said, and the mayor of the town went to the river.')).toBe('en');
});

test('whatever the text, it is a tag that a page may carry', () => {
  const texts = fc.oneof(anyUnits(200), fc.string({ unit: 'grapheme', minLength: 80, maxLength: 150 }));
  fc.assert(
    fc.property(texts, (text) => {
      const language = detectLanguage(text);
      expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    }),
    { seed: 2, numRuns: 150 },
  );
});
