import { byId, frame, pause } from '../../view/dom.ts';
import { bringIntoView, flyToPlaces } from '../../view/map.ts';
import type { Move } from '../../view/presenter-keys.ts';
import { LEAVE } from '../leave.ts';
import type { Mode, Stage } from '../stage.ts';
import { holderOf, stepAfter, tourMove } from './keys.ts';
import { namesOf } from './names.ts';
import { drawPanel } from './panel.ts';
import { followSwipes } from './swipe.ts';

/**
 * The tour: the article's reported passages in order. The map flies to a step's places, its passage is quoted large
 * under the map, and the article shows it too. The address names the step, so that a reload loses nothing.
 */
export function openTour(stage: Stage): Mode {
  const { steps, article, store, words, map, located, pane, say } = stage;
  const listeners = new AbortController();
  const { signal } = listeners;
  const here = () => steps.findIndex(({ start }) => start === store.state().step);

  function jump(index: number): void {
    const to = steps[index];
    if (to && index !== here()) store.adjust({ step: String(to.start), place: null });
  }

  function move(to: Move): void {
    if (to === 'leave') store.go(LEAVE);
    else jump(stepAfter(to, here(), steps.length));
  }

  const panel = drawPanel({ steps, article, words, move, jump });

  function tell(): void {
    const index = here();
    const step = steps[index];
    if (step === undefined) return;
    panel.show(index);
    say(
      words.say('tour.step', {
        step: index + 1,
        last: steps.length,
        places: namesOf(step.places, words),
        passage: panel.isShown(step) ? step.passage.quote : words.say('care.note'),
      }),
    );
  }

  function go(): void {
    const step = steps[here()];
    if (step === undefined || signal.aborted) return;
    pane.markPassage(step.passage);
    const onMap = located.filter(({ id }) => step.places.some((place) => place.id === id));
    if (onMap.length > 0) flyToPlaces(map, onMap);
    else stage.home();
  }

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented) return;
      const to = tourMove(event, { holder: holderOf(event.target), direction: words.direction });
      if (to === null) return;
      event.preventDefault();
      // A key that is held down would race through the article.
      if (!event.repeat) move(to);
    },
    { signal },
  );
  followSwipes(panel.node, { direction: words.direction, signal }, move);
  byId('map-frame').after(panel.node);
  stage.showPanel('panel-article');
  tell();
  panel.focus();
  // What is read first comes first; then the map flies, in the room that the panel has left it.
  frame()
    .then(pause)
    .then(() => {
      map.invalidateSize({ pan: false });
      go();
    });

  return {
    follow({ step, place }, previous) {
      if (step !== previous.step) {
        tell();
        go();
      }
      const selected = place !== previous.place && located.find(({ id }) => id === place);
      if (selected) bringIntoView(map, selected, located);
    },
    close() {
      listeners.abort();
      panel.close();
      pane.markPassage(null);
    },
  };
}
