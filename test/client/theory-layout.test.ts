import * as fc from 'fast-check';
import { makesCircle, mayLeadTo, theoryKinds, type TheoryLink } from '@throughline/shared/theory-of-change';
import { expect, test } from 'vitest';
import { crossings, layersOf, type TheoryThing } from '@throughline/client/src/programme/theory-layers.ts';
import { layoutTheory, type TheoryBox } from '@throughline/client/src/programme/theory-layout.ts';

/** Things and as many of the links between them as the rules allow. */
const theory = fc
  .tuple(
    fc.array(fc.record({ kind: fc.constantFrom(...theoryKinds), title: fc.lorem({ maxCount: 12 }), isDemonstration: fc.boolean() }), { maxLength: 24 }),
    fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 50 }),
  )
  .map(([parts, wanted]) => {
    const things: TheoryThing[] = parts.map((part, index) => ({ ...part, id: String(index) }));
    const links: TheoryLink[] = [];
    for (const [first, second] of wanted) {
      const [from, to] = [things[first], things[second]];
      if (!from || !to || !mayLeadTo(from.kind, to.kind)) continue;
      const link = { from: from.id, to: to.id };
      const isThere = links.some((other) => other.from === link.from && other.to === link.to);
      if (!isThere && !makesCircle(links, link)) links.push(link);
    }
    return { things, links };
  });

const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
const overlap = (one: TheoryBox, other: TheoryBox): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

test('everything in a theory of change is drawn once, no box lies on another, and all of it is inside the drawing', () => {
  fc.assert(
    fc.property(theory, ({ things, links }) => {
      const { width, height, boxes } = layoutTheory(things, links);
      expect(boxes.map(({ id }) => id).toSorted()).toEqual(things.map(({ id }) => id).toSorted());
      for (const [one, other] of pairs(boxes)) expect([one, other, overlap(one, other)]).toEqual([one, other, false]);
      for (const box of boxes) {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 1 && box.y + box.height <= height).toBe(true);
        expect(box.height >= (box.lines.length + box.notes.length) * 16).toBe(true);
      }
    }),
  );
});

test('each link leads from its box to its box, always to the right, and passes no other box', () => {
  fc.assert(
    fc.property(theory, ({ things, links }) => {
      const { boxes, paths } = layoutTheory(things, links);
      const boxOf = new Map(boxes.map((box) => [box.id, box]));
      const isAssumed = ({ from }: TheoryLink) => things.find(({ id }) => id === from)!.kind === 'ASSUMPTION';
      expect(paths.map(({ from, to }) => `${from} ${to}`)).toEqual(links.filter((link) => !isAssumed(link)).map(({ from, to }) => `${from} ${to}`));
      for (const { from, to, points } of paths) {
        const [source, target] = [boxOf.get(from)!, boxOf.get(to)!];
        const near = (one: number, other: number) => Math.abs(one - other) < 0.3;
        expect(near(points[0]!.x, source.x + source.width) && near(points[0]!.y, source.y + source.height / 2)).toBe(true);
        expect(near(points.at(-1)!.x, target.x) && near(points.at(-1)!.y, target.y + target.height / 2)).toBe(true);
        points.slice(1).forEach((point, index) => expect(point.x).toBeGreaterThan(points[index]!.x));
        // Where a link passes a layer it runs straight, through a slot that no box takes.
        for (let index = 1; index + 1 < points.length - 1; index += 2) {
          const [enters, leaves] = [points[index]!, points[index + 1]!];
          const isHit = boxes.some((box) => box.x < leaves.x && enters.x < box.x + box.width && box.y < enters.y && enters.y < box.y + box.height);
          expect(isHit).toBe(false);
        }
      }
    }),
  );
});

test('what an assumption stands under says its number', () => {
  fc.assert(
    fc.property(theory, ({ things, links }) => {
      const { boxes } = layoutTheory(things, links);
      for (const box of boxes.filter(({ kind }) => kind !== 'ASSUMPTION')) {
        const under = links.filter(({ to }) => to === box.id).map(({ from }) => boxes.find(({ id }) => id === from)!.number);
        const numbers = under.filter((number) => number !== undefined).toSorted((a, b) => a - b);
        expect(box.notes.find((note) => note.startsWith('assumes'))).toBe(numbers.length > 0 ? `assumes ${numbers.join(', ')}` : undefined);
      }
    }),
  );
});

test('the order that is drawn never crosses more links than the order that was given', () => {
  const inOrder = ({ things, links }: { things: TheoryThing[]; links: TheoryLink[] }) => {
    const drawn = layersOf(things.filter(({ kind }) => kind !== 'ASSUMPTION'), links);
    const layers = drawn.layers.map(({ slots }) => slots);
    const place = new Map(things.map(({ id }, index) => [id, index]));
    const given = layers.map((layer) => {
      const [real, passing] = [layer.filter(({ thing }) => thing), layer.filter(({ thing }) => !thing)];
      return [...real.toSorted((a, b) => place.get(a.key)! - place.get(b.key)!), ...passing.toSorted((a, b) => parseInt(a.key) - parseInt(b.key))];
    });
    return { after: crossings(layers, drawn.chains), before: crossings(given, drawn.chains) };
  };
  fc.assert(fc.property(theory, (each) => {
      expect(inOrder(each).after).toBeLessThanOrEqual(inOrder(each).before);
    }));
  const thing = (id: string, kind: TheoryThing['kind']) => ({ id, kind, title: id, isDemonstration: false });
  const crossed = {
    things: [thing('a', 'ACTIVITY'), thing('b', 'ACTIVITY'), thing('x', 'OUTCOME'), thing('y', 'OUTCOME')],
    links: [{ from: 'a', to: 'y' }, { from: 'b', to: 'x' }],
  };
  expect(inOrder(crossed)).toEqual({ before: 1, after: 0 });
});

test('a link never leads backwards, to an assumption, or round in a circle', () => {
  expect(mayLeadTo('RESOURCE', 'IMPACT')).toBe(true);
  expect(mayLeadTo('OUTCOME', 'OUTCOME')).toBe(true);
  expect(mayLeadTo('OUTCOME', 'ACTIVITY')).toBe(false);
  expect(mayLeadTo('ASSUMPTION', 'RESOURCE')).toBe(true);
  expect(mayLeadTo('RESOURCE', 'ASSUMPTION')).toBe(false);
  expect(makesCircle([{ from: 'a', to: 'b' }, { from: 'b', to: 'c' }], { from: 'c', to: 'a' })).toBe(true);
  expect(makesCircle([{ from: 'a', to: 'b' }], { from: 'a', to: 'c' })).toBe(false);
  expect(makesCircle([], { from: 'a', to: 'a' })).toBe(true);
});
