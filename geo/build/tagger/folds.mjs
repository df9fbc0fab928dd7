// Which fold of a corpus an article is in: held out together is what could give each other away.

/** FNV-1a, 32 bits, of a text's UTF-8. */
function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

/**
 * The fold, from 0 to folds - 1: of LGL all articles of a newspaper (`domain`) are in one, of another corpus each article
 * (`id`) is on its own.
 */
export function foldOf(corpus, { id, domain }, folds) {
  return hash(corpus === 'lgl' ? domain : String(id)) % folds;
}
