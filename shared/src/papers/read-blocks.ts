import { headingLevel, isSectionName, type Around } from './read-headings.ts';
import { readLabel, readNextNumber, type LineLabel } from './read-labels.ts';
import type { Line } from './read-lines.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** A block to which lines are still added: its words in pieces, and their end, so that each piece is looked at once. */
interface OpenBlock {
  kind: PaperBlock['kind'];
  level: number | null;
  label: string | null;
  first: string;
  pieces: string[];
  tail: string;
  length: number;
  links: PaperBlock['links'][number][];
  isWhole: boolean;
}

const tailLength = 120;

const answerAfterHeading = /^(.{4,90}?)[\s:–-]+(n\/a|not applicable|none|nil)\.?$/i;

/** Puts the lines of a paper together: headings, paragraphs that were broken into lines, items of lists, tables. */
export function blocksOfLines(lines: readonly Line[]): Paper {
  const building = new Building();
  const filled = nextFilled(lines);
  for (const [at, line] of lines.entries()) {
    if (line.text.trim() === '') {
      building.gap();
    } else if (line.isRow) {
      building.row(line);
    } else {
      building.words(line, lines[at - 1], lines[at + 1], lines[filled[at]!]);
    }
  }
  return { blocks: building.finished() };
}

/** For each line the place of the next one that has words. */
function nextFilled(lines: readonly Line[]): number[] {
  const places = Array.from<number>({ length: lines.length });
  let next = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    places[at] = next;
    if (lines[at]!.text.trim() !== '') next = at;
  }
  return places;
}

class Building {
  private readonly blocks: OpenBlock[] = [];
  private isAfterGap = true;
  private isAmongRecommendations = false;
  /** Whether it reads the list below 'Appendices' or 'Background papers', where each line is an entry of its own. */
  private isAmongPapers = false;

  gap(): void {
    this.isAfterGap = true;
  }

  row(line: Line): void {
    const last = this.blocks.at(-1);
    if (last?.kind === 'TABLE' && !this.isAfterGap) return this.extend(last, '\n', line);
    this.add('TABLE', null, null, line.text, line);
  }

  words(line: Line, before: Line | undefined, after: Line | undefined, next: Line | undefined): void {
    const last = this.blocks.at(-1);
    const label = readLabel(line.text, last?.label ?? null) ?? (this.isAmongRecommendations ? readNextNumber(line.text, last?.kind === 'ITEM' ? figuresOf(last.label) + 1 : 1) : null);
    const around: Around = {
      isAfterGap: this.isAfterGap,
      isBeforeGap: after === undefined || after.text.trim() === '' || line.isWhole,
      next: next?.text ?? '',
      isCounted: countsOn(label, before, after),
      isAmongRecommendations: this.isAmongRecommendations,
      isListed: label !== null && this.isRecommended(label),
    };
    const level = headingLevel(line, label, around);
    if (level !== null) return this.heading(level, line, label);
    if (label === null && line.itemLevel === null && last && this.goesOn(last, line)) return this.extend(last, ' ', line);
    if (line.itemLevel !== null || (label !== null && (label.kind !== 'NUMBER' || this.isListed(label, around)))) {
      return this.add('ITEM', line.itemLevel ?? this.levelOf(label!), label?.label ?? null, label?.rest ?? line.text, line);
    }
    this.add('PARAGRAPH', null, label?.label ?? null, label?.rest ?? line.text, line);
  }

  finished(): PaperBlock[] {
    return this.blocks.map(({ kind, level, label, pieces, links }) => ({ kind, level, label, text: pieces.join(''), links }));
  }

  private heading(level: number, line: Line, label: LineLabel | null): void {
    const words = (label?.rest ?? line.text).replace(/:$/, '');
    const [, name, answer] = words.length > 110 ? [] : (answerAfterHeading.exec(words) ?? []);
    this.isAmongPapers = /^(?:list of )?(?:background (?:papers|documents|reading)|appendices|annexes|enclosures|attachments)\b/i.test(words);
    this.isAmongRecommendations = /recommend(?:ation|ed)|^resol/i.test(words) && !/^reason/i.test(words) && isSectionName(words);
    this.add('HEADING', level, label?.label ?? null, name ?? words, line);
    if (answer !== undefined) this.add('PARAGRAPH', null, null, answer, { ...line, links: [] });
  }

  /** Whether a line without label carries the block before it on. */
  private goesOn(last: OpenBlock, line: Line): boolean {
    if (last.isWhole || line.isWhole || last.kind === 'HEADING' || last.kind === 'TABLE') return false;
    if (/^(?:\S+@\S+|(?:tel|phone|telephone|e-?mail)\b|[\d\s()+]{8,20}$)/i.test(line.text)) return false;
    const isOpen = !/[.;:?!]["’”')\]]?$/.test(last.tail);
    const startsSmall = /^[\p{Ll}(]/u.test(line.text);
    if (this.isAmongPapers && !this.isAfterGap && !startsSmall && line.indent < 2) return /(?:\b(?:the|of|to|an?|and|or|in|for|with|on|from)|,)$/i.test(last.tail);
    if (dashedLabel.test(line.text) && dashedLabel.test(last.first)) return false;
    if (this.isAfterGap) {
      if (!isOpen || last.length < 50) return false;
      return startsSmall || (last.kind === 'PARAGRAPH' && /(?:\b(?:the|of|to|an?|and|or|in|for|with|all|by|at|on|from|our|their)|,)$/i.test(last.tail));
    }
    if (isPair(line.text) || (isPair(last.first) && last.length < 90)) return startsSmall && isOpen;
    return startsSmall ? isOpen || last.length >= 50 : last.length >= 50 || line.indent >= 2;
  }

  private isListed(label: LineLabel, around: Around): boolean {
    if (label.depth > 1) return false;
    if (around.isCounted) return true;
    return this.isRecommended(label);
  }

  /** Whether a number begins the list of recommendations, or goes on with it. */
  private isRecommended({ label, depth }: LineLabel): boolean {
    if (!this.isAmongRecommendations || depth > 1) return false;
    const last = this.blocks.at(-1);
    return last?.kind === 'ITEM' ? figuresOf(last.label) === figuresOf(label) - 1 : figuresOf(label) === 1 && last?.label == null;
  }

  private levelOf(label: LineLabel): number {
    const last = this.blocks.at(-1);
    if (last?.kind !== 'ITEM') return 1;
    const kind = label.label === null ? 'BULLET' : label.kind;
    const lastKind = last.label === null ? 'BULLET' : kindOf(last.label);
    if (kind === lastKind) return last.level ?? 1;
    return kind === 'ROMAN' || (kind === 'BULLET' && lastKind !== 'BULLET') ? (last.level ?? 1) + (kind === 'ROMAN' && lastKind === 'ROMAN' ? 0 : 1) : 1;
  }

  private extend(last: OpenBlock, separator: string, line: Line): void {
    last.pieces.push(separator, line.text);
    last.tail = `${last.tail}${separator}${line.text.slice(-tailLength)}`.slice(-tailLength);
    last.length += separator.length + line.text.length;
    last.links.push(...line.links);
    last.isWhole = line.isWhole;
    this.isAfterGap = false;
  }

  private add(kind: PaperBlock['kind'], level: number | null, label: string | null, text: string, line: Line): void {
    const tail = text.slice(-tailLength);
    this.blocks.push({ kind, level, label, first: text, pieces: [text], tail, length: text.length, links: [...line.links], isWhole: line.isWhole });
    this.isAfterGap = false;
  }
}

/** 'Legal – none': lines of a form whose labels are parted by dashes. */
const dashedLabel = /^\p{Lu}[\p{L} ,&]{2,40} [–—-] \S/u;

/** A line that gives a label and its value, such as 'Date: 25 February 2019'. */
function isPair(words: string): boolean {
  return /^[^:.]{2,70}:(?:\s+\S|$)/.test(words);
}

function countsOn(label: LineLabel | null, before: Line | undefined, after: Line | undefined): boolean {
  if (label?.kind !== 'NUMBER') return false;
  const own = figuresOf(label.label);
  return [before, after].some((line, index) => {
    const other = line === undefined || line.isRow ? null : readLabel(line.text);
    return other?.kind === 'NUMBER' && other.depth === 1 && label.depth === 1 && figuresOf(other.label) === own + (index === 0 ? -1 : 1);
  });
}

function figuresOf(label: string | null): number {
  return Number(/\d+/.exec(label ?? '')?.[0] ?? Number.NaN);
}

function kindOf(label: string): 'ROMAN' | 'LETTER' | 'NUMBER' {
  if (/\d/.test(label)) return 'NUMBER';
  return /^\(?(?:[ivx]{1,6})[.)]$/i.test(label) ? 'ROMAN' : 'LETTER';
}
