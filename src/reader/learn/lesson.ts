import { element } from '../../view/dom.ts';
import type { Words } from '../../view/words.ts';
import type { Stage } from '../stage.ts';
import type { LearnMap } from './learn-map.ts';

/** What every task of the learning mode works with. */
export interface Lesson {
  readonly stage: Stage;
  readonly canvas: LearnMap;
  readonly seed: string;
  /** Shows a view in the panel, from its top; its heading takes the focus. */
  readonly show: (view: View) => void;
}

/** What the panel shows: a heading, what stands over it, what follows, the ways on. */
export interface View {
  readonly over?: string;
  readonly heading: readonly (Node | string)[];
  readonly body: readonly Node[];
  /** Where to go from it: buttons at the panel's foot, which never scrolls away. */
  readonly moves?: readonly Node[];
}

/** A task while it is on. */
export interface Task {
  /** The address has changed under it. */
  readonly follow: () => void;
  readonly close: () => void;
}

/** A place's name, in the article's language. */
export function nameNode(name: string, words: Words): HTMLElement {
  return element('bdi', { lang: words.quoted }, name);
}

/** A button of the panel; the first of a view stands out. */
export function drawButton(label: string, onclick: () => void, { main = false } = {}): HTMLButtonElement {
  return element('button', { type: 'button', class: main ? 'learn-button is-main' : 'learn-button', onclick }, label);
}
