/** Finds the forms of regular English verbs in a list of plain ones. */

/** Whether a word is one of these verbs in any form. */
export function isForm(word: string, verbs: ReadonlySet<string>): boolean {
  return verbs.has(word) || isInflected(word, verbs);
}

const ENDINGS = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['d', ''],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
] as const;

/** Whether a word is one of these verbs with an ending: "accuses", "denied", "banning". */
export function isInflected(word: string, verbs: ReadonlySet<string>): boolean {
  for (const [ending, plain] of ENDINGS) {
    if (word.endsWith(ending) && verbs.has(word.slice(0, -ending.length) + plain)) return true;
  }
  return /([a-z])\1(?:ed|ing)$/.test(word) && verbs.has(word.replace(/.(?:ed|ing)$/, ''));
}
