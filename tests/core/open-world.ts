import { type Gazetteer, openGazetteer } from '../../src/core/gazetteer.ts';
import { packGazetteer } from '../../src/core/gazetteer-pack.ts';
import { type GazetteerTables, readEntries } from '../../src/core/gazetteer-tables.ts';

/** The cells of each table's rows that a test gives, in their order. */
const COLUMNS: Record<keyof GazetteerTables, string> = {
  countries: 'code name lng lat',
  admin1: 'code name country lng lat',
  admin2: 'code name country admin1 lng lat',
  settlements: 'id name feature country admin1 population lng lat admin2 variants',
  curated: 'id name kind country lng lat',
};

/** A gazetteer of rows whose cells are parted by two blanks or more; a dash is an empty one. */
export function openWorld(rows: Partial<Record<keyof GazetteerTables, readonly string[]>>): Gazetteer {
  const table = (name: keyof GazetteerTables) =>
    [
      COLUMNS[name].split(' '),
      ...(rows[name] ?? []).map((row) => row.split(/ {2,}/).map((cell) => (cell === '-' ? '' : cell))),
    ]
      .map((cells) => `${cells.join('\t')}\n`)
      .join('');
  return openGazetteer(
    packGazetteer(
      readEntries({
        countries: table('countries'),
        admin1: table('admin1'),
        admin2: table('admin2'),
        settlements: table('settlements'),
        curated: table('curated'),
      }),
    ),
  );
}
