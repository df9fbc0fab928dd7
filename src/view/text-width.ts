import type { LabelKind } from './vector-tiles.ts';

/** How names are set on the map: the style sets them so too. */
const STYLES: Readonly<Record<LabelKind | 'marker', { weight: number; size: number; spacing: number }>> = {
  country: { weight: 600, size: 12.5, spacing: 2 },
  capital: { weight: 600, size: 13, spacing: 0 },
  town: { weight: 400, size: 12.5, spacing: 0 },
  region: { weight: 400, size: 11.5, spacing: 0.8 },
  marker: { weight: 600, size: 14, spacing: 0 },
};

/** Tells how wide names are, and remembers. */
export interface NameRuler {
  /** In CSS pixels; a rough one where there is no canvas to measure on. */
  width(name: string, kind: keyof typeof STYLES): number;
  /** Forgets what it measured: the typeface has changed. */
  clear(): void;
}

export function openRuler(): NameRuler {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();

  function measure(name: string, kind: keyof typeof STYLES): number {
    const { weight, size, spacing } = STYLES[kind];
    const text = kind === 'country' ? name.toUpperCase() : name;
    if (context === null) return text.length * (size * 0.55 + spacing);
    context.font = `${weight} ${size}px "Source Sans 3", sans-serif`;
    // Not every browser's canvas knows letter spacing.
    return context.measureText(text).width + [...text].length * spacing;
  }

  return {
    width(name, kind) {
      const id = `${kind} ${name}`;
      const width = known.get(id) ?? measure(name, kind);
      known.set(id, width);
      return width;
    },
    clear: () => known.clear(),
  };
}
