/**
 * Where a sentence does not end although Unicode's rules (`sentence-ends.ts`) end it there. Each rule looks at
 * a few characters on both sides of the boundary: a rule that holds joins the two sides.
 */

/** A boundary of the base segmentation, and what stands around it. */
export interface Boundary {
  /** What the sentence holds so far, from its start or from 80 characters back; no white space at its end. */
  readonly before: string;
  /** Whether that is the whole sentence so far. */
  readonly isWhole: boolean;
  /** Whether white space parts the two sides. */
  readonly isSpaced: boolean;
  /** The next 120 characters; no white space at their start. */
  readonly after: string;
}

const MARKS = 8; // UTF-16 units that the marks at the end of a sentence take
const LONGEST_ABBREVIATION = 14; // UTF-16 units, and one more to see where it begins

const list = (words: string) => new Set(words.split(' '));

/** A name or a figure follows: they never end a sentence. */
const TITLES = list(
  'Mr. Mrs. Ms. Mx. Messrs. Mme. Mlle. Dr. Drs. Prof. Sen. Sens. Gov. Govs. Gen. Gens. Lt. Col. Rep. Reps. Rev. ' +
    'Sgt. Const. Capt. Cmdr. Cdr. Cpt. Adm. Maj. Brig. Pvt. Pfc. Spc. Cpl. Hon. Pres. Supt. Det. Insp. Fr. Msgr. Amb. ' +
    'Atty. Asst. Mt. Ft. St. Ste. vs. v. cf. i.e. e.g. viz.',
);

/** They go on before a figure ("No. 3", "Jan. 5"), and end a sentence before a word. */
const BEFORE_FIGURES = list(
  'No. Nos. no. nos. p. pp. Vol. vol. Fig. fig. Sec. sec. Art. art. Ch. ch. c. ca. approx. est. pop. Pop. Apt. ' +
    'Rm. Bldg. Rte. Hwy. Flt. Pct. tel. Tel. ext. Ext. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. ' +
    'Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Sat. Sun.',
);

/** They stand in a name or after one ("Acme Inc. of Boston"): whether they end a sentence, the next word tells. */
const IN_NAMES = list(
  'Inc. Ltd. Co. Corp. Bros. Jr. Sr. Esq. Ph.D. Univ. Assn. Dept. Intl. Natl. Govt. Ave. Blvd. Rd. al.',
);

/**
 * States: after a comma ("in Owensboro, Ky.") they end a sentence, elsewhere ("Ky. Gov. Ann Lee") the next word tells.
 */
const STATES = list(
  'Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. ' +
    'Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo. ' +
    'D.C. P.R. B.C. Ont. Que.',
);

/** "at 5 p.m. Monday" goes on. */
const AFTER_TIMES = list(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January ' +
    'February March April May June July August September October November December Jan Feb Mar Apr Aug Sept Sep Oct ' +
    'Nov Dec ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET EET AEST AEDT Eastern Central Pacific ' +
    'Moscow Kyiv',
);

/** Words that begin sentences and hardly ever names. */
const STARTERS = list(
  'The A An He She It They We I You This That These Those There Here His Her Its Their Our My Your But And So Or ' +
    'Nor Yet In On At As If When While After Before Since For From By With Without To Of Under Over During Despite ' +
    'Although Though Because Until Unless About Among Between Some Many Most Much All Both Each Every Few Several ' +
    'Other Others Another Any No Not Now Then Also However Meanwhile Earlier Later Still Even Only Just What Who ' +
    'Whose Which How Why Where Once One Two Three Last Next Such According Asked Officials Police Authorities',
);

/** Verbs of saying: "“Why?” Ms Lee asked." is one sentence. */
const SPEECH = list(
  'said says say told tells asked asks added adds wrote writes tweeted posted shouted cried replied answered ' +
    'explained insisted warned argued continued recalled declared stated noted announced exclaimed whispered joked ' +
    'demanded wondered vowed',
);

/** The table of repairs. */
export const JOINS: readonly { readonly why: string; readonly holds: (boundary: Boundary) => boolean }[] = [
  { why: 'Inside a word or an address no sentence ends ("Yahoo!News", "?q=1", "lives...leave").', holds: isInsideWord },
  { why: 'A closing mark belongs to what it closes.', holds: ({ after }) => /^[”’»)\]]|^["'](?=\s|$)/.test(after) },
  { why: 'Marks without a letter or figure are no sentence.', holds: ({ after }) => /^[\p{P}\s]*$/u.test(after) },
  { why: 'No sentence begins in lower case ("“Why?” she asked").', holds: ({ after }) => /^\p{Ll}/u.test(after) },
  { why: 'The words that say who speaks belong to what is said.', holds: isAttributed },
  {
    why: 'Dots between spaces stand for words left out.',
    holds: ({ before }) => /\s(?:…|\.{3}|\. \. \.)$/.test(before.slice(-MARKS)),
  },
  {
    why: 'A figure before a list entry is part of it.',
    holds: ({ before, isWhole }) => isWhole && /^\(?\d{1,3}\.$/.test(before),
  },
  { why: 'An abbreviation ends a sentence only sometimes.', holds: endsInAbbreviation },
];

function isInsideWord({ before, isSpaced, after }: Boundary): boolean {
  // Scripts without spaces end sentences without them, and a closing mark with a new opening one is a lost space.
  return (
    !isSpaced &&
    /[.!?…]["'”’)\]]*$/.test(before.slice(-MARKS)) &&
    !/[.!?…]["”]$/.test(before.slice(-2)) &&
    !/^["“‘]/.test(after)
  );
}

function isAttributed({ before, after }: Boundary): boolean {
  const end = /([.!?…,])\s?["”’'»]$/.exec(before.slice(-MARKS));
  if (!end || !/^\p{L}/u.test(after)) return false;
  const words = after.split(/\s+/, 7);
  const verb = words.findIndex((word) => SPEECH.has(word.replace(/[.,:;]$/, '')));
  if (verb < 1 || words.slice(0, verb).some((word) => /[,;:]$/.test(word))) return false;
  // After a full stop a new one is likelier ("“We left.” Ms Lee said that…"): there the verb must be the last word.
  return end[1] !== '.' || /[.,;]$/.test(words[verb] ?? '');
}

function endsInAbbreviation({ before, after }: Boundary): boolean {
  const last = /[^\s([{“"‘'«—–/-]{1,12}\.$/.exec(before.slice(-LONGEST_ABBREVIATION))?.[0];
  if (last === undefined) return false;
  const previous = before.slice(0, -last.length).trimEnd();
  // "ST. JOHN’S" in a dateline; but "He has MS. She has not."
  const isInCapitals = /^\p{Lu}{2,}\.$/u.test(last);
  const token = isInCapitals ? last.charAt(0) + last.slice(1).toLowerCase() : last;
  if (TITLES.has(token)) return !isStreet(previous, token) && !(isInCapitals && isStarter(after));
  if (BEFORE_FIGURES.has(token)) return /^\d/.test(after);
  if (/^[ap]\.m\.$/i.test(token)) return AFTER_TIMES.has(firstWord(after));
  if (/^\(/.test(after)) return isDotted(token) || STATES.has(token) || IN_NAMES.has(token);
  if (STATES.has(token)) return !previous.endsWith(',') && !isStarter(after);
  if (IN_NAMES.has(token) || /^(?:\p{Lu}\.){2,}$/u.test(token)) return !isStarter(after) && !/^["“‘]/.test(after);
  return isInitial(previous, token) && !isStarter(after);
}

/** "1935 Orchard St." is a street, "in St. Louis" is not. */
function isStreet(previous: string, token: string): boolean {
  return (
    /^(?:St|Dr|Ft)\.$/.test(token) &&
    /\d(?:st|nd|rd|th)?(?: [NSEW]\.)?(?: \p{Lu}[\p{L}’'-]{0,20}){1,3}$/u.test(previous)
  );
}

/** "J. K. Smith"; but "I." is the speaker, unless another initial stands beside it. */
function isInitial(previous: string, token: string): boolean {
  return /^\p{Lu}\.$/u.test(token) && (token !== 'I.' || /(?:^|\s)\p{Lu}\.$/u.test(previous));
}

function isDotted(token: string): boolean {
  return /^(?:\p{L}\.)+$/u.test(token);
}

function isStarter(after: string): boolean {
  return STARTERS.has(firstWord(after));
}

function firstWord(after: string): string {
  return /^[“"‘'«]?(\p{L}*)/u.exec(after)?.[1] ?? '';
}
