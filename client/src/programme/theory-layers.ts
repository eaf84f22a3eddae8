import { theoryKinds, type TheoryKind, type TheoryLink } from '@throughline/shared/theory-of-change';

/** Something of a theory of change that is to be drawn. */
export interface TheoryThing {
  id: string;
  kind: TheoryKind;
  title: string;
  isDemonstration: boolean;
}

/** A place in a layer: a thing, or the slot through which a link passes a layer without stopping. */
export interface Slot {
  key: string;
  /** Undefined for a slot that a link passes through. */
  thing: TheoryThing | undefined;
}

/** A link through the layers: the keys of its slots from where it begins to where it ends, one a layer. */
export interface Chain {
  link: TheoryLink;
  keys: readonly string[];
}

export interface Layers {
  layers: readonly { kind: TheoryKind; slots: readonly Slot[] }[];
  chains: readonly Chain[];
}

/**
 * Puts things into layers from left to right: by kind and, within a kind, after whatever of the same kind leads to them.
 * Links that reach further than the next layer get a slot in each layer between. Then the order in the layers is changed
 * for as long as fewer links cross.
 *
 * @param things everything but assumptions
 * @param links between them; never backwards, never in a circle
 */
export function layersOf(things: readonly TheoryThing[], links: readonly TheoryLink[]): Layers {
  const known = new Map(things.map((thing) => [thing.id, thing]));
  const drawn = links.filter(({ from, to }) => known.has(from) && known.has(to));
  const depths = depthsWithinKind(things, drawn, known);
  const kinds = theoryKinds.flatMap((kind) => {
    const own = things.filter((thing) => thing.kind === kind);
    const last = Math.max(-1, ...own.map(({ id }) => depths.get(id)!));
    return Array.from({ length: last + 1 }, (_, depth) => ({ kind, depth }));
  });
  const layerOf = ({ id, kind }: TheoryThing) =>
    kinds.findIndex((layer) => layer.kind === kind && layer.depth === depths.get(id));

  const slots: Slot[][] = kinds.map(() => []);
  for (const thing of things) slots[layerOf(thing)]!.push({ key: thing.id, thing });
  const chains = drawn.map((link, index): Chain => {
    const [first, last] = [layerOf(known.get(link.from)!), layerOf(known.get(link.to)!)];
    const keys = [link.from];
    for (let layer = first + 1; layer < last; layer++) {
      const key = `${index}/${layer}`;
      slots[layer]!.push({ key, thing: undefined });
      keys.push(key);
    }
    return { link, keys: [...keys, link.to] };
  });
  const ordered = untangled(slots, chains);
  return { layers: kinds.map(({ kind }, index) => ({ kind, slots: ordered[index]! })), chains };
}

/** How many links cross each other between the layers. */
export function crossings(layers: readonly (readonly Slot[])[], chains: readonly Chain[]): number {
  const place = placesIn(layers);
  const steps = stepsOf(chains, place);
  let count = 0;
  for (const [index, one] of steps.entries()) {
    for (const other of steps.slice(index + 1)) {
      if (one.layer === other.layer && (one.from - other.from) * (one.to - other.to) < 0) count++;
    }
  }
  return count;
}

/** The longest way to a thing over things of its own kind. */
function depthsWithinKind(
  things: readonly TheoryThing[],
  links: readonly TheoryLink[],
  known: ReadonlyMap<string, TheoryThing>,
): Map<string, number> {
  const depths = new Map<string, number>();
  const depthOf = (thing: TheoryThing): number => {
    const found = depths.get(thing.id);
    if (found !== undefined) return found;
    const before = links
      .filter(({ from, to }) => to === thing.id && known.get(from)!.kind === thing.kind)
      .map(({ from }) => depthOf(known.get(from)!) + 1);
    const depth = Math.max(0, ...before);
    depths.set(thing.id, depth);
    return depth;
  };
  for (const thing of things) depthOf(thing);
  return depths;
}

const SWEEPS = 8;

/** Orders each layer by the middle of what its slots are linked to, back and forth, and keeps the best order seen. */
function untangled(start: readonly (readonly Slot[])[], chains: readonly Chain[]): readonly (readonly Slot[])[] {
  let best = start;
  let fewest = crossings(start, chains);
  let current = start.map((layer) => [...layer]);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const isForward = sweep % 2 === 0;
    const order = current.map((_, layer) => layer);
    for (const layer of isForward ? order : order.toReversed()) {
      const place = placesIn(current);
      const middle = (slot: Slot) => {
        const beside = neighbours(slot.key, chains, isForward).map((key) => place.get(key)!.index);
        if (beside.length === 0) return place.get(slot.key)!.index;
        return beside.reduce((sum, index) => sum + index, 0) / beside.length;
      };
      current[layer] = current[layer]!.toSorted((one, other) => middle(one) - middle(other));
    }
    const count = crossings(current, chains);
    if (count < fewest) {
      fewest = count;
      best = current.map((layer) => [...layer]);
    }
    current = current.map((layer) => [...layer]);
  }
  return best;
}

const neighbours = (key: string, chains: readonly Chain[], isBefore: boolean): string[] =>
  chains.flatMap(({ keys }) => {
    const index = keys.indexOf(key);
    const beside = index < 0 ? undefined : keys[isBefore ? index - 1 : index + 1];
    return beside === undefined ? [] : [beside];
  });

const placesIn = (layers: readonly (readonly Slot[])[]) =>
  new Map(layers.flatMap((layer, at) => layer.map(({ key }, index) => [key, { layer: at, index }] as const)));

const stepsOf = (chains: readonly Chain[], place: ReadonlyMap<string, { layer: number; index: number }>) =>
  chains.flatMap(({ keys }) =>
    keys.slice(1).map((key, index) => {
      const from = place.get(keys[index]!)!;
      return { layer: from.layer, from: from.index, to: place.get(key)!.index };
    }),
  );
