import { plainCharacters } from './read-characters.ts';
import { readInline } from './read-inline.ts';
import { withoutFurniture } from './read-furniture.ts';
import { cellsOfLines } from './read-cells.ts';
import type { PaperBlock } from './paper.ts';

/** One line of a paper before lines are put together to blocks. */
export interface Line {
  /** The words, on one line; '' of an empty line. Of a row of a table: its cells, parted by tabs. */
  text: string;
  links: PaperBlock['links'];
  /** Spaces before the words. */
  indent: number;
  /** Of a line that is marked as a heading, from 1; null otherwise. */
  headingLevel: number | null;
  /** Of a line that is marked as an item of a list, from 1; null otherwise. */
  itemLevel: number | null;
  /** Whether all its words are set in bold. */
  isBold: boolean;
  isRow: boolean;
  /** Whether the line is a paragraph of its own, so that it never goes on with the line after it. */
  isWhole: boolean;
}

/** A line with nothing special about it. */
export function line(text: string, more: Partial<Line> = {}): Line {
  return { text, links: [], indent: 0, headingLevel: null, itemLevel: null, isBold: false, isRow: false, isWhole: false, ...more };
}

const heading = /^ {0,3}(#{1,6})\s+(?=\S)/;
const bold = /^\s{0,8}(?:[-•]\s+)?(?:\*\*[^*]{1,200}\*\*|__[^_]{1,200}__|<(?:b|strong)>[^<]{1,200}<\/(?:b|strong)>):?\s*$/i;
const brokenOff = /<\/(?:p|h\d|li|ul|ol|div|table|tr)>|<(?:p|li|br|h\d|div|tr)\b[^<>]{0,200}>/gi;

/** The lines of a paper that was pasted: without page numbers, running heads and marks of HTML or Markdown. */
export function linesOfText(text: string): Line[] {
  const raw = withoutFurniture(plainCharacters(text).split('\n')).flatMap(paragraphsOfLine);
  const cells = cellsOfLines(raw);
  return raw.map((words, at) => (cells[at] ? rowLine(cells[at]) : wordLine(words))).filter((each) => each !== null);
}

/** One line of source can hold several paragraphs of HTML; a row of a table cannot. */
function paragraphsOfLine(raw: string): string[] {
  if (!raw.includes('<') || raw.includes('\t') || raw.includes('|')) return [raw];
  const parts = raw.split(brokenOff).filter((part) => part.trim() !== '');
  return parts.length < 2 ? [raw] : parts.flatMap((part) => [part, '']);
}

function rowLine(cells: readonly string[]): Line | null {
  if (cells.every((cell) => /^:?-{2,}:?$/.test(cell.trim()))) return null;
  const read = cells.map(readInline);
  return line(read.map((cell) => cell.text).join('\t'), { links: read.flatMap((cell) => cell.links), isRow: true });
}

function wordLine(raw: string): Line {
  const spaced = raw.replaceAll('\t', ' ');
  const indent = spaced.length - spaced.trimStart().length;
  const [marks, level] = heading.exec(spaced) ?? [];
  const unmarked = marks === undefined ? spaced.trim().replace(/^[*+] +(?=\S)/, '• ').replace(/^> ?/, '') : spaced.slice(marks.length);
  const { text, links } = readInline(unmarked);
  return line(text, { links, indent, headingLevel: level?.length ?? null, isBold: bold.test(spaced) });
}
