import { type Actor, type Context, isState, isWord, lowerAt, readContexts, type Token } from './role-context.ts';
import { isSubject } from './role-subject.ts';
import {
  ACTED,
  ADDRESS,
  AGENT,
  BOND,
  DONE_TO,
  ENDOW,
  FUNCTION,
  GIFT,
  JOIN,
  LOCATIVE,
  LYING,
  OFFICE,
  PART,
  QUALIFIER,
  SENT,
  STANCE,
  VICTORY,
} from './role-words.ts';
import type { Article, Role } from './types.ts';
import { isForm } from './verb-forms.ts';

/** One piece of evidence for what a name does. The first row that holds decides. */
interface Rule {
  readonly because: string;
  readonly role: Role;
  readonly holds: (context: Context) => boolean;
}

const RULES: readonly Rule[] = [
  { because: '“US-led”: it plays a part', role: 'metonymic', holds: ({ joined }) => PART.has(joined) },
  { because: '“pro-Russia”: somebody takes its side', role: 'metonymic', holds: isSideTaken },
  { because: '“Kyiv-based”: something is from there', role: 'literal', holds: ({ joined }) => joined !== '' },
  { because: '“Paris, Texas,”: it says where a place lies', role: 'literal', holds: ({ isContainer }) => isContainer },
  { because: '“Kyiv’s envoy”, “a US official”: an office of a state', role: 'metonymic', holds: holdsOffice },
  { because: '“Ukraine-Russia talks”: parties', role: 'metonymic', holds: arePaired },
  {
    because: '“talks with Russia”, “leaders of Turkey”, “help from Norway”: a party',
    role: 'metonymic',
    holds: isParty,
  },
  { because: '“supplies to Ukraine”: a party is given something', role: 'metonymic', holds: isGiven },
  { because: '“approved by Kyiv”: a party does it', role: 'metonymic', holds: isDoer },
  { because: '“accused Russia”: something is done to somebody', role: 'metonymic', holds: isDoneTo },
  {
    because: '“in Kyiv”: something is or happens there',
    role: 'literal',
    holds: ({ before }) => LOCATIVE.has(lowerAt(before, 0)),
  },
  { because: '“Brazil 3-1 Croatia”: a side in a match', role: 'metonymic', holds: isSide },
  { because: '“Ukraine has accused”: it acts or speaks', role: 'metonymic', holds: isSubject },
  { because: '“the Kremlin”: it stands for a government', role: 'metonymic', holds: ({ actor }) => actor === 'body' },
];

/** The role of each mention by the first rule that holds; literal where none does, and for a phrase. */
export function findRoles(article: Article, mentions: readonly Actor[]): Role[] {
  const contexts = readContexts(article, mentions);
  return mentions.map(({ kind }, index) => {
    const context = contexts[index];
    if (kind === 'demonym') return 'demonym';
    return (context && RULES.find(({ holds }) => holds(context))?.role) ?? 'literal';
  });
}

function isSideTaken({ before }: Context): boolean {
  return lowerAt(before, 0) === '-' && STANCE.has(lowerAt(before, 1));
}

/** A country before an office, or any place that owns one; only what qualifies an office stands between. */
function holdsOffice({ isPossessive, before, after, actor }: Context): boolean {
  if (!isState(actor) && (!isPossessive || LOCATIVE.has(lowerAt(before, 0)))) return false;
  let strangers = isPossessive ? 1 : 0;
  for (let at = 0; at < 4; at++) {
    const word = lowerAt(after, at);
    if (OFFICE.has(word) || (isPossessive && BOND.has(word))) return true;
    if (QUALIFIER.has(word)) continue;
    if (FUNCTION.has(word) || !isWord(word) || strangers-- === 0) return false;
  }
  return false;
}

/** "Ukraine-Russia peace talks"; "the Israel-Hamas war", of which only one is a place. */
function arePaired({ isListed, isPossessive, after }: Context): boolean {
  if (lowerAt(after, 0) === '-') return BOND.has(lowerAt(after, 2));
  if (!isListed || isPossessive) return false;
  return BOND.has(lowerAt(after, 0)) || (QUALIFIER.has(lowerAt(after, 0)) && BOND.has(lowerAt(after, 1)));
}

/** By the preposition before a party what may stand before that: "*leaders* of Turkey", "a *win* over Wales". */
const BOUND: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({ of: AGENT, from: SENT, over: VICTORY, off: VICTORY }),
);

function isParty({ before, after, actor }: Context): boolean {
  const preposition = lowerAt(before, 0);
  if (actor === 'place' && !isAlone(after)) return false;
  if (preposition === 'against') return true;
  if (BOUND.get(preposition)?.has(lowerAt(before, 1))) return true;
  return (
    (preposition === 'between' || preposition === 'with') && before.slice(1, 6).some(({ lower }) => BOND.has(lower))
  );
}

function isGiven({ before, after, actor }: Context): boolean {
  if (actor === 'place' && !isAlone(after)) return false;
  const [preposition, nearest] = [lowerAt(before, 0), lowerAt(before, 1)];
  if (preposition !== 'to' && preposition !== 'for' && preposition !== 'on') return false;
  if (preposition === 'to' && isForm(nearest, ADDRESS)) return true;
  return isState(actor) && (GIFT.has(nearest) || GIFT.has(lowerAt(before, 2)));
}

function isDoer({ before, after, actor }: Context): boolean {
  const [preposition, nearest] = [lowerAt(before, 0), lowerAt(before, 1)];
  if (preposition !== 'by' || actor === 'thing' || LYING.has(nearest)) return false;
  if (isState(actor)) return true;
  return isAlone(after) && (nearest.endsWith('ed') || ACTED.has(nearest));
}

function isDoneTo({ before, after, actor }: Context): boolean {
  const verb = lowerAt(before, 0);
  if (actor === 'thing' || !(isForm(verb, DONE_TO) || isForm(verb, JOIN))) return false;
  if (isForm(verb, JOIN)) return isState(actor);
  if (isForm(verb, ENDOW)) return lowerAt(after, 0) === 'with' || lowerAt(after, 0) === 'to';
  return isState(actor) || isAlone(after);
}

/** Whether no noun follows that the name may only describe ("told the *Geneva* forum"). */
function isAlone(after: readonly Token[]): boolean {
  const next = lowerAt(after, 0);
  return !isWord(next) || FUNCTION.has(next);
}

const SCORE = /^\d{1,3}[-–]\d{1,3}$/;
const POINTS = /^\d{1,3}$/;

/** "Brazil 3-1 Croatia", "Lufkin 71, Nacogdoches 40"; not the road in "off U.S. 79". */
function isSide({ before, after, actor }: Context): boolean {
  const [last, next, mark] = [lowerAt(before, 0), lowerAt(after, 0), lowerAt(after, 1)];
  if (actor === 'thing') return false;
  return SCORE.test(last) || SCORE.test(next) || (POINTS.test(next) && !/[\p{L}\p{N}]/u.test(last + mark));
}
