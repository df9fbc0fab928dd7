import './trusted-types.ts';
import { readArticle } from '../core/article.ts';
import { checkQuotes } from '../core/check-quotes.ts';
import type { Article, Layer } from '../core/types.ts';
import { byId, element, frame, pause } from '../view/dom.ts';
import { readLayer } from '../view/read-layer.ts';
import { createStore, type Store } from '../view/store.ts';
import { count } from '../view/words.ts';
import { openFiles } from './files.ts';
import { type DrawnMap, drawBaseMap, drawMap, drawText } from './page.ts';

/** Says something on the page that stays there, as an alert. */
function warn(sentence: string): void {
  byId('warnings').append(element('p', {}, sentence));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The article's places; null, and a word about it, when the file of places cannot be read. */
async function loadLayer(json: Promise<unknown>): Promise<Layer | null> {
  try {
    const { layer, faults } = readLayer(await json);
    faults.forEach(warn);
    return layer;
  } catch (error) {
    warn(`The places could not be read, so the map shows none. ${messageOf(error)}`);
    return null;
  }
}

/** Says on the page when a quote of the layer no longer stands where the layer says. */
function proveQuotes(layer: Layer, article: Article): void {
  const lost = checkQuotes(layer, article);
  if (lost.length > 0) {
    warn(
      `The text is not the one that the places were made from: ${count(lost.length, 'check')} failed. Quotes that do not stand in it are shown as “not found in the text”.`,
    );
  }
}

async function start(): Promise<void> {
  const files = openFiles(document);
  const json = files.json('places.geojson');
  const text = files.text('article.txt');
  // It is waited for below; a rejection before that is not one that nobody handles.
  text.catch(() => {});
  const layer = await loadLayer(json);
  const store = createStore(window);
  // The interface is English; what is quoted may not be.
  for (const id of ['title', 'article']) byId(id).lang = layer?.article.language ?? '';
  const drawn = drawMap({ layer, store });
  await frame();
  await showArticle(text, { layer, drawn, store });
  await frame();
  await drawBaseMap(drawn, files);
  // For whoever measures or tests the page: now it is whole.
  performance.mark('drawn');
}

/** The text and all that quotes it; when it cannot be had the map stands alone, and a word about it. */
async function showArticle(
  text: Promise<string>,
  { layer, drawn, store }: { layer: Layer | null; drawn: DrawnMap; store: Store },
): Promise<void> {
  try {
    const article = readArticle(await text);
    if (layer) proveQuotes(layer, article);
    await pause();
    await drawText(drawn, article, store);
  } catch (error) {
    warn(`The article could not be shown. ${messageOf(error)}`);
  }
}

start().catch((error: unknown) => warn(`The page could not be drawn. ${messageOf(error)}`));
