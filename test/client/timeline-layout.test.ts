import * as fc from 'fast-check';
import { addDays } from '@throughline/shared/calendar';
import { expect, test } from 'vitest';
import { layoutTimeline, type Box, type Span, type TimelineInput, type TimelineLayout } from '@throughline/client/src/programme/timeline-layout.ts';
import { wrapped } from '@throughline/client/src/programme/wrapped.ts';

const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2022-01-01', days));
const span: fc.Arbitrary<Span> = fc
  .tuple(day, fc.integer({ min: 0, max: 400 }))
  .map(([start, length]) => ({ start, end: addDays(start, length) }));
const title = fc.lorem({ maxCount: 14 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary);
const row = fc.record({
  title,
  words: fc.constantFrom('Blocked', 'Date passed'),
  promised: maybe(span),
  promisedAnew: maybe(span),
  expected: maybe(span),
  reached: maybe(span),
  beganOn: maybe(day),
});
const input: fc.Arbitrary<TimelineInput> = fc
  .record({
    lanes: fc.array(fc.record({ title, rows: fc.array(row, { minLength: 1, maxLength: 12 }) }), { minLength: 1, maxLength: 6 }),
    phases: fc.array(fc.record({ from: maybe(day), to: maybe(day) }), { maxLength: 4 }),
    days: fc.array(day, { minLength: 1, maxLength: 3 }),
  })
  .map(({ lanes, phases, days }) => ({
    lanes: lanes.map((lane, at) => ({ ...lane, id: `lane${at}`, rows: lane.rows.map((each, index) => ({ ...each, id: `${at}.${index}` })) })),
    phases: phases.map(({ from, to }, index) => {
      const isTurned = from !== null && to !== null && from > to;
      return { id: `phase${index}`, letter: 'ABCD'[index]!, from: isTurned ? to : from, to: isTurned ? from : to };
    }),
    days: days.map((each, index) => ({ label: index === 0 ? 'Today' : `Grant ${index} ends`, day: each })),
  }));

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
const rowsOf = ({ lanes }: TimelineLayout) => lanes.flatMap(({ rows }) => rows);

test('every milestone with its every date is drawn once, and a timeline without any date is not drawn', () => {
  fc.assert(
    fc.property(input, (asked) => {
      const layout = layoutTimeline(asked);
      const all = asked.lanes.flatMap(({ rows }) => rows);
      const isKnown =
        all.some(({ promised, promisedAnew, expected, reached, beganOn }) => promised ?? promisedAnew ?? expected ?? reached ?? beganOn) ||
        asked.phases.some(({ from, to }) => from ?? to);
      expect(layout !== undefined).toBe(Boolean(isKnown));
      if (!layout) return;
      const drawn = new Map(rowsOf(layout).map((each) => [each.id, each]));
      expect([...drawn.keys()]).toEqual(all.map(({ id }) => id));
      for (const { id, promised, promisedAnew, expected, reached } of all) {
        const kinds = [promised && 'promised', promisedAnew && 'promisedAnew', reached ? 'reached' : expected && 'expected'];
        expect(drawn.get(id)!.marks.map(({ kind }) => kind)).toEqual(kinds.filter(Boolean));
      }
    }),
  );
});

test('nothing lies on anything else, and nothing stands outside the drawing', () => {
  fc.assert(
    fc.property(input, (asked) => {
      const layout = layoutTimeline(asked);
      if (!layout) return;
      const { plot, bands } = layout;
      const rows = rowsOf(layout);
      const boxes: Box[] = [...bands, ...rows.flatMap(({ marks }) => marks)];
      for (const [one, other] of pairs(boxes)) expect(overlap(one, other)).toBe(false);
      for (const [one, other] of pairs(rows)) expect(one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
      for (const { x, y, width, height } of boxes) {
        expect(x >= plot.left - 4 && x + width <= plot.right + 4 && y >= 0 && y + height <= plot.height).toBe(true);
        expect(width >= 8).toBe(true);
      }
      for (const { y, height, lines, marks, work } of rows) {
        expect(lines.length * 16 <= height).toBe(true);
        expect(marks.every((mark) => mark.y >= y && mark.y + mark.height <= y + height)).toBe(true);
        if (work) expect(work.x1 < work.x2).toBe(true);
      }
    }),
  );
});

test('what is later stands further to the right', () => {
  fc.assert(
    fc.property(fc.array(span, { minLength: 2, maxLength: 8 }), (spans) => {
      const rows = spans.map((promised, index) => ({
        ...{ id: String(index), title: 'A milestone', words: 'Planned', promised },
        ...{ promisedAnew: null, expected: null, reached: null, beganOn: null },
      }));
      const layout = layoutTimeline({ lanes: [{ id: 'a', title: 'All', rows }], phases: [], days: [{ label: 'Today', day: '2024-01-01' }] })!;
      const ends = rowsOf(layout).map(({ marks }) => marks[0]!.x + marks[0]!.width / 2);
      spans.forEach((one, index) => {
        spans.forEach((other, place) => {
          if (one.start >= other.end) expect(ends[index]! >= ends[place]! - 0.2).toBe(true);
        });
      });
    }),
  );
});

test('a text in lines keeps every word in its order, and no line is too long', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, most) => {
      const lines = wrapped(text, most);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.every((line) => line.length <= most)).toBe(true);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
  expect(wrapped('Work to adapt the three sites begins', 12)).toEqual(['Work to', 'adapt the', 'three sites', 'begins']);
});
