// Builds everything: each article's layer, and dist/ with the page, the shell and one HTML file for each article.
// `node build.mjs --serve` also serves it. Nothing is written before all of it is made and proven.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import geojsonValidation from 'geojson-validation';
import sirv from 'sirv';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
/** The article that `index.html` shows. */
const FIRST = 'rockets-launched-at-civilians';

/** The topologies that geometry is computed from, in `geo/basemap`. */
const TOPOLOGIES = ['world', 'borders', 'regions'];

/** What the smaller gazetteer, which a browser loads, leaves out. */
const SMALL = { smallest: 3000, whole: ['UA', 'BY', 'MD'], admin2: ['US', 'GB', 'IE'] };

const SHIPPED = {
  absWorkingDir: ROOT, // a build may be started from anywhere
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  loader: { '.png': 'empty', '.woff2': 'dataurl' },
  write: false,
  logLevel: 'error',
};

/** The pure core, from its TypeScript: what Node 20 cannot import by itself. */
export async function loadCore(root = ROOT) {
  const { outputFiles } = await bundle({
    ...SHIPPED,
    entryPoints: [join(root, 'src/core/index.ts')],
    format: 'esm',
    minify: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Reads a text file that must be there; says what is missing and what to do when it is not. */
async function readText(path, what) {
  return (await readBytes(path, what)).toString('utf8');
}

async function readBytes(path, what) {
  try {
    return await readFile(path);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw Object.assign(new Error(`${path} is missing: put ${what} there and build again.`), { name: 'UserError' });
  }
}

/** Everything that places are found and placed with, as the bytes of the files that the programs load. */
async function packGeography(core, geo) {
  const read = (name) => readText(join(geo, 'gazetteer', `${name}.tsv`), 'the gazetteer that geo/build makes');
  const names = ['countries', 'admin1', 'admin2', 'settlements', 'curated'];
  const tables = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)])));
  const entries = core.readEntries(tables);
  const topology = (name) => readBytes(join(geo, 'basemap', `${name}.topojson`), 'the base map that geo/build makes');
  return new Map([
    ['gazetteer.bin', core.packGazetteer(entries)],
    ['gazetteer-small.bin', core.packGazetteer(entries, SMALL)],
    ['tagger.bin', await readBytes(join(geo, 'tagger/tagger.bin'), 'the tagger that geo/build/tagger trains')],
    ...(await Promise.all(TOPOLOGIES.map(async (name) => [`${name}.topojson`, await topology(name)]))),
  ]);
}

/** The same, opened: what the core makes layers with. */
function openGeography(core, files) {
  const topology = (name) => JSON.parse(files.get(`${name}.topojson`).toString('utf8'));
  return {
    gazetteer: core.openGazetteer(files.get('gazetteer.bin')),
    tagger: core.openTagger(files.get('tagger.bin')),
    baseMap: Object.fromEntries(TOPOLOGIES.map((name) => [name, topology(name)])),
  };
}

/** An article and its editor's decisions; throws a UserError for files that are missing or of another form. */
async function readSource(core, folder) {
  const file = join(folder, 'decisions.json');
  const decisions = core.readDecisions(await readText(file, 'the editor’s decisions'), file);
  const source = join(folder, 'article.txt');
  const article = core.readArticle(await readBytes(source, 'the article as plain text'), {
    ...(decisions.article.end && { end: decisions.article.end }),
    file: source,
  });
  return { article, decisions, file, folder };
}

/** An article's layer, made and proven; throws a UserError with every issue when it is not sound. */
function makeLayer(core, geography, { article, decisions, file, folder }) {
  const { layer, problems } = core.buildLayer({ article, decisions, file, ...geography });
  const issues = [
    ...problems,
    ...core.checkLayer(layer, article).map(({ path, message }) => `${path}: ${message}`),
    ...geojsonValidation.valid(layer, true).map((message) => `geojson-validation: ${message}`),
  ];
  // What is wrong with one decision is a whole sentence already.
  if (issues.length === 1 && problems.length === 1) throw new core.UserError(problems[0]);
  if (issues.length > 0) {
    const sentence = `The layer of ${folder} is not sound, so nothing was built. Mend this and build again:`;
    throw new core.UserError([sentence, ...issues.map((issue) => `  - ${issue}`)].join('\n'));
  }
  return { article, layer, folder };
}

/** The page's script and style: as modules beside the page, and folded into one page for single files. */
async function bundlePages(publicFolder) {
  // Leaflet as modules: what the page does not use is left out.
  const alias = { leaflet: 'leaflet/dist/leaflet-src.esm.js' };
  const script = { ...SHIPPED, alias, entryPoints: { reader: join(ROOT, 'src/reader/main.ts') } };
  const style = { ...SHIPPED, entryPoints: { reader: join(publicFolder, 'style.css') } };
  // Each a script by itself, which may be a module or not: what runs before the page, and what other pages load.
  const alone = ['first-paint', 'dateline-map', 'embed-page'].map((name) => join(ROOT, `src/reader/${name}.ts`));
  const embeddingSheet = { embed: join(publicFolder, 'styles/embed.css') };
  const [modules, sheet, scripts, sheetAround, folded, foldedSheet] = await Promise.all([
    bundle({ ...script, format: 'esm', splitting: true, outdir: '/', metafile: true }),
    bundle({ ...style, outdir: '/', external: ['fonts/*'] }),
    bundle({ ...SHIPPED, entryPoints: alone, format: 'iife', outdir: '/' }),
    bundle({ ...SHIPPED, entryPoints: embeddingSheet, outdir: '/', external: ['fonts/*'] }),
    bundle({ ...script, format: 'iife', outdir: '/' }),
    bundle({ ...style, outdir: '/' }),
  ]);
  const html = await readText(join(publicFolder, 'index.html'), 'the page');
  const page = preloadModules(html, modules.metafile.outputs);
  const firstPaint = scripts.outputFiles.find(({ path }) => path.endsWith('first-paint.js'));
  const files = [modules, sheet, scripts, sheetAround]
    .flatMap(({ outputFiles }) => outputFiles)
    .map(({ path, text }) => [path.replace(/^.*[\\/]/, ''), text]);
  const notice = await readText(join(ROOT, 'NOTICE'), 'the licences of what is shipped');
  const shell = foldPage(html, {
    script: folded.outputFiles[0].text,
    firstPaint: firstPaint.text,
    style: foldedSheet.outputFiles[0].text,
    notice,
    words: await readWords(join(publicFolder, 'words')),
  });
  return { page, files: [...files, ['framed.html', framePage(page)]], shell };
}

/** The page, asking at once for every module that its script imports: else each would be found only in the one before. */
function preloadModules(page, outputs) {
  const nameOf = (path) => path.replace(/^.*[\\/]/, '');
  const byName = new Map(Object.entries(outputs).map(([path, output]) => [nameOf(path), output]));
  const found = new Set();
  const follow = (name) => {
    for (const { path, kind } of byName.get(name)?.imports ?? []) {
      const imported = nameOf(path);
      if (kind !== 'import-statement' || found.has(imported)) continue;
      found.add(imported);
      follow(imported);
    }
  };
  follow('reader.js');
  const links = [...found].sort().map((name) => `\n    <link rel="modulepreload" href="${name}" />`);
  return page.replace(/<script type="module"[^>]*><\/script>/, (script) => script + links.join(''));
}

/** The page as it is put into others: for any article, which the page around it hands over. */
function framePage(page) {
  return page
    .replace(/\s*<link rel="preload"[^>]*as="fetch"[^>]*>/g, '')
    .replace(/\s*<meta (?:name|property)="(?:og:)?description"[^>]*>/g, '')
    .replace('{{metadata}}', '<meta name="dateline-files" content="handed" />')
    .replace('{{title}}: the map', 'Dateline')
    .replaceAll('{{title}}', 'Dateline')
    .replaceAll('{{credit}}', '');
}

/** What the page says in its other languages, as the block of files that `src/reader/files.ts` unpacks. */
async function readWords(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== 'en.json').sort();
  const files = await Promise.all(
    names.map(async (name) => [
      `words/${name}`,
      JSON.stringify(JSON.parse(await readText(join(folder, name), 'words'))),
    ]),
  );
  const packed = gzipSync(JSON.stringify(Object.fromEntries(files)), { level: 9 }).toString('base64');
  return `<script type="text/plain" data-files="words/">${packed}</script>`;
}

/** The page with script and style inside, allowed by their hashes and nothing else: no request can leave it. */
function foldPage(page, { script, firstPaint, style, notice, words }) {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(firstPaint)} ${hash(script)}`,
    `style-src ${hash(style)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
  const icon = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E';
  return page
    .replace(/content="default-src[^"]*"/, () => `content="${policy}"`)
    .replace(/\s*<link rel="preload"[^>]*>/g, '')
    .replace('href="icon.svg"', `href="${icon}"`)
    .replace('<script src="first-paint.js"></script>', () => `<script>${firstPaint}</script>`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace('</body>', () => `<!--data-->\n${words}\n<script>${script}</script>\n</body>`)
    .replace('</html>', () => `</html>\n<!--\n${notice.replaceAll('--', '- -')}-->`);
}

/** The command line in `folder`: two scripts, and the geography that they load, as `packGeography` gives it. */
async function writeCli(folder, geography) {
  const { version } = JSON.parse(await readText(join(ROOT, 'package.json'), 'the project’s own'));
  const { outputFiles } = await bundle({
    ...SHIPPED,
    entryPoints: { cli: join(ROOT, 'src/cli/main.ts'), 'cli-worker': join(ROOT, 'src/cli/worker.ts') },
    outdir: '/',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    define: { DATELINE_VERSION: JSON.stringify(version) },
  });
  await mkdir(join(folder, 'geography'), { recursive: true });
  for (const { path, text } of outputFiles) {
    const name = path.replace(/^.*[\\/]/, '');
    const script = name === 'cli.js' ? `#!/usr/bin/env node\n${text}` : text;
    await writeFile(join(folder, name), script, { mode: 0o755 });
  }
  for (const [name, bytes] of geography) await writeFile(join(folder, 'geography', name), bytes);
}

/** The command line by itself, in `folder`. */
export async function buildCli(folder, geo = join(ROOT, 'geo')) {
  await writeCli(folder, await packGeography(await loadCore(), geo));
}

async function readBaseMap(folder, index) {
  const names = index.levels.flatMap(({ z, tiles }) => tiles.map((tile) => `${z}/${tile}.json`));
  const files = await Promise.all(names.map(async (name) => [name, await readText(join(folder, name), 'the tile')]));
  return { 'index.json': JSON.stringify(index), ...Object.fromEntries(files) };
}

/** The names in other languages of the labels on a base map's tiles, which are `readBaseMap`'s. */
async function readNames(core, folder, baseMap) {
  const files = {};
  const index = JSON.parse(baseMap['index.json']);
  for (const language of await readdir(folder)) {
    const read = async (name) => (await readText(join(folder, language, `${name}.txt`), 'the names')).split('\n');
    const keys = core.chooseNames(await read('index'), index);
    files[`names/${language}/index.txt`] = keys.join('\n');
    for (const key of keys) {
      const { labels = [] } = JSON.parse(baseMap[`${key}.json`]);
      const zooms = labels.map(([, , minZoom]) => minZoom);
      files[`names/${language}/${key}.txt`] = core.thinNames(await read(key), zooms).join('\n');
    }
  }
  return files;
}

/** What the articles of a project are located with, packed and opened; several builds may share it. */
export async function loadGeography(root = ROOT) {
  const core = await loadCore();
  const files = await packGeography(core, join(root, 'geo'));
  return { files, opened: openGeography(core, files) };
}

/**
 * Builds all articles into `dist`. `root` is the project's folder, so that a test can build a copy of its data;
 * `geography` what `loadGeography` gave, else it is loaded.
 * @param {{ root?: string, geography?: Awaited<ReturnType<typeof loadGeography>> }} [options]
 */
export async function build({ root = ROOT, geography } = {}) {
  const core = await loadCore();
  const geo = join(root, 'geo');
  const folders = await readdir(join(geo, 'articles'), { withFileTypes: true });
  const ids = folders
    .filter((folder) => folder.isDirectory())
    .map(({ name }) => name)
    .sort();
  if (ids.length === 0)
    throw new core.UserError(`There is no article in ${join(geo, 'articles')}: put a folder with one there.`);
  // Before the geography, which takes seconds: what is wrong with an article is said at once.
  const sources = await Promise.all(ids.map((id) => readSource(core, join(geo, 'articles', id))));
  const { files, opened } = geography ?? (await loadGeography(root));
  const made = sources.map((source) => makeLayer(core, opened, source));

  const { page, files: pages, shell } = await bundlePages(join(ROOT, 'public'));
  const index = JSON.parse(await readText(join(geo, 'basemap/tiles/index.json'), 'the base map that geo/build makes'));
  const outputs = new Map([...pages, ['shell.html', shell]]);
  for (const { article, layer } of made) {
    const baseMap = await readBaseMap(join(geo, 'basemap/tiles'), core.chooseTiles(index, layer));
    const names = await readNames(core, join(geo, 'basemap/names'), baseMap);
    outputs.set(`${layer.id}.html`, core.writeHtml(layer, article, { ...baseMap, ...names }, shell));
  }
  const first = made.find(({ layer }) => layer.id === FIRST) ?? made[0];
  outputs.set('index.html', core.fillShell(page, first.layer));
  outputs.set('places.geojson', core.writeGeojson(first.layer));
  outputs.set('article.txt', first.article.text);

  // Made aside and moved into place: who serves dist/ never sees half of it.
  const aside = join(root, `dist.${process.pid}`);
  try {
    await mkdir(aside, { recursive: true });
    await cp(join(ROOT, 'public/fonts'), join(aside, 'fonts'), { recursive: true });
    await cp(join(ROOT, 'public/icon.svg'), join(aside, 'icon.svg'));
    await cp(join(ROOT, 'public/embed.html'), join(aside, 'embed.html'));
    await cp(join(ROOT, 'public/words'), join(aside, 'words'), { recursive: true });
    await cp(join(ROOT, 'NOTICE'), join(aside, 'NOTICE'));
    await cp(join(geo, 'basemap/tiles'), join(aside, 'basemap'), { recursive: true });
    await cp(join(geo, 'basemap/names'), join(aside, 'basemap/names'), { recursive: true });
    for (const [name, text] of outputs) await writeFile(join(aside, name), text);
    await writeCli(aside, files);
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await rename(aside, join(root, 'dist'));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  for (const { layer, folder } of made) await writeFile(join(folder, 'places.geojson'), core.writeGeojson(layer));
  return { dist: join(root, 'dist'), layers: made.map(({ layer }) => layer) };
}

/** Serves a folder at the first free port from `port` on; gives the address and the server. */
export async function serve(folder, port) {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      response.end('There is no such file.');
    });
  });
  for (let free = port; ; free++) {
    const taken = await new Promise((resolve, reject) => {
      server.once('error', (error) => (error.code === 'EADDRINUSE' && free < 65535 ? resolve(true) : reject(error)));
      server.listen(free, () => resolve(false));
    });
    server.removeAllListeners('error');
    if (!taken) return { url: `http://localhost:${server.address().port}/`, port: server.address().port, server };
  }
}

function readPort(text = '8080') {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw Object.assign(new Error(`PORT is “${text}”, which is no port: give a whole number from 0 to 65535.`), {
    name: 'UserError',
  });
}

async function main() {
  const port = readPort(process.env.PORT);
  const { dist, layers } = await build();
  for (const { id, features } of layers) console.log(`${id}: ${features.length} places, every quote proven.`);
  if (!process.argv.includes('--serve')) return;
  const { url, port: used } = await serve(dist, port);
  if (port !== 0 && used !== port) console.log(`Port ${port} is taken, so the next free one is used: ${used}.`);
  console.log(`The map is at ${url} (Ctrl+C stops it).`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error) => {
    console.error(error.name === 'UserError' ? error.message : error);
    process.exitCode = error.name === 'UserError' ? 1 : 2;
  });
}
