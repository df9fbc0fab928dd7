import type { State } from '../../view/store.ts';
import type { Stop } from '../projector-entry.ts';

/** Where the projector stands: a stop of the row, and a part of its passage; null while a passage waits for a key. */
export interface Position {
  readonly index: number;
  readonly part: number | null;
}

/** What a walk needs to know of the row. */
export interface Row {
  readonly stops: readonly Stop[];
  /** How many parts the passage of a stop has. */
  readonly countParts: (index: number) => number;
}

/** The position that an address means at a stop of the row; a part that is not there is the last or the first. */
export function readPosition({ address }: Pick<State, 'address'>, index: number, row: Row): Position {
  const asked = Number(address.get('part'));
  const isNumber = Number.isInteger(asked) && asked > 0;
  if (!isNumber) return { index, part: waits(row, index) ? null : 0 };
  return { index, part: Math.min(asked, row.countParts(index)) - 1 };
}

/** The address's keys for a position. */
export function writePosition(
  { index, part }: Position,
  row: Row,
): Readonly<Record<'step' | 'place' | 'part', string | null>> {
  const stop = row.stops[index];
  const isPlain = part === null || (part === 0 && !waits(row, index));
  return {
    step: stop ? String(stop.step.start) : null,
    place: stop?.place.id ?? null,
    part: isPlain ? null : String(part + 1),
  };
}

/**
 * Where a move leads: through the parts of a passage, then to the next stop; a passage that waits is shown first. Back
 * leads to a passage's last part. A passage that has been shown at one of its places is shown at the others. At the
 * row's ends it stays.
 */
export function walk(from: Position, move: 'next' | 'previous' | 'first' | 'last', row: Row): Position {
  const end = row.stops.length - 1;
  if (move === 'first') return arrive(from, 0, row);
  if (move === 'last') return arrive(from, end, row);
  const { index, part } = from;
  if (move === 'next') {
    if (part === null) return { index, part: 0 };
    if (part + 1 < row.countParts(index)) return { index, part: part + 1 };
    return index < end ? arrive(from, index + 1, row) : from;
  }
  if (part !== null && part > 0) return { index, part: part - 1 };
  if (index === 0) return from;
  const before = arrive(from, index - 1, row);
  return before.part === null ? before : { ...before, part: row.countParts(index - 1) - 1 };
}

/** The first part of a stop, or its wait; not twice for one passage. */
function arrive({ index: from, part }: Position, index: number, row: Row): Position {
  const isSame = row.stops[from]?.step === row.stops[index]?.step;
  return { index, part: waits(row, index) && !(isSame && part !== null) ? null : 0 };
}

function waits({ stops }: Row, index: number): boolean {
  return stops[index]?.step.passage.care === true;
}
