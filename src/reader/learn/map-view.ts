import { toLatLng } from '../../view/leaflet.ts';
import { ZOOM } from '../../view/map.ts';
import type { LocatedPlace } from '../../view/places.ts';
import type { Stage } from '../stage.ts';
import type { Turn } from './round.ts';
import { otherView } from './views.ts';

/** Shows the whole map for a place that is asked for the first time, and the seed's other view of it afterwards. */
export function turnMap({ map, home }: Stage, place: LocatedPlace, { seed, turn }: { seed: string; turn: Turn }): void {
  home();
  if (turn.attempt === 1) return;
  const { shift, closer } = otherView(seed, turn);
  const zoom = Math.max(map.getMinZoom(), Math.min(ZOOM.max, map.getZoom() + closer));
  const at = map.project(toLatLng(place.marker), zoom);
  const { x, y } = map.getSize();
  map.setView(map.unproject([at.x - shift[0] * x, at.y - shift[1] * y], zoom), zoom, { animate: false });
}
