import { barsOf, figuresOfExhibit } from '@throughline/shared/report-bars';
import type { ContentFigure } from '@throughline/shared/report-content';
import type { LaidReport, LaidSection } from '@throughline/shared/report-layout';
import { inlinesOf, type Inline, type TextBlock } from '@throughline/shared/report-text';
import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { heading, listItem, paragraph, richParagraph, richTable, table, type Block, type Piece } from './word.service.ts';

/** What the text of a document is written with: the figures it can name, and the numberings that it needs. */
export interface Writing extends Pick<LaidReport, 'figures' | 'exhibits'> {
  /** Numberings by name, filled while the text is written. */
  numberings: Map<string, { text: string; start?: number }>;
  /** The address of this platform, for links to its own pages; null where it is not known. */
  site: string | null;
}

/** The text of a section in Word: paragraphs that Word numbers, lists, tables with a row of headings, charts. */
export function sectionBlocks({ anchor, heading: words, blocks }: LaidSection, writing: Writing): Block[] {
  return blocks.flatMap(({ number, block, caption }) => {
    if (number === null) return blockOf(block, writing, caption === null ? words : wordsOf(caption, writing));
    return [listItem(pieces(inlinesOf(block), writing), { list: numbered(number, anchor, writing) })];
  });
}

/** The numbering to which a paragraph belongs: '7' to that of the whole paper, '3.7' to that of its section. */
function numbered(number: string, anchor: string, { numberings }: Writing): string {
  const before = number.slice(0, number.lastIndexOf('.') + 1);
  const name = before === '' ? 'paragraphs' : anchor;
  if (!numberings.has(name)) numberings.set(name, { text: `${before}%1` });
  return name;
}

function blockOf(block: TextBlock, writing: Writing, caption: string): Block[] {
  switch (block.kind) {
    case 'HEADING': return [heading(wordsOf(block.inlines, writing), block.level)];
    case 'PARAGRAPH': return [richParagraph(pieces(block.inlines, writing))];
    case 'QUOTE': return block.blocks.flatMap((inner) => (inner.kind === 'PARAGRAPH' ? [richParagraph(pieces(inner.inlines, writing), { indent: 400 })] : blockOf(inner, writing, caption)));
    case 'LIST': return listBlocks(block, writing, caption, 0);
    case 'TABLE': return richTable(caption, block.headings.map((cell) => pieces(cell, writing)), block.rows.map((row) => row.map((cell) => pieces(cell, writing))));
    case 'EXHIBIT': return exhibitBlocks(block.key, writing);
  }
}

function listBlocks({ isOrdered, start, items }: Extract<TextBlock, { kind: 'LIST' }>, writing: Writing, caption: string, level: number): Block[] {
  const list = isOrdered ? `list-${writing.numberings.size + 1}` : 'bullets';
  if (isOrdered) writing.numberings.set(list, { text: '%1.', start });
  return items.flatMap((item) =>
    item.flatMap((block, place): Block[] => {
      if (block.kind === 'PARAGRAPH' && place === 0) return [listItem(pieces(block.inlines, writing), { list, level: isOrdered ? 0 : Math.min(level, 2) })];
      return block.kind === 'LIST' ? listBlocks(block, writing, caption, level + 1) : blockOf(block, writing, caption);
    }),
  );
}

/** Figures shown together: their meaning in words, a chart of Word's own where they are bars, and always the table. */
function exhibitBlocks(key: string, { exhibits, figures }: Writing): Block[] {
  const exhibit = exhibits.get(key);
  if (exhibit === undefined) return [paragraph(`[No table or chart is called ${key}.]`)];
  const shown = figuresOfExhibit(exhibit, figures);
  const bars = exhibit.kind === 'BARS' ? barsOf(shown) : null;
  return [
    ...(bars === null ? [] : [chart(exhibit, shown)]),
    paragraph(exhibit.description),
    ...table(exhibit.title, ['What', 'Figure'], shown.map(({ label, display }) => [label, display ?? 'No value yet'])),
  ];
}

/** Amounts stand on the axis in pounds. */
const chart = ({ title, description }: { title: string; description: string }, shown: readonly ContentFigure[]): Block =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 200, after: 80 },
    children: [
      new ChartRun({
        type: 'bar',
        title,
        categories: shown.map(({ label }) => label),
        series: [{ name: title, values: shown.map(sizeInUnits) }],
        legend: false,
        categoryAxis: { reverseOrder: true },
        valueAxis: { minimum: 0, visible: false, gridlines: false },
        dataLabels: { value: true, numberFormat: labelFormat(shown) },
        transformation: { width: 600, height: 90 + shown.length * 40 },
        altText: { name: title, title, description },
      }),
    ],
  });

/** Pounds with their pence where an amount has any, so that a bar and its table say the same. */
function labelFormat(shown: readonly ContentFigure[]): string {
  if (shown.every(({ pence }) => pence === null)) return '#,##0';
  return shown.some(({ pence }) => pence !== null && pence % 100 !== 0) ? '£#,##0.00' : '£#,##0';
}

const sizeInUnits = ({ pence, number }: ContentFigure): number | null => (pence === null ? number : pence / 100);

/** Inlines as pieces of a Word paragraph, each figure as it is shown. */
function pieces(inlines: readonly Inline[], writing: Writing): Piece[] {
  return inlines.map((inline): Piece => {
    if (inline.kind === 'FIGURE') return { text: shownFigure(inline.key, writing), isBold: inline.isBold };
    if (inline.kind === 'TEXT') return inline;
    const href = linkOf(inline.href, writing);
    return href === null ? { text: inline.text } : { text: inline.text, href };
  });
}

/** Links to pages of this platform need its address in a file. */
const linkOf = (href: string, { site }: Writing): string | null => (href.startsWith('/') ? site && site + href : href);

const wordsOf = (inlines: readonly Inline[], writing: Writing): string => pieces(inlines, writing).map(({ text }) => text).join('');

function shownFigure(key: string, { figures }: Writing): string {
  const figure = figures.get(key);
  if (figure === undefined) return `[No figure is called ${key}]`;
  return `${figure.display ?? '[no value yet]'}${figure.isDemonstration ? MADE_UP : ''}`;
}

/** What is made up says so in a file too. */
export const MADE_UP = ' (demonstration data)';
