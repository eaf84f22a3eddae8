import type { TheoryKind, TheoryLink } from '@throughline/shared/theory-of-change';
import { layersOf, type TheoryThing } from './theory-layers.ts';
import { wrapped } from './wrapped.ts';

export interface TheoryBox {
  id: string;
  kind: TheoryKind;
  lines: readonly string[];
  /** The number of an assumption. */
  number: number | undefined;
  /** What is said below its words: which assumptions stand under it, and that it is made up. */
  notes: readonly string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A link as a path; `points` are where it leaves a box, passes slots and reaches a box. */
export interface TheoryPath {
  from: string;
  to: string;
  points: readonly { x: number; y: number }[];
  d: string;
}

export interface TheoryLayout {
  width: number;
  height: number;
  /** The heading of each kind over its layers. */
  headings: readonly { kind: TheoryKind; x: number; width: number }[];
  boxes: readonly TheoryBox[];
  paths: readonly TheoryPath[];
  /** Where the strip of assumptions begins; undefined when there are none. */
  assumptionsY: number | undefined;
}

const width = 960;
const gap = { column: 34, row: 14 };
const heading = 26;
const line = 16;
const padding = 10;
/** How much room a link takes that passes a layer. */
const slotHeight = 10;
/** Letters of 13 units are this wide on average, broad ones included. */
const letterWidth = 7.4;
const mostPerRow = 3;

/**
 * Where everything of a theory of change stands, in the units of the drawing. Boxes stand in layers from left to right and
 * never on each other; links run between the layers, and past boxes in slots of their own. Assumptions stand in a strip
 * below; each has a number, which stands at what it is assumed for too.
 */
export function layoutTheory(things: readonly TheoryThing[], links: readonly TheoryLink[]): TheoryLayout {
  const assumptions = things.filter(({ kind }) => kind === 'ASSUMPTION');
  const numbers = new Map(assumptions.map(({ id }, index) => [id, index + 1]));
  const notesOf = ({ id, isDemonstration }: TheoryThing): string[] => {
    const assumed = links.flatMap(({ from, to }) => (to === id && numbers.has(from) ? [numbers.get(from)!] : []));
    const words = assumed.length > 0 ? [`assumes ${assumed.toSorted((a, b) => a - b).join(', ')}`] : [];
    return isDemonstration ? [...words, 'made up'] : words;
  };
  const { layers, chains } = layersOf(
    things.filter(({ kind }) => kind !== 'ASSUMPTION'),
    links,
  );

  const columns = Math.max(1, layers.length);
  const boxWidth = tenth((width - gap.column * (columns - 1)) / columns);
  const linesOf = (title: string, room: number) => wrapped(title, Math.max(6, Math.floor((room - 2 * padding) / letterWidth)));
  const heights = layers.map(({ slots }) =>
    slots.map(({ thing }) => (thing ? heightOf(linesOf(thing.title, boxWidth), notesOf(thing)) : slotHeight)),
  );
  const tallest = Math.max(0, ...heights.map((layer) => sum(layer) + gap.row * (layer.length - 1)));

  const boxes: TheoryBox[] = [];
  const at = new Map<string, { x: number; y: number; height: number }>();
  layers.forEach(({ kind, slots }, column) => {
    const own = heights[column]!;
    const x = tenth(column * (boxWidth + gap.column));
    let y = heading + (tallest - sum(own) - gap.row * (own.length - 1)) / 2;
    slots.forEach(({ key, thing }, index) => {
      const height = own[index]!;
      at.set(key, { x, y, height });
      if (thing) {
        const lines = linesOf(thing.title, boxWidth);
        const box = { x, y: tenth(y), width: boxWidth, height };
        boxes.push({ id: thing.id, kind, lines, number: undefined, notes: notesOf(thing), ...box });
      }
      y += height + gap.row;
    });
  });

  const paths = chains.map(({ link, keys }): TheoryPath => {
    const points = keys.flatMap((key, index) => {
      const slot = at.get(key)!;
      const y = tenth(slot.y + slot.height / 2);
      const sides = [slot.x, tenth(slot.x + boxWidth)];
      const used = index === 0 ? sides.slice(1) : index === keys.length - 1 ? sides.slice(0, 1) : sides;
      return used.map((x) => ({ x, y }));
    });
    return { ...link, points, d: curve(points) };
  });
  const strip = stripOf(assumptions, heading + tallest + 40, (title, room) => linesOf(title, room - 24));
  return {
    width,
    height: tenth(Math.max(heading + tallest, strip.bottom) + 4),
    headings: headingsOf(
      layers.map(({ kind }) => kind),
      boxWidth,
    ),
    boxes: [...boxes, ...strip.boxes],
    paths,
    assumptionsY: assumptions.length > 0 ? heading + tallest + 28 : undefined,
  };
}

/** Assumptions in rows of three, each as tall as its words. */
function stripOf(
  assumptions: readonly TheoryThing[],
  top: number,
  linesOf: (title: string, room: number) => string[],
): { boxes: TheoryBox[]; bottom: number } {
  const boxWidth = tenth((width - gap.column * (mostPerRow - 1)) / mostPerRow);
  const boxes: TheoryBox[] = [];
  let y = top;
  for (let first = 0; first < assumptions.length; first += mostPerRow) {
    const row = assumptions.slice(first, first + mostPerRow).map((thing, index) => {
      const lines = linesOf(thing.title, boxWidth);
      const x = tenth(index * (boxWidth + gap.column));
      const notes = thing.isDemonstration ? ['made up'] : [];
      const box = { x, y: tenth(y), width: boxWidth, height: heightOf(lines, notes) };
      return { id: thing.id, kind: thing.kind, lines, number: first + index + 1, notes, ...box };
    });
    boxes.push(...row);
    y += Math.max(...row.map(({ height }) => height)) + gap.row;
  }
  return { boxes, bottom: assumptions.length > 0 ? y - gap.row : 0 };
}

function headingsOf(kinds: readonly TheoryKind[], boxWidth: number): TheoryLayout['headings'] {
  return [...new Set(kinds)].map((kind) => {
    const [first, last] = [kinds.indexOf(kind), kinds.lastIndexOf(kind)];
    const x = tenth(first * (boxWidth + gap.column));
    return { kind, x, width: tenth((last - first) * (boxWidth + gap.column) + boxWidth) };
  });
}

/** Curves in the gaps between layers, straight lines through the layers. */
function curve(points: readonly { x: number; y: number }[]): string {
  const [start, ...rest] = points;
  let [d, before] = [`M${start!.x},${start!.y}`, start!];
  for (const point of rest) {
    const middle = tenth((before.x + point.x) / 2);
    d += before.y === point.y ? ` H${point.x}` : ` C${middle},${before.y} ${middle},${point.y} ${point.x},${point.y}`;
    before = point;
  }
  return d;
}

const heightOf = (lines: readonly string[], notes: readonly string[]): number =>
  (lines.length + notes.length) * line + 2 * padding - 4;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const tenth = (length: number): number => Math.round(length * 10) / 10;
