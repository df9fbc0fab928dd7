import { expect, test } from 'vitest';
import { readCommand } from '../../src/cli/options.ts';

const FAULTS: [string, RegExp][] = [
  ['', /^No command is given: say “dateline locate FILE”/],
  ['place a.txt', /^There is no command “place”/],
  ['locate --fromat csv a.txt', /^There is no option --fromat: dateline --help lists them\.$/],
  ['locate -x', /^There is no option -x/],
  ['locate a.txt --out', /^--out lacks its value: .*--out=VALUE\.$/],
  ['locate --ndjson=yes', /^--ndjson takes no value: leave it out\.$/],
  ['locate --help=yes', /^--help takes no value/],
  ['locate --format kml a.txt', /^The format kml is not there yet: choose geojson, csv or annotations\.$/],
  ['locate --format html a.txt', /^The format html is not there yet/],
  ['locate --format lpf a.txt', /^The format lpf is not there yet/],
  ['locate --format xls a.txt', /^There is no format "xls": choose geojson, csv or annotations\.$/],
  ['locate --ndjson --format csv', /^--ndjson writes one layer a line, so --format csv does not go with it/],
  ['locate --geometry line a.txt', /^--geometry is "line", but must be full or marker\.$/],
  ['locate --near 40.7,-740 a.txt', /^--near is "40\.7,-740", but must be LNG,LAT in degrees, longitude first/],
  ['locate --near 40.7 a.txt', /^--near is "40\.7"/],
  ['locate --near 1,2,3 a.txt', /^--near is "1,2,3"/],
  ['locate --near , a.txt', /^--near is ","/],
  ['locate --url javascript:alert(1) a.txt', /^--url is "javascript:alert\(1\)", but must be an address/],
  ['locate --published yesterday a.txt', /^--published is "yesterday", but must be a date such as/],
  ['locate --title A a.txt b.txt', /^--title is for one article, but 2 files are given/],
  ['locate --decisions d.json --ndjson', /^--decisions is for one article, but --ndjson reads many/],
  ['locate - a.txt -', /^Standard input is asked for twice/],
  ['locate --decisions -', /^Standard input is asked for twice/],
  ['locate --threads 2 a.txt', /^--threads goes with --ndjson only/],
  ['locate --ndjson --threads 0', /^--threads is "0", but must be a whole number from 1 to 256\.$/],
  ['locate --ndjson --threads 1.5', /^--threads is "1\.5"/],
  ['check layer.geojson', /^check takes two files, not 1/],
  ['check a b c', /^check takes two files, not 3/],
  ['check - -', /^Standard input cannot be both/],
  ['check --format csv a b', /^--format does not go with check/],
];

test.each(FAULTS)('dateline %s', (words, message) => {
  expect(() => readCommand(words.split(' ').filter((word) => word !== ''))).toThrow(message);
});

test('what is not said has its default', () => {
  const asked = {
    do: 'locate',
    options: { files: [], ndjson: false, format: 'geojson', geometry: 'full', imprint: {} },
  };
  expect(readCommand(['locate'])).toEqual(asked);
  expect(readCommand(['locate', '--ndjson'])).toMatchObject({ options: { ndjson: true, geometry: 'marker' } });
  expect(readCommand(['locate', '--ndjson', '--geometry', 'full'])).toMatchObject({ options: { geometry: 'full' } });
});

test('what is made for “-” goes to standard output', () => {
  expect(readCommand(['locate', 'a.txt', '--out', '-'])).toEqual(readCommand(['locate', 'a.txt']));
});

test('a longitude in the west needs no equals sign', () => {
  for (const args of [['--near', '-74,40.7'], ['--near=-74,40.7'], ['--near', '-74, 40.7']]) {
    expect(readCommand(['locate', 'a.txt', ...args])).toMatchObject({
      options: { near: [-74, 40.7], files: ['a.txt'] },
    });
  }
});

test('help and version are told whatever else is said', () => {
  expect(readCommand(['locate', '--help'])).toEqual({ do: 'help' });
  expect(readCommand(['-h'])).toEqual({ do: 'help' });
  expect(readCommand(['--version'])).toEqual({ do: 'version' });
});
