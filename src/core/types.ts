import type { BBox, FeatureCollection, Geometry } from 'geojson';

/**
 * The glossary of Dateline's data. Coordinates are `[lng, lat]`, degrees, WGS 84 (RFC 7946). `start` and `end` are
 * UTF-16 offsets into `article.text`, end exclusive: `article.text.slice(start, end)` is always the quote itself.
 */

/** `[lng, lat]`, degrees, WGS 84. */
export type LngLat = [number, number];

/** A stretch of `article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector: counts Unicode code points, unlike `start`/`end`. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** A paragraph of the article. The credit and photo credits belong to no sentence: they are never quoted. */
export interface Paragraph extends Span {
  readonly kind: 'title' | 'body' | 'credit';
  readonly sentences: readonly Span[];
}

/** An article as read: its text (BOM removed, CRLF made LF, cut at the editor's end) and how it divides. */
export interface Article {
  readonly text: string;
  readonly title: Span;
  readonly paragraphs: readonly Paragraph[];
  /** Every sentence of title and body, in order. */
  readonly sentences: readonly Span[];
  /** Who is credited in the closing line ("with AAP"), when there is one. */
  readonly credit?: string;
  /** Of `text` in UTF-8, lower-case hex. */
  readonly sha256: string;
}

export const ROLES = ['literal', 'metonymic', 'demonym', 'anchor'] as const;
/**
 * What a mention does in its sentence, in the words of toponym research. Literal: something is or happens there.
 * Metonymic: the name stands for those who act, receive or own. Demonym: an adjective or a people. Anchor: the name
 * only helps to place something derived.
 */
export type Role = (typeof ROLES)[number];

export const KINDS = [
  'country',
  'region',
  'settlement',
  'facility',
  'water',
  'border',
  'offset',
  'part',
  'group',
  'surroundings',
  'other',
] as const;
/** What sort of place it is. */
export type Kind = (typeof KINDS)[number];

export const PRECISIONS = ['exact', 'settlement', 'line', 'area', 'approximate', 'unlocated'] as const;
/** How closely the article fixes a place. */
export type Precision = (typeof PRECISIONS)[number];

export const STATUSES = ['suggested', 'confirmed'] as const;
/** Who says so: the program, or an editor. */
export type Status = (typeof STATUSES)[number];

export const DIRECTIONS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW', 'centre'] as const;
/** Which part of a country. */
export type Direction = (typeof DIRECTIONS)[number];

/** Where a place's name and position come from. */
export interface Source {
  gazetteer: string;
  id?: string;
  url?: string;
}

/**
 * How a derived geometry is made; `of` is a Feature id or a gazetteer id. `km` along the great circle, `bearing` in
 * degrees from north. Surroundings reach `km`, or as far as the place's population makes likely.
 */
export type Derivation =
  | { kind: 'offset'; of: string; km: number; bearing: number }
  | { kind: 'border'; of: [string, string] }
  | { kind: 'part'; of: string; direction: Direction }
  | { kind: 'neighbours' | 'coast'; of: string }
  | { kind: 'surroundings'; of: string; km?: number };

/** One name of a place in a passage. */
export interface PassageMention extends Span {
  exact: string;
  role: Role;
}

/** A sentence that names the place, verbatim. */
export interface Passage extends Span {
  quote: string;
  mentions: PassageMention[];
  selector: [TextQuoteSelector, TextPositionSelector];
  /** An editor marked it as distressing. */
  care?: true;
  /** An editor explains a word. */
  gloss?: { exact: string; start: number; end: number; note: string }[];
}

/** What a Feature says of its place. */
export interface PlaceProperties {
  name: string;
  kind: Kind;
  precision: Precision;
  status: Status;
  /** 0..1; 1 when confirmed. */
  confidence: number;
  /** Something is reported at this place: at least one mention is literal. */
  reported: boolean;
  /** Where the popup opens, inside or on the geometry; null only when unlocated. */
  marker: LngLat | null;
  /** One sentence: how it was placed, and what the article does not say. */
  note: string;
  source: Source;
  derivation?: Derivation;
  /** Other candidates, best first. */
  alternatives?: { name: string; marker: LngLat; source: Source }[];
  /** Every passage that names the place, in the article's order; at least one. */
  passages: Passage[];
}

/** A place of the article. */
export interface PlaceFeature {
  type: 'Feature';
  /** A stable slug: links, tours and decisions use it. */
  id: string;
  bbox?: BBox;
  geometry: Geometry | null;
  properties: PlaceProperties;
}

/**
 * The places of one article (RFC 7946 FeatureCollection). Its Features stand in the order of their numbers: reported
 * places by their first locating mention, then the only-named ones by their first mention.
 */
export interface Layer extends Omit<FeatureCollection<Geometry | null, PlaceProperties>, 'features'> {
  id: string;
  bbox?: BBox;
  article: {
    title: string;
    credit?: string;
    url?: string;
    published?: string;
    contact?: string;
    /** BCP 47 */
    language: string;
    sha256: string;
    /** Of `article.text`, in UTF-16 units. */
    length: number;
  };
  features: PlaceFeature[];
}

/**
 * One fault of a layer. `path` is a JSON path such as `features[3].geometry.coordinates[0]`; `message` a full sentence.
 */
export interface Issue {
  path: string;
  message: string;
}

/** What an editor decides about one place: it always wins over the program. `on` are the words it stands on. */
export type Decision = { id: string; on?: TextQuoteSelector[]; by: string; at: string } & (
  | { do: 'confirm' | 'reject' | 'care' }
  | { do: 'choose'; source: Source }
  | { do: 'move'; marker: LngLat }
  | { do: 'place'; kind: Kind; geometry?: Geometry; derivation?: Derivation }
  | { do: 'rename'; name: string }
  | { do: 'note'; note: string }
  | { do: 'precision'; precision: Precision }
  | { do: 'role'; role: Role }
  | { do: 'merge'; into: string }
  | { do: 'gloss'; note: string }
);

/** `decisions.json`. */
export interface Decisions {
  article: {
    id: string;
    title?: string;
    credit?: string;
    url?: string;
    published?: string;
    contact?: string;
    /** The article ends with these words. */
    end?: TextQuoteSelector;
  };
  decisions: Decision[];
}

/** Bad input: one sentence that says what is wrong, where, and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
