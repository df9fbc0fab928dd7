import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openGazetteer } from '../src/core/gazetteer.ts';
import { packGazetteer } from '../src/core/gazetteer-pack.ts';
import { readEntries } from '../src/core/gazetteer-tables.ts';
import type { Ingredients } from '../src/core/layer.ts';
import { openTagger } from '../src/core/tagger.ts';

/** The rows of the towns that the tests' articles may name: all of them take seconds to read and pack. */
function chooseTowns(table: string): string {
  const [header = '', ...rows] = table.split('\n');
  const isEnough = (row: string) => {
    const [, , , feature, country, , , population] = row.split('\t', 8);
    return Number(population) >= 15_000 || feature === 'PPLC' || feature === 'PPLA' || country === 'UA';
  };
  return [header, ...rows.filter(isEnough)].join('\n');
}

/** The project's own gazetteer, tagger and base map, for tests; the counties of the countries in `admin2` too. */
export function readGeography({
  admin2 = [],
}: {
  admin2?: string[];
} = {}): Pick<Ingredients, 'gazetteer' | 'tagger' | 'baseMap'> {
  const path = (name: string) => fileURLToPath(new URL(`../geo/${name}`, import.meta.url));
  const read = (name: string) => readFileSync(path(name), 'utf8');
  const table = (name: string) => read(`gazetteer/${name}.tsv`);
  const entries = readEntries({
    countries: table('countries'),
    admin1: table('admin1'),
    admin2: table('admin2'),
    settlements: chooseTowns(table('settlements')),
    curated: table('curated'),
  });
  const topology = (name: string) => JSON.parse(read(`basemap/${name}.topojson`));
  return {
    gazetteer: openGazetteer(packGazetteer(entries, { admin2 })),
    tagger: openTagger(readFileSync(path('tagger/tagger.bin'))),
    baseMap: { world: topology('world'), borders: topology('borders'), regions: topology('regions') },
  };
}
