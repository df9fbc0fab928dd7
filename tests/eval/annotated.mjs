// The project's own annotated texts: articles divided by a line `---`, names in double brackets with a letter for the role.

const ROLES = { '': 'literal', m: 'metonymic', d: 'demonym' };
const MARK = /\[\[([^\]|]+)(?:\|(\w))?\]\]/g;

/**
 * The articles of a file, the marks taken out of their texts.
 * @returns {{ id: string, title: string, text: string, mentions: { start: number, end: number, role: string }[] }[]}
 */
export function readAnnotated(name, content) {
  return content.split(/^---$/m).map((part, i) => {
    const marked = part.trim();
    const mentions = [];
    let text = '';
    let from = 0;
    for (const { 0: mark, 1: exact, 2: letter = '', index } of marked.matchAll(MARK)) {
      text += marked.slice(from, index);
      const role = ROLES[letter];
      if (role === undefined) throw new Error(`${name}: ${mark} has no role that is known.`);
      mentions.push({ start: text.length, end: text.length + exact.length, role });
      text += exact;
      from = index + mark.length;
    }
    text += marked.slice(from);
    return { id: `${name} ${i + 1}`, title: text.split('\n')[0], text, mentions };
  });
}

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
