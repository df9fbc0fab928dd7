import type { Verdict } from './judge.ts';

/** What became of a question; one on a passage marked with care may be skipped. */
export type Outcome = Verdict | 'skipped';

/** How often a missed place is asked, the first time included. */
export const MOST_TURNS = 3;

/** A question that is asked now: its index in the round, and the how manieth time it is, from 1. */
export interface Turn {
  readonly question: number;
  readonly attempt: number;
}

/** How a place stands at the end. */
export type Standing = 'first' | 'later' | 'near' | 'missed' | 'skipped';

const LETTERS: Readonly<Record<Outcome, string>> = { found: 'f', near: 'n', missed: 'm', skipped: 's' };

/** Outcomes as the address keeps them, a letter each: nothing else remembers them. */
export function writeOutcomes(outcomes: readonly Outcome[]): string {
  return outcomes.map((outcome) => LETTERS[outcome]).join('');
}

/** The outcomes of an address, up to the first letter that is none. */
export function readOutcomes(text: string): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const letter of text) {
    const outcome = (['found', 'near', 'missed', 'skipped'] as const).find((name) => LETTERS[name] === letter);
    if (outcome === undefined) break;
    outcomes.push(outcome);
  }
  return outcomes;
}

/**
 * The turns of a round of so many questions: those taken, each with its outcome, and the next; null at the end. Missed
 * places come again after all others. Outcomes beyond the round's end are left out.
 */
export function playRound(
  count: number,
  outcomes: readonly Outcome[],
): { taken: (Turn & { outcome: Outcome })[]; next: Turn | null } {
  const waiting = Array.from({ length: count }, (_, question): Turn => ({ question, attempt: 1 }));
  const taken: (Turn & { outcome: Outcome })[] = [];
  for (const outcome of outcomes) {
    const turn = waiting.shift();
    if (turn === undefined) break;
    taken.push({ ...turn, outcome });
    if (outcome === 'missed' && turn.attempt < MOST_TURNS) {
      waiting.push({ question: turn.question, attempt: turn.attempt + 1 });
    }
  }
  return { taken, next: waiting[0] ?? null };
}

/** How each question's place stands after these outcomes; one that was never asked is missed. */
export function standingsOf(count: number, outcomes: readonly Outcome[]): Standing[] {
  const standings = Array.from({ length: count }, (): Standing => 'missed');
  for (const { question, attempt, outcome } of playRound(count, outcomes).taken) {
    standings[question] = outcome === 'found' ? (attempt === 1 ? 'first' : 'later') : outcome;
  }
  return standings;
}
