/**
 * Secondary suppression of a two-way table: which more cells are hidden, so that the small ones cannot be worked out.
 *
 * The attacker knows every row's and every column's total. Then the tables that fit what is shown differ from the true one
 * by moves that go round: one cell up, another of its row or column down, and so on back to the first. How far one cell
 * can move is a maximal flow through the hidden cells. Each flow is looked for along the cheapest way, a hidden cell
 * costing nothing and a shown one its count; the shown cells on the way taken are hidden. So the audit that proves the
 * protection and the choice of what to hide are one and the same thing.
 */

/** A two-way table whose rows and columns add up to known totals. All lists run row by row. */
export interface Grid {
  rows: number;
  columns: number;
  hidden: readonly boolean[];
  /** What hiding a shown cell costs: above 0. */
  costs: readonly number[];
  /** How much lower and how much higher each cell can be thought to be, once it is hidden, its totals apart. */
  down: readonly number[];
  up: readonly number[];
  /** How much lower and how much higher each cell must be able to be; 0 where it need not be protected. */
  needsDown: readonly number[];
  needsUp: readonly number[];
}

/** Decides what else is hidden; null when hiding cells one by one cannot protect the table. */
export type Hiding = (grid: Grid) => boolean[] | null;

/**
 * Hides cells until each that must be protected can be as much lower and as much higher as it needs, or as hiding every
 * cell of the table would make it.
 *
 * @returns null when a cell is given away by its totals alone as long as it is known that no shown nought is hidden
 */
export const hideWithOthers: Hiding = (grid) => {
  const hidden = [...grid.hidden];
  for (let cell = 0; cell < hidden.length; cell += 1) {
    const [down, up] = [grid.needsDown[cell]!, grid.needsUp[cell]!];
    if (down === 0 && up === 0) continue;
    const isFree = move(grid, hidden, cell, -1, down) + move(grid, hidden, cell, 1, up) > 0;
    if (!isFree) return null;
  }
  return hidden;
};

/** Moves a cell up (1) or down (-1) by as much as is needed, hiding what stands in the way. Returns how far it got. */
function move(grid: Grid, hidden: boolean[], cell: number, direction: 1 | -1, needed: number): number {
  const wanted = Math.min(needed, direction === 1 ? grid.up[cell]! : grid.down[cell]!);
  const changes = new Float64Array(hidden.length);
  let moved = 0;
  while (moved < wanted) {
    const way = cheapestWay(grid, hidden, changes, cell, direction);
    if (way === null) break;
    const step = Math.min(wanted - moved, way.room);
    way.raised.forEach((each) => {
      changes[each]! += step;
      hidden[each] = true;
    });
    way.lowered.forEach((each) => {
      changes[each]! -= step;
      hidden[each] = true;
    });
    moved += step;
  }
  return moved;
}

interface Way {
  raised: number[];
  lowered: number[];
  room: number;
}

/**
 * The cheapest way on which others make up for a move of `cell` (Dijkstra's search; rows and columns are its places). From
 * a row one goes on to a column by raising a cell, from a column to a row by lowering one. A cell that is raised itself is
 * made up for on a way from its column to its row, one that is lowered on a way from its row to its column.
 */
function cheapestWay(grid: Grid, hidden: readonly boolean[], changes: Float64Array, cell: number, direction: 1 | -1): Way | null {
  const { rows, columns, up, down, costs } = grid;
  const [row, column] = [Math.floor(cell / columns), rows + (cell % columns)];
  const [start, end] = direction === 1 ? [column, row] : [row, column];
  const distances = new Float64Array(rows + columns).fill(Infinity);
  const cameBy = new Int32Array(rows + columns);
  const isDone = new Uint8Array(rows + columns);
  distances[start] = 0;
  for (;;) {
    const place = nearest(distances, isDone);
    if (place === -1) return null;
    if (place === end) return wayTo(end, start, grid, changes, cameBy);
    isDone[place] = 1;
    const isRow = place < rows;
    const count = isRow ? columns : rows;
    for (let other = 0; other < count; other += 1) {
      const next = isRow ? rows + other : other;
      if (isDone[next]) continue;
      const through = isRow ? place * columns + other : other * columns + (place - rows);
      const room = isRow ? up[through]! - changes[through]! : down[through]! + changes[through]!;
      if (through === cell || room <= 0) continue;
      const distance = distances[place]! + (hidden[through] ? 0 : costs[through]!);
      if (distance < distances[next]!) {
        distances[next] = distance;
        cameBy[next] = through;
      }
    }
  }
}

function nearest(distances: Float64Array, isDone: Uint8Array): number {
  let best = -1;
  for (let place = 0; place < distances.length; place += 1) {
    if (!isDone[place] && distances[place]! < (best === -1 ? Infinity : distances[best]!)) best = place;
  }
  return best;
}

function wayTo(end: number, start: number, { rows, columns, up, down }: Grid, changes: Float64Array, cameBy: Int32Array): Way {
  const way: Way = { raised: [], lowered: [], room: Infinity };
  for (let place = end; place !== start; ) {
    const through = cameBy[place]!;
    const wasRaised = place >= rows;
    (wasRaised ? way.raised : way.lowered).push(through);
    way.room = Math.min(way.room, wasRaised ? up[through]! - changes[through]! : down[through]! + changes[through]!);
    place = wasRaised ? Math.floor(through / columns) : rows + (through % columns);
  }
  return way;
}
