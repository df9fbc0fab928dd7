import type { Span } from './types.ts';

const LONGEST_CREDIT = 100; // characters: what is longer is text

/** How a photo credit begins, where a sentence could. */
const PHOTO_LABELS = [
  // "Photo: Getty", "Picture / AAP", "Image credit: Reuters", "Photos by Ann Lee"
  /^(?:photo(?:graph)?|picture|image|pic)s?(?: (?:credit|source|courtesy)s?)?(?: ?[:|/]| by | courtesy of )/i,
  // "AP Photo/Ann Lee", "AFP Photo: Ann Lee"
  /^[A-Z]{2,8} (?:Photo|Image|Picture)s?(?: ?[:|/]| by )/,
  // "REUTERS/Ann Lee", "AFP/Getty Images"
  /^(?:REUTERS|Reuters|AFP|AP|AAP|EPA|DPA|dpa|PA|UPI|ANSA|TASS|Xinhua|Getty(?: Images)?) ?\/ ?\p{L}/u,
  // "Credit: Ann Lee/Getty"
  /^credits?: /i,
];

/** A label right after a word, without a full stop between them, is trusted only when it cannot be anything else. */
const SURE_LABEL = /^(?:Photo|Photograph|Picture|Image)s?(?: credit)?: /;

const DASHES = /^[-‐‑–—―−]{1,2}\s*(?=\p{L})/u;

/**
 * Where the photo credit at the end of a paragraph begins, bracket included: at the paragraph's own start when it is
 * nothing else. Null when there is none.
 */
export function findPhotoCredit(text: string, { start, end }: Span): number | null {
  const from = Math.max(start, end - LONGEST_CREDIT);
  const tail = text.slice(from, end);
  if (!/[:/|]| by | of /.test(tail)) return null; // as every form has one of these, most paragraphs end here
  // A credit may begin at the paragraph's start, and behind white space or a bracket.
  for (const match of tail.matchAll(/(?<=^|\s)[([]?(?=\p{L})/gu)) {
    if (match.index === 0 && from > start) continue;
    const before = tail.slice(0, match.index).trimEnd();
    const words = tail.slice(match.index + match[0].length);
    const isAfterSentence = before === '' || /[.!?…][\p{Pf}\p{Pe}"']?$/u.test(before) || match[0] !== '';
    const label = isAfterSentence ? PHOTO_LABELS.find((form) => form.test(words)) : SURE_LABEL.exec(words);
    if (label && isName(words)) return from + match.index;
  }
  return null;
}

/** The credit of a closing line such as "-with AAP" or "— Reuters", without its dash; null for any other line. */
export function readClosingCredit(line: string): string | null {
  const credit = line.replace(DASHES, '');
  const isCredit = credit !== line && line.length <= LONGEST_CREDIT && !/[.!?…:;,]$/.test(line);
  return isCredit ? credit : null;
}

/**
 * A credit is a name, not a sentence: no sentence ends inside it, though initials may stand in it, and a full stop
 * ends it only when it is short ("Photo: Getty.", but not "Images by the firm showed a convoy.").
 */
function isName(words: string): boolean {
  const isShort = words.trim().split(/\s+/).length <= 3;
  return !/\p{Ll}{2}[.!?…]\s/u.test(words) && (isShort || !/[.!?…]["”)\]]*$/.test(words));
}
