import { seededRandom } from './random.ts';
import type { Turn } from './round.ts';

/** Where on the map a place that is asked again stands, and how much closer the map is than at first. */
export interface OtherView {
  /** From the map's middle, as shares of its size: never in the middle, where the cross is. */
  readonly shift: readonly [number, number];
  /** Steps of zoom. */
  readonly closer: number;
}

const CLOSER = [1, 0.5, 1.5, -0.5] as const;

/**
 * How the map looks when a missed place comes round again: closer or farther and moved, so that it is the place that is
 * learnt and not a spot on the screen. The same for everybody with the seed.
 */
export function otherView(seed: string, { question, attempt }: Turn): OtherView {
  const random = seededRandom(`${seed} view ${question}`);
  const turn = (random() + attempt * 0.38) * 2 * Math.PI;
  const reach = 0.2 + 0.1 * random();
  const start = Math.floor(random() * CLOSER.length);
  const closer = CLOSER[(start + attempt) % CLOSER.length] ?? 1;
  return { shift: [reach * Math.cos(turn), reach * Math.sin(turn)], closer };
}
