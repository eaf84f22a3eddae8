import { daysBetween } from './calendar.ts';
import { formatPence } from './money.ts';
import type { ContentFigure, ContentSection } from './report-content.ts';
import { inlinesOf, reportBlocks, wordsOfInlines, type Inline, type TextBlock } from './report-text.ts';
import { wordDiff, type WordRun } from './word-diff.ts';

/** A figure that can be followed from one paper to another. */
export interface FollowedFigure extends Pick<ContentFigure, 'key' | 'label' | 'display' | 'pence' | 'number' | 'isDemonstration'> {
  /** Names the field of the record that it was copied from, the same in each paper; null when it comes from none. */
  sourceKey: string | null;
  day: string | null;
}

/** A figure in the earlier and in the later paper; null where a paper does not have it. */
export interface FigurePair<Figure extends FollowedFigure = FollowedFigure> {
  was: Figure | null;
  now: Figure | null;
  /** "£144,500 more", "The same", "New"; null where the two cannot be reckoned with. */
  change: string | null;
  hasChanged: boolean;
}

/**
 * The figures of two papers beside one another: those that both have first, by the record and field they were copied from,
 * or else by their key and name; then those that are new, then those that are gone. Each figure stands in one pair.
 */
export function pairFigures<Figure extends FollowedFigure>(was: readonly Figure[], now: readonly Figure[]): FigurePair<Figure>[] {
  const left = [...was];
  const take = (fits: (figure: Figure) => boolean): Figure | null => {
    const at = left.findIndex(fits);
    return at < 0 ? null : left.splice(at, 1)[0]!;
  };
  const bySource = now.map((figure) => (figure.sourceKey === null ? null : take(({ sourceKey }) => sourceKey === figure.sourceKey)));
  const pairs = now.map((figure, index) => {
    const earlier = bySource[index] ?? take(({ sourceKey, key, label }) => (sourceKey === null || figure.sourceKey === null) && (label === figure.label || (key === figure.key && !/^figure-\d+$/.test(key))));
    return pairOf(earlier, figure);
  });
  return [...pairs.filter((pair) => pair.was !== null), ...pairs.filter((pair) => pair.was === null), ...left.map((figure) => pairOf(figure, null))];
}

function pairOf<Figure extends FollowedFigure>(was: Figure | null, now: Figure | null): FigurePair<Figure> {
  if (was === null) return { was, now, change: 'New', hasChanged: true };
  if (now === null) return { was, now, change: 'No longer in the paper', hasChanged: true };
  if (was.display === now.display) return { was, now, change: 'The same', hasChanged: false };
  const change = differenceOf(was, now);
  return { was, now, change, hasChanged: change !== 'The same' };
}

function differenceOf(was: FollowedFigure, now: FollowedFigure): string | null {
  if (was.pence !== null && now.pence !== null) return moreOrLess(now.pence - was.pence, formatPence);
  if (was.number !== null && now.number !== null) return moreOrLess(now.number - was.number, (size) => size.toLocaleString('en-GB'));
  if (was.day === null || now.day === null) return null;
  const days = daysBetween(was.day, now.day);
  return days === 0 ? 'The same' : `${Math.abs(days).toLocaleString('en-GB')} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`;
}

const moreOrLess = (difference: number, say: (size: number) => string): string =>
  difference === 0 ? 'The same' : `${say(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'}`;

/** A text in the earlier and in the later paper. */
export interface TextChange {
  heading: string;
  kind: 'SAME' | 'CHANGED' | 'ADDED' | 'REMOVED';
  /** What was taken out and what was put in; empty where the text is the same. */
  runs: WordRun[];
}

/** The sections of two papers, in the order of the later one, and then those that are gone. Sections are the same by their heading. */
export function compareSections(was: PaperOfText, now: PaperOfText): TextChange[] {
  const left = [...was.sections];
  const changes = now.sections.map((section): TextChange => {
    const at = left.findIndex(({ heading }) => heading.trim().toLowerCase() === section.heading.trim().toLowerCase());
    const earlier = at < 0 ? null : left.splice(at, 1)[0]!;
    return compareTexts(section.heading, earlier && linesOf(earlier.body, was.figures), linesOf(section.body, now.figures));
  });
  return [...changes, ...left.map((section) => compareTexts(section.heading, linesOf(section.body, was.figures), null))];
}

export interface PaperOfText {
  sections: readonly Pick<ContentSection, 'heading' | 'body'>[];
  figures: readonly Pick<ContentFigure, 'key' | 'display'>[];
}

/** Two lists of lines, such as the recommendations of two papers; null where a paper has none of that name. */
export function compareTexts(heading: string, was: readonly string[] | null, now: readonly string[] | null): TextChange {
  if (was === null) return { heading, kind: 'ADDED', runs: runsOf('added', now ?? []) };
  if (now === null) return { heading, kind: 'REMOVED', runs: runsOf('removed', was) };
  if (was.join('\n') === now.join('\n')) return { heading, kind: 'SAME', runs: [] };
  return { heading, kind: 'CHANGED', runs: changedRuns(was, now) };
}

/** How many pairs of words are looked at for one text; beyond that whole paragraphs are told as taken out and put in. */
const MANY = 1_000_000;

/** What share of the words must be the same for a text to be told word by word; below, it was written anew. */
const ENOUGH = 0.5;

/** Word by word between the first and the last line that differ; what was written anew is told as taken out and put in. */
function changedRuns(was: readonly string[], now: readonly string[]): WordRun[] {
  const least = Math.min(was.length, now.length);
  let first = 0;
  while (first < least && was[first] === now[first]) first++;
  let last = 0;
  while (last < least - first && was[was.length - 1 - last] === now[now.length - 1 - last]) last++;
  const [before, after] = [was.slice(first, was.length - last), now.slice(first, now.length - last)];
  return [...runsOf('same', was.slice(0, first)), ...middleRuns(before, after), ...runsOf('same', was.slice(was.length - last))];
}

function middleRuns(before: readonly string[], after: readonly string[]): WordRun[] {
  const anew = [...runsOf('removed', before), ...runsOf('added', after)];
  const [least, most] = [wordsIn(before), wordsIn(after)].toSorted((one, other) => one - other) as [number, number];
  if (least * most > MANY) return anew;
  const runs = wordDiff(before.join('\n'), after.join('\n'));
  const same = wordsIn(runs.filter(({ kind }) => kind === 'same').map(({ text }) => text));
  return same < least * ENOUGH ? anew : runs;
}

const wordsIn = (lines: readonly string[]): number => lines.join(' ').split(/\s+/).filter((word) => word !== '').length;

const runsOf = (kind: WordRun['kind'], lines: readonly string[]): WordRun[] => (lines.length === 0 ? [] : [{ kind, text: lines.join(' ') }]);

/** The text of a section as plain lines, one for each paragraph, item and row, with its figures as they are shown. */
function linesOf(body: string, figures: PaperOfText['figures']): string[] {
  const displays = new Map(figures.map(({ key, display }) => [key, display ?? key]));
  const words = (inlines: readonly Inline[]) => wordsOfInlines(inlines, (key) => displays.get(key) ?? key);
  const lines = (block: TextBlock): string[] => {
    if (block.kind === 'LIST') return block.items.flatMap((item) => item.flatMap(lines));
    if (block.kind === 'QUOTE') return block.blocks.flatMap(lines);
    if (block.kind === 'TABLE') return [block.headings, ...block.rows].map((row) => row.map(words).join(', '));
    return block.kind === 'EXHIBIT' ? [] : [words(inlinesOf(block))];
  };
  return reportBlocks(body).flatMap(lines);
}
