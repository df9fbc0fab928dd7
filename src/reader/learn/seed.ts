/** A new seed: four digits, short enough to be read out to a class. */
export function makeSeed(crypto: Pick<Crypto, 'getRandomValues'>): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(1000 + (number % 9000));
}
