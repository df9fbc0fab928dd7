import { type Address, changeAddress, readAddress, writeAddress } from './address.ts';
import { frame } from './dom.ts';

/** A way to use the map besides reading it. */
export type ModeName = 'tour' | 'projector' | 'learn' | 'handout';

/** What is on the screen. All of it but `origin` and `passage` is in the URL. */
export interface State {
  readonly address: Address;
  /** The mode that is on: the address's, or the tour where it names a step; null while reading. */
  readonly mode: ModeName | null;
  /** The tour's step, or the projector's: the start of its passage. NaN when the address names none. */
  readonly step: number | null;
  /** The selected place's Feature id, or null. */
  readonly place: string | null;
  /** Start offset of the passage through which it was selected, when there was one. */
  readonly passage: number | null;
  /** The element that selected it: focus goes back there. Null after a link, a reload, or back and forward. */
  readonly origin: HTMLElement | null;
}

/** The one place that holds the state; everything on the page follows it. */
export interface Store {
  state(): State;
  /** Shows a place, or none; adds an entry to the browser's history. */
  select(place: string | null, options?: { origin?: HTMLElement | null; passage?: number | null }): void;
  /** Sets keys of the address without a new entry in the history. */
  adjust(changes: Readonly<Record<string, string | null>>): void;
  /** Sets keys of the address and adds an entry to the history: a mode is left by the browser's Back. */
  go(changes: Readonly<Record<string, string | null>>): void;
  subscribe(listener: (state: State, previous: State) => void): void;
  /** The same once a frame with the change has been drawn: for what a reader who clicked does not look at first. */
  subscribeLate(listener: (state: State, previous: State) => void): void;
}

/** A store whose state starts from the URL and follows back and forward. */
export function createStore(page: Window): Store {
  const listeners: ((state: State, previous: State) => void)[] = [];
  const late: ((state: State, previous: State) => void)[] = [];
  let current = fromUrl();
  /** The state that the late listeners know, while a newer one waits for its frame. */
  let known: State | null = null;

  function fromUrl(): State {
    return stateOf(readAddress(page.location.hash));
  }

  function become(next: State): void {
    const previous = current;
    current = next;
    for (const listener of listeners) listener(current, previous);
    if (known === null) frame().then(tellLate);
    known ??= previous;
  }

  function tellLate(): void {
    const previous = known ?? current;
    known = null;
    for (const listener of late) listener(current, previous);
  }

  function writeUrl(address: Address, { entry }: { entry: boolean }): void {
    // Without a fragment the bare path would be kept as it is, so the address is written out whole.
    const to = writeAddress(address) || page.location.pathname + page.location.search;
    try {
      if (entry) page.history.pushState(null, '', to);
      else page.history.replaceState(null, '', to);
    } catch {
      // A browser may refuse who changes it too often, with each letter typed: the next change brings it up to date.
    }
  }

  // A fragment changed by hand or by a plain link also arrives here: browsers fire popstate for both.
  page.addEventListener('popstate', () => become(fromUrl()));

  return {
    state: () => current,
    select(place, { origin = null, passage = null } = {}) {
      const address = changeAddress(current.address, { place });
      if (place !== current.place) writeUrl(address, { entry: true });
      become({ ...stateOf(address), passage, origin: origin ?? (place === null ? null : current.origin) });
    },
    adjust(changes) {
      const address = changeAddress(current.address, changes);
      writeUrl(address, { entry: false });
      become({ ...stateOf(address), passage: current.passage, origin: current.origin });
    },
    go(changes) {
      const address = changeAddress(current.address, changes);
      writeUrl(address, { entry: true });
      become(stateOf(address));
    },
    subscribe: (listener) => {
      listeners.push(listener);
    },
    subscribeLate: (listener) => {
      late.push(listener);
    },
  };
}

/** The modes that the address names; the tour is named by its step. */
export const MODES: readonly ModeName[] = ['projector', 'learn', 'handout'];

function stateOf(address: Address): State {
  const named = address.get('mode');
  const asked = address.get('step');
  // Not 0 for an empty value: 0 is where an article begins.
  const step = asked === undefined ? null : /^\d+$/.test(asked) ? Number(asked) : Number.NaN;
  const mode = MODES.find((name) => name === named) ?? (step === null ? null : 'tour');
  return { address, mode, step, place: address.get('place') || null, passage: null, origin: null };
}
