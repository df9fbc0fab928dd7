import { isPressed, shortcutsAreOn } from '../view/shortcuts.ts';
import { findStep, type Step } from '../view/steps.ts';
import type { ModeName, State, Store } from '../view/store.ts';
import type { Words } from '../view/words.ts';
import { LEAVE } from './leave.ts';
import { enterProjector, findStop, rowOf } from './projector-entry.ts';
import type { Mode, OpenMode, Stage } from './stage.ts';

/** A mode as the page offers it; its script is loaded when it is first used. */
interface Offer {
  readonly name: ModeName;
  /** What entering it changes in the address; null where there is nothing to enter. */
  readonly enter: (ground: Ground) => Readonly<Record<string, string | null>> | null;
  /** Why the address cannot be followed into it, in a sentence; null where it can. */
  readonly refuse?: (state: State, ground: Ground) => string | null;
  readonly load: () => Promise<OpenMode>;
}

const OFFERS: readonly Offer[] = [
  {
    name: 'tour',
    enter({ steps, store }) {
      const { place } = store.state();
      const first = steps.find(({ places }) => places.some(({ id }) => id === place)) ?? steps[0];
      return first ? { step: String(first.start), place: null } : null;
    },
    refuse: ({ address, step }, { steps, words }) =>
      findStep(steps, step) === null ? words.say('tour.unknown', { step: address.get('step') ?? '' }) : null,
    load: () => import('./tour/tour.ts').then(({ openTour }) => openTour),
  },
  {
    name: 'projector',
    enter: ({ steps, store }) => enterProjector(steps, store.state()),
    refuse(state, { steps, words }) {
      if (findStop(rowOf(steps), state) !== null) return null;
      if (steps.length === 0) return words.say('projector.nothing');
      const [step, place] = [state.address.get('step') ?? '', state.address.get('place') ?? ''];
      if (findStop(rowOf(steps), { ...state, step: null }) === null) return words.say('place.unknown', { place });
      if (findStop(rowOf(steps), { ...state, place: null }) === null) return words.say('tour.unknown', { step });
      return words.say('projector.unknown', { step, place });
    },
    load: () => import('./projector/projector.ts').then(({ openProjector }) => openProjector),
  },
  {
    name: 'learn',
    enter: (ground) => (canAsk(ground) ? { mode: 'learn', place: null } : null),
    refuse: (_state, ground) => (canAsk(ground) ? null : ground.words.say('learn.nothing')),
    load: () => import('./learn/learn.ts').then(({ openLearn }) => openLearn),
  },
  {
    name: 'handout',
    enter: ({ steps }) => (steps.length > 0 ? { mode: 'handout', place: null } : null),
    load: () => import('./handout/handout.ts').then(({ openHandout }) => openHandout),
  },
];

/** True when something is reported at a place that the map can show. */
function canAsk({ steps }: Ground): boolean {
  return steps.some(({ places }) => places.some(({ number, feature }) => number !== null && feature.properties.marker));
}

/** What is there before the page is whole: enough to offer the modes. */
interface Ground {
  readonly steps: readonly Step[];
  readonly store: Store;
  readonly words: Words;
}

/**
 * Follows the modes' buttons, which the page has from its first paint, so that nothing moves later; one that leads
 * nowhere goes. Gives the function that, with the whole page, opens and closes modes as the address asks; where the page
 * cannot be whole, there are none.
 */
export function offerModes(host: HTMLElement, ground: Ground): (stage: Stage | null) => void {
  const { store } = ground;
  const buttons = new Map<ModeName, HTMLElement>();
  for (const button of host.querySelectorAll<HTMLElement>('[data-mode]')) {
    const offer = OFFERS.find(({ name }) => name === button.dataset.mode);
    if (offer === undefined || offer.enter(ground) === null) {
      button.remove();
      continue;
    }
    const { name, enter, load } = offer;
    buttons.set(name, button);
    // Whoever is on the way to the button uses it: its script comes meanwhile. A failure is told once it is pressed.
    for (const sign of ['pointerenter', 'focus']) {
      button.addEventListener(sign, () => load().catch(() => {}), { once: true });
    }
    button.addEventListener('click', () => {
      store.go(store.state().mode === name ? LEAVE : { ...LEAVE, ...enter(ground) });
    });
  }
  const press = ({ mode }: State) => {
    for (const [name, button] of buttons) button.setAttribute('aria-pressed', String(name === mode));
  };
  store.subscribe(press);
  press(store.state());
  return (stage) => (stage ? followModes(stage, buttons) : dropModes(store, buttons));
}

/** Without its text the page is a map with names: nothing leads into a mode, and the address asks for none. */
function dropModes(store: Store, buttons: ReadonlyMap<ModeName, HTMLElement>): void {
  const leave = ({ mode }: State) => {
    if (mode !== null) store.adjust(LEAVE);
  };
  for (const button of buttons.values()) button.remove();
  store.subscribe(leave);
  leave(store.state());
}

function followModes(stage: Stage, buttons: ReadonlyMap<ModeName, HTMLElement>): void {
  const { store, words, say } = stage;
  let on: { name: ModeName; mode: Mode; back: Element | null } | null = null;

  function close(): void {
    if (on === null) return;
    const { name, mode, back } = on;
    on = null;
    mode.close();
    delete document.documentElement.dataset.mode;
    const origin = back instanceof HTMLElement && back.isConnected && back.offsetParent !== null ? back : null;
    (origin ?? buttons.get(name))?.focus({ preventScroll: true });
  }

  async function open(name: ModeName): Promise<void> {
    const offer = OFFERS.find((candidate) => candidate.name === name);
    if (offer === undefined) return;
    const back = document.activeElement;
    try {
      const openMode = await offer.load();
      // While its script was on its way, another may have been asked for.
      if (store.state().mode !== name || on !== null) return;
      document.documentElement.dataset.mode = name;
      on = { name, back, mode: openMode(stage) };
    } catch (error) {
      // Who has gone on to something else misses nothing.
      if (store.state().mode !== name) return;
      // The map stays as it was, and the address no longer asks for what cannot be had.
      delete document.documentElement.dataset.mode;
      store.adjust(LEAVE);
      say(words.say('mode.failed', { detail: error instanceof Error ? error.message : String(error) }), {
        notice: true,
      });
    }
  }

  /** True when the address asks for what is not there: then the whole map is shown, and it is said. */
  function refuse(state: State): boolean {
    const refusal = OFFERS.find(({ name }) => name === state.mode)?.refuse?.(state, stage) ?? null;
    if (refusal === null) return false;
    store.adjust(LEAVE);
    stage.home();
    say(refusal, { notice: true });
    return true;
  }

  function follow(state: State, previous?: State): void {
    if (refuse(state)) return;
    if (on !== null && on.name === state.mode) {
      if (previous) on.mode.follow(state, previous);
      return;
    }
    close();
    if (state.mode !== null) open(state.mode);
  }

  store.subscribe(follow);
  follow(store.state());
  followKey(stage, buttons);
}

/** `P` opens the projector, and leaves it: a key that is there before its script is. */
function followKey({ memory }: Stage, buttons: ReadonlyMap<ModeName, HTMLElement>): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat || !isPressed('p', event) || !shortcutsAreOn(memory)) return;
    event.preventDefault();
    buttons.get('projector')?.click();
  });
}
