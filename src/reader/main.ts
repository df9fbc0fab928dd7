import { readArticle } from '../core/article.ts';
import { checkQuotes } from '../core/check-quotes.ts';
import type { Article, Layer } from '../core/types.ts';
import type { ArticlePane } from '../view/article-pane.ts';
import { byId, element, frame, pause } from '../view/dom.ts';
import { type Language, languageFor } from '../view/languages.ts';
import { openMemory } from '../view/memory.ts';
import { readLayer } from '../view/read-layer.ts';
import { sayPage } from '../view/say-page.ts';
import { createStore } from '../view/store.ts';
import { type Catalog, englishWords, openWords, type Words } from '../view/words.ts';
import { say } from './announce.ts';
import { type Files, openFiles } from './files.ts';
import { MissingFile } from './missing-file.ts';
import { type DrawnMap, drawBaseMap, drawMap, drawText } from './page.ts';
import type { Stage } from './stage.ts';

/** Says something on the page that stays there, as an alert. */
function warn(sentence: string): void {
  byId('warnings').append(element('p', {}, sentence));
}

/** What went wrong, in the reader's language where it is the page's own message. */
function messageOf(error: unknown, words: Words): string {
  if (error instanceof MissingFile) {
    const { file, status } = error;
    return status === 0 ? words.say('page.fileUnreachable', { file }) : words.say('page.fileMissing', { file, status });
  }
  return error instanceof Error ? error.message : String(error);
}

/** What the page says in a language, once it is known which language it quotes; without its catalogue, in English. */
async function loadWords(files: Files, language: Language): Promise<(quoted: string) => Words> {
  if (language === 'en') return englishWords;
  try {
    const catalog = (await files.json(`words/${language}.json`)) as Catalog;
    return (quoted) => openWords(language, catalog, quoted);
  } catch {
    return englishWords;
  }
}

/** The article's places; null, and a word about it, when the file of places cannot be read. */
async function loadLayer(
  json: Promise<unknown>,
): Promise<{ layer: Layer | null; warnings: ((words: Words) => string)[] }> {
  try {
    const read = readLayer(await json);
    if (read === null) throw null;
    const { layer, faults } = read;
    return {
      layer,
      warnings: faults.map(
        ({ number, fault }) =>
          (words) =>
            words.say(`fault.${fault}`, { n: number }),
      ),
    };
  } catch (error) {
    const unreadable = (words: Words) => {
      const detail = error === null ? words.say('page.notALayer') : messageOf(error, words);
      return words.say('page.placesUnreadable', { detail });
    };
    return { layer: null, warnings: [unreadable] };
  }
}

/** Says on the page when a quote of the layer no longer stands where the layer says. */
function proveQuotes(layer: Layer, article: Article, words: Words): void {
  const lost = checkQuotes(layer, article).length;
  if (lost > 0) warn(words.say('page.textChanged', { checks: words.say('count.checks', { n: lost }) }));
}

async function start(): Promise<void> {
  const files = openFiles(document);
  const store = createStore(window);
  const memory = openMemory(window);
  const json = files.json('places.geojson');
  const text = files.text('article.txt');
  // It is waited for below; a rejection before that is not one that nobody handles.
  text.catch(() => {});
  const language = languageFor(store.state().address, memory, navigator.languages);
  const [{ layer, warnings }, wordsFor] = await Promise.all([loadLayer(json), loadWords(files, language)]);
  const quoted = layer?.article.language ?? '';
  const words = wordsFor(quoted);
  for (const warning of warnings) {
    warn(warning(words));
    // In a small frame only the map is in sight, and it is empty.
    if (layer === null) say(warning(words), { notice: true });
  }
  for (const id of ['title', 'article']) byId(id).lang = quoted;
  if (layer) document.title = words.say('page.title', { title: layer.article.title });
  const drawn = drawMap({ layer, store, memory, words });
  followHost(drawn);
  await frame();
  const shown = await showArticle(text, drawn);
  await frame();
  const tiles = await drawBaseMap(drawn, files);
  if (layer && shown) {
    const stage = { ...drawn, ...shown, layer, tiles, files, say };
    drawn.openModes(stage);
    makePrintable(stage);
  } else drawn.openModes(null);
  // For whoever measures or tests the page: now it is whole.
  performance.mark('drawn');
}

/** Makes ready what is printed, when there is nothing else to do: hardly anybody prints before having looked. */
function makePrintable(stage: Stage): void {
  // Without its script the plain page is printed.
  const load = () => import('./handout/print.ts').then(({ followPrint }) => followPrint(window, stage)).catch(() => {});
  if (stage.store.state().mode === 'handout') load();
  else if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 3000 });
  else setTimeout(load, 0);
}

/** Speaks with the page that frames this one, where there is one. */
function followHost(drawn: DrawnMap): void {
  if (window.parent !== window)
    import('./tell-host.ts').then(({ tellHost }) => tellHost(window, drawn)).catch(() => {});
}

/** The text and all that quotes it; when it cannot be had the map stands alone, and a word about it. */
async function showArticle(
  text: Promise<string>,
  drawn: DrawnMap,
): Promise<{ article: Article; pane: ArticlePane } | null> {
  const { layer, words } = drawn;
  try {
    const article = readArticle(await text);
    if (layer) proveQuotes(layer, article, words);
    await pause();
    return { article, pane: await drawText(drawn, article) };
  } catch (error) {
    warn(words.say('page.articleUnreadable', { detail: messageOf(error, words) }));
    return null;
  }
}

start().catch((error: unknown) => {
  const words = englishWords();
  if (document.documentElement.dataset.words === 'awaited') sayPage(document, words);
  warn(words.say('page.undrawable', { detail: messageOf(error, words) }));
});
