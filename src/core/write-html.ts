import { gzipSync } from 'fflate';
import { escapeHtml } from './escape-html.ts';
import { describePage } from './page-metadata.ts';
import type { Article, Layer } from './types.ts';
import { writeGeojson } from './write-geojson.ts';

/** The base map's files by name ("index.json", "3/4/2.json", "names/uk/3/4/2.txt"): their text. */
export type BaseMapFiles = Readonly<Record<string, string>>;

/**
 * The map as one HTML file that needs no other: the layer, the article and the base map folded into the shell, which
 * is the reader's page with its script, style and fonts already inside. The same input gives the same text.
 */
export function writeHtml(layer: Layer, article: Pick<Article, 'text'>, baseMap: BaseMapFiles, shell: string): string {
  const files = { 'places.geojson': writeGeojson(layer), 'article.txt': article.text };
  const map = Object.entries(baseMap).map(([name, text]) => [`basemap/${name}`, text] as const);
  const isName = ([path]: readonly [string, string]) => path.startsWith('basemap/names/');
  // A block each: what is read first must not wait until the map is unpacked, and few readers need its other names.
  const data = [
    block('', files),
    block('basemap/', Object.fromEntries(map.filter((file) => !isName(file)))),
    block('basemap/names/', Object.fromEntries(map.filter(isName))),
  ].join('\n');
  return fillShell(shell, layer).replace('<!--data-->', () => data);
}

/** Puts an article's title, its credit and what other programs read of it where a page's HTML asks for them. */
export function fillShell(html: string, layer: Layer): string {
  const { title, credit = '' } = layer.article;
  const words: Readonly<Record<string, () => string>> = {
    title: () => escapeHtml(title),
    credit: () => escapeHtml(credit),
    metadata: () => describePage(layer),
  };
  // In one pass: a title that holds "{{credit}}" is a title.
  return html.replace(/\{\{(title|credit|metadata)\}\}/g, (_, word) => words[word]?.() ?? '');
}

/**
 * Files whose names begin with `prefix`, as one JSON object, gzip, base64: nothing in it can end the script element.
 */
function block(prefix: string, files: Readonly<Record<string, string>>): string {
  const json = new TextEncoder().encode(JSON.stringify(files));
  const packed = toBase64(gzipSync(json, { level: 9, mtime: 0 }));
  return `<script type="text/plain" data-files="${prefix}">${packed}</script>`;
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}
