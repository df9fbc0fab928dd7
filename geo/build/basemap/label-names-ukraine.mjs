import { soundsLike } from './label-names-sound.mjs';

/**
 * The Ukrainian name of a town in Ukraine: that of GeoNames' alternates, which do not say their language, whose
 * romanisation by Ukraine's own rules (2010) is the name on the map; else the one that sounds like it and has letters
 * that Russian has not. Russian spellings romanise to another name.
 */
export function ukrainianName({ name, main, ascii, alternates }) {
  const names = alternates.filter((one) => UKRAINIAN.test(one));
  const spoken = names.filter((one) => /[ієїґ]|ськ/.test(one) && soundsLike(one, 'uk', [name, main, ascii]));
  const found =
    names.find((one) => fold(romanise(one)) === fold(name)) ?? (spoken.length === 1 ? spoken[0] : undefined);
  return found?.replace(/['`´ʼʹ]/g, '’');
}

const UKRAINIAN = /^[А-ЩЬЮЯЄІЇҐ][А-ЩЬЮЯЄІЇҐа-щьюяєіїґ'’`´ʼʹ\s-]+$/;

const fold = (name) => name.toLowerCase().replace(/['’`´ʼʹ]/g, '');

const LETTERS = { а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'y', і: 'i', к: 'k' };
Object.assign(LETTERS, { л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh' });
Object.assign(LETTERS, { ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '' });

/** Written otherwise at the start of a word. */
const FIRST = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };
const LATER = { є: 'ie', ї: 'i', й: 'i', ю: 'iu', я: 'ia' };

function romanise(name) {
  const text = name.toLowerCase().replaceAll('зг', 'zgh');
  return text.replace(/\p{Script=Cyrillic}/gu, (letter, at) => {
    const isFirst = at === 0 || /[\s-]/.test(text[at - 1]);
    return LETTERS[letter] ?? (isFirst ? FIRST : LATER)[letter] ?? letter;
  });
}
