/** From an article's text to a map's layer, in the order of the work. Pure: no DOM, no Node, no Leaflet. */
export { readArticle } from './article.ts'; // text -> Article: title, paragraphs, sentences, fingerprint
export { checkLayer } from './check.ts'; // FeatureCollection (+ Article) -> Issue[]
export { chooseTiles, type TileIndex } from './choose-tiles.ts'; // the part of the base map that a layer needs
export { applyDecisions, findPhrases } from './decisions.ts'; // the editor's word, which always wins
export { formatLayer } from './format-layer.ts'; // the layer's file
export { type Candidate, type Gazetteer, type GazetteerTables, openGazetteer } from './gazetteer.ts'; // name -> Candidate[]
export { type BaseMap, locate } from './geometry.ts'; // borders, offsets, parts, neighbours
export { destination, distance } from './great-circle.ts'; // along the great circle
export { buildLayer, type Ingredients, toLayer } from './layer.ts'; // all of it: Place[] -> FeatureCollection with passages
export { findMentions, type Mention, type Phrase } from './mentions.ts'; // Article -> Mention[]: the spans that name places
export { noDecisions, readDecisions } from './read-decisions.ts'; // decisions.json -> Decisions
export { type Place, resolvePlaces } from './resolve.ts'; // Mention[] -> Place[]: one candidate each, with reasons
export { describeSpan, findQuote, fromCodePoints, toCodePoints } from './selectors.ts'; // W3C selectors <-> offsets
export * from './types.ts'; // the glossary
export { type BaseMapFiles, escapeHtml, fillShell, writeHtml } from './write-html.ts'; // the map as one HTML file
