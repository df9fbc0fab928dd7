import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expression, findExpressions } from '../../src/core/expressions.ts';
import { readMarked } from './marked-text.ts';

const SEED = 20220301;

/** The expressions of a text in one line; its names stand in [brackets], its demonyms in {braces}. */
function tell(marked: string): string {
  const { article, mentions } = readMarked(marked);
  return findExpressions(article, mentions).map(tellOne).join('; ');
}

function tellOne(expression: Expression): string {
  const { kind, exact, anchors } = expression;
  const of = anchors.map((anchor) => anchor.exact).join('+');
  return `${kind} "${exact}" of ${of} ${tellDetail(expression)}`.trim();
}

function tellDetail(expression: Expression): string {
  switch (expression.kind) {
    case 'offset': {
      const { distance, course, describes } = expression;
      return `${distance.words} (${distance.km}) ${course.words}${describes ? ` describes ${describes.exact}` : ''}`;
    }
    case 'part':
      return `${expression.direction}${expression.isOfRegion ? ' region' : ''}`;
    case 'coast':
      return expression.distance?.words ?? '';
    case 'border':
      return expression.other ?? '';
    case 'neighbours':
      return expression.of;
    case 'surroundings':
      return '';
  }
}

describe('borders', () => {
  test.each([
    ['on the {Polish}-{Belarusian} border, there is', 'border "Polish-Belarusian border" of Polish+Belarusian'],
    ['along the {Polish}–{Belarusian} frontier', 'border "Polish–Belarusian frontier" of Polish+Belarusian'],
    ['The [Ukraine]-[Russia] border was shut.', 'border "Ukraine-Russia border" of Ukraine+Russia'],
    ['at the [US]-[Mexico] border wall', 'border "US-Mexico border" of US+Mexico'],
    ['[US]-[Mexico] border patrol agents', ''],
    ["[Lebanon]'s border with [Israel]", 'border "Lebanon\'s border with Israel" of Lebanon+Israel'],
    ['[Lebanon]’s southern border with [Israel]', 'border "Lebanon’s southern border with Israel" of Lebanon+Israel'],
    ['the border between [India] and [Pakistan]', 'border "border between India and Pakistan" of India+Pakistan'],
    ['the border of [Chad] and [Sudan]', 'border "border of Chad and Sudan" of Chad+Sudan'],
    [
      'the border between northern [Iraq] and [Turkey]',
      'border "border between northern Iraq and Turkey" of Iraq+Turkey',
    ],
    ["[Turkey]'s {Syrian} border", 'border "Turkey\'s Syrian border" of Turkey+Syrian'],
    ['the {Turkish} border with [Syria]', 'border "Turkish border with Syria" of Turkish+Syria'],
    [
      'the {Syrian} side of the border with [Turkey]',
      'border "Syrian side of the border with Turkey" of Syrian+Turkey',
    ],
    ['its border with [Ukraine]', 'border "border with Ukraine" of Ukraine'],
    ['the [Belarus] border', 'border "Belarus border" of Belarus'],
    ['near the {Turkish} border town of [Kilis]', ''],
    ['{Polish} border guards said', ''],
    ["[Poland]'s border guards", ''],
    ['the Kazakh-{Chinese} frontier', ''],
    ['[Pakistan] and the Kazakh-{Chinese} frontier', ''],
    ['the Sino-{Indian} border', 'border "Sino-Indian border" of Indian CN'],
    ['the Russo-{Ukrainian} border', 'border "Russo-Ukrainian border" of Ukrainian RU'],
    ['the [Turkey]-[Syria]-[Iraq] border', ''],
    ['[Iran] – [Iraq] border', 'border "Iran – Iraq border" of Iran+Iraq'],
    ['the [Ohio]/[Kentucky] border', 'border "Ohio/Kentucky border" of Ohio+Kentucky'],
    ['the [Texas] border with [Mexico]', 'border "Texas border with Mexico" of Texas+Mexico'],
    ['{POLISH}-{BELARUSIAN} BORDER CLOSED', 'border "POLISH-BELARUSIAN BORDER" of POLISH+BELARUSIAN'],
    ["[Ukraine]'s borders", ''],
    ['the borders of [Ukraine]', ''],
    ['the border with neighbouring [Syria]', 'border "border with neighbouring Syria" of Syria'],
    ['the border between the [US] and [Canada]', 'border "border between the US and Canada" of US+Canada'],
    ['in the [Ukraine]–[Poland] border area', 'border "Ukraine–Poland border" of Ukraine+Poland'],
    ['the {Saudi}-{Yemeni} frontier', 'border "Saudi-Yemeni frontier" of Saudi+Yemeni'],
    ["[Poland]'s eastern border with [Belarus]", 'border "Poland\'s eastern border with Belarus" of Poland+Belarus'],
    ['{Ethiopian}-{Eritrean} border dispute', ''],
    ["on [Israel]'s northern border", ''],
    ['borderline [Poland] case', ''],
    ['the cross-border trade of [Poland]', ''],
    ['countries that border [Chad]', ''],
  ])('%s', (marked, expected) => expect(tell(marked)).toBe(expected));
});

describe('offsets', () => {
  test.each([
    [
      'massed 30 kilometres north of the capital [Kyiv], according',
      'offset "30 kilometres north of the capital Kyiv" of Kyiv 30 kilometres (30) north',
    ],
    [
      'about 30km (19 miles) north of [Kyiv]',
      'offset "30km (19 miles) north of Kyiv" of Kyiv 30 kilometres (30) north',
    ],
    [
      'some 40 kilometers (25 miles) southwest of the capital, [Khartoum]',
      'offset "40 kilometers (25 miles) southwest of the capital, Khartoum" of Khartoum 40 kilometres (40) south-west',
    ],
    [
      'ten miles north-east of [Leeds]',
      'offset "ten miles north-east of Leeds" of Leeds 10 miles (16.0934) north-east',
    ],
    [
      'twenty-five miles south of [Boston]',
      'offset "twenty-five miles south of Boston" of Boston 25 miles (40.2336) south',
    ],
    [
      'twenty five miles south of [Boston]',
      'offset "twenty five miles south of Boston" of Boston 25 miles (40.2336) south',
    ],
    ['half a mile west of [Leeds]', 'offset "half a mile west of Leeds" of Leeds half a mile (0.804672) west'],
    ['a mile east of [Leeds]', 'offset "a mile east of Leeds" of Leeds 1 mile (1.60934) east'],
    ['a dozen miles east of [Leeds]', 'offset "a dozen miles east of Leeds" of Leeds 12 miles (19.3121) east'],
    ['two dozen miles east of [Leeds]', 'offset "two dozen miles east of Leeds" of Leeds 24 miles (38.6243) east'],
    [
      'a hundred miles to the north of [Leeds]',
      'offset "a hundred miles to the north of Leeds" of Leeds 100 miles (160.934) north',
    ],
    [
      '1,200 km south-west of [Moscow]',
      'offset "1,200 km south-west of Moscow" of Moscow 1200 kilometres (1200) south-west',
    ],
    ['2.5 miles due west of [Reno]', 'offset "2.5 miles due west of Reno" of Reno 2.5 miles (4.02336) west'],
    [
      'two and a half miles west of [Reno]',
      'offset "two and a half miles west of Reno" of Reno 2.5 miles (4.02336) west',
    ],
    [
      '12 nautical miles east of [Dover]',
      'offset "12 nautical miles east of Dover" of Dover 12 nautical miles (22.224) east',
    ],
    ['500m south of [Dover]', 'offset "500m south of Dover" of Dover 500 metres (0.5) south'],
    ['300 yards north of [Dover]', 'offset "300 yards north of Dover" of Dover 300 yards (0.27432) north'],
    ['20 to 30 km north of [Kyiv]', ''],
    ['20-30 km north of [Kyiv]', ''],
    ['hundreds of miles north of [Kyiv]', ''],
    ['several miles north of [Kyiv]', ''],
    ["an hour's drive north of [Kyiv]", ''],
    [
      '40 kilometers, or 25 miles, north of [Kyiv]',
      'offset "40 kilometers, or 25 miles, north of Kyiv" of Kyiv 40 kilometres (40) north',
    ],
    ['40 km or 25 miles north of [Kyiv]', 'offset "40 km or 25 miles north of Kyiv" of Kyiv 40 kilometres (40) north'],
    [
      '[Irpin], 20 km northwest of [Kyiv]',
      'offset "20 km northwest of Kyiv" of Kyiv 20 kilometres (20) north-west describes Irpin',
    ],
    [
      '[Irpin] (20 km northwest of [Kyiv])',
      'offset "20 km northwest of Kyiv" of Kyiv 20 kilometres (20) north-west describes Irpin',
    ],
    [
      '[Irpin], a town about 20 km northwest of [Kyiv], fell',
      'offset "20 km northwest of Kyiv" of Kyiv 20 kilometres (20) north-west describes Irpin',
    ],
    [
      '[Irpin], which lies 20 km northwest of [Kyiv]',
      'offset "20 km northwest of Kyiv" of Kyiv 20 kilometres (20) north-west describes Irpin',
    ],
    [
      '[Irpin] is some 20 km north west of [Kyiv]',
      'offset "20 km north west of Kyiv" of Kyiv 20 kilometres (20) north-west describes Irpin',
    ],
    [
      '30 km north of the {Ukrainian} capital [Kyiv]',
      'offset "30 km north of the Ukrainian capital Kyiv" of Kyiv 30 kilometres (30) north',
    ],
    [
      '30 km south of the besieged eastern city of [Kharkiv]',
      'offset "30 km south of the besieged eastern city of Kharkiv" of Kharkiv 30 kilometres (30) south',
    ],
    ['30 km south of there lies the city of [Kharkiv]', ''],
    [
      '300 km south of neighbouring [Poland]',
      'offset "300 km south of neighbouring Poland" of Poland 300 kilometres (300) south',
    ],
    ['90 km outside [Kyiv]', ''],
    [
      'thirty-five kilometers west of the town of [Bakhmut]',
      'offset "thirty-five kilometers west of the town of Bakhmut" of Bakhmut 35 kilometres (35) west',
    ],
    [
      'one mile north of the village of [Zaitseve]',
      'offset "one mile north of the village of Zaitseve" of Zaitseve 1 mile (1.60934) north',
    ],
    [
      '40 miles south-south-east of [Leeds]',
      'offset "40 miles south-south-east of Leeds" of Leeds 40 miles (64.3738) south-south-east',
    ],
    [
      '86 kilometres (53 miles) west-northwest of [Leeds]',
      'offset "86 kilometres (53 miles) west-northwest of Leeds" of Leeds 86 kilometres (86) west-north-west',
    ],
    ['100 feet north of [Denver]', 'offset "100 feet north of Denver" of Denver 100 feet (0.03048) north'],
    ['3,000 miles west of [London]', 'offset "3,000 miles west of London" of London 3000 miles (4828.03) west'],
    ['0 km north of [Kyiv]', ''],
    ['1/2 mile west of [Richland]', 'offset "1/2 mile west of Richland" of Richland half a mile (0.804672) west'],
    ['2 1/2 miles west of [Richland]', ''],
    ['$30 miles north of [Kyiv]', ''],
  ])('%s', (marked, expected) => expect(tell(marked)).toBe(expected));
});

describe('parts', () => {
  test.each([
    ['just north of [Kyiv]', ''],
    ['the east coast of [Australia]', 'part "east coast of Australia" of Australia E'],
    ['in southern [Turkey]', 'part "southern Turkey" of Turkey S'],
    ['in south-eastern [Ukraine]', 'part "south-eastern Ukraine" of Ukraine SE'],
    ['southeastern [Ukraine]', 'part "southeastern Ukraine" of Ukraine SE'],
    ['South-Eastern [Ukraine]', 'part "South-Eastern Ukraine" of Ukraine SE'],
    ['SOUTHERN [TURKEY]', 'part "SOUTHERN TURKEY" of TURKEY S'],
    ['eastern [Congo]', 'part "eastern Congo" of Congo E'],
    ['north-west [Syria]', 'part "north-west Syria" of Syria NW'],
    ['north west [Syria]', 'part "north west Syria" of Syria NW'],
    ['the north of [Mali]', 'part "north of Mali" of Mali N'],
    ['to the north of [Mali]', ''],
    ['in the far north of [Mali]', 'part "north of Mali" of Mali N'],
    ['central [Gaza]', 'part "central Gaza" of Gaza centre'],
    ['the centre of [Kyiv]', ''],
    ['in the centre of [Kyiv]', 'part "centre of Kyiv" of Kyiv centre'],
    ["at the centre of [Iran]'s plans", ''],
    ['[Kyiv] city centre', ''],
    ['western [Kharkiv] region', 'part "western Kharkiv region" of Kharkiv W region'],
    ["[Ukraine]'s eastern [Donetsk] region", ''],
    ['northern parts of [Mali]', 'part "northern parts of Mali" of Mali N'],
    ['the southern tip of [Italy]', 'part "southern tip of Italy" of Italy S'],
    [
      'southern and eastern [Ukraine]',
      'part "southern and eastern Ukraine" of Ukraine S; part "eastern Ukraine" of Ukraine E',
    ],
    ["[Ukraine]'s east", 'part "Ukraine\'s east" of Ukraine E'],
    ["[Ukraine]'s east coast", 'part "Ukraine\'s east coast" of Ukraine E'],
    ["[Mali]'s restive north", 'part "Mali\'s restive north" of Mali N'],
    ["[Ukraine]'s push north", ''],
    ["[Turkey]'s southern provinces", 'part "Turkey\'s southern provinces" of Turkey S'],
    ["the country's north", ''],
    ['further north [Kharkiv] was hit', ''],
    ['To the north [Turkey] has troops', ''],
    ['East [Germany]', ''],
    ['Western [Kentucky] University', ''],
    ['Southern [California]', 'part "Southern California" of California S'],
    ['West [Texas] town', 'part "West Texas" of Texas W'],
    ["[Mali]'s far north and beyond", 'part "Mali\'s far north" of Mali N'],
    ["[Syria]'s northern [Idlib] province", ''],
    ['North [London]', 'part "North London" of London N'],
    ['To the east, [Poland] waited', ''],
    ['the {British} capital, [London]', ''],
    ['the far west of [China]', 'part "west of China" of China W'],
    ['deep in the south of [Chad]', 'part "south of Chad" of Chad S'],
    ['across southern [Iraq]’s deserts', 'part "southern Iraq" of Iraq S'],
    ['the south of the country, [Chad]', ''],
    ['in the western half of [Cuba]', 'part "western half of Cuba" of Cuba W'],
    ["[Cuba]'s western half", 'part "Cuba\'s western half" of Cuba W'],
    ["[Nigeria]'s north-east", 'part "Nigeria\'s north-east" of Nigeria NE'],
    ["[Nigeria]'s northeast", 'part "Nigeria\'s northeast" of Nigeria NE'],
    ["[Spain]'s south coast", 'part "Spain\'s south coast" of Spain S'],
    ['north [Wales]', 'part "north Wales" of Wales N'],
    ['eastern [Aleppo]', 'part "eastern Aleppo" of Aleppo E'],
    ['downtown [Chicago]', ''],
    ['in the north central [Texas] area', ''],
  ])('%s', (marked, expected) => expect(tell(marked)).toBe(expected));
});

describe('neighbours', () => {
  test.each([
    ['neighbouring countries', 'neighbours "neighbouring countries" of  countries'],
    ['to neighboring countries.', 'neighbours "neighboring countries" of  countries'],
    ['fled to neighbour countries', 'neighbours "neighbour countries" of  countries'],
    ['two neighbouring countries', ''],
    ['neighbouring [Poland]', ''],
    ['countries neighbouring [Ukraine]', 'neighbours "countries neighbouring Ukraine" of Ukraine countries'],
    ['countries bordering [Ukraine]', 'neighbours "countries bordering Ukraine" of Ukraine countries'],
    ["[Ukraine]'s neighbours", 'neighbours "Ukraine\'s neighbours" of Ukraine countries'],
    ['[Ukraine]’s neighbouring countries', 'neighbours "Ukraine’s neighbouring countries" of Ukraine countries'],
    ['neighbouring countries of [Moldova]', 'neighbours "neighbouring countries of Moldova" of Moldova countries'],
    ['[Ukraine] and its neighbors', 'neighbours "its neighbors" of Ukraine countries'],
    ['the neighbours of [Ukraine]', 'neighbours "neighbours of Ukraine" of Ukraine countries'],
    ['neighbouring states', 'neighbours "neighbouring states" of  states'],
    ['its neighbours', ''],
    ['my neighbours in [Leeds]', ''],
    ['other countries bordering [Chad]', 'neighbours "countries bordering Chad" of Chad countries'],
    ['some neighbouring nations', 'neighbours "neighbouring nations" of  countries'],
    ["[Chad]'s neighbor [Niger]", ''],
    ['[Chad]’s western neighbours', ''],
    ['fled to the neighbouring country', ''],
    ['the two fraternal neighbouring states', ''],
    ['the neighbouring countries of [Benin], [Ghana] and [Togo]', ''],
  ])('%s', (marked, expected) => expect(tell(marked)).toBe(expected));
});

describe('surroundings', () => {
  test.each([
    ['the area around [Kyiv]', 'surroundings "area around Kyiv" of Kyiv'],
    ['areas around the capital, [Kyiv]', 'surroundings "areas around the capital, Kyiv" of Kyiv'],
    ['the outskirts of [Aleppo]', 'surroundings "outskirts of Aleppo" of Aleppo'],
    ['southern suburbs of [Beirut]', 'surroundings "southern suburbs of Beirut" of Beirut'],
    ["[Beirut]'s southern suburbs", 'surroundings "Beirut\'s southern suburbs" of Beirut'],
    ['the [Beirut] suburbs', 'surroundings "Beirut suburbs" of Beirut'],
    ['in the vicinity of [Leeds]', 'surroundings "vicinity of Leeds" of Leeds'],
    ['the region around [Kyiv]', 'surroundings "region around Kyiv" of Kyiv'],
    ['the area surrounding [Kyiv]', 'surroundings "area surrounding Kyiv" of Kyiv'],
    ['[Kyiv] and surrounding areas', 'surroundings "surrounding areas" of Kyiv'],
    ['[Kyiv] and its suburbs', 'surroundings "its suburbs" of Kyiv'],
    ['[Kyiv] and the surrounding villages', 'surroundings "surrounding villages" of Kyiv'],
    ['near the town of [Kilis]', ''],
    ['a suburb of [Sydney]', ''],
    ['around [Kyiv]', ''],
    ['all around [Kyiv]', ''],
    [
      'the outskirts of the {Syrian} city of [Aleppo]',
      'surroundings "outskirts of the Syrian city of Aleppo" of Aleppo',
    ],
    ["[Mosul]'s outskirts", 'surroundings "Mosul\'s outskirts" of Mosul'],
    ['in and around [Mosul]', ''],
  ])('%s', (marked, expected) => expect(tell(marked)).toBe(expected));
});

describe('coasts', () => {
  test.each([
    ['ten miles off the coast of [Libya]', 'coast "ten miles off the coast of Libya" of Libya 10 miles'],
    ['off the coast of [Sfax]', 'coast "off the coast of Sfax" of Sfax'],
    ['off the [Libya] coast', 'coast "off the Libya coast" of Libya'],
    ['off the {Libyan} coast', 'coast "off the Libyan coast" of Libyan'],
    ["off [Libya]'s coast", 'coast "off Libya\'s coast" of Libya'],
    ['20 miles off [Malta]', 'coast "20 miles off Malta" of Malta 20 miles'],
    ['off the eastern coast of [Libya]', 'coast "off the eastern coast of Libya" of Libya'],
    ['off the west coast of [Ireland]', 'coast "off the west coast of Ireland" of Ireland'],
    ['half a mile off the coast of [Sfax]', 'coast "half a mile off the coast of Sfax" of Sfax half a mile'],
    ['along the coast of [Libya]', ''],
  ])('%s', (marked, expected) => expect(tell(marked)).toBe(expected));
});

test('nothing is read across the end of a sentence', () => {
  expect(tell('They marched 30 km north of. [Kyiv] was quiet.')).toBe('');
  expect(tell('It lies in the north. [Mali] burned.')).toBe('');
  expect(tell('They left [Poland]. Border guards from [Belarus] came.')).toBe('');
});

test('whatever the text, expressions are slices of it, hold their order, and overlap only as joined parts', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'30 km|miles|north|north-west|northern|and|of|the|to|border|BORDER|frontier|with|between|neighbouring'.split(
        '|',
      ),
      ...'countries|neighbours|its|area|around|outskirts|off|coast|capital|city|a|dozen|hundred|half|or|region'.split(
        '|',
      ),
      ..."[Kyiv]|[Mali]|{Polish}|[Chad]|{Syrian}|-|–|/|,|.|(19 miles)|’s|'s|\n|\u0000|👩‍👩‍👧|\ud800|é|½".split('|'),
    ),
    fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.replaceAll(/[[\]{}]/g, '')),
  );
  const text = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', ''))).map((pieces) => pieces.flat().join(''));
  fc.assert(
    fc.property(text, (marked) => {
      const { article, mentions } = readMarked(marked);
      let before: Expression | null = null;
      for (const expression of findExpressions(article, mentions)) {
        const { start, end, exact } = expression;
        expect(article.text.slice(start, end)).toBe(exact);
        expect(article.sentences.some((sentence) => sentence.start <= start && end <= sentence.end)).toBe(true);
        if (before) expect(before.end <= start || (before.kind === 'part' && before.start < start)).toBe(true);
        before = expression;
      }
    }),
    { seed: SEED, numRuns: 10_000 },
  );
}, 60_000);

test('a text as long as a book is read to its end', () => {
  const passage = '[Kyiv] fell 30 km north of the capital [Kyiv], near the border of neighbouring countries. ';
  const { article, mentions } = readMarked(passage.repeat(16_000));
  expect(findExpressions(article, mentions)).toHaveLength(2 * 16_000);
});
