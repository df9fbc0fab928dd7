import type { Article, Span } from '../core/types.ts';
import { drawCareNote } from './care.ts';
import { element, isForElsewhere } from './dom.ts';
import { drawGloss, drawGlossSign, type Gloss, glossesOf } from './gloss.ts';
import { passageHolds, passageId } from './passages.ts';
import type { PlaceView } from './places.ts';
import { covers, placesMeant, type Segment, segment, type TextMention } from './segments.ts';
import { passagesOf } from './steps.ts';
import type { Store } from './store.ts';
import type { Words } from './words.ts';

/** What the text is drawn from. */
export interface ArticleTextContext {
  readonly article: Article;
  readonly places: readonly PlaceView[];
  readonly store: Store;
  readonly words: Words;
  /** Asks the reader which of several places the same words mean. */
  readonly choose: (places: readonly PlaceView[], origin: HTMLElement, passage: number) => void;
}

/**
 * Gives the function that draws a paragraph: its sentences, the place names in them linked to their markers, the
 * explained words to their notes, and a note before what an editor has marked as distressing.
 */
export function openText({
  article,
  places,
  store,
  words,
  choose,
}: ArticleTextContext): (paragraph: Article['paragraphs'][number]) => (Node | string)[] {
  const mentions = mentionsInText(places, article);
  const passages = passagesOf({ features: places.map(({ feature }) => feature) }).filter((passage) =>
    passageHolds(article, passage),
  );
  const glosses = passages.flatMap(glossesOf);
  // A link can hold no button: words that are a place's too have their note behind a sign.
  const isFree = (gloss: Gloss) => !mentions.some(({ start, end }) => start < gloss.end && end > gloss.start);
  const free = glosses.filter(isFree);
  const signed = glosses.filter((gloss) => !isFree(gloss));
  const byId = new Map(places.map((place) => [place.id, place]));

  function drawSegment(piece: Segment): Node | string {
    const text = article.text.slice(piece.start, piece.end);
    const meant = placesMeant(piece);
    const [first] = meant;
    if (first === undefined) return text;
    const reported = meant.some(({ place }) => byId.get(place)?.feature.properties.reported);
    const whole = article.text.slice(first.start, first.end);
    const link = element(
      'a',
      {
        class: `mention ${reported ? 'is-reported' : 'is-named'}`,
        href: `#place=${encodeURIComponent(first.place)}`,
        'data-place': first.place,
        'data-places': piece.mentions.map(({ place }) => place).join(' '),
        // The outer words of a nested name, alone, would tell a list of links nothing.
        'aria-label': whole === text ? null : whole,
        onclick: (event) => {
          if (isForElsewhere(event)) return;
          event.preventDefault();
          const options = meant.flatMap(({ place }) => byId.get(place) ?? []);
          if (options.length > 1) choose(options, link, first.passage);
          else store.select(first.place, { origin: link, passage: first.passage });
        },
      },
      text,
    );
    return link;
  }

  function drawNames(span: Span): (Node | string)[] {
    return segment(span, mentions).flatMap((piece) => [
      drawSegment(piece),
      ...signed.filter(({ end }) => end > piece.start && end <= piece.end).map((gloss) => drawGlossSign(gloss, words)),
    ]);
  }

  function drawSpan(span: Span): (Node | string)[] {
    const parts: (Node | string)[] = [];
    let done = span.start;
    for (const gloss of free.filter((candidate) => covers(span, candidate))) {
      // Passages of anybody's layer may overlap: the text is written once all the same.
      if (gloss.start < done) continue;
      parts.push(...drawNames({ start: done, end: gloss.start }));
      parts.push(drawGloss(gloss, words, article.text.slice(gloss.start, gloss.end)));
      done = gloss.end;
    }
    return [...parts, ...drawNames({ start: done, end: span.end })];
  }

  const isCaredFor = ({ start, end }: Span) =>
    passages.some((passage) => passage.care && passage.start >= start && passage.start < end);

  function drawSentences(paragraph: Article['paragraphs'][number]): (Node | string)[] {
    const parts: (Node | string)[] = [];
    let done = paragraph.start;
    for (const sentence of paragraph.sentences) {
      parts.push(article.text.slice(done, sentence.start));
      // The headline stays one: it is the page's name too.
      if (paragraph.kind !== 'title' && isCaredFor(sentence)) parts.push(drawCareNote(words));
      parts.push(
        element(
          'span',
          { class: 'sentence', id: passageId(sentence), 'data-start': sentence.start },
          ...drawSpan(sentence),
        ),
      );
      done = sentence.end;
    }
    const rest = article.text.slice(done, paragraph.end);
    if (rest !== '') parts.push(element('span', { class: 'aside' }, rest));
    return parts;
  }

  return drawSentences;
}

/** Every mention of every place whose passage still stands in the text. */
function mentionsInText(places: readonly PlaceView[], article: Article): TextMention[] {
  return places.flatMap(({ id, feature }) =>
    feature.properties.passages
      .filter((passage) => passageHolds(article, passage))
      .flatMap(({ start: passage, mentions }) =>
        mentions.map(({ start, end, role }) => ({ place: id, start, end, role, passage })),
      ),
  );
}
