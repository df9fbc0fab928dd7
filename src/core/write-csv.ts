import type { Layer, Passage, PlaceFeature } from './types.ts';

const BYTE_ORDER_MARK = '\uFEFF'; // without it Excel takes UTF-8 for the machine's own encoding
const JOINT = ' | '; // between the mentions of a passage, and between their roles

type Cell = string | number | boolean | null;
type Row = (feature: PlaceFeature, passage: Passage, layer: Layer) => Cell;

const mentionsOf = ({ mentions }: Passage, key: 'exact' | 'role') =>
  mentions.map((mention) => mention[key]).join(JOINT);

/** What stands in each column, in their order. */
const COLUMNS: Readonly<Record<string, Row>> = {
  id: ({ id }) => id,
  name: ({ properties }) => properties.name,
  kind: ({ properties }) => properties.kind,
  precision: ({ properties }) => properties.precision,
  status: ({ properties }) => properties.status,
  confidence: ({ properties }) => properties.confidence,
  reported: ({ properties }) => properties.reported,
  lng: ({ properties }) => properties.marker?.[0] ?? null,
  lat: ({ properties }) => properties.marker?.[1] ?? null,
  quote: (_, { quote }) => quote,
  start: (_, { start }) => start,
  end: (_, { end }) => end,
  mentions: (_, passage) => mentionsOf(passage, 'exact'),
  roles: (_, passage) => mentionsOf(passage, 'role'),
  note: ({ properties }) => properties.note,
  source: ({ properties: { source } }) => [source.gazetteer, source.id].filter((part) => part !== undefined).join(' '),
  source_url: ({ properties }) => properties.source.url ?? null,
  article: (_, __, layer) => layer.id,
};

/**
 * Layers as one table for a spreadsheet (RFC 4180, UTF-8 with a byte order mark): a row for each place and passage, lng
 * and lat of its marker in degrees, start and end in UTF-16 units. Text that a spreadsheet would take for a formula has
 * an apostrophe in front.
 */
export function writeCsv(layers: readonly Layer[]): string {
  const cellsOf = Object.values(COLUMNS);
  const rows = layers.flatMap((layer) =>
    layer.features.flatMap((feature) =>
      feature.properties.passages.map((passage) => cellsOf.map((cell) => cell(feature, passage, layer))),
    ),
  );
  const lines = [Object.keys(COLUMNS), ...rows.map((row) => row.map(writeCell))];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  // The signs, also in full width, that begin a formula (OWASP, CSV injection). Numbers are never touched.
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
