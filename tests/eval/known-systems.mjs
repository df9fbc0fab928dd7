// Where the known systems stand on the same gold, by the same scorer, from their stored outputs: strict F1 of the spans
// and end-to-end F1 at 161 km, demonyms out.

/** Corpora in the order of the figures below, by the name of a gold file. */
const CORPORA = ['lgl', 'trnews', 'geowebnews', 'geovirus'];

const SYSTEMS = {
  'Stanford NER + largest population': '74.2/43.9 86.2/61.8 80.7/58.2 91.8/60.2',
  CamCoder: '66.5/50.1 78.7/66.2 73.0/64.5 86.6/66.7',
  'Edinburgh Geoparser': '62.3/44.1 72.5/64.2 70.6/67.0 83.3/54.6',
  CLAVIN: '58.7/43.4 68.5/58.1 58.2/58.4 75.1/59.1',
  GeoTxt: '62.0/41.9 73.2/60.0 63.8/61.4 79.6/62.6',
  'compromise .places() + population': '48.5/36.6 66.6/59.3 62.0/58.8 58.2/47.9',
  'capitalised words in a list of cities': '58.0/44.5 72.3/64.7 68.5/67.5 79.2/63.7',
};

/** The known systems' figures on a corpus, [] for one they were not run on. */
export function listKnownSystems(corpus) {
  const column = CORPORA.indexOf(corpus.toLowerCase().replaceAll(/[^a-z]/g, ''));
  if (column < 0) return [];
  return Object.entries(SYSTEMS).map(([name, figures]) => {
    const [strict, e2e] = figures.split(' ')[column].split('/').map(Number);
    return { name, strict: { f1: strict }, e2e: { f1: e2e } };
  });
}
