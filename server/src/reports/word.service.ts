import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** A part of a Word document. */
export type Block = Paragraph | Table;

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export const heading = (words: string, level: keyof typeof levels): Block =>
  new Paragraph({ text: words, heading: levels[level], keepNext: true, spacing: { before: level === 1 ? 0 : 240, after: 120 } });

export const paragraph = (words: string): Block => new Paragraph({ text: words, spacing: { after: 120 } });

export const bullets = (lines: readonly string[]): Block[] =>
  lines.map((words) => new Paragraph({ text: words, numbering: { reference: 'bullets', level: 0 }, spacing: { after: 60 } }));

/**
 * A table beneath its name, with a row of headings that is repeated on each page and read out as such. Rows are not torn
 * apart between pages.
 *
 * @param rows of as many cells as there are headings
 */
export function table(caption: string, headings: readonly string[], rows: readonly (readonly string[])[]): Block[] {
  const width = Math.floor(100 / headings.length);
  const cell = (words: string, isHeading: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ children: [new TextRun({ text: words, bold: isHeading })], keepNext: isHeading })],
    });
  const row = (cells: readonly string[], isHeading: boolean) =>
    new TableRow({ tableHeader: isHeading, cantSplit: true, children: cells.map((words) => cell(words, isHeading)) });
  return [
    new Paragraph({ children: [new TextRun({ text: caption, bold: true })], keepNext: true, spacing: { before: 200, after: 80 } }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(headings, true), ...rows.map((cells) => row(cells, false))],
    }),
  ];
}

/** A document on A4 in British English, with the number of each page and what it is at its foot. */
export const documentOf = (title: string, foot: string, children: readonly Block[]): Document =>
  new Document({
    title,
    creator: 'Throughline',
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 400, hanging: 240 } } } },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, bottom: 1134, left: 1020, right: 1020 } } },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [`${foot}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 18 })] })],
          }),
        },
        children: [...children],
      },
    ],
  });
