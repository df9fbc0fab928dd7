import type { Geometry } from 'geojson';
import { openOutline } from './date-line.ts';
import type { Finder } from './filter.ts';
import {
  geoJSON,
  type LeafletLayer,
  type LeafletMap,
  layerGroup,
  polyline,
  type Renderer,
  svg,
  toLatLng,
} from './leaflet.ts';
import { litPlaces } from './lit.ts';
import { linesOf } from './place-lines.ts';
import { isVast, type LocatedPlace, type PlaceView } from './places.ts';
import type { Step } from './steps.ts';
import type { State, Store } from './store.ts';

/**
 * The places' lines and areas. Borders, parts and the line of an offset are always drawn; countries and groups only
 * while they are selected. They are pictures beside the markers: a click on one selects its place, the keyboard has
 * the marker.
 */
export function drawShapes(
  map: LeafletMap,
  places: readonly LocatedPlace[],
  { store, steps, finder }: { store: Store; steps: readonly Step[]; finder: Finder },
): void {
  const pane = map.createPane('shapes');
  pane.style.zIndex = '350';
  pane.setAttribute('aria-hidden', 'true');
  // Wider than the frame, so that a pan shows no cut edge.
  const renderer = svg({ padding: 0.3, pane: 'shapes' });
  // Each is made when it is first drawn: a country is large, and few are ever selected.
  const made = new Map<LocatedPlace, LeafletLayer[]>();
  const group = layerGroup().addTo(map);

  function follow(state: State): void {
    const lit = litPlaces(state, steps);
    const { onMap } = finder(state.address);
    for (const place of places) {
      const on = lit.has(place.id) || (!isVast(place) && onMap.has(place.id));
      if (on && !made.has(place)) made.set(place, shapesOf(place, places, { store, renderer }));
      for (const layer of made.get(place) ?? []) {
        if (on) group.addLayer(layer);
        else group.removeLayer(layer);
        for (const path of pathsOf(layer)) path.classList.toggle('is-selected', lit.has(place.id));
      }
    }
  }
  store.subscribeLate(follow);
  follow(store.state());
}

function shapesOf(
  place: LocatedPlace,
  places: readonly PlaceView[],
  { store, renderer }: { store: Store; renderer: Renderer },
): LeafletLayer[] {
  const { geometry, properties } = place.feature;
  const select = () => store.select(place.id);
  const look = `shape ${properties.reported ? 'is-reported' : 'is-named'} shape-${properties.precision}`;
  if (properties.derivation?.kind === 'offset') {
    return linesOf(place, places).map((line) =>
      polyline(line.map(toLatLng), { className: `${look} shape-offset`, renderer, interactive: false }),
    );
  }
  if (geometry === null || geometry.type === 'Point' || geometry.type === 'MultiPoint') return [];
  const draw = (className: string, interactive: boolean, drawn = geometry) => {
    // A click that selects a place must not reach the map, which would put the popup away again.
    const style = { className: `${look} ${className}`, bubblingMouseEvents: false };
    const layer = geoJSON(drawn, { style: { ...style, renderer }, interactive });
    return interactive ? layer.on('click', select) : layer;
  };
  if (isLine(geometry)) return [draw('shape-casing', false), draw('shape-line', true)];
  // A part has no edge of its own: it fades out. Its softness is drawn wider than its fill, which takes the clicks.
  if (properties.kind === 'part' || properties.kind === 'surroundings') return [draw('shape-soft', true)];
  const outline = openOutline(geometry);
  return outline ? [draw('shape-area is-cut', false), draw('shape-edge', false, outline)] : [draw('shape-area', false)];
}

function isLine({ type }: Geometry): boolean {
  return type === 'LineString' || type === 'MultiLineString';
}

function pathsOf(layer: LeafletLayer): Element[] {
  const elements: Element[] = [];
  const add = (part: LeafletLayer) => {
    if ('getElement' in part && typeof part.getElement === 'function') {
      const node: unknown = part.getElement();
      if (node instanceof Element) elements.push(node);
    }
  };
  if ('eachLayer' in layer && typeof layer.eachLayer === 'function') layer.eachLayer(add);
  else add(layer);
  return elements;
}
