/**
 * An attacker who has every figure that is shown and works out exactly what each hidden one can be.
 *
 * Counts flow: from everyone to the answers, from an answer to its cells, from the cells to the groups and back to everyone,
 * and as much comes to each place as leaves it. Of each flow a least and a most is known. What a hidden one can be are all
 * whole numbers between two ends, which are found by pushing the others one by one.
 */
export interface Flow {
  from: number;
  to: number;
  /** What it really is: where the attacker's pushing starts, since any table that fits leads to the same ends. */
  count: number;
  least: number;
  most: number;
}

export interface Bounds {
  least: number;
  most: number;
}

/** The least and the most that a flow can be; ends further than `reach` from the truth are not looked for. */
export function boundsOf(flows: readonly Flow[], which: number, reach: number): Bounds {
  const { count } = flows[which]!;
  return { least: count - pushed(flows, which, -1, reach), most: count + pushed(flows, which, 1, reach) };
}

/** Whether the flow can be nothing but what it is. */
export const isFound = (flows: readonly Flow[], which: number): boolean => pushed(flows, which, 1, 1) === 0 && pushed(flows, which, -1, 1) === 0;

function pushed(flows: readonly Flow[], which: number, direction: 1 | -1, reach: number): number {
  const { from, to, count, least, most } = flows[which]!;
  const limit = Math.min(reach, direction === 1 ? most - count : count - least);
  const counts = flows.map((flow) => flow.count);
  const [start, end] = direction === 1 ? [to, from] : [from, to];
  let far = 0;
  while (far < limit && pushOne(flows, counts, which, start, end)) far += 1;
  return far;
}

/** Sends one person round from `start` to `end` without the flow in question; false when there is no way. */
function pushOne(flows: readonly Flow[], counts: number[], which: number, start: number, end: number): boolean {
  const cameBy = new Map<number, number>([[start, -1]]);
  const queue = [start];
  for (let head = 0; head < queue.length && !cameBy.has(end); head += 1) {
    const place = queue[head]!;
    flows.forEach(({ from, to, least, most }, index) => {
      if (index === which) return;
      if (from === place && !cameBy.has(to) && counts[index]! < most) {
        cameBy.set(to, index);
        queue.push(to);
      }
      if (to === place && !cameBy.has(from) && counts[index]! > least) {
        cameBy.set(from, index);
        queue.push(from);
      }
    });
  }
  if (!cameBy.has(end)) return false;
  for (let place = end; place !== start; ) {
    const index = cameBy.get(place)!;
    const { from, to } = flows[index]!;
    counts[index]! += to === place ? 1 : -1;
    place = to === place ? from : to;
  }
  return true;
}
