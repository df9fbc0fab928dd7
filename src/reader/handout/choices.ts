import { element } from '../../view/dom.ts';
import type { State, Store } from '../../view/store.ts';
import type { MessageKey, Words } from '../../view/words.ts';
import { SHEETS, type Sheet } from './parts.ts';

const PAPERS = ['a4', 'letter'] as const;
const INKS = ['colour', 'black'] as const;

/** What a teacher chooses: what is printed, the paper that the preview shows, the ink. */
export interface Choices {
  readonly sheet: Sheet;
  readonly paper: (typeof PAPERS)[number];
  readonly ink: (typeof INKS)[number];
}

/** Where paper is measured in inches. */
const LETTER_COUNTRIES = ['US', 'CA', 'MX', 'CL', 'CO', 'CR', 'GT', 'NI', 'PA', 'PH', 'SV', 'VE'];

/** The address's choices, with the values that are none of the choices. */
export function readChoices(
  { address }: Pick<State, 'address'>,
  languages: readonly string[],
): Choices & { unknown: string[] } {
  const unknown: string[] = [];
  const read = <Value extends string>(key: string, values: readonly Value[], usual: Value): Value => {
    const asked = address.get(key);
    const found = values.find((value) => value === asked);
    if (asked !== undefined && found === undefined) unknown.push(asked);
    return found ?? usual;
  };
  const country = languages.map((language) => language.split('-')[1] ?? '').find((part) => /^[A-Z]{2}$/.test(part));
  return {
    sheet: read('sheet', SHEETS, 'handout'),
    paper: read('paper', PAPERS, LETTER_COUNTRIES.includes(country ?? '') ? 'letter' : 'a4'),
    ink: read('ink', INKS, 'colour'),
    unknown,
  };
}

/** What a choice is called. Names of paper sizes are the same everywhere. */
const CALLED: readonly {
  readonly key: 'sheet' | 'paper' | 'ink';
  readonly word: MessageKey;
  readonly options: readonly (readonly [value: string, word: MessageKey])[];
}[] = [
  {
    key: 'sheet',
    word: 'handout.what',
    options: [
      ['handout', 'handout.handout'],
      ['worksheet', 'handout.worksheetWithKey'],
      ['both', 'handout.both'],
    ],
  },
  {
    key: 'paper',
    word: 'handout.paper',
    options: [
      ['a4', 'handout.a4'],
      ['letter', 'handout.letter'],
    ],
  },
  {
    key: 'ink',
    word: 'handout.ink',
    options: [
      ['colour', 'handout.colour'],
      ['black', 'handout.black'],
    ],
  },
];

/** The choices as groups of radio buttons that set the address; with the function that shows what it says now. */
export function drawChoices(
  store: Pick<Store, 'adjust'>,
  words: Words,
): { groups: HTMLElement[]; show: (choices: Choices) => void } {
  const inputs = new Map<string, HTMLInputElement>();
  const groups = CALLED.map(({ key, word, options }) =>
    element(
      'fieldset',
      { class: 'handout-choice' },
      element('legend', {}, words.say(word)),
      ...options.map(([value, optionWord]) => {
        const onChange = () => store.adjust({ [key]: value });
        const input = element('input', { type: 'radio', name: `handout-${key}`, value, onchange: onChange });
        inputs.set(`${key} ${value}`, input);
        return element('label', {}, input, words.say(optionWord));
      }),
    ),
  );
  return {
    groups,
    show(choices) {
      for (const { key } of CALLED) {
        const input = inputs.get(`${key} ${choices[key]}`);
        if (input) input.checked = true;
      }
    },
  };
}
