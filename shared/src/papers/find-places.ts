import type { Found, Paper, Place } from './paper.ts';

/** A stretch of a paper's words in which facts are looked for: a whole block, or one cell of a table. */
export interface Segment {
  block: number;
  /** Where the words begin in the text of the block. */
  start: number;
  text: string;
  /** What is printed before the words to say what they are, such as 'Wards affected'; null where nothing is. */
  label: string | null;
  /** The heading under which the words stand; null above the first. */
  heading: string | null;
}

/** Something found in a block, with its words. */
export function foundAt<T>(paper: Paper, value: T, place: Place, rule: string, isSure: boolean): Found<T> {
  return { value, place, raw: paper.blocks[place.block]!.text.slice(place.start, place.end), rule, isSure };
}

/** Something found in a segment, from and to places in its own text. */
export function foundIn<T>(paper: Paper, segment: Segment, value: T, from: number, to: number, rule: string, isSure = true): Found<T> {
  return foundAt(paper, value, { block: segment.block, start: segment.start + from, end: segment.start + to }, rule, isSure);
}

/** The characters of each block that already belong to something: no figure is read twice. */
export class Claims {
  private readonly taken = new Map<number, Uint8Array>();
  private readonly paper: Paper;

  constructor(paper: Paper) {
    this.paper = paper;
  }

  /** Takes a place, unless part of it belongs to something else. */
  take({ block, start, end }: Place): boolean {
    const marks = this.taken.get(block) ?? new Uint8Array(this.paper.blocks[block]!.text.length);
    this.taken.set(block, marks);
    if (marks.subarray(start, end).includes(1)) return false;
    marks.fill(1, start, end);
    return true;
  }
}

const addresses = /(?:https?:\/\/|www\.)[^\s)\]]{1,2000}|[^\s@<>()]{1,64}@[^\s@<>()]{1,200}/gi;

/** The text with addresses of pages and of mail blanked out: their figures mean nothing. Keeps its length. */
export function withoutAddresses(text: string): string {
  return /@|www\.|http/i.test(text) ? text.replace(addresses, (address) => ' '.repeat(address.length)) : text;
}

/** The words around a place that say what it is about: at most about 120 characters of its sentence, or of its row. */
export function wordsAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 50);
  const first = Math.max(...[...before.matchAll(/[.;:!?](?=\s)|[\t\n]/g)].map((match) => match.index + 1), -1);
  const opening = first >= 0 ? before.slice(first) : start > 80 ? before.replace(/^\S*\s?/, '') : before;
  const stop = /[.;!?](?=\s|$)|[\t\n]/.exec(after);
  const closing = stop ? after.slice(0, stop.index) : end + 50 < text.length ? after.replace(/\s?\S*$/, '') : after;
  return `${opening}${text.slice(start, end)}${closing}`.replace(/\s+/g, ' ').trim();
}

const figures = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Figures and number words up to twelve, as a piece of a pattern. */
export const numberPattern = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,7}|${figures.join('|')})`;

/** The number of '1,200', '17' or 'six'. */
export function numberOf(words: string): number {
  const place = figures.indexOf(words.toLowerCase());
  return place < 0 ? Number(words.replaceAll(',', '')) : place + 1;
}
