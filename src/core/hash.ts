const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits (Fowler, Noll, Vo 1991), mixed once more for its low bits. */
export function hashBytes(bytes: Uint8Array, from: number, to: number, basis = FNV_BASIS): number {
  let hash = basis;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
}
