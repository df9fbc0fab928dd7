import { KINDS, PRECISIONS } from '../core/types.ts';
import { element } from './dom.ts';
import { REPORTS, readValues } from './filter.ts';
import type { PlaceView } from './places.ts';
import type { State, Store } from './store.ts';
import type { MessageKey, Words } from './words.ts';

/** One thing to filter by: the address's key, and each value that the layer has, with its word and how many have it. */
interface Sort {
  readonly key: 'kind' | 'precision' | 'reported';
  readonly title: MessageKey;
  readonly options: readonly { readonly value: string; readonly word: string; readonly count: number }[];
}

/** The filters, folded away: a group of boxes for each thing by which the places differ. They are in the address. */
export function drawFilters(
  places: readonly PlaceView[],
  { store, words }: { store: Store; words: Words },
): HTMLElement {
  const sorts = sortsOf(places, words);
  const boxes: { key: Sort['key']; value: string; box: HTMLInputElement }[] = [];
  const active = element('span', { class: 'filters-on' });

  function change(key: Sort['key']): void {
    const values = boxes.filter((other) => other.key === key && other.box.checked).map(({ value }) => value);
    // Both of the two that exclude each other are all.
    const value = key === 'reported' && values.length === 2 ? 'all' : values.join(',');
    store.adjust({ [key]: value === '' ? null : value });
  }
  const drawSort = ({ key, title, options }: Sort) =>
    element(
      'fieldset',
      { class: 'filter' },
      element('legend', {}, words.say(title)),
      ...options.map(({ value, word, count }) => {
        const box = element('input', {
          type: 'checkbox',
          'data-filter': `${key}=${value}`,
          onchange: () => change(key),
        });
        boxes.push({ key, value, box });
        return element(
          'label',
          { class: 'filter-option' },
          box,
          element('span', {}, word),
          ' ',
          element('span', { class: 'filter-count' }, words.number(count)),
        );
      }),
    );
  const details = element(
    'details',
    { class: 'filters' },
    element('summary', {}, words.say('find.filters'), ' ', active),
    ...sorts.map(drawSort),
  );
  function follow({ address }: State): void {
    for (const { key, value, box } of boxes) {
      const asked = address.get(key);
      box.checked = key === 'reported' && asked === 'all' ? true : readValues(asked, [value]).length > 0;
    }
    const on = boxes.filter(({ box }) => box.checked).length;
    active.textContent = on === 0 ? '' : words.number(on);
    active.hidden = on === 0;
  }
  store.subscribe(follow);
  follow(store.state());
  details.open = boxes.some(({ box }) => box.checked);
  return details;
}

/** By what the places differ: what all of them share tells none from the others. */
function sortsOf(places: readonly PlaceView[], words: Words): Sort[] {
  const options = <T extends string>(
    values: readonly T[],
    { of, say }: { of: (place: PlaceView) => T; say: (value: T) => string },
  ) =>
    values
      .map((value) => ({ value, word: say(value), count: places.filter((place) => of(place) === value).length }))
      .filter(({ count }) => count > 0);
  const sorts: Sort[] = [
    {
      key: 'reported',
      title: 'find.reported',
      options: options(REPORTS, {
        of: ({ feature }) => (feature.properties.reported ? 'here' : 'named'),
        say: (value) => words.say(value === 'here' ? 'list.reported' : 'list.named'),
      }),
    },
    {
      key: 'kind',
      title: 'find.kind',
      options: options(KINDS, {
        of: ({ feature }) => feature.properties.kind,
        say: (kind) => words.say(`kind.${kind}`),
      }),
    },
    {
      key: 'precision',
      title: 'find.precision',
      options: options(PRECISIONS, {
        of: ({ feature }) => feature.properties.precision,
        say: (precision) => words.say(`precision.${precision}`),
      }),
    },
  ];
  return sorts.filter(({ options: { length } }) => length > 1);
}
