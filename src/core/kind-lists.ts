import type { Span } from './types.ts';

/** What the word after a list says of each name in it, by the word. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['counties', 'County'],
  ['parishes', 'Parish'],
  ['provinces', 'Province'],
  ['states', 'State'],
  ['districts', 'District'],
  ['departments', 'Department'],
  ['governorates', 'Governorate'],
  ['prefectures', 'Prefecture'],
  ['oblasts', 'Oblast'],
]);
const JOINT = /^(?:, | and | or | & |, and |, or )$/;
const LONGEST_JOINT = 6; // UTF-16 units
const LONGEST_KIND = 14; // UTF-16 units, with the space before

/**
 * The kind that each name of a list has by the word after it, as it would stand after one of them: "County" for both in
 * "Marion and Alachua counties"; null for every other. `names` are sorted and disjoint.
 */
export function findListKinds(text: string, names: readonly Span[]): (string | null)[] {
  const kinds: (string | null)[] = names.map(() => null);
  for (let at = names.length - 1; at > 0; at--) {
    const [left, right] = [names[at - 1], names[at]];
    if (!left || !right || right.start - left.end > LONGEST_JOINT) continue;
    if (!JOINT.test(text.slice(left.end, right.start))) continue;
    const after = /^ ([a-z]+)/.exec(text.slice(right.end, right.end + LONGEST_KIND))?.[1] ?? '';
    const kind = kinds[at] ?? KINDS.get(after) ?? null;
    kinds[at] = kind;
    kinds[at - 1] = kind;
  }
  return kinds;
}
