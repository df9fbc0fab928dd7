import type { LabelKind } from './vector-tiles.ts';

/** What the map is looked at on: a screen at arm's length, or a wall at the other end of a room. */
export type Medium = 'screen' | 'projector';

/** A kind of name on the map. */
export type NameKind = LabelKind | 'marker';

/** How a kind of name is set: its weight, and its size and letter spacing in CSS pixels. */
interface Lettering {
  readonly weight: number;
  readonly size: number;
  readonly spacing: number;
}

/** The sizes of all that is drawn on the map beside its shapes. */
export interface MapType {
  readonly letters: Readonly<Record<NameKind, Lettering>>;
  /** Every length on the map is this many times what it is on a screen: forms, rings, the room around them. */
  readonly scale: number;
  /** Widths of the base map's lines, likewise. */
  readonly lines: number;
  /** Zooms by which a name of the base map comes later than on a screen: larger names, so fewer. */
  readonly later: number;
  /** Base names that are shown. */
  readonly kinds: readonly LabelKind[];
}

/**
 * Diameters of the markers' forms on a screen, in CSS pixels: of places reported on, usually and on a small map; of
 * places only named; of all where they are crowded.
 */
export const MARKER_SIZE = { reported: 28, small: 24, named: 18, crowded: 10 };

/** How markers are drawn: with their numbers, a little smaller on a small map, or as dots where they are too many. */
export type MarkerFit = 'reported' | 'small' | 'crowded';

const SCREEN: MapType = {
  letters: {
    country: { weight: 600, size: 12.5, spacing: 2 },
    capital: { weight: 600, size: 13, spacing: 0 },
    town: { weight: 400, size: 12.5, spacing: 0 },
    region: { weight: 400, size: 11.5, spacing: 0.8 },
    marker: { weight: 600, size: 14, spacing: 0 },
  },
  scale: 1,
  lines: 1,
  later: 0,
  kinds: ['country', 'capital', 'town', 'region'],
};

/**
 * The least size of a name on a projected map, as a share of the screen's height: ANSI/INFOCOMM V202.01, read from six
 * image heights away. A little more than 4.3 % because sizes are rounded.
 */
const LEAST_NAME = 0.0435;
/** A window that is held upright is as high as its width allows, times this: the style's `--unit` too. */
const WIDTH = 1.34;
/** Names are set heavier: a projector eats thin strokes. */
const WEIGHTS: Readonly<Record<NameKind, number>> = { country: 700, capital: 700, town: 600, region: 600, marker: 700 };
/** Lines grow less than names do. */
const LINES = 0.6;

/** The sizes for a medium on a screen of this height in CSS pixels. */
export function mapType(medium: Medium, height: number): MapType {
  if (medium === 'screen') return SCREEN;
  const scale = (LEAST_NAME * height) / SCREEN.letters.town.size;
  const letters = Object.entries(SCREEN.letters).map(([kind, { size, spacing }]) => {
    const weight = WEIGHTS[kind as NameKind];
    return [kind, { weight, size: Math.max(size * scale, LEAST_NAME * height), spacing: spacing * scale }];
  });
  return {
    letters: Object.fromEntries(letters) as Record<NameKind, Lettering>,
    scale,
    lines: Math.max(1, scale * LINES),
    later: Math.log2(scale),
    kinds: ['country', 'capital', 'town'],
  };
}

/**
 * How much of what a reader adds to the text's size the map's names and forms get: with all of it there would be room
 * for few names.
 */
const SHARE = 0.5;

/** The sizes on a screen whose reader has set the text so many times as large. */
function enlarge(type: MapType, text: number): MapType {
  if (text <= 1) return type;
  const scale = 1 + (text - 1) * SHARE;
  const letters = Object.entries(type.letters).map(([kind, { weight, size, spacing }]) => {
    return [kind, { weight, size: size * scale, spacing: spacing * scale }];
  });
  return {
    ...type,
    letters: Object.fromEntries(letters) as Record<NameKind, Lettering>,
    scale: type.scale * scale,
    later: Math.log2(scale),
  };
}

/** The browser's own size of text, in CSS pixels. */
const USUAL_TEXT = 16;

/** The sizes that the page's map has now: the page says the medium and the size of its text, its height the rest. */
export function pageMapType(): MapType {
  const medium = pageMedium();
  if (medium === 'projector') return mapType(medium, Math.min(window.innerHeight, window.innerWidth * WIDTH));
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return enlarge(mapType(medium, window.innerHeight), rem / USUAL_TEXT);
}

/** The medium that the page is set for. */
function pageMedium(): Medium {
  return document.documentElement.dataset.medium === 'projector' ? 'projector' : 'screen';
}

/** Sets the page for a medium; whoever draws by `pageMapType` must be told. */
export function setMedium(medium: Medium): void {
  if (medium === 'screen') delete document.documentElement.dataset.medium;
  else document.documentElement.dataset.medium = medium;
}

/** Hands the sizes to the style, as custom properties of the map's element. */
export function styleMap(host: HTMLElement, { letters, scale }: MapType, fit: MarkerFit): void {
  const set = (name: string, value: string) => host.style.setProperty(`--map-${name}`, value);
  for (const [kind, { weight, size, spacing }] of Object.entries(letters)) {
    set(`${kind}-font`, `${weight} ${size}px / 1 var(--type)`);
    set(`${kind}-spacing`, `${spacing}px`);
  }
  set('px', `${scale}px`);
  set('reported', `${MARKER_SIZE[fit] * scale}px`);
  set('named', `${(fit === 'crowded' ? MARKER_SIZE.crowded : MARKER_SIZE.named) * scale}px`);
  host.classList.toggle('is-crowded', fit === 'crowded');
}
