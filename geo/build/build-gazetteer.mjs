import { join, resolve } from 'node:path';
import { readShapes } from './basemap/shapes.mjs';
import { writeGazetteer } from './gazetteer/gazetteer.mjs';
import { root } from './lib/files.mjs';
import { updateProvenance } from './provenance.mjs';

/** Makes the gazetteer's tables alone, into the repository or into the folder that is named. */
const [folder] = process.argv.slice(2);
writeGazetteer(folder ? resolve(folder) : join(root, 'geo/gazetteer'), await readShapes());
if (!folder) updateProvenance(root);
