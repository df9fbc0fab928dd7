import { element } from '../../view/dom.ts';
import type { State } from '../../view/store.ts';
import { THEME_WORDS, THEMES, type Theme } from '../../view/theme.ts';
import type { Stage } from '../stage.ts';
import type { Bar } from './bar.ts';
import { drawPointer } from './pointer.ts';

/** What is on or off, or one of a few, while the projector is on. */
export interface Switches {
  flip(which: 'blank' | 'pointer' | 'theme'): void;
  follow(state: State): void;
  close(): void;
}

/** The blank screen, the pointer and the theme, each as the address has it. */
export function drawSwitches(
  { store, words, say }: Stage,
  { pane, bar, strip }: { pane: HTMLElement; bar: Bar; strip: HTMLElement },
): Switches {
  // One large button: a touch, a click and Enter bring the picture back.
  const blank = element('button', {
    type: 'button',
    class: 'projector-blank',
    'aria-label': words.say('projector.unblank'),
    onclick: () => flip('blank'),
  });
  let pointer: { node: HTMLElement; end: AbortController } | null = null;

  function flip(which: 'blank' | 'pointer' | 'theme'): void {
    const { address } = store.state();
    if (which === 'theme') store.adjust({ theme: nextTheme() });
    else store.adjust({ [which]: address.has(which) ? null : '' });
  }

  function setBlank(on: boolean): void {
    bar.set('blank', { pressed: on });
    if (on === blank.isConnected) return;
    if (on) {
      pane.append(blank);
      blank.focus({ preventScroll: true });
      say(words.say('projector.blanked'));
    } else {
      blank.remove();
      strip.focus({ preventScroll: true });
      say('');
    }
  }

  function setPointer(on: boolean): void {
    bar.set('pointer', { pressed: on });
    if (on === (pointer !== null)) return;
    pointer?.node.remove();
    pointer?.end.abort();
    pointer = null;
    if (!on) return;
    const end = new AbortController();
    pointer = { node: drawPointer(end.signal), end };
    pane.append(pointer.node);
  }

  return {
    flip,
    follow({ address }) {
      setBlank(address.has('blank'));
      setPointer(address.has('pointer'));
      const theme = words.say(THEME_WORDS[currentTheme()]);
      bar.set('theme', { word: words.say('projector.theme', { theme }) });
    },
    close() {
      blank.remove();
      setPointer(false);
    },
  };
}

/** The theme that the page is in: the reader's, or the system's. */
function currentTheme(): Theme {
  return THEMES.find((theme) => theme === document.documentElement.dataset.theme) ?? 'light';
}

function nextTheme(): Theme {
  return THEMES[(THEMES.indexOf(currentTheme()) + 1) % THEMES.length] ?? 'light';
}
