import { element, svgElement } from '../../view/dom.ts';
import type { MessageKey, Words } from '../../view/words.ts';
import type { Action } from './keys.ts';

/** What the bar's buttons do besides the moves. */
export type Press = Action | 'theme';

interface Button {
  readonly press: Press;
  readonly word: MessageKey;
  /** Strokes on a 16 by 16 grid. */
  readonly icon: string;
  /** The key that does the same, as keyboards name it. */
  readonly key?: string;
  /** True for a single letter, which a reader may have switched off. */
  readonly letter?: true;
}

const BUTTONS: readonly Button[] = [
  { press: 'previous', word: 'projector.previous', icon: 'M10 3 5 8l5 5' },
  { press: 'next', word: 'projector.next', icon: 'm6 3 5 5-5 5' },
  { press: 'blank', word: 'projector.blank', icon: 'M2 3.5h12v9H2ZM4 10.5l8-5', key: 'B', letter: true },
  {
    press: 'pointer',
    word: 'projector.pointer',
    icon: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 1 1 0-7M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15',
    key: 'L',
    letter: true,
  },
  { press: 'theme', word: 'projector.theme', icon: 'M8 2a6 6 0 1 1 0 12 6 6 0 1 1 0-12M8 2v12' },
  { press: 'full', word: 'projector.full', icon: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10', key: 'F5' },
  { press: 'leave', word: 'projector.leave', icon: 'M4 4l8 8M12 4l-8 8', key: 'Esc' },
];

/** The projector's own buttons, named with the keys that do the same. */
export interface Bar {
  readonly node: HTMLElement;
  /** Says what a button does now, and whether it is on. */
  set(press: Press, state: { word?: string; pressed?: boolean; hidden?: boolean }): void;
}

/** Draws the bar. */
export function drawBar(
  { words, letters }: { words: Words; letters: boolean },
  onPress: (press: Press, event: Event) => void,
): Bar {
  const parts = new Map<Press, { button: HTMLElement; label: HTMLElement }>();
  for (const { press, word, icon, key, letter } of BUTTONS) {
    const label = element('span', { class: 'projector-word' }, words.say(word));
    const button = element(
      'button',
      {
        type: 'button',
        class: `projector-button is-${press}`,
        title: words.say(word),
        onclick: (event) => onPress(press, event),
        'aria-keyshortcuts': letter && !letters ? null : key?.replace('Esc', 'Escape'),
      },
      svgElement(
        'svg',
        { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' },
        svgElement('path', { d: icon }),
      ),
      label,
      key !== undefined && (letters || !letter) && element('kbd', { 'aria-hidden': 'true' }, key),
    );
    parts.set(press, { button, label });
  }
  const node = element(
    'div',
    { class: 'projector-bar', role: 'group', 'aria-label': words.say('mode.projector'), dir: words.direction },
    ...[...parts.values()].map(({ button }) => button),
  );
  return {
    node,
    set(press, { word, pressed, hidden }) {
      const part = parts.get(press);
      if (part === undefined) return;
      if (word !== undefined) {
        part.label.textContent = word;
        part.button.title = word;
      }
      if (pressed !== undefined) part.button.setAttribute('aria-pressed', String(pressed));
      if (hidden !== undefined) part.button.hidden = hidden;
    },
  };
}
