import type { Position } from 'geojson';
import {
  type Budget,
  boxesMeet,
  buildChain,
  type Chain,
  findMeetings,
  isInside,
  type Meeting,
  pointInside,
} from './check-crossings.ts';
import { pointAt } from './check-segments.ts';
import type { Report } from './shapes.ts';

const BUDGET = 24_000_000; // steps for the rings of one geometry: a little over half a second
const MOST_FAULTS = 100; // of one geometry: nobody reads more

interface Ring {
  readonly path: string;
  readonly chain: Chain;
}

/** A polygon's shell and holes. */
interface Part {
  readonly shell: Ring;
  readonly holes: readonly Ring[];
}

/**
 * The rules of areas (RFC 7946 section 3.1.6, and those of simple features it leaves unsaid): shells counterclockwise,
 * holes clockwise, no ring crossing itself or another, holes inside their shell, parts apart. Touching is allowed.
 * Takes rings that are closed and of four positions or more, each part with its path.
 */
export function checkRings(parts: readonly { path: string; rings: readonly Position[][] }[], tell: Report): void {
  const budget: Budget = { left: BUDGET };
  let faults = 0;
  const report: Report = (path, message) => {
    faults += 1;
    if (faults <= MOST_FAULTS) tell(path, message);
    else budget.left = 0;
  };
  const sound: Part[] = [];
  for (const { path, rings } of parts) {
    const [shell, ...holes] = rings
      .map((ring, index) => ({ path: `${path}[${index}]`, chain: buildChain(ring) }))
      .filter((ring, index) => checkRing(ring, index === 0, budget, report) || index === 0);
    if (!shell || signedArea(shell.chain) === 0) continue;
    checkHoles({ shell, holes }, budget, report);
    sound.push({ shell, holes });
  }
  eachPair(
    sound,
    ({ shell }) => shell.chain,
    budget,
    (one, other) => checkParts(one, other, budget, report),
  );
  const [path = '', unfinished] = [parts[0]?.path, 'so that not all of the area was checked'];
  if (faults > MOST_FAULTS) tell(path, `there are more faults than the ${MOST_FAULTS} above, ${unfinished}.`);
  else if (budget.left <= 0) tell(path, `the outlines are too tangled, ${unfinished}: simplify them.`);
}

/** False for a ring that encloses nothing, about which there is no more to say. */
function checkRing({ path, chain }: Ring, isShell: boolean, budget: Budget, report: Report): boolean {
  const what = isShell ? 'shell' : 'hole';
  const area = signedArea(chain);
  const meetings = pointInside(chain) === null ? [] : findMeetings(chain, chain, budget);
  for (const meeting of meetings) {
    report(path, `the ${what} ${meeting.kind === 'cross' ? 'crosses itself' : 'runs over itself'} ${near(meeting)}.`);
  }
  if (area === 0 && meetings.length === 0) report(path, `the ${what} encloses no area.`);
  if (area !== 0 && area > 0 !== isShell) {
    const winding = isShell
      ? 'clockwise, but a shell must run counterclockwise'
      : 'counterclockwise, but a hole must run clockwise';
    report(path, `the ${what} runs ${winding} (RFC 7946, section 3.1.6).`);
  }
  return area !== 0;
}

function checkHoles({ shell, holes }: Part, budget: Budget, report: Report): void {
  for (const hole of holes) {
    const meetings = findMeetings(hole.chain, shell.chain, budget);
    for (const meeting of meetings) report(hole.path, `the hole ${verb(meeting)} its shell ${near(meeting)}.`);
    if (meetings.length === 0 && !holds(shell.chain, hole.chain, budget)) {
      report(hole.path, 'the hole lies outside its shell.');
    }
  }
  eachPair(
    holes,
    ({ chain }) => chain,
    budget,
    (one, other) => {
      const meetings = findMeetings(one.chain, other.chain, budget);
      for (const meeting of meetings)
        report(one.path, `the hole ${verb(meeting)} another hole (${other.path}) ${near(meeting)}.`);
      if (meetings.length === 0 && (holds(one.chain, other.chain, budget) || holds(other.chain, one.chain, budget))) {
        report(one.path, `the hole and another (${other.path}) lie one in the other.`);
      }
    },
  );
}

/** Two parts of an area may share an edge (two countries of a group), but no area. */
function checkParts(one: Part, other: Part, budget: Budget, report: Report): void {
  const crossings = findMeetings(one.shell.chain, other.shell.chain, budget).filter(({ kind }) => kind === 'cross');
  for (const meeting of crossings) {
    report(one.shell.path, `the part crosses another part (${other.shell.path}) ${near(meeting)}.`);
  }
  if (crossings.length === 0 && (covers(one, other, budget) || covers(other, one, budget))) {
    report(one.shell.path, `the part and another (${other.shell.path}) cover the same area.`);
  }
}

/** Whether a point inside the inner ring lies inside the outer: when the rings do not cross, all of it does. */
function holds(outer: Chain, inner: Chain, budget: Budget): boolean {
  const point = pointInside(inner);
  budget.left -= inner.x.length;
  return point !== null && isInside(outer, ...point);
}

/** The same for parts, of which the outer may have the inner in a hole. */
function covers(outer: Part, inner: Part, budget: Budget): boolean {
  return (
    holds(outer.shell.chain, inner.shell.chain, budget) &&
    !outer.holes.some(({ chain }) => holds(chain, inner.shell.chain, budget))
  );
}

/** Calls back with each pair whose boxes meet, by a sweep from west to east. */
function eachPair<T>(
  items: readonly T[],
  chainOf: (item: T) => Chain,
  budget: Budget,
  visit: (one: T, other: T) => void,
): void {
  const west = (item: T) => chainOf(item).boxes[4] ?? 0;
  const east = (item: T) => chainOf(item).boxes[6] ?? 0;
  const sorted = [...items].sort((a, b) => west(a) - west(b));
  for (const [index, one] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length && budget.left > 0; next += 1) {
      const other = sorted[next];
      if (other === undefined || west(other) > east(one)) break;
      budget.left -= 1;
      if (boxesMeet(chainOf(one), chainOf(other))) visit(one, other);
    }
  }
}

/** Positive for counterclockwise; 0 for a flat ring, whose sum is no more than what rounding leaves. */
function signedArea(chain: Chain): number {
  let [sum, size] = [0, 0];
  const [lng, lat] = pointAt(chain, 0); // from the first vertex, as large offsets would drown a small area
  for (let at = 1; at + 1 < chain.x.length; at += 1) {
    const [ax, ay] = pointAt(chain, at);
    const [bx, by] = pointAt(chain, at + 1);
    const [left, right] = [(ax - lng) * (by - lat), (bx - lng) * (ay - lat)];
    sum += left - right;
    size += Math.abs(left) + Math.abs(right);
  }
  return Math.abs(sum) <= 1e-14 * size ? 0 : sum / 2;
}

function verb({ kind }: Meeting): string {
  return kind === 'cross' ? 'crosses' : 'runs along';
}

function near({ at }: Meeting): string {
  return `near [${at.map((degrees) => Number(degrees.toFixed(6))).join(', ')}]`;
}
