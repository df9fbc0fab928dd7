/**
 * Joins lines end to end where exactly two of them meet, turning them round as needed, so that a border is one line
 * wherever it is one. Lines are arrays of [lng, lat]; ends match when they are equal.
 */
export function stitch(lines) {
  const open = new Set(lines);
  const ends = indexEnds(lines);
  const joined = [];
  for (const line of lines) {
    if (!open.delete(line)) continue;
    const forward = extend(line, ends, open);
    const backward = extend([...forward].reverse(), ends, open);
    joined.push(backward.reverse());
  }
  return joined;
}

const keyOf = (point) => point.join(' ');

function indexEnds(lines) {
  const ends = new Map();
  for (const line of lines) {
    for (const point of [line[0], line[line.length - 1]]) {
      const key = keyOf(point);
      if (!ends.has(key)) ends.set(key, []);
      ends.get(key).push(line);
    }
  }
  return ends;
}

/** Follows the line from its last point for as long as one other line goes on from there. */
function extend(start, ends, open) {
  let line = start;
  for (;;) {
    const meeting = ends.get(keyOf(line[line.length - 1]));
    const next = meeting.length === 2 ? meeting.find((other) => open.has(other)) : undefined;
    if (next === undefined) return line;
    open.delete(next);
    const onward = keyOf(next[0]) === keyOf(line[line.length - 1]) ? next : [...next].reverse();
    line = [...line, ...onward.slice(1)];
  }
}
