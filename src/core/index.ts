// biome-ignore-all assist/source/organizeImports: the order is that of the work
/** From an article's text to a map's layer, in the order of the work. Pure: no DOM, no Node, no Leaflet. */
export * from './types.ts'; // the glossary
export { readArticle } from './article.ts'; // text -> Article: title, paragraphs, sentences, fingerprint
export { noDecisions, readDecisions } from './read-decisions.ts'; // decisions.json -> Decisions
export { openTagger, type Tagger } from './tagger.ts'; // what has learnt to tell a place's name from others
export { findMentions, type Mention, type Phrase } from './mentions.ts'; // Article -> Mention[]: what names places
export { type Candidate, type GazetteerTables, readEntries } from './gazetteer-tables.ts'; // geo/gazetteer -> entries
export { packGazetteer } from './gazetteer-pack.ts'; // entries -> the bytes that programs load
export { indexGazetteer } from './gazetteer-index.ts'; // the same, shared by threads
export { type Gazetteer, openGazetteer } from './gazetteer.ts'; // name -> Candidate[]
export { type Place, resolvePlaces } from './resolve.ts'; // Mention[] -> Place[]: one candidate each, with reasons
export { type Expression, findExpressions } from './expressions.ts'; // Mention[] -> "the border between X and Y"
export { derivePlaces } from './derive.ts'; // Place[] -> Place[] with what such words derive from them
export { type BaseMap, openBaseMap } from './base-map.ts'; // the topologies, each read when it is first needed
export { locate } from './geometry.ts'; // Place -> Geometry: borders, offsets, parts, neighbours
export { destination, distance } from './great-circle.ts'; // along the great circle
export { distanceTo, nearestPoint } from './distance.ts'; // from a position to a geometry
export { applyDecisions, findPhrases } from './decisions.ts'; // the editor's word, which always wins
export { detectLanguage } from './language.ts'; // the language of a text
export { buildLayer, type Ingredients, toLayer } from './layer.ts'; // all of it; Place[] -> FeatureCollection
export { describeSpan, findQuote, fromCodePoints, toCodePoints } from './selectors.ts'; // W3C selectors <-> offsets
export { checkLayer } from './check.ts'; // FeatureCollection (+ Article) -> Issue[]
export { checkQuotes } from './check-quotes.ts'; // the part of it that a page does before it shows a quote
export { FORMATS, type Format, type FormatName } from './formats.ts'; // the table of writers
export { writeGeojson } from './write-geojson.ts'; // FeatureCollection -> the text of its file
export { writeCsv } from './write-csv.ts'; // a table for a spreadsheet
export { toAnnotations, writeAnnotations } from './write-annotations.ts'; // W3C Web Annotations
export { chooseTiles, type TileIndex } from './choose-tiles.ts'; // the part of the base map that a layer needs
export { chooseNames, thinNames } from './choose-names.ts'; // and of the names on it in other languages
export { describePage } from './page-metadata.ts'; // what a page says of its article to other programs
export { type BaseMapFiles, fillShell, writeHtml } from './write-html.ts'; // the map as one HTML file
