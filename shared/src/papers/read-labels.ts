/** How a printed label numbers: '2.1' is a number of depth 2, 'a)' a letter, 'iv.' a Roman number, '•' a bullet. */
export type LabelKind = 'NUMBER' | 'LETTER' | 'ROMAN' | 'BULLET';

/** What stands before the words of a line. */
export interface LineLabel {
  /** As printed; null for a bullet, which is a mark and not a label. */
  label: string | null;
  kind: LabelKind;
  /** Of a number, how many parts it has; otherwise 1. */
  depth: number;
  /** The line without label. */
  rest: string;
}

const bullet = /^(?:[-–—•·●○◦▪■*‣⁃➢✓o]|\uf0b7|\uf0a7)\s+(?=\S)/u;
const number = /^(?:(?:section|paragraph) )?(\(?(\d{1,3}(?:\.\d{1,3}){0,4})(?:\)|\.(?!\d))?)(?:\s+|(?<=[.)])(?=[A-Z]))(?=\S)/i;
const lettered = /^(\(?([a-z])[.)])\s+(?=\S)/i;
const roman = /^(\(?([ivxl]{1,6})[.)])\s+(?=\S)/i;

/**
 * Takes the label off a line: '2.1 …', '17. …', '(a) …', 'iv. …', '• …'. A bullet before a number, which converters
 * leave there, is passed over. Null where the line has no label.
 *
 * A single i, v, x or l is taken for a letter after the letter before it, otherwise for a Roman number.
 */
export function readLabel(line: string, previous: string | null = null): LineLabel | null {
  const marked = bullet.exec(line);
  const unmarked = marked ? line.slice(marked[0].length) : line;
  const inner = readNumber(unmarked) ?? readLetter(unmarked, previous) ?? readRecommended(unmarked);
  if (inner) return inner;
  return marked ? { label: null, kind: 'BULLET', depth: 1, rest: unmarked } : null;
}

/** In a list that is counted without full stops, '2 Agree that …; and' goes on with it: the next number alone is a label. */
export function readNextNumber(line: string, next: number): LineLabel | null {
  const [whole, label] = /^(\d{1,2})\s+(?=\p{Lu})(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)/u.exec(line) ?? [];
  if (whole === undefined || Number(label) !== next) return null;
  return { label: label!, kind: 'NUMBER', depth: 1, rest: line.slice(whole.length) };
}

function readNumber(line: string): LineLabel | null {
  const match = number.exec(line);
  if (!match) return null;
  const [whole, label, figures] = match as unknown as [string, string, string];
  const rest = line.slice(whole.length);
  const bare = label === figures;
  if (bare && !figures.includes('.') && !isBareLabel(figures, rest)) return null;
  return { label, kind: 'NUMBER', depth: figures.split('.').length, rest };
}

/** 'R1 …' and 'Recommendation 1: …', as reviews number what they recommend. */
function readRecommended(line: string): LineLabel | null {
  const match = /^(R\d{1,2}|Rec(?:ommendation)? \d{1,2})(?:\s?[:.)–-])?\s+(?=\p{Lu})/u.exec(line);
  return match && take(line, match, 'LETTER');
}

/** '6 BACKGROUND PAPERS' and '3 Implications' are labelled; '16 consultants', '12 months' and '20 December 2022' are not. */
function isBareLabel(figures: string, rest: string): boolean {
  if (Number(figures) > 40 || !/^[A-Z]/.test(rest)) return false;
  return !/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/.test(rest) && !/[.;,]$/.test(rest) && rest.length <= 100;
}

function readLetter(line: string, previous: string | null): LineLabel | null {
  const letter = lettered.exec(line);
  const numeral = roman.exec(line);
  if (letter && (!numeral || follows(letter[2]!, previous))) return take(line, letter, 'LETTER');
  return numeral ? take(line, numeral, 'ROMAN') : null;
}

function follows(letter: string, previous: string | null): boolean {
  const [before] = /[a-z]/i.exec(previous ?? '') ?? [];
  return before !== undefined && before.toLowerCase().charCodeAt(0) + 1 === letter.toLowerCase().charCodeAt(0);
}

function take(line: string, match: RegExpExecArray, kind: LabelKind): LineLabel {
  return { label: match[1]!, kind, depth: 1, rest: line.slice(match[0].length) };
}
