import { project, WORLD_PIXELS } from './mercator.mjs';

/** How many people a town must have to be named from this zoom on, a capital and a region's seat. */
const PEOPLE_BY_ZOOM = [
  { zoom: 3, town: 9e6, capital: 2.5e6, seat: 9e6 },
  { zoom: 4, town: 4e6, capital: 8e5, seat: 3e6 },
  { zoom: 5, town: 1e6, capital: 5e4, seat: 7e5 },
  { zoom: 6, town: 3e5, capital: 0, seat: 1.8e5 },
  { zoom: 7, town: 8e4, capital: 0, seat: 3e4 },
  { zoom: 8, town: 3e4, capital: 0, seat: 0 },
  { zoom: 9, town: 1e4, capital: 0, seat: 0 },
  { zoom: 10, town: 2500, capital: 0, seat: 0 },
];

/**
 * The towns worth a label, with the first zoom at which each is named: large enough for it, and no larger town's label
 * in its way. The view still keeps labels apart; this keeps names that could never be drawn out of the tiles.
 */
export function thinTowns(settlements) {
  const named = settlements.filter(({ name }) => !/\d/.test(name)); // "Marseille 15" is a part of a town
  const towns = named.map((row) => ({
    ...row,
    position: project([row.lng, row.lat]),
    kind: row.feature === 'PPLC' ? 'capital' : 'town',
    weight: row.population,
  }));
  const chosen = new Set();
  for (const level of PEOPLE_BY_ZOOM) {
    const grid = new Map();
    for (const town of chosen) put(grid, boxAt(town, level.zoom));
    for (const town of [...towns].sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'capital' ? -1 : 1))) {
      if (chosen.has(town) || town.population < peopleFor(town, level)) continue;
      const box = boxAt(town, level.zoom);
      if (isTaken(grid, box)) continue;
      put(grid, box);
      chosen.add(town);
      town.minZoom = level.zoom;
    }
  }
  return [...chosen];
}

function peopleFor({ feature }, level) {
  if (feature === 'PPLC') return level.capital;
  return feature === 'PPLA' ? level.seat : level.town;
}

const LETTER_PX = 6.5;
const LINE_PX = 15;
const DOT_PX = 8;

/** A dot and the name to its right, in pixels of the whole world at this zoom. */
function boxAt({ name, position: [x, y] }, zoom) {
  const size = WORLD_PIXELS * 2 ** zoom;
  const left = x * size - DOT_PX;
  const top = y * size - LINE_PX / 2;
  return { left, top, right: left + 2 * DOT_PX + name.length * LETTER_PX, bottom: top + LINE_PX };
}

const CELL_PX = 64;

function cellsOf({ left, top, right, bottom }) {
  const cells = [];
  for (let column = Math.floor(left / CELL_PX); column <= Math.floor(right / CELL_PX); column++) {
    for (let row = Math.floor(top / CELL_PX); row <= Math.floor(bottom / CELL_PX); row++)
      cells.push(`${column} ${row}`);
  }
  return cells;
}

function put(grid, box) {
  for (const cell of cellsOf(box)) {
    if (!grid.has(cell)) grid.set(cell, []);
    grid.get(cell).push(box);
  }
}

function isTaken(grid, box) {
  const overlaps = (other) =>
    other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom;
  return cellsOf(box).some((cell) => (grid.get(cell) ?? []).some(overlaps));
}
