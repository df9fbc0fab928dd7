import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The committed file as bytes; `path` from the repository's root. */
export function readBytes(path: string): Buffer {
  return readFileSync(join(ROOT, path));
}

/** A table of `geo/gazetteer`: rows by the names of the header line. */
export function readTable(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readBytes(`geo/gazetteer/${name}.tsv`).toString('utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** A cell that holds a list. */
export function readList(cell: string | undefined): string[] {
  return cell ? cell.split('|') : [];
}

/** A collection all of whose members have these properties. */
type Collection<P> = Omit<GeometryCollection, 'geometries'> & { geometries: (GeometryObject & { properties: P })[] };
type Lines = Collection<{ of: string[]; disputed?: true }>;
type World = Topology<{ countries: Collection<{ name: string }> }>;
type Regions = Topology<{ regions: GeometryCollection; islands: GeometryCollection }>;
type Borders = Topology<{ borders: Lines; within: Lines }>;

export const readWorld = (): World => JSON.parse(readBytes('geo/basemap/world.topojson').toString('utf8'));
export const readRegions = (): Regions => JSON.parse(readBytes('geo/basemap/regions.topojson').toString('utf8'));
export const readBorders = (): Borders => JSON.parse(readBytes('geo/basemap/borders.topojson').toString('utf8'));

/** A tile as it is stored; `key` is "z/x/y". */
export interface StoredTile {
  key: string;
  extent: number;
  land: number[][];
  labels?: [name: string, kind: string, minZoom: number, x: number, y: number][];
  [layer: string]: unknown;
}

/** The index of the tiles. */
export function readTileIndex(): { levels: { z: number; from: number; to: number; tiles: string[] }[] } {
  return JSON.parse(readBytes('geo/basemap/tiles/index.json').toString('utf8'));
}

/** Every tile of a level. */
export function readTiles(z: number): StoredTile[] {
  return listFiles(`geo/basemap/tiles/${z}`).map((path) => ({
    key: path.replace(/^geo\/basemap\/tiles\/|\.json$/g, ''),
    ...JSON.parse(readBytes(path).toString('utf8')),
  }));
}

/** The files of a folder and the folders in it, in the order of their paths. */
export function listFiles(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.[a-z0-9]+$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}
