import { byId } from '../../view/dom.ts';
import { flyToPlaces, ZOOM } from '../../view/map.ts';
import { pageMapType, setMedium } from '../../view/map-type.ts';
import type { Stop } from '../projector-entry.ts';
import type { Stage } from '../stage.ts';

/** Room around a place for its marker and its name, in a screen's pixels; beside what a flight keeps free anyway. */
const ROOM = 12;
/** What is left of the map's height, at least, for the places themselves. */
const LEAST = 0.25;
/** What a flight keeps free by itself, in CSS pixels on both sides. */
const PADDING = 112;
/** Zooms by which a distance is seen closer: a few kilometres would vanish under the marker. */
const CLOSER = 1.5;
/** The height of a screen for which the closest view is made. */
const USUAL_HEIGHT = 900;

/** The map while it is on the wall: larger in all its parts, one place at a time. */
export interface WallMap {
  /** Draws all of the map in the wall's sizes. */
  draw(): void;
  /** Moves to a stop's place, in what the strip leaves free; to all places where it has none. */
  show(stop: Stop): void;
  /** Measures anew: the screen, or the strip, has another size. */
  fit(): void;
  close(): void;
}

/** Sets the page for the wall; the map is yet to be drawn. `furniture` stands on it, and no name is put there. */
export function setOnWall(stage: Stage, furniture: readonly HTMLElement[]): WallMap {
  const { map, markers, located } = stage;
  const host = map.getContainer();
  const credits = document.querySelector<HTMLElement>('.credits');
  const foot = credits?.parentElement ?? null;
  const help = host.getAttribute('aria-describedby') ?? '';
  host.setAttribute('aria-describedby', 'projector-help');
  setMedium('projector');
  const heightOf = (node: HTMLElement | null) => node?.offsetHeight ?? 0;

  return {
    draw() {
      markers.avoid([...furniture, byId('scale'), ...(credits ? [credits] : [])]);
      stage.restyle();
    },
    show({ place }) {
      const { derivation } = place.feature.properties;
      // A distance is shown with where it is measured from.
      const origin = derivation?.kind === 'offset' ? derivation.of : null;
      const target = located.filter(({ id }) => id === place.id || id === origin);
      if (target.length === 0) {
        stage.home();
        return;
      }
      const { scale } = pageMapType();
      const [above, below] = [heightOf(furniture[0] ?? null), heightOf(foot)];
      // A low window may have less room than is to be kept free: then all of it shrinks alike.
      const free = map.getSize().y * (1 - LEAST) - PADDING;
      const share = Math.max(0, Math.min(1, free / (above + below + 2 * ROOM * scale)));
      const [top, bottom, side] = [above + ROOM * scale, below + ROOM * scale, ROOM * scale].map((n) => n * share);
      const closer = Math.round(2 * Math.log2(window.innerHeight / USUAL_HEIGHT)) / 2;
      flyToPlaces(map, target, {
        covered: [side ?? 0, top ?? 0, side ?? 0, bottom ?? 0],
        closest: Math.max(ZOOM.min, Math.min(ZOOM.max, ZOOM.first + closer + (origin === null ? 0 : CLOSER))),
      });
    },
    fit() {
      map.invalidateSize({ pan: false });
    },
    close() {
      markers.avoid([]);
      host.setAttribute('aria-describedby', help);
      setMedium('screen');
      // The page stands as before: the map keeps its middle in the smaller frame.
      map.invalidateSize({ animate: false });
      stage.restyle();
    },
  };
}
