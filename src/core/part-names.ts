import type { Expression } from './expressions.ts';
import type { Candidate } from './gazetteer-tables.ts';

/** What a part is called: "north London" is bare, "northern England" is not. */
export interface PartName {
  readonly isBare: boolean;
  /** The name of what it is a part of. */
  readonly whole: string;
}

/** How the article names the part: "north London", not "northern"; "eastern Congo", by the name it has for the country. */
export function readPartName({ exact, anchors: [anchor] }: Expression & { kind: 'part' }, entry: Candidate): PartName {
  const isPrinted = /\p{Ll}/u.test(anchor.exact) && !anchor.exact.endsWith('.');
  const direction = exact.slice(0, -anchor.exact.length);
  return {
    isBare: exact.endsWith(anchor.exact) && /^[\p{L}-]+(?<!ern|central) $/iu.test(direction),
    whole: entry.kind === 'country' && isPrinted ? anchor.exact : entry.name,
  };
}
