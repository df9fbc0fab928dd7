/**
 * Whether a name in another language sounds like one of the place's Latin names, by its consonants: what GeoNames calls
 * a place in a language is often its own name there, but sometimes a former or another place's.
 */
export function soundsLike(name, language, latinNames) {
  const sound = soundOf(name, language);
  return latinNames.some((latin) => {
    const other = soundOf(latin, 'en');
    const longer = Math.max(sound.length, other.length);
    return distance(sound, other) <= (longer <= 2 ? 0.5 : longer * 0.34);
  });
}

/** One letter for each kind of consonant: P lips, F breath of the lips, T teeth, K back, H, S hissing, L R M N. */
const LATIN = { b: 'P', p: 'P', f: 'F', v: 'F', w: 'F', t: 'T', d: 'T', k: 'K', g: 'K', q: 'K', c: 'K', h: 'H' };
Object.assign(LATIN, { s: 'S', z: 'S', j: 'S', l: 'L', r: 'R', m: 'M', n: 'N', x: 'KS' });

const SPELLINGS = {
  en: [
    [/tch|sh|ch|zh|ts|tz|dj|dz/g, 'S'],
    [/kh|gh/g, 'K'],
    [/ph/g, 'F'],
    [/th/g, 'T'],
    [/c(?=[eiy])/g, 'S'],
  ],
  de: [
    [/d?sch|tsch|tz/g, 'S'],
    [/ch/g, 'K'],
    [/ph/g, 'F'],
    [/th/g, 'T'],
    [/j/g, ''],
  ],
  fr: [
    [/tch|ch|dj|ts|tz/g, 'S'],
    [/ou/g, 'u'],
    [/kh|gu(?=[ei])|qu/g, 'K'],
    [/ph/g, 'F'],
    [/c(?=[eiy])/g, 'S'],
  ],
  es: [
    [/ch|ts|tz|zh|sh/g, 'S'],
    [/j|qu|gu(?=[ei])/g, 'K'],
    [/c(?=[ei])/g, 'S'],
  ],
  pl: [
    [/d?[żźz]h?|cz|sz|rz|[ćśc](?!h)/g, 'S'],
    [/ch/g, 'K'],
    [/j/g, ''],
    [/ł/g, 'l'],
  ],
};

const CYRILLIC = { б: 'P', п: 'P', в: 'F', ф: 'F', т: 'T', д: 'T', к: 'K', ґ: 'K', г: 'H', х: 'K', с: 'S', з: 'S' };
Object.assign(CYRILLIC, { ж: 'S', ш: 'S', щ: 'S', ч: 'S', ц: 'S', л: 'L', р: 'R', м: 'M', н: 'N' });

const ARABIC = { ب: 'P', پ: 'P', ف: 'F', ڤ: 'F', و: 'F', ت: 'T', ط: 'T', ث: 'T', د: 'T', ض: 'T', ذ: 'T', ك: 'K' };
Object.assign(ARABIC, { ق: 'K', غ: 'K', خ: 'K', ج: 'S', چ: 'S', ژ: 'S', س: 'S', ش: 'S', ص: 'S', ز: 'S', ظ: 'S' });
Object.assign(ARABIC, { ه: 'H', ح: 'H', ل: 'L', ر: 'R', م: 'M', ن: 'N', گ: 'K', ک: 'K' });

function soundOf(name, language) {
  if (language === 'uk') return spell(name.toLowerCase().replace(/дж|дз/g, 'ж'), CYRILLIC);
  if (language === 'ar') return spell(name.replace(/(?<=^|\s)ال/g, '').replace(/ت[شس]/g, 'ش'), ARABIC);
  const lower = name.toLowerCase().replace(/(?<=^|\s)(?:al|el|ad|an|ar|as|at|az)[- ]/g, '');
  const spelt = SPELLINGS[language].reduce((text, [from, to]) => text.replace(from, to), lower);
  return spell(spelt.normalize('NFD').replace(/\p{M}/gu, ''), LATIN);
}

/** Vowels left out, one letter for the same twice. What a rule above has spelt is in capitals already. */
function spell(text, sounds) {
  const spelt = [...text].map((letter) => (/[A-Z]/.test(letter) ? letter : (sounds[letter] ?? ''))).join('');
  return spelt.replace(/(.)\1+/g, '$1');
}

/** How dear it is to read one sound as another, and to leave one out. */
const AKIN = { KS: 0.5, FP: 0.4, HK: 0.2 };
const SILENT = { H: 0.3, F: 0.5 };
const change = (a, b) => (a === b ? 0 : (AKIN[[a, b].sort().join('')] ?? 1));
const drop = (a) => SILENT[a] ?? 1;

function distance(a, b) {
  let row = [0];
  for (const sound of b) row.push(row[row.length - 1] + drop(sound));
  for (const sound of a) {
    const next = [row[0] + drop(sound)];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + drop(sound), next[j - 1] + drop(b[j - 1]), row[j - 1] + change(sound, b[j - 1]));
    row = next;
  }
  return row[b.length];
}
