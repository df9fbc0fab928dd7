import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { listFiles, readBytes } from './read-geo.ts';

const text = readBytes('geo/PROVENANCE.md').toString('utf8');
const rows = [...text.matchAll(/^\| `([^`]+)` \| (\d+) \| `([0-9a-f]{64})` \|$/gm)].map((match) => match.slice(1));

test.each(rows)('%s is the file that PROVENANCE.md lists: %s bytes, %s', (path, bytes, sha256) => {
  const folder = /^(.*)\/\*\*$/.exec(path ?? '')?.[1];
  const files = folder ? listFiles(folder) : [path ?? ''];
  const content = Buffer.concat(files.map(readBytes));
  expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([Number(bytes), sha256]);
});

test('every derived file is listed', () => {
  const listed = rows.map(([path = '']) => path.replace('**', ''));
  const derived = ['geo/basemap', 'geo/gazetteer', 'geo/tagger', 'public/fonts'].flatMap(listFiles);
  expect(derived.filter((file) => !listed.some((path) => file.startsWith(path)))).toEqual([]);
});

test('every source package is listed in the version that is pinned', () => {
  const { dependencies } = JSON.parse(readBytes('geo/build/package.json').toString('utf8'));
  const missing = Object.entries(dependencies).filter(([name, version]) => !text.includes(`\`${name}\` ${version}`));
  expect(missing).toEqual([]);
});
