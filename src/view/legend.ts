import { PRECISIONS } from '../core/types.ts';
import { element } from './dom.ts';
import { drawForm } from './forms.ts';
import type { PlaceView } from './places.ts';
import type { Store } from './store.ts';
import type { Words } from './words.ts';

export interface LegendContext {
  readonly store: Store;
  readonly words: Words;
}

/** The key to the map: a form for each precision, and the two colours with what tells them apart. */
export function drawLegend(host: HTMLElement, places: readonly PlaceView[], { store, words }: LegendContext): void {
  const sample = (look: string, form: Node, words: string) =>
    element('li', {}, element('span', { class: `sign ${look}`, 'aria-hidden': 'true' }, form), words);
  host.append(
    element(
      'ul',
      { class: 'legend-forms' },
      ...PRECISIONS.map((precision) => sample('is-reported', drawForm(precision), words.say(`precision.${precision}`))),
      sample('is-named', drawForm('settlement'), words.say('list.named')),
      places.some(({ feature }) => feature.properties.status === 'suggested') &&
        sample('is-reported is-suggested', drawForm('settlement'), words.say('map.suggested')),
    ),
  );
  // Where nothing is reported, what is named is on the map anyway.
  const [reports, names] = [true, false].map((is) => places.some(({ number }) => (number !== null) === is));
  if (reports && names) host.append(drawNamedSwitch({ store, words }));
}

function drawNamedSwitch({ store, words }: LegendContext): HTMLElement {
  const box = element('input', { type: 'checkbox', id: 'named-too' });
  const follow = () => {
    box.checked = ['all', 'named'].includes(store.state().address.get('reported') ?? '');
  };
  box.addEventListener('change', () => store.adjust({ reported: box.checked ? 'all' : null }));
  store.subscribe(follow);
  follow();
  return element('label', { class: 'switch', for: 'named-too' }, box, words.say('map.showNamed'));
}
