import { distanceTo, nearestPoint } from '../../core/distance.ts';
import type { LngLat } from '../../core/types.ts';
import { byId } from '../../view/dom.ts';
import { type LeafletMap, toLngLat } from '../../view/leaflet.ts';
import { isVast } from '../../view/places.ts';
import type { Stage } from '../stage.ts';
import { judge, toleranceFor } from './judge.ts';
import type { Lesson, Task } from './lesson.ts';
import { turnMap } from './map-view.ts';
import { nameOptions } from './name-options.ts';
import { type Question, whereQuestions } from './questions.ts';
import type { Turn } from './round.ts';
import { drawTold, openRound, type Reply } from './round-task.ts';
import { drawWhere } from './where-panel.ts';

const KM_PER_DEGREE = 111.2; // on a great circle

/** "Where did this happen?": a passage without its place, answered on the map or from a list of names. */
export function openWhere(lesson: Lesson): Task {
  const { stage, seed } = lesson;
  return openRound(lesson, { questions: whereQuestions(stage, seed), ask: (...asked) => askWhere(lesson, ...asked) });
}

function askWhere({ stage, canvas, seed }: Lesson, question: Question, turn: Turn, reply: (reply: Reply) => void) {
  const { map, words, places } = stage;
  const { place } = question;
  const { name, precision } = place.feature.properties;
  const geometry = place.feature.geometry ?? { type: 'Point' as const, coordinates: place.marker };
  const tolerance = () => toleranceFor(widthOf(map), precision);
  turnMap(stage, place, { seed, turn });
  // A country's own name on the map would be the answer, and a map that lacks only that one would be it too.
  canvas.showNames(isVast(place) ? 'none' : 'countries');
  canvas.aim(true);

  function answerAt(guess: LngLat): void {
    const km = distanceTo(geometry, guess);
    const allowed = tolerance();
    const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
    const values = { distance: words.km(km), allowed: words.km(allowed) };
    const told = km === 0 && isArea ? words.say('learn.inside') : words.say('learn.away', values);
    reply({ outcome: judge(km, allowed), told: [drawTold(told)], seen: panel.seen() });
    canvas.showGuess(guess, nearestPoint(geometry, guess));
    canvas.showPlace(place, { name });
  }

  function answerName(id: string | null): void {
    const chosen = places.find((candidate) => candidate.id === id);
    const told = chosen && chosen.id !== place.id ? [tellChoice(stage, geometry, chosen)] : [];
    reply({ outcome: chosen?.id === place.id ? 'found' : 'missed', told, seen: panel.seen() });
    canvas.showPlace(place, { name });
  }

  const panel = drawWhere(question, {
    words,
    options: () => nameOptions(place, places, seed),
    tolerance,
    answerAtCross: () => answerAt(toLngLat(map.getCenter())),
    answerName,
    skip: () => reply({ outcome: 'skipped', told: [], seen: false }),
  });
  const onClick = ({ latlng }: { latlng: { lat: number; lng: number } }) => answerAt([latlng.lng, latlng.lat]);
  const host = byId('map');
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== host) return;
    event.preventDefault();
    answerAt(toLngLat(map.getCenter()));
  };
  map.on('click', onClick);
  map.on('zoomend resize', panel.measure);
  host.addEventListener('keydown', onKey);
  return {
    view: panel.view,
    stop() {
      map.off('click', onClick);
      map.off('zoomend resize', panel.measure);
      host.removeEventListener('keydown', onKey);
      canvas.aim(false);
    },
  };
}

/** "You chose Geneva. It is 1,800 km away." */
function tellChoice(
  { words }: Stage,
  geometry: NonNullable<Question['place']['feature']['geometry']>,
  { feature }: Stage['places'][number],
): HTMLElement {
  const { name, marker } = feature.properties;
  const values = { name, distance: marker === null ? '' : words.km(distanceTo(geometry, marker)) };
  return drawTold(words.say(marker === null ? 'learn.chose' : 'learn.choseAway', values));
}

/** How many km the map shows from side to side, at its middle. */
function widthOf(map: LeafletMap): number {
  const bounds = map.getBounds();
  const degrees = bounds.getEast() - bounds.getWest();
  return degrees * KM_PER_DEGREE * Math.cos((map.getCenter().lat * Math.PI) / 180);
}
