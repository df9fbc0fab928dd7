import { makeTopology } from './topology.mjs';
import { readUnits } from './units.mjs';

/** The tolerance of everything drawn close up, of regions drawn as areas, and of the whole world's countries. */
export const FINE_METRES = 500;
export const REGION_METRES = 2000;
const WORLD_METRES = 5000;

/** The areas of the source, and the two topologies that everything is made from. */
export async function readShapes() {
  const units = readUnits();
  const fine = await makeTopology(units, { metres: FINE_METRES, quantization: 1e6 });
  const world = await makeTopology(units, { metres: WORLD_METRES, quantization: 1e6 });
  return { units, fine, world };
}
