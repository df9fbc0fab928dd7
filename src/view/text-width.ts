import { type MapType, mapType, type NameKind } from './map-type.ts';

/** Tells how wide names are on the map, and remembers. */
export interface NameRuler {
  /** In CSS pixels; a rough one where there is no canvas to measure on. */
  width(name: string, kind: NameKind): number;
  /** Forgets what it measured: the typeface or the sizes have changed. */
  clear(type?: MapType): void;
}

/** True for a name in letters that join: spacing would tear them apart. */
export function isJoined(name: string): boolean {
  return /\p{Script=Arabic}/u.test(name);
}

/** The page's typefaces: those of Arabic are the reader's own. */
function pageFamily(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--type') || 'sans-serif';
}

/** A ruler for names that are set in these sizes. */
export function openRuler(first = mapType('screen', 0)): NameRuler {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  let { letters } = first;
  let family = pageFamily();

  function measure(name: string, kind: NameKind): number {
    const { weight, size, spacing } = letters[kind];
    const text = kind === 'country' ? name.toUpperCase() : name;
    if (context === null) return text.length * (size * 0.55 + spacing);
    context.font = `${weight} ${size}px ${family}`;
    // Not every browser's canvas knows letter spacing.
    return context.measureText(text).width + (isJoined(text) ? 0 : [...text].length * spacing);
  }

  return {
    width(name, kind) {
      const id = `${kind} ${name}`;
      const width = known.get(id) ?? measure(name, kind);
      known.set(id, width);
      return width;
    },
    clear(type = first) {
      letters = type.letters;
      family = pageFamily();
      known.clear();
    },
  };
}
