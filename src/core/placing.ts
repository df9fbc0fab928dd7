import type { Geometry } from 'geojson';
import type { Place } from './resolve.ts';
import type { Derivation, LngLat, Precision } from './types.ts';

/** What says where a place is, how closely, and how that is known. */
type Placing = Pick<Place, 'basis' | 'precision' | 'source' | 'note'>;

/** A point that an editor moved; its name keeps its source. */
export function describeMoved(marker: LngLat, { precision, source, basis }: Place): Placing {
  return {
    basis: { kind: 'geometry', geometry: { type: 'Point', coordinates: marker } },
    precision: precision === 'unlocated' ? 'approximate' : precision,
    source: basis.kind === 'entry' ? source : { gazetteer: 'editor' },
    note: 'Moved by an editor to where it stands.',
  };
}

/** A geometry that an editor drew, or a place that an editor could only name. */
export function describeDrawn(geometry: Geometry | undefined): Placing {
  return {
    basis: geometry ? { kind: 'geometry', geometry } : { kind: 'none' },
    precision: geometry ? 'approximate' : 'unlocated',
    source: { gazetteer: 'editor' },
    note: geometry ? 'Drawn by an editor.' : 'Named by an editor, who could not place it.',
  };
}

/** A geometry that is computed from other places; how closely it is fixed depends on its kind. */
export function describeDerived(derivation: Derivation): Placing {
  return {
    basis: { kind: 'derivation', derivation },
    precision: PRECISION_OF[derivation.kind],
    source: { gazetteer: 'derived' },
    note: tellDerivation(derivation),
  };
}

const PRECISION_OF: Record<Derivation['kind'], Precision> = {
  offset: 'approximate',
  border: 'line',
  part: 'area',
  neighbours: 'area',
  surroundings: 'approximate',
  coast: 'approximate',
};

/** The note of a derived place, until its editor writes a better one. */
function tellDerivation(derivation: Derivation): string {
  const { of } = derivation;
  const drawn = 'Drawn by an editor’s decision as';
  switch (derivation.kind) {
    case 'offset': {
      const { km, bearing } = derivation;
      return `Computed by an editor’s decision as the point ${km} kilometres from “${of}”, ${bearing}° clockwise from north.`;
    }
    case 'border':
      return `${drawn} the border of “${derivation.of.join('” and “')}”.`;
    case 'part':
      return `${drawn} a part of “${of}” (${derivation.direction}).`;
    case 'neighbours':
      return `${drawn} the countries that share a border with “${of}”.`;
    case 'surroundings':
      return `${drawn} a circle around “${of}”.`;
    case 'coast':
      return `${drawn} the coast of “${of}”.`;
  }
}
