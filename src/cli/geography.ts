import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BaseMap, openBaseMap } from '../core/base-map.ts';
import { openGazetteer } from '../core/gazetteer.ts';
import { indexGazetteer, type SharedGazetteer } from '../core/gazetteer-index.ts';
import { buildLayer } from '../core/layer.ts';
import { openTagger } from '../core/tagger.ts';
import { type Article, type Decisions, type Layer, type LngLat, UserError } from '../core/types.ts';
import { readInput } from './input.ts';
import type { GeometryKind } from './options.ts';

/** What `dist/geography` holds, in memory that all threads share. */
export interface Geography {
  readonly gazetteer: SharedGazetteer;
  readonly tagger: Uint8Array;
  readonly topologies: Readonly<Record<keyof BaseMap, Uint8Array>>;
}

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

const FOLDER = new URL('./geography/', import.meta.url);

/**
 * Reads what lies beside the program; `model` is a file of other weights for the tagger. Throws UserError when something
 * is not there, or is no such file.
 */
export async function readGeography(model?: string): Promise<Geography> {
  const [gazetteer, tagger, world, borders, regions] = await Promise.all([
    readOwn('gazetteer.bin'),
    model === undefined ? readOwn('tagger.bin') : readModel(model),
    readOwn('world.topojson'),
    readOwn('borders.topojson'),
    readOwn('regions.topojson'),
  ]);
  return {
    gazetteer: indexGazetteer(gazetteer, (length) => new SharedArrayBuffer(length)),
    tagger,
    topologies: { world, borders, regions },
  };
}

async function readOwn(name: string): Promise<Uint8Array> {
  const url = new URL(name, FOLDER);
  try {
    return share(await readFile(url));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UserError(`${fileURLToPath(url)} is missing: build the program again with “npm run build”.`);
  }
}

async function readModel(file: string): Promise<Uint8Array> {
  const bytes = share(await readInput(file));
  try {
    openTagger(bytes);
  } catch {
    throw new UserError(`${file} holds no weights of a tagger: name a file that geo/build/tagger wrote.`);
  }
  return bytes;
}

function share(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** Opens it, once for each thread. */
export function openLocator({ gazetteer, tagger, topologies }: Geography, geometry: GeometryKind): Locator {
  // A copy: a TextDecoder takes no shared memory.
  const parse = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes.slice()));
  const { world, borders, regions } = topologies;
  const baseMap = openBaseMap({
    world: () => parse(world),
    borders: () => parse(borders),
    regions: () => parse(regions),
  });
  const atlas = { gazetteer: openGazetteer(gazetteer), tagger: openTagger(tagger), baseMap };
  return ({ article, decisions, file, domain, near }) => {
    const publisher = { ...(domain !== undefined && { domain }), ...(near && { near }) };
    return buildLayer({
      article,
      decisions,
      ...atlas,
      publisher,
      ...(geometry === 'marker' && { only: 'marker' }),
      ...(file !== undefined && { file }),
    });
  };
}
