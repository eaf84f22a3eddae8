import type { Paper, PaperBlock } from './paper.ts';
import type { Segment } from './find-places.ts';

/** 'Label: value', where the label is short enough to be one. */
const pair = /^([^:\t\n]{2,110}?)\s?:\s+(?=\S)/;
/** Labels of forms that are parted from their values by a dash. */
const dashedPair = /^((?:decision |meeting |committee )?date(?: of (?:the )?(?:decision|meeting|report))?|(?:is (?:this|it) a )?key decision|(?:confidential|exempt)(?: or (?:confidential|exempt))? information|classification|urgent(?: item)?|call[- ]in|wards?(?:\(s\))? affected|forward plan(?: reference)?|(?:report )?(?:title|subject|author)|lead officer|contact officer|purpose|decision maker) ?[–—-] ?(?=\S)/i;
/** A question of a form with its answer on the same line: 'Subject to call-in? No'. */
const asked = /^([^?\t\n]{4,140}\?)\s+(?=(?:(?:yes|no|n\/a|not applicable|none)\b|[☐☒☑□■]|\[[ x]?\])[^?]{0,80}$)/i;
const labelAlone = /^[^:\t\n]{2,80}:$/;

/**
 * The words of a paper cut into segments, each with the label that stands before it: 'Label: value' on a line, a label
 * over its value, and rows of two cells. Lines below a labelled value at the head of a paper carry its label on, as in
 * a list of the people a paper is from. Labels set one under another count off the values below them.
 */
export function segmentsOf(paper: Paper): Segment[] {
  const reading = new SegmentReading();
  for (const [at, block] of paper.blocks.entries()) reading.block(block, at);
  return reading.segments;
}

class SegmentReading {
  readonly segments: Segment[] = [];
  private heading: string | null = null;
  private carried: string | null = null;
  /** Labels that wait for their values, and whether the block before was one of them. */
  private readonly waiting: string[] = [];
  private isNaming = false;

  block(block: PaperBlock, at: number): void {
    if (block.kind === 'HEADING') {
      this.add(at, 0, block.text, null);
      this.heading = block.text;
      this.carried = null;
      this.waiting.length = 0;
    } else if (block.kind === 'TABLE') {
      this.table(block.text, at);
    } else {
      this.words(block.text, at, block.kind);
    }
  }

  private words(text: string, at: number, kind: PaperBlock['kind']): void {
    if (labelAlone.test(text) && kind === 'PARAGRAPH') {
      if (!this.isNaming) this.waiting.length = 0;
      this.isNaming = true;
      this.waiting.push(text.slice(0, -1).trim());
      this.add(at, 0, text, null);
      return;
    }
    this.isNaming = false;
    const match = text.length > 400 && this.heading !== null ? null : (asked.exec(text) ?? dashedPair.exec(text) ?? pair.exec(text));
    if (match && isLabel(match[1]!)) {
      this.carried = this.heading === null ? match[1]! : null;
      this.waiting.length = 0;
      this.add(at, match[0].length, text.slice(match[0].length), match[1]!);
      return;
    }
    if (text.length > 140) this.carried = null;
    this.add(at, 0, text, this.waitingLabel(text) ?? this.carried);
  }

  /** The first of the labels that wait; the next one comes when something follows that begins a new value. */
  private waitingLabel(text: string): string | null {
    if (this.waiting.length === 0 || text.length > 140) return null;
    const [label] = this.waiting;
    const last = this.segments.at(-1);
    if (this.waiting.length > 1 && last?.label === label && !startsPost(text)) {
      this.waiting.shift();
      return this.waiting[0]!;
    }
    return label!;
  }

  private table(text: string, at: number): void {
    let start = 0;
    let label: string | null = null;
    this.carried = null;
    for (const row of text.split('\n')) {
      const cells = row.split('\t');
      const filled = cells.filter((cell) => cell !== '');
      if (this.boxes(at, start, row, filled)) {
        label = null;
        start += row.length + 1;
        continue;
      }
      const isPairs = filled.length === 2 ? isLabel(filled[0]!) : filled.length === 4 && filled[0]!.endsWith(':') && filled[2]!.endsWith(':');
      let within = start;
      let place = 0;
      for (const cell of cells) {
        if (cell !== '') {
          const isName = isPairs && place % 2 === 0;
          if (isName) label = cell.replace(/\s?:$/, '');
          const inherits = filled.length === 1 && cells[0] === '' && cells.length > 1;
          this.cell(at, within, cell, isName ? null : isPairs || inherits ? label : null);
          place += 1;
        }
        within += cell.length + 1;
      }
      if (!isPairs && !(filled.length === 1 && cells[0] === '')) label = null;
      start += row.length + 1;
    }
  }

  /** A question with several answers, each in a cell of its own and with a box to tick: they are read together. */
  private boxes(at: number, start: number, row: string, [question, ...answers]: readonly string[]): boolean {
    if (question === undefined || answers.length < 2 || !answers.every((cell) => /^(?:[☐☒☑□■]|\[[ x]?\]).{0,20}$|^.{0,20}(?:[☐☒☑□■]|\[[ x]?\])$/i.test(cell))) return false;
    const from = row.indexOf(answers[0]!, row.indexOf(question) + question.length);
    this.add(at, start + row.indexOf(question), question, null);
    this.add(at, start + from, row.slice(from).trimEnd(), question.replace(/\s?:$/, ''));
    return true;
  }

  /** A cell that holds a label and its value, 'Date: 12 March', gives both. */
  private cell(at: number, start: number, text: string, label: string | null): void {
    const match = label === null ? (asked.exec(text) ?? pair.exec(text)) : null;
    if (match && isLabel(match[1]!)) this.add(at, start + match[0].length, text.slice(match[0].length), match[1]!);
    else this.add(at, start, text, label);
  }

  private add(block: number, start: number, text: string, label: string | null): void {
    this.segments.push({ block, start, text, label, heading: this.heading });
  }
}

function startsPost(text: string): boolean {
  return /\b(?:Director|Head|Officer|Manager|Lead|Leader|Member|Executive|Champion|Solicitor|Accountant|Consultant)\b/i.test(text);
}

const endsInPerson = /\b(?:Director|Head|Officer|Manager|Lead|Leader|Member|Executive|Solicitor|Accountant|Consultant|Chair)\b[^,]{0,60}, (?:\p{Lu}[\p{L}’'-]+ ){1,2}\p{Lu}[\p{L}’'-]+$/u;

/** Whether words can be a label: few, no sentence and no person with a post. Questions of a form can be long. */
function isLabel(words: string): boolean {
  if (endsInPerson.test(words) || /^(?:agenda )?item (?:no\.? ?)?\d+[a-z]?$/i.test(words) || /\([^)]*$/.test(words)) return false;
  return /\?|key decision|signed off|forward plan/i.test(words) || (words.split(' ').length <= 12 && !/[.;]\s/.test(words));
}
