import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Which folders a folder may import from besides itself, and which packages it may use. */
const ALLOWED: Readonly<Record<string, { folders: string[]; packages: string[] }>> = {
  core: {
    folders: [],
    packages: ['@noble/hashes', 'fflate', 'franc', 'geojson', 'polylabel', 'topojson-client', 'topojson-specification'],
  },
  view: { folders: ['core'], packages: ['geojson', 'leaflet'] },
  reader: { folders: ['core', 'view'], packages: ['geojson'] },
  desk: { folders: ['core', 'view'], packages: ['geojson'] },
  cli: { folders: ['core'], packages: ['node:'] },
};

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && item.name.endsWith('.ts'))
  .map((item) => {
    const path = relative(SRC, join(item.parentPath, item.name));
    const code = readFileSync(join(SRC, path), 'utf8');
    return { path, folder: path.split('/')[0] ?? '', code, imports: readImports(code) };
  });

/** What a file imports or exports from elsewhere, by `import … from`, `export … from`, `import '…'` and `import('…')`. */
function readImports(code: string): string[] {
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** Each file that a rule finds something in, with what it finds. */
function findIn(rule: (file: (typeof files)[number]) => readonly string[] | null): string[] {
  return files.flatMap((file) => (rule(file) ?? []).map((found) => `${file.path}: ${found}`));
}

/** What the page says in English is data, and the type of all messages. */
const WORDS = /\/public\/words\/en\.json$/;

test('every file imports only what its folder may', () => {
  const wrong = findIn(({ path, folder, imports }) => {
    const { folders, packages } = ALLOWED[folder] ?? { folders: [], packages: [] };
    return imports.filter((name) => {
      if (!name.startsWith('.')) {
        return !packages.some((allowed) => name === allowed || name.startsWith(withSlash(allowed)));
      }
      if (WORDS.test(name)) return false;
      const target = relative(SRC, join(SRC, dirname(path), name)).split('/')[0] ?? '';
      return !name.endsWith('.ts') || ![folder, ...folders].includes(target);
    });
  });
  expect(wrong).toEqual([]);
});

test('no file makes markup or code from strings', () => {
  const pattern = /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|new Function|\beval\(/g;
  expect(findIn(({ code }) => code.match(pattern))).toEqual([]);
});

test('every file is short and has named exports only', () => {
  expect(files.filter(({ code }) => code.split('\n').length > 251).map(({ path }) => path)).toEqual([]);
  expect(findIn(({ path, code }) => (path.endsWith('.d.ts') ? [] : code.match(/export default/g)))).toEqual([]);
});

test('only one file knows Leaflet', () => {
  const importers = files.filter(({ imports }) => imports.some((name) => /^leaflet(\/|$)/.test(name)));
  expect(importers.map(({ path }) => path)).toEqual(['view/leaflet.ts']);
});

test('the core has no clock, no chance, no network and no page', () => {
  const wrong = files.filter(
    ({ folder, code }) =>
      folder === 'core' && /\bDate\.now|new Date\(\)|Math\.random|\bfetch\(|\b(document|window|process)\.\w/.test(code),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('every folder of src is one that the rules know', () => {
  expect([...new Set(files.map(({ folder }) => folder))].filter((folder) => !(folder in ALLOWED))).toEqual([]);
});

function withSlash(name: string): string {
  return /[:/]$/.test(name) ? name : `${name}/`;
}
