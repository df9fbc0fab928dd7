import { readFile } from 'node:fs/promises';
import { openBaseMap } from '../core/base-map.ts';
import { boundsOf } from '../core/bounds.ts';
import { openGazetteer } from '../core/gazetteer.ts';
import { buildLayer } from '../core/layer.ts';
import { type Article, type Decisions, type Layer, type LngLat, type PlaceFeature, UserError } from '../core/types.ts';
import type { GeometryKind } from './options.ts';

/** The files of `dist/geography`, as memory that all threads share. */
export type Geography = Readonly<Record<string, SharedArrayBuffer>>;

/** What the program knows of one article. */
export interface Subject {
  article: Article;
  decisions: Decisions;
  /** The decisions' file, as messages name it. */
  file?: string;
  /** The publisher's address, of which only the names of places in it count. */
  domain?: string;
  /** Where the publisher is at home. */
  near?: LngLat;
}

/** Article to layer, with everything loaded. */
export type Locator = (subject: Subject) => { layer: Layer; problems: string[] };

const TABLES = ['countries.tsv', 'admin1.tsv', 'settlements.tsv', 'curated.tsv'];
const MAPS = ['world.topojson', 'borders.topojson', 'regions.topojson'];

/** Reads what lies beside the program. Throws UserError when it is not there. */
export async function readGeography(): Promise<Geography> {
  const folder = new URL('./geography/', import.meta.url);
  const read = async (name: string) => [name, await readShared(new URL(name, folder))] as const;
  return Object.fromEntries(await Promise.all([...TABLES, ...MAPS].map(read)));
}

async function readShared(url: URL): Promise<SharedArrayBuffer> {
  try {
    const bytes = await readFile(url);
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    return shared;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UserError(`${url.pathname} is missing: build the program again with “npm run build”.`);
  }
}

/** Opens it, once for each thread. */
export function openLocator(geography: Geography, geometry: GeometryKind): Locator {
  // A TextDecoder takes no shared memory.
  const text = (name: string) =>
    new TextDecoder().decode(new Uint8Array(geography[name] ?? new ArrayBuffer(0)).slice());
  const gazetteer = openGazetteer({
    countries: text('countries.tsv'),
    admin1: text('admin1.tsv'),
    settlements: text('settlements.tsv'),
    curated: text('curated.tsv'),
  });
  const baseMap = openBaseMap({
    world: () => JSON.parse(text('world.topojson')),
    borders: () => JSON.parse(text('borders.topojson')),
    regions: () => JSON.parse(text('regions.topojson')),
  });
  return ({ article, decisions, file }) => {
    const { layer, problems } = buildLayer({
      article,
      decisions,
      gazetteer,
      baseMap,
      ...(file !== undefined && { file }),
    });
    return { layer: geometry === 'marker' ? reduceToMarkers(layer) : layer, problems };
  };
}

function reduceToMarkers(layer: Layer): Layer {
  const features = layer.features.map(({ bbox: _, ...feature }): PlaceFeature => {
    const { marker } = feature.properties;
    return { ...feature, geometry: marker && { type: 'Point', coordinates: marker } };
  });
  const bbox = boundsOf(features.map(({ geometry }) => geometry));
  const { bbox: _, ...rest } = layer;
  return { ...rest, ...(bbox && { bbox }), features };
}
