import type { Passage, PassageMention } from '../../core/types.ts';
import { blankMentions, type Piece } from '../../view/blank.ts';
import type { PlaceView } from '../../view/places.ts';
import { mentionsIn } from '../../view/steps.ts';

/**
 * A passage with gaps for all that would give places away: each place's own mentions in it, whatever their role, and
 * every word that begins with one of its names, within the names of other places too ("30 kilometres north of Kyiv" for
 * Kyiv).
 */
export function hidePlaces(passage: Passage, hidden: readonly PlaceView[]): Piece[] {
  const own = hidden.flatMap((place) => mentionsIn(passage, place));
  const names = [...new Set([...own.map(({ exact }) => exact), ...hidden.map(nameOf)])].filter((name) => name !== '');
  return blankMentions({ ...passage, mentions: [...own, ...names.flatMap((name) => wordsWith(passage, name))] });
}

function nameOf({ feature }: PlaceView): string {
  return feature.properties.name;
}

/** The words of a passage that begin with a name: "Kharkivites" for Kharkiv. */
function wordsWith({ quote, start: base }: Passage, name: string): PassageMention[] {
  const found: PassageMention[] = [];
  for (let start = quote.indexOf(name); start >= 0; start = quote.indexOf(name, start + name.length)) {
    const rest = /^[\p{L}\p{M}\p{N}]*/u.exec(quote.slice(start + name.length))?.[0] ?? '';
    const end = start + name.length + rest.length;
    if (/[\p{L}\p{N}]$/u.test(quote.slice(Math.max(0, start - 2), start))) continue;
    found.push({ exact: quote.slice(start, end), start: base + start, end: base + end, role: 'literal' });
  }
  return found;
}
