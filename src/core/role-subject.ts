import { type Context, isState, isWord, lowerAt, type Token } from './role-context.ts';
import { ACT, ACTED, ADVERB, ATTITUDE, COPULA, MODAL, PERFECT, PLAY, PREPOSITION, STATIVE } from './role-words.ts';
import { isForm, isInflected } from './verb-forms.ts';

/**
 * Whether a name is the subject of a clause in which somebody acts: "Ukraine has accused", "Iran, which backs the rebels,
 * said". A country may also fare or feel ("Russia was cagier"); a town only does what towns cannot ("Tucson sued").
 */
export function isSubject({ before, after, actor, isPossessive, isListed, isTitle }: Context): boolean {
  if (isPossessive || actor === 'thing' || PREPOSITION.has(lowerAt(before, 0))) return false;
  if (actor === 'place' && !isListed && endsList(before)) return false;
  if (isEcho(before)) return true;
  const clause = { actor, isTitle, takesPlain: isListed || lowerAt(before, 0) === 'that' };
  if (lowerAt(after, 0) === 'and') return isOpening(before) && actsTogether(after, clause);
  if (lowerAt(after, 0) !== ',') return acts(after, 0, clause);
  // "Iran, which backs the rebels, …" may act in either clause; a name within a clause in neither.
  if (!isOpening(before)) return false;
  const isRelative = lowerAt(after, 1) === 'which' || lowerAt(after, 1) === 'who';
  return (isRelative && acts(after, 2, clause)) || acts(after, findResumption(after), clause);
}

/** "People from Rhinecliff and", before a town: a list in which not every name was read. */
function endsList([last, previous]: readonly Token[]): boolean {
  return last?.lower === 'and' && previous !== undefined && /^\p{Lu}/u.test(previous.text);
}

const MOST_COMPANIONS = 6; // words

/** "Colombia *and its largest rebel group* agreed". */
function actsTogether(after: readonly Token[], clause: Clause): boolean {
  for (let at = 2; at <= MOST_COMPANIONS; at++) {
    if (PREPOSITION.has(lowerAt(after, at)) || !isWord(lowerAt(after, at))) return false;
    if (acts(after, at, clause)) return true;
  }
  return false;
}

interface Clause extends Pick<Context, 'actor' | 'isTitle'> {
  /** Whether a verb in its plain form may be the subject's ("Russia and China *hold* drills"). */
  readonly takesPlain: boolean;
}

/** Whether the words from `at` on say that a subject acts. */
function acts(after: readonly Token[], from: number, { actor, isTitle, takesPlain }: Clause): boolean {
  let at = from;
  let helper = '';
  for (; at < after.length; at++) {
    const word = lowerAt(after, at);
    if (MODAL.has(word) || PERFECT.has(word)) helper = word;
    else if (!ADVERB.has(word)) break;
  }
  at += countTime(after, at);
  const verb = lowerAt(after, at);
  if (!isTitle && after[at]?.text !== verb) return false;
  if (COPULA.has(verb)) return isAttitude(lowerAt(after, at + 1), actor);
  if (helper !== '' && verb === 'to') return true; // "has to"
  if (verb.endsWith('ing')) return isState(actor) && PERFECT.has(helper); // "has been shuttling"
  if (helper !== '' && verb.endsWith('s')) return false; // "has fires"
  if (isForm(verb, PLAY) || ACTED.has(verb) || isInflected(verb, ACT)) return true;
  if ((helper !== '' || takesPlain) && ACT.has(verb)) return true;
  if (!isState(actor) || isForm(verb, STATIVE)) return false;
  return MODAL.has(helper) || /..ed$/.test(verb);
}

/** "as did Hungary", "so has Poland". */
function isEcho(before: readonly Token[]): boolean {
  const verb = lowerAt(before, 0);
  return (MODAL.has(verb) || PERFECT.has(verb) || COPULA.has(verb)) && ['as', 'so', 'nor'].includes(lowerAt(before, 1));
}

function isAttitude(word: string, actor: Context['actor']): boolean {
  if (!isState(actor)) return word.endsWith('ing') && isInflected(word, ACT);
  return ATTITUDE.has(word) || word.endsWith('ing') || word.endsWith('ier');
}

const OPENERS = new Set(['', 'and', 'but', 'that', 'while', 'as', 'if', 'when', 'said', 'says']);

/** Whether a name may begin a clause after these words. */
function isOpening(before: readonly Token[]): boolean {
  const word = lowerAt(before, 0);
  return OPENERS.has(word) || !/[\p{L}\p{N}]/u.test(word);
}

const BEFORE_DAY = new Set(['on', 'last', 'this', 'in', 'at']);
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|once|turn)$/;

/** How many words "on Monday", "last week" and the like take. */
function countTime(after: readonly Token[], at: number): number {
  return BEFORE_DAY.has(lowerAt(after, at)) && DAY.test(lowerAt(after, at + 1)) ? 2 : 0;
}

/** Where the words go on after ", which lies to the south,"; beyond them all when they do not. */
function findResumption(after: readonly Token[]): number {
  const end = after.findIndex(({ lower }, index) => index > 1 && lower === ',');
  return end === -1 || after[1]?.text !== lowerAt(after, 1) ? after.length : end + 1;
}
