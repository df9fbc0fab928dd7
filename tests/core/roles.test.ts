import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import type { Actor } from '../../src/core/role-context.ts';
import { findRoles } from '../../src/core/roles.ts';
import type { Kind, Role } from '../../src/core/types.ts';

const ROLE_OF: Record<string, Role> = { l: 'literal', m: 'metonymic', d: 'demonym' };
const COUNTRIES = new Set(
  'Brazil|Britain|China|Croatia|Egypt|Ethiopia|EU|European Union|France|Germany|India|Iran|Israel|Italy|Japan|Kenya|Norway|Poland|Russia|Sudan|Turkey|U.S.|US|Ukraine|United States|Wales'.split(
    '|',
  ),
);
const SEATS = new Set(['Kremlin', 'White House']);
const WATERS = new Set(['Danube', 'Panama Canal']);

/** An article whose names carry their roles ("[Kyiv|m]’s envoy"); l is literal, m metonymic, d a demonym. */
function readRoles(marked: string): { mentions: Actor[]; expected: Role[]; text: string } {
  const mentions: Actor[] = [];
  const expected: Role[] = [];
  let text = '';
  let from = 0;
  for (const { 0: mark, 1: name = '', 2: role = '', index } of marked.matchAll(/\[([^\]|]+)\|([lmd])\]/g)) {
    text += marked.slice(from, index);
    const span = { start: text.length, end: text.length + name.length };
    const meaning = { kind: kindOf(name), isSeat: SEATS.has(name) };
    mentions.push({ ...span, kind: role === 'd' ? 'demonym' : 'name', meaning });
    expected.push(ROLE_OF[role] ?? 'literal');
    text += name;
    from = index + mark.length;
  }
  return { mentions, expected, text: text + marked.slice(from) };
}

function kindOf(name: string): Kind {
  if (COUNTRIES.has(name)) return 'country';
  if (SEATS.has(name)) return 'facility';
  return WATERS.has(name) ? 'water' : 'settlement';
}

const TABLES: Record<string, readonly string[]> = {
  'a place where something is or happens is literal': [
    'At least 102 civilians in [Ukraine|l] have been killed.',
    'The video was broadcast from [Kyiv|l] and shared.',
    'Delegates from both sides met in [Belarus|l].',
    'They fled across [Poland|l], [Germany|l] and [France|l] to the coast.',
    'The storm crossed southern [Norway|l] on Sunday.',
    'A man from [Leeds|l] was jailed.',
    '[Egypt|l] gets nine tenths of its water from the Nile.',
    'Prices in [Japan|l] rose.',
    'The envoy told the [Geneva|l] forum that talks would go on.',
  ],
  'one that acts or speaks is metonymic': [
    '[Ukraine|m] has accused [Russia|m] of war crimes.',
    'A senior official said [Russia|m] had fired 350 missiles.',
    'After five hours, [Russia|m] and [Ukraine|m] could not reach an agreement.',
    '[Russia|m] was cagier about the details.',
    '[Washington|m] warned on Monday that it would answer.',
    '[India|m] on Tuesday abstained, as did [Egypt|m].',
    '[Iran|m], which backs the rebels, sent no envoy.',
    '[Sudan|m], which lies between the two, has wavered.',
    '[Tucson|m] sued, and [Phoenix|m] will appeal.',
    'People from Rhinecliff and [Tucson|l] agreed to leave.',
    '[China|m] and its largest neighbour agreed.',
  ],
  'one to whom something is done or given is metonymic': [
    'The minister urged [Germany|m] to send missiles.',
    'Partners were providing [Ukraine|m] with air defence.',
    'Weapons supplies to [Ukraine|m] were destabilising.',
    'He complained to [Washington|m].',
    'They appealed to the [European Union|m] for help.',
    'The bridge was paid for by [Japan|m].',
    'New sanctions on [Iran|m] were announced.',
  ],
  'parties to talks, wars and matches are metonymic': [
    'Talks between [Russia|m] and [Ukraine|m] resumed in [Istanbul|l].',
    'Relations with [China|m] have cooled.',
    '[Ukraine|m]-[Russia|m] negotiations end',
    '[Brazil|m] beat [Croatia|m] in [Lusail|l].',
    '[Brazil|m] 3-1 [Croatia|m]',
    '[Lufkin|m] 71, [Nacogdoches|m] 40.',
    'A constructor [Italy|m] hired has left.',
    'A late win over [Wales|m] in [Cardiff|l] helped.',
  ],
  'an office, army or deed of a state makes it metonymic, its land and its people do not': [
    'Minutes after [Kyiv|m]’s envoy spoke, the debate on [Russia|m]’s invasion began.',
    'The council agreed to [Ukraine|m]’s request.',
    "[Kenya|m]'s prime minister resigned.",
    'A senior [US|m] defence official said so.',
    '[U.S.|m] troops left.',
    "The hotel is on [Kenya|l]'s coast.",
    'The [Boston|l] Police Department opened an inquiry.',
    '[Leeds|l] man jailed',
    'A programme run by the [Shreveport|l] Police Department ended.',
    'Members of the [Greene County|l] Drug Task Force met.',
    'He will be tried in [Alexandria|l]’s Circuit Court.',
    'The crash was on [U.S.|l] 79, near [Palestine|l].',
  ],
  'a word joined on by a hyphen says which': [
    'The [US|m]-led alliance met.',
    'A [Kyiv|l]-based firm won.',
    'The [Damascus|l]-born mayor spoke.',
    'Pro-[Russia|m] rebels hold the town, anti-[Israel|m] slogans its walls.',
    'The [Israel|m]-Hamas war goes on.',
    '[Ukraine|m] hopes to join the [European Union|m].',
    'A road joins [Lima|l] with the coast.',
    'Jones, R-[Dover|l], said that the bill was dead.',
  ],
  'a seat of government stands for it unless something happens there': [
    'The [Kremlin|m] has maintained its silence.',
    'A decision by the [White House|m] is near.',
    'Crowds gathered outside the [White House|l].',
    'With the [Kremlin|m] declining to comment, little is known.',
  ],
  'a place that says where another lies is literal, whatever follows': [
    'Another finalist, from [Clayton|l], [Georgia|l], withdrew.',
    '[KYIV|l], [Ukraine|l] (Reuters) - Ships left port.',
    'A lobby in [Fairfax|l], [Va.|l], will ask for it.',
  ],
  'a river or a bridge does not act': [
    'The [Danube|l] threatened the dyke.',
    'The [Panama Canal|l] cuts traffic.',
    'In [Turkey|l], [Russian|d] and [Ukrainian|d] delegates met.',
  ],
};

for (const [name, rows] of Object.entries(TABLES)) {
  describe(name, () => {
    test.each(rows)('%s', (marked) => {
      const { text, mentions, expected } = readRoles(`${marked}\n\nThe body of the article follows here.`);
      expect(findRoles(readArticle(text), mentions)).toEqual(expected);
    });
  });
}

test('a headline in title case has verbs with capitals', () => {
  const { text, mentions, expected } = readRoles('[Portugal|m] Bans Fishing Until May\n\nBoats stayed in port.');
  const countries = mentions.map((mention) => ({ ...mention, meaning: { kind: 'country' as const, isSeat: false } }));
  expect(findRoles(readArticle(text), countries)).toEqual(expected);
});

test('a phrase is literal, a name without a meaning is a place, and one outside the sentences is literal', () => {
  const article = readArticle('Title\n\nKyiv said no.');
  const at = article.text.indexOf('Kyiv');
  const span = { start: at, end: at + 4 };
  expect(findRoles(article, [{ ...span, kind: 'phrase' }])).toEqual(['literal']);
  expect(findRoles(article, [{ ...span, kind: 'name' }])).toEqual(['metonymic']);
  expect(findRoles(article, [{ start: 0, end: article.text.length, kind: 'name' }])).toEqual(['literal']);
  expect(findRoles(article, [])).toEqual([]);
});

test('emoji, combining marks, CRLF and a name at either end do no harm', () => {
  const { text, mentions, expected } = readRoles('[Ukraine|m] 🌍 has e\u0301 accused\r\n\r\nThey met in [Kyiv|l]');
  const even = text.replaceAll('\r\n', '\n');
  const moved = mentions.map((mention, index) =>
    index === 0 ? mention : { ...mention, start: mention.start - 2, end: mention.end - 2 },
  );
  const roles = findRoles(readArticle(even), moved);
  expect(roles).toHaveLength(expected.length);
  expect(roles[1]).toBe('literal');
});

test('a list of thousands of names is read', () => {
  const { text, mentions } = readRoles(`Title\n\n${'[Kyiv|l], '.repeat(3_000)}too.`);
  expect(findRoles(readArticle(text), mentions)).toHaveLength(3_000);
});
