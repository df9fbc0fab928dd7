import type { Passage } from '../core/types.ts';
import { openAtWord } from './at-word.ts';
import { element } from './dom.ts';
import { covers } from './segments.ts';
import type { Words } from './words.ts';

/** An editor's explanation of words of the article. */
export type Gloss = NonNullable<Passage['gloss']>[number];

/** The glosses of a passage in its order; one that reaches out of the passage, or into the one before it, is left out. */
export function glossesOf(passage: Pick<Passage, 'start' | 'end' | 'gloss'>): Gloss[] {
  const kept: Gloss[] = [];
  for (const gloss of [...(passage.gloss ?? [])].sort((a, b) => a.start - b.start)) {
    const isInside = gloss.start < gloss.end && covers(passage, gloss);
    if (isInside && gloss.start >= (kept.at(-1)?.end ?? 0)) kept.push(gloss);
  }
  return kept;
}

/**
 * The words that a gloss explains, as a button that opens it. It is a span: a button's words do not break over lines
 * as the text's do.
 */
export function drawGloss(gloss: Gloss, words: Words, ...content: (Node | string)[]): HTMLElement {
  const toggle = bindNote(gloss, words, () => opener);
  const opener = element(
    'span',
    {
      class: 'gloss',
      role: 'button',
      tabindex: '0',
      'aria-label': words.say('gloss.explained', { word: gloss.exact }),
      'aria-expanded': 'false',
      onclick: toggle,
      onkeydown: (event) => {
        if (!(event instanceof KeyboardEvent) || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        if (!event.repeat) toggle();
      },
    },
    ...content,
  );
  return opener;
}

/** A sign behind words that are a place's link already, and so cannot be a button too. */
export function drawGlossSign(gloss: Gloss, words: Words): HTMLElement {
  const toggle = bindNote(gloss, words, () => sign);
  const sign = element(
    'button',
    {
      type: 'button',
      class: 'gloss-sign',
      'aria-label': words.say('gloss.explained', { word: gloss.exact }),
      'aria-expanded': 'false',
      onclick: toggle,
    },
    '?',
  );
  return sign;
}

/** What opens a gloss's note at its words, and closes it again. */
function bindNote(gloss: Gloss, words: Words, opener: () => HTMLElement): () => void {
  let close: (() => void) | null = null;
  return () => {
    if (close !== null) {
      close();
      return;
    }
    const origin = opener();
    const note = drawNote(gloss, words);
    origin.setAttribute('aria-expanded', 'true');
    close = openAtWord(note, origin, () => {
      close = null;
      origin.setAttribute('aria-expanded', 'false');
    });
    note.focus({ preventScroll: true });
  };
}

/** The note takes the focus, so that a screen reader reads it where the reader asked for it. */
function drawNote({ exact, note }: Gloss, words: Words): HTMLElement {
  return element(
    'div',
    {
      class: 'at-word gloss-note',
      role: 'dialog',
      'aria-modal': 'false',
      'aria-label': words.say('gloss.explained', { word: exact }),
      tabindex: '-1',
    },
    element('p', { class: 'gloss-word', dir: 'auto', lang: words.quoted }, exact),
    element('p', { class: 'gloss-words', dir: 'auto', lang: words.quoted }, note),
  );
}
