import type { PaperBlock, PaperFacts } from '@throughline/shared/papers/paper';
import { reportBlocks, wordsOfInlines, type Inline, type TextBlock } from '@throughline/shared/report-text';
import { displayOf } from './report-draft.entity.ts';
import type { DraftedReport, DraftedSection } from './report.queries.ts';

/** The part of a draft in which a block stands: what has to be opened to change it. */
export interface DraftPlace {
  part: 'HEADER' | 'SECTION' | 'RECOMMENDATION' | 'IMPLICATION' | 'ENCLOSURE' | 'PERSON' | 'FIGURE';
  /** Its position among its kind; 0 for the header. */
  position: number;
  title: string;
}

/** A header of which nothing is known. */
export function emptyHeader(): PaperFacts['header'] {
  return { title: null, body: null, meetingDay: null, classification: null, asksFor: null, isKey: null, keyTest: null, inForwardPlan: null, callIn: null, isUrgent: null, wards: null };
}

type Written = Pick<PaperBlock, 'kind' | 'text'> & Partial<Pick<PaperBlock, 'level' | 'label' | 'links'>>;

/** Collects the blocks of a paper, and what the draft says of them in fields. */
export class PaperWriter {
  readonly blocks: PaperBlock[] = [];
  readonly places: (DraftPlace | null)[] = [];
  readonly header = emptyHeader();
  readonly recommendations: PaperFacts['recommendations'][number][] = [];
  readonly implications: PaperFacts['implications'][number][] = [];
  readonly #shown: ReadonlyMap<string, string>;
  readonly #exhibits: ReadonlyMap<string, string>;

  constructor({ figures, exhibits }: DraftedReport) {
    this.#shown = new Map(figures.map((figure) => [figure.key, displayOf(figure) ?? 'not known yet']));
    const labels = new Map(figures.map(({ key, label }) => [key, label]));
    this.#exhibits = new Map(exhibits.map(({ key, title, figureKeys }) => [key, [`${title}\tFigure`, ...figureKeys.map((each) => `${labels.get(each) ?? each}\t${this.#shown.get(each) ?? ''}`)].join('\n')]));
  }

  facts(): Pick<PaperFacts, 'header' | 'recommendations' | 'implications' | 'enclosures'> {
    return { header: this.header, recommendations: this.recommendations, implications: this.implications, enclosures: [] };
  }

  put({ level = null, label = null, links = [], ...block }: Written, place: DraftPlace | null): { block: number; start: number; end: number } {
    this.blocks.push({ ...block, level, label, links });
    this.places.push(place);
    return { block: this.blocks.length - 1, start: 0, end: block.text.length };
  }

  /** A line of the front: 'Date: 25 February 2019'. Gives the place of the value. */
  field(place: DraftPlace, label: string, value: string): { block: number; start: number; end: number } {
    const line = this.put({ kind: 'PARAGRAPH', text: `${label}: ${value}` }, place);
    return { ...line, start: label.length + 2 };
  }

  section({ position, label, heading, body }: DraftedSection): void {
    const place: DraftPlace = { part: 'SECTION', position, title: heading };
    this.put({ kind: 'HEADING', level: 2, label, text: heading }, place);
    const from = this.blocks.length;
    for (const block of reportBlocks(body)) this.#text(block, place, 1);
    this.#deadLinks(body, from);
  }

  #text(block: TextBlock, place: DraftPlace, depth: number): void {
    if (block.kind === 'HEADING') this.#words({ kind: 'HEADING', level: block.level }, block.inlines, place);
    else if (block.kind === 'PARAGRAPH') this.#words({ kind: 'PARAGRAPH' }, block.inlines, place);
    else if (block.kind === 'QUOTE') for (const each of block.blocks) this.#text(each, place, depth);
    else if (block.kind === 'TABLE') this.put({ kind: 'TABLE', text: [block.headings, ...block.rows].map((row) => row.map((cell) => this.#plain(cell)).join('\t')).join('\n') }, place);
    else if (block.kind === 'EXHIBIT') this.put({ kind: 'TABLE', text: this.#exhibits.get(block.key) ?? '' }, place);
    else block.items.forEach((item, index) => this.#item(item, block.isOrdered ? `${block.start + index}.` : null, place, depth));
  }

  #item([first, ...rest]: readonly TextBlock[], label: string | null, place: DraftPlace, depth: number): void {
    if (first?.kind === 'PARAGRAPH') this.#words({ kind: 'ITEM', level: depth, label }, first.inlines, place);
    else if (first !== undefined) this.#text(first, place, depth + 1);
    for (const each of rest) this.#text(each, place, depth + 1);
  }

  #words(block: Pick<Written, 'kind' | 'level' | 'label'>, inlines: readonly Inline[], place: DraftPlace): void {
    const links = inlines.flatMap((inline) => (inline.kind === 'LINK' ? [{ text: inline.text, href: inline.href }] : []));
    this.put({ ...block, text: this.#plain(inlines), links }, place);
  }

  #plain(inlines: readonly Inline[]): string {
    return wordsOfInlines(inlines, (key) => this.#shown.get(key) ?? `[${key}]`).replace(/\s+/g, ' ').trim();
  }

  /** Links without an address are words to whoever reads the paper; to whoever writes it they are links that lead nowhere. */
  #deadLinks(body: string, from: number): void {
    for (const [, text, href] of body.matchAll(/\[([^\][]{1,200})\]\((#[^()\s]{0,200})?\)/g)) {
      const at = this.blocks.findIndex((block, index) => index >= from && block.text.includes(text!.trim()));
      const block = this.blocks[at];
      if (block !== undefined) this.blocks[at] = { ...block, links: [...block.links, { text: text!.trim(), href: href ?? '#' }] };
    }
  }
}
