import { byId, element, frame, pause } from '../../view/dom.ts';
import { shortcutsAreOn } from '../../view/shortcuts.ts';
import type { State } from '../../view/store.ts';
import { LEAVE } from '../leave.ts';
import { findStop, rowOf } from '../projector-entry.ts';
import type { Mode, Stage } from '../stage.ts';
import { drawBar, type Press } from './bar.ts';
import { canFillScreen, watchFullScreen } from './full-screen.ts';
import { fadeWhenIdle } from './idle.ts';
import { actionOf } from './keys.ts';
import { setOnWall } from './on-the-map.ts';
import type { Part } from './parts.ts';
import { drawStrip } from './strip.ts';
import { drawSwitches } from './switches.ts';
import { type Position, type Row, readPosition, walk, writePosition } from './walk.ts';

/** Keys that only change others. */
const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'];

/**
 * The projector: the map fills the screen, with one place at a time and its quotation in a strip across it. All of it
 * is in the address: step, place, part of the passage, whether the screen is blank, the pointer.
 */
export function openProjector(stage: Stage): Mode {
  const { store, words, memory, steps, say } = stage;
  const listeners = new AbortController();
  const { signal } = listeners;
  const stops = rowOf(steps);
  const known = new Map<number, Part[]>();
  const partsAt = (index: number): readonly Part[] => {
    const stop = stops[index];
    const parts = known.get(index) ?? (stop ? strip.partsOf(stop) : []);
    known.set(index, parts);
    return parts;
  };
  const row: Row = { stops, countParts: (index) => partsAt(index).length };
  const pane = byId('map-frame').parentElement ?? document.body;
  const letters = () => shortcutsAreOn(memory);
  const isBlank = () => store.state().address.has('blank');

  const strip = drawStrip(stage, () => go({ ...here(), part: 0 }));
  const bar = drawBar({ words, letters: letters() }, (press, event) => {
    act(press);
    // A hand on the mouse needs no focus on the button; the next space is for the presentation.
    if (event instanceof MouseEvent && event.detail > 0) strip.node.focus({ preventScroll: true });
  });
  const help = element('p', { class: 'hidden', id: 'projector-help' }, words.say('projector.help'));
  pane.prepend(bar.node, help);
  pane.append(strip.node);
  const screen = watchFullScreen(leave, signal);
  bar.set('full', { hidden: !canFillScreen() });
  const wall = setOnWall(stage, [bar.node, byId('controls')]);
  const switches = drawSwitches(stage, { pane, bar, strip: strip.node });

  function here(state: State = store.state()): Position {
    return readPosition(state, findStop(stops, state) ?? 0, row);
  }

  function go(position: Position): void {
    const to = writePosition(position, row);
    const { address } = store.state();
    if (Object.entries(to).some(([key, value]) => (address.get(key) ?? null) !== value)) store.adjust(to);
  }

  function leave(): void {
    store.go(LEAVE);
  }

  function act(press: Press): void {
    if (press === 'leave') leave();
    else if (press === 'full') screen.enter();
    else if (press === 'blank' || press === 'pointer' || press === 'theme') switches.flip(press);
    else if (press === 'reveal') {
      if (here().part === null) go({ ...here(), part: 0 });
    } else go(walk(here(), press, row));
  }

  /** Where the wall stands, as last drawn. */
  let shown: Position | null = null;
  let mapIsDrawn = false;

  function show({ anew }: { anew: boolean }): void {
    const position = here();
    const { index, part } = position;
    const stop = stops[index];
    if (stop === undefined) return;
    if (!anew && shown?.index === index && shown.part === part) return;
    // The map is drawn later than the strip that it makes room for.
    const height = mapIsDrawn ? strip.node.offsetHeight : null;
    const told = strip.draw({ stop, number: index + 1, last: stops.length, part, parts: partsAt(index) });
    say(told);
    if (height !== null) {
      wall.fit();
      if (anew || shown?.index !== index || strip.node.offsetHeight !== height) wall.show(stop);
    }
    shown = position;
  }

  function drawMap(): void {
    const stop = stops[here().index];
    if (signal.aborted || stop === undefined) return;
    mapIsDrawn = true;
    // What the larger frame adds is drawn before what is only to be drawn anew.
    wall.fit();
    wall.draw();
    wall.show(stop);
  }

  function press(event: KeyboardEvent): void {
    const action = actionOf(event, { direction: words.direction, letters: letters() });
    const wakes = isBlank() && !MODIFIERS.includes(event.key) && !(event.ctrlKey || event.altKey || event.metaKey);
    if (action === null && !wakes) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held down would race through the row.
    if (event.repeat) return;
    if (wakes && action !== 'leave') switches.flip('blank');
    else if (action !== null) act(action);
  }

  function refit(): void {
    known.clear();
    if (mapIsDrawn) stage.restyle();
    show({ anew: true });
  }

  window.addEventListener('keydown', press, { signal, capture: true });
  window.addEventListener('resize', refit, { signal });
  // Letters of another script come when they are first needed, and are as wide as they are.
  document.fonts.addEventListener('loadingdone', refit, { signal });
  fadeWhenIdle(pane, [bar.node, byId('controls')], signal);
  screen.enter();
  go(here());
  show({ anew: true });
  strip.node.focus({ preventScroll: true });
  switches.follow(store.state());
  // What is read first comes first; then the map, in the room that it has now.
  frame().then(pause).then(drawMap);

  return {
    follow(state) {
      show({ anew: false });
      switches.follow(state);
    },
    close() {
      listeners.abort();
      switches.close();
      for (const node of [bar.node, help, strip.node]) node.remove();
      wall.close();
      screen.leave();
    },
  };
}
