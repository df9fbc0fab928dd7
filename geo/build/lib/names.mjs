/** A name for comparing: without accents, case and the kind of apostrophe. */
export function foldName(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´ʼʻʹ]/g, "'");
}

/** The names, each once by its fold, less those that fold to `main`. The first spelling stays. */
export function distinctNames(names, main) {
  const seen = new Set([foldName(main)]);
  return names.filter((name) => {
    const folded = foldName(name);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

/** How many letters two names begin with together. */
export function sharedLetters(a, b) {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

/**
 * Whether one name is a spelling of the other: it begins alike (Odessa, Odesa), is a word of it (Rio), differs by two
 * letters after the first (Syracuse, Siracusa), or by Saint, Fort or Mount in another form.
 */
export function isAlike(variant, name) {
  const [one, other] = [foldName(variant), foldName(name)];
  if (sharedLetters(one, other) >= 4 || ` ${other} `.includes(` ${one} `)) return true;
  if (one[0] === other[0] && Math.min(one.length, other.length) >= 6 && editDistance(one, other) <= 2) return true;
  return withoutKind(one) === withoutKind(other);
}

const withoutKind = (name) => name.replace(/\b(?:saint|st|sainte|ste|fort|ft|mount|mt)\b\.?/g, '~');

/** Levenshtein's distance: how many letters to put in, take out or change. */
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}
