import type { Layer } from '../core/types.ts';
import { findStep, type Step } from '../view/steps.ts';
import type { State, Store } from '../view/store.ts';
import { type FrameMessage, readHostMessage } from './embed-messages.ts';
import { LEAVE } from './leave.ts';

/**
 * Tells the page around this one which place is selected and which step is shown, and shows what it asks for. Any page
 * may frame a map and hear this: nothing is told but what the map shows of its article.
 */
export function tellHost(
  page: Window,
  { store, layer, steps }: { store: Store; layer: Layer | null; steps: readonly Step[] },
): void {
  const tell = (message: FrameMessage) => page.parent.postMessage(message, '*');

  function follow(state: State, previous: Pick<State, 'place' | 'step'>): void {
    if (state.place !== previous.place) tellPlace(state.place, previous.place);
    const step = state.step === previous.step ? null : findStep(steps, state.step);
    if (step === null) return;
    tell({
      dateline: 'step',
      step: step.start,
      quote: step.passage.quote,
      places: step.places.map(({ id }) => id),
    });
  }

  function tellPlace(id: string | null, previous: string | null): void {
    const properties = layer?.features.find((feature) => feature.id === id)?.properties;
    if (id !== null && properties) {
      const quotes = properties.passages.map(({ quote }) => quote);
      tell({ dateline: 'select', place: id, name: properties.name, quotes });
    } else if (previous !== null) tell({ dateline: 'close', place: previous });
  }

  page.addEventListener('message', ({ source, data }) => {
    const message = source === page.parent ? readHostMessage(data) : null;
    if (message?.dateline !== 'show') return;
    // Without its mode the page is read: what is left of the projector must not open the tour.
    store.adjust(message.changes.mode === null ? { ...LEAVE, ...message.changes } : message.changes);
  });
  tell({ dateline: 'open', title: layer?.article.title ?? '' });
  store.subscribe(follow);
  follow(store.state(), { place: null, step: null });
}
