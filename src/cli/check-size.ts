import { type Article, type Layer, UserError } from '../core/types.ts';

const LONGEST_TEXT = 10_000_000; // UTF-16 units: twice what is read in comfort
const LARGEST_LAYER = 40_000_000; // characters: an article of 5 MB has some 16
const OF_A_MENTION = 100; // characters

/** Throws UserError for an article that would take more memory than there should be for one. */
export function checkLength({ text }: Article, name: string): void {
  if (text.length <= LONGEST_TEXT) return;
  const [length, most] = [text.length, LONGEST_TEXT].map((count) => count.toLocaleString('en'));
  throw new UserError(`${name} has ${length} characters, but at most ${most} are read: cut it into several articles.`);
}

/** The same for a layer, before it is written: each place of a sentence quotes it, so a long list of names swells. */
export function checkSize({ features }: Layer, name: string): void {
  let size = 0;
  for (const { properties } of features) {
    for (const { quote, selector, mentions } of properties.passages) {
      const [{ prefix = '', suffix = '' }] = selector;
      size += 2 * quote.length + prefix.length + suffix.length + OF_A_MENTION * mentions.length;
    }
  }
  if (size <= LARGEST_LAYER) return;
  const megabytes = Math.round(size / 1_000_000);
  throw new UserError(
    `${name} names so many places at once that its layer would have ${megabytes} MB: cut it into several articles.`,
  );
}
