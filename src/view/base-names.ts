/** Gives the names of a tile's labels ("5/18/10") in one language, in their order: '' for one that stays English. */
export type BaseNames = (tile: string) => Promise<readonly string[]>;

/**
 * The base map's names in a language; `read` gives the text of a file of names ("uk/5/18/10.txt"). Nothing is read for
 * English. Names that cannot be had are English ones: the map goes on.
 */
export function openBaseNames(language: string, read: (name: string) => Promise<string>): BaseNames {
  if (language === 'en') return async () => [];
  const lines = async (name: string) => (await read(`${language}/${name}.txt`)).split('\n');
  let index: Promise<ReadonlySet<string>> | null = null;
  return async (tile) => {
    index ??= lines('index').then(
      (tiles) => new Set(tiles),
      () => new Set(),
    );
    return (await index).has(tile) ? lines(tile).catch(() => []) : [];
  };
}
