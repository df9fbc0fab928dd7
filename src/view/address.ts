/**
 * The page's state as its URL fragment: `#place=kharkiv&theme=dark`. Keys this version does not know are kept in
 * place, so that a link made by a newer page loses nothing.
 */
export type Address = ReadonlyMap<string, string>;

/** The keys and values of a fragment, with or without its `#`; a part without `=` is a key with an empty value. */
export function readAddress(fragment: string): Address {
  const address = new Map<string, string>();
  for (const part of fragment.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const [key = '', ...value] = part.split('=');
    address.set(decode(key), decode(value.join('=')));
  }
  return address;
}

/** The fragment of an address, with its `#`; empty when the address is. */
export function writeAddress(address: Address): string {
  const parts = [...address].map(([key, value]) => (value === '' ? encode(key) : `${encode(key)}=${encode(value)}`));
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** The address with some keys set, or taken out when their value is null. */
export function changeAddress(address: Address, changes: Readonly<Record<string, string | null>>): Address {
  const changed = new Map(address);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) changed.delete(key);
    else changed.set(key, value);
  }
  return changed;
}

// Only what would break the fragment apart is escaped: a link in a teacher's slides should be readable.
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|3A|2F|40)/g, (code) => decodeURIComponent(code));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
