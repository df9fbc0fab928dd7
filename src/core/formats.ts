import { writeJsonLine } from './json-line.ts';
import type { Layer } from './types.ts';
import { writeAnnotations } from './write-annotations.ts';
import { writeCsv } from './write-csv.ts';
import { writeGeojson } from './write-geojson.ts';

/** One way to write layers down. */
export interface Format {
  /** Of its files, without the dot. */
  readonly extension: string;
  /** Layers as the text of one file: a single one to be read by people; of several, one a line, or all in one table. */
  readonly write: (layers: readonly Layer[]) => string;
}

/** Every format, by its name. */
export const FORMATS = {
  geojson: { extension: 'geojson', write: writeLayers }, // RFC 7946: everything that is known of the places
  csv: { extension: 'csv', write: writeCsv }, // for a spreadsheet: a row for each place and passage
  annotations: { extension: 'jsonld', write: writeAnnotations }, // W3C Web Annotation: one for each mention
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

function writeLayers(layers: readonly Layer[]): string {
  const [only] = layers;
  return only && layers.length === 1 ? writeGeojson(only) : layers.map(writeJsonLine).join('');
}
