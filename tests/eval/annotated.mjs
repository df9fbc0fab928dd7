import { ROLES } from '../../geo/build/tagger/texts.mjs';

/** A layer's roles by span: "start:end" -> role. An anchor is there in the literal sense. */
function readRoles(layer) {
  const roles = new Map();
  for (const { properties } of layer.features ?? []) {
    if (properties.derivation) continue;
    for (const { start, end, role } of properties.passages.flatMap(({ mentions }) => mentions)) {
      roles.set(`${start}:${end}`, role === 'anchor' ? 'literal' : role);
    }
  }
  return roles;
}

/**
 * How the roles of the mentions that are found agree with the annotated ones: `counts.get('metonymic literal')` is the
 * number of metonymic ones taken for literal; `missed` are not found at all.
 */
export function compareRoles(articles, layers) {
  const counts = new Map();
  let missed = 0;
  for (const [i, { mentions }] of articles.entries()) {
    const roles = readRoles(layers[i]);
    for (const { start, end, role } of mentions) {
      const ours = roles.get(`${start}:${end}`);
      if (ours === undefined) missed++;
      else counts.set(`${role} ${ours}`, (counts.get(`${role} ${ours}`) ?? 0) + 1);
    }
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const right = Object.values(ROLES).reduce((sum, role) => sum + (counts.get(`${role} ${role}`) ?? 0), 0);
  return { counts, missed, found: all, right };
}
