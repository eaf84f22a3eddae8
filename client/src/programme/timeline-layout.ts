import { addDays } from '@throughline/shared/calendar';
import { dayScale, type DayScale, type Plot } from '../charts/chart-scales.ts';
import { roomForDays, type MarkedDay } from '../charts/MarkedLines.tsx';
import { wrapped } from './wrapped.ts';

/** From the first to the last day that a date can mean. */
export interface Span {
  start: string;
  end: string;
}

/** One milestone to draw. Each of its times may be unknown. */
export interface TimelineRow {
  id: string;
  title: string;
  /** Where it stands, in a word or two: 'Late', 'Blocked'. */
  words: string;
  promised: Span | null;
  promisedAnew: Span | null;
  expected: Span | null;
  reached: Span | null;
  beganOn: string | null;
}

/** A workstream, or the whole programme, with its milestones. */
export interface TimelineLane {
  id: string;
  title: string;
  rows: readonly TimelineRow[];
}

/** A phase; a side that no paper states is open. */
export interface TimelinePhase {
  id: string;
  letter: string;
  from: string | null;
  to: string | null;
}

export interface TimelineInput {
  lanes: readonly TimelineLane[];
  phases: readonly TimelinePhase[];
  /** Days with a name, such as today and the end of a grant. */
  days: readonly MarkedDay[];
}

export type MarkKind = 'promised' | 'promisedAnew' | 'expected' | 'reached';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface TimelineMark extends Box {
  kind: MarkKind;
}

export interface PlacedRow {
  id: string;
  lines: readonly string[];
  words: string;
  y: number;
  height: number;
  marks: readonly TimelineMark[];
  /** The stretch in which work goes on. */
  work: { x1: number; x2: number; y: number } | null;
}

export interface PlacedLane {
  id: string;
  lines: readonly string[];
  y: number;
  height: number;
  rows: readonly PlacedRow[];
}

export interface TimelineLayout {
  plot: Plot;
  scale: DayScale;
  bands: readonly (Box & { id: string; letter: string })[];
  lanes: readonly PlacedLane[];
}

const width = 680;
const columns = { title: 4, plot: 250, words: 592 };
const letters = { title: 36, lane: 84 };
const heights = { line: 16, track: 11, mark: 8, band: 18, lane: 24, padding: 10 };
/** A single day is drawn this wide, so that it can be seen. */
const narrowest = 8;

/**
 * Where everything of a timeline stands, in the units of the drawing: phases as bands above, then lane by lane a row for
 * each milestone with its title, its times and where it stands. Nothing lies on anything else, and nothing is left out.
 *
 * @returns undefined when no date is known at all
 */
export function layoutTimeline({ lanes, phases, days }: TimelineInput): TimelineLayout | undefined {
  const known = [
    ...lanes.flatMap(({ rows }) => rows.flatMap(daysOfRow)),
    ...phases.flatMap(({ from, to }) => [from, to].filter((day) => day !== null)),
  ];
  if (known.length === 0) return undefined;
  const all = [...known, ...days.map(({ day }) => day)].toSorted();
  const bandsTop = roomForDays(days) + 4;
  const top = bandsTop + heights.band * phases.length + 6;
  const across = { name: 'wide', width, height: 0, left: columns.plot, right: columns.words - 12, top, bottom: 0 } as const;
  // The plot takes half of the drawing, so its axis has the room of a narrow one.
  const scale = dayScale([addDays(all[0]!, -15), addDays(all.at(-1)!, 15)], { ...across, name: 'narrow' });

  const bands = phases.map(({ id, letter, from, to }, index) => {
    const [x, end] = [from === null ? across.left : scale.at(from), to === null ? across.right : scale.at(to)];
    return { id, letter, ...boxOf(x, end, bandsTop + heights.band * index, heights.band - 3, across.right) };
  });
  let y = top;
  const placed = lanes.map((lane): PlacedLane => {
    const laneTop = y;
    const lines = wrapped(lane.title, letters.lane);
    y += heights.lane + heights.line * (lines.length - 1);
    const rows = lane.rows.map((row): PlacedRow => {
      const placedRow = placeRow(row, y, scale, across.right, days[0]?.day);
      y += placedRow.height;
      return placedRow;
    });
    return { id: lane.id, lines, y: laneTop, height: y - laneTop, rows };
  });
  const plot: Plot = { ...across, bottom: y + 4, height: y + 34 };
  return { plot, scale, bands, lanes: placed };
}

function placeRow(row: TimelineRow, y: number, scale: DayScale, right: number, today: string | undefined): PlacedRow {
  const lines = wrapped(row.title, letters.title);
  const tracks: [MarkKind, Span | null][][] = [
    [['promised', row.promised]],
    [['promisedAnew', row.promisedAnew]],
    [row.reached ? ['reached', row.reached] : ['expected', row.expected]],
  ];
  const used = tracks.filter(([entry]) => entry![1] !== null).map(([entry]) => entry!);
  const height = Math.max(lines.length * heights.line, used.length * heights.track) + heights.padding;
  const marks = used.map(([kind, span], track): TimelineMark => {
    const markY = y + heights.padding / 2 + track * heights.track + 2;
    return { kind, ...boxOf(scale.at(span!.start), scale.at(span!.end), markY, heights.mark, right) };
  });
  const workEnds = row.reached?.end ?? today;
  const isWork = row.beganOn !== null && workEnds !== undefined && workEnds > row.beganOn;
  const work = isWork ? { x1: scale.at(row.beganOn!), x2: scale.at(workEnds), y: y + height - 3 } : null;
  return { id: row.id, lines, words: row.words, y, height, marks, work };
}

/** From one place to another, never too narrow to be seen, and never past the right edge. */
function boxOf(from: number, to: number, y: number, height: number, right: number): Box {
  const boxWidth = Math.max(narrowest, to - from);
  const middle = (from + to) / 2;
  const x = Math.min(to - from >= narrowest ? from : middle - narrowest / 2, right - boxWidth);
  return { x: tenth(x), y, width: tenth(boxWidth), height };
}

function daysOfRow({ promised, promisedAnew, expected, reached, beganOn }: TimelineRow): string[] {
  const spans = [promised, promisedAnew, expected, reached].filter((span) => span !== null);
  return [...spans.flatMap(({ start, end }) => [start, end]), ...(beganOn === null ? [] : [beganOn])];
}

const tenth = (length: number): number => Math.round(length * 10) / 10;
