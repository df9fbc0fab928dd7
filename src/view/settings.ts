import { element, frame, svgElement } from './dom.ts';
import { findLanguage, LANGUAGES } from './languages.ts';
import type { Memory } from './memory.ts';
import { setShortcuts, shortcutsAreOn } from './shortcuts.ts';
import type { Store } from './store.ts';
import { chosenSize, TEXT_SIZES } from './text-size.ts';
import { chosenTheme, THEME_WORDS, THEMES } from './theme.ts';
import type { Words } from './words.ts';

export interface SettingsContext {
  readonly store: Store;
  readonly memory: Memory;
  readonly words: Words;
}

/** Marks the history's entry of a page that is loaded again in another language: its settings stay open. */
const CHANGED = 'language';

/** Two sliders: strokes on a 16 by 16 grid. */
const ICON = 'M2 5h7M13 5h1M2 11h1M7 11h7M11 3v4M5 9v4';

/** The reader's settings behind one button. Gives the panel, to which others add theirs. */
export function drawSettings(host: HTMLElement, context: SettingsContext): HTMLElement {
  const { words } = context;
  const panel = element('div', { class: 'settings-panel', id: 'settings-panel' });
  const icon = svgElement('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  icon.append(svgElement('path', { d: ICON }));
  const button = element(
    'button',
    {
      type: 'button',
      class: 'mode mode-icon',
      'aria-label': words.say('settings.open'),
      title: words.say('settings.open'),
      'aria-expanded': 'false',
      'aria-controls': panel.id,
      onclick: () => open(panel.hidden === true),
    },
    icon,
  );
  panel.hidden = true;
  host.append(button, panel);

  function fill(): void {
    if (panel.childElementCount > 0) return;
    panel.append(drawSizes(context), drawThemes(context), drawLanguages(context), drawShortcuts(context));
  }
  function open(on: boolean): void {
    fill();
    panel.hidden = !on;
    button.setAttribute('aria-expanded', String(on));
  }
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.preventDefault();
    open(false);
    button.focus();
  });
  const leave = ({ target }: Event) => {
    if (!panel.hidden && target instanceof Node && !host.contains(target)) open(false);
  };
  document.addEventListener('pointerdown', leave);
  document.addEventListener('focusin', leave);
  if (history.state === CHANGED) {
    history.replaceState(null, '');
    open(true);
    panel.querySelector<HTMLElement>('#language')?.focus();
  }
  // The markers come first.
  frame().then(fill);
  return panel;
}

interface Choice {
  readonly id: string;
  readonly options: readonly (readonly [value: string, word: string, lang?: string])[];
  /** What is chosen now. */
  readonly chosen: () => string;
  readonly onChange: (value: string) => void;
}

/** A setting with its name: a list to choose from, which follows the address. */
function drawSelect(name: string, { id, options, chosen, onChange }: Choice, store: Store): HTMLElement {
  const list = element(
    'select',
    { id },
    ...options.map(([value, word, lang]) => element('option', { value, lang }, word)),
  );
  const follow = () => {
    list.value = chosen();
  };
  list.addEventListener('change', () => onChange(list.value));
  store.subscribe(follow);
  follow();
  return element('p', { class: 'setting' }, element('label', { for: id }, name), list);
}

function drawSizes({ store, memory, words }: SettingsContext): HTMLElement {
  return drawSelect(
    words.say('settings.size'),
    {
      id: 'size',
      options: TEXT_SIZES.map((size) => [String(size), words.percent(size / 100)]),
      chosen: () => String(chosenSize(store.state().address, memory)),
      onChange(size) {
        const value = size === '100' ? null : size;
        memory.remember('size', value);
        store.adjust({ size: value });
      },
    },
    store,
  );
}

/** Letters and signs that do something by themselves: who speaks to the machine wants none. */
function drawShortcuts({ memory, words }: SettingsContext): HTMLElement {
  const box = element('input', { type: 'checkbox', id: 'shortcuts', 'aria-describedby': 'shortcuts-what' });
  const tell = () => {
    document.documentElement.dataset.shortcuts = box.checked ? 'on' : 'off';
  };
  box.checked = shortcutsAreOn(memory);
  box.addEventListener('change', () => {
    setShortcuts(memory, box.checked);
    tell();
  });
  tell();
  return element(
    'div',
    { class: 'setting' },
    element('label', { class: 'switch', for: box.id }, box, words.say('settings.shortcuts')),
    element('p', { class: 'setting-what', id: 'shortcuts-what' }, words.say('settings.shortcutsWhat')),
  );
}

function drawThemes({ store, memory, words }: SettingsContext): HTMLElement {
  const options = THEMES.map((theme) => [theme, words.say(THEME_WORDS[theme])] as const);
  return drawSelect(
    words.say('settings.theme'),
    {
      id: 'theme',
      options: [['system', words.say('settings.themeSystem')], ...options],
      chosen: () => chosenTheme(store.state().address, memory) ?? 'system',
      onChange(theme) {
        const value = theme === 'system' ? null : theme;
        memory.remember('theme', value);
        store.adjust({ theme: value });
      },
    },
    store,
  );
}

/** The page is loaded again in another language: all of it is in the address, so nothing is lost. */
function drawLanguages({ store, memory, words }: SettingsContext): HTMLElement {
  const setting = drawSelect(
    words.say('settings.language'),
    {
      id: 'language',
      options: LANGUAGES.map(({ id, name }) => [id, name, id] as const),
      chosen: () => words.language,
      onChange(language) {
        memory.remember('language', language);
        store.adjust({ lang: language });
        history.replaceState(CHANGED, '');
      },
    },
    store,
  );
  store.subscribe(({ address }, previous) => {
    const asked = address.get('lang');
    if (asked !== previous.address.get('lang') && findLanguage(asked ?? '') !== words.language) location.reload();
  });
  return setting;
}
