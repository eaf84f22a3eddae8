import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type ILevelsOptions,
} from 'docx';

/** A part of a Word document. */
export type Block = Paragraph | Table | TableOfContents;

/** Words of a paragraph, plain or set apart, or a link. */
export interface Piece {
  text: string;
  isBold?: boolean;
  isItalic?: boolean;
  href?: string;
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

export const heading = (words: string, level: keyof typeof levels): Block =>
  new Paragraph({ text: words, heading: levels[level], keepNext: true, spacing: { before: level === 1 ? 0 : 240, after: 120 } });

export const paragraph = (words: string): Block => new Paragraph({ text: words, spacing: { after: 120 } });

/** A paragraph of words that are set apart and of links. */
export const richParagraph = (pieces: readonly Piece[], more: { indent?: number } = {}): Block =>
  new Paragraph({ children: runs(pieces), spacing: { after: 120 }, ...(more.indent ? { indent: { left: more.indent } } : {}) });

/** An item of a list that Word numbers or marks itself. Each instance of a list begins anew. */
export const listItem = (pieces: readonly Piece[], { list, level = 0, instance = 0 }: { list: string; level?: number; instance?: number }): Block =>
  new Paragraph({ children: runs(pieces), numbering: { reference: list, level, instance }, spacing: { after: list === 'bullets' ? 60 : 120 } });

/** The headings of the document, to go to. Only Word knows on which pages they are, and would ask before it fills them in. */
export const contentsList = (title: string): Block[] => [
  new Paragraph({ children: [new TextRun({ text: title, bold: true, size: 26 })], keepNext: true, spacing: { before: 240, after: 120 } }),
  new TableOfContents(title, { hyperlink: true, headingStyleRange: '2-2', pageNumbersEntryLevelsRange: '2-2', beginDirty: false }),
];

const runs = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isBold = false, isItalic = false, href }) => {
    if (href === undefined) return new TextRun({ text, bold: isBold, italics: isItalic });
    return new ExternalHyperlink({ link: href, children: [new TextRun({ text, style: 'Hyperlink' })] });
  });

export const bullets = (lines: readonly string[]): Block[] =>
  lines.map((words) => new Paragraph({ text: words, numbering: { reference: 'bullets', level: 0 }, spacing: { after: 60 } }));

/**
 * A table beneath its name, with a row of headings that is repeated on each page and read out as such. Rows are not torn
 * apart between pages.
 *
 * @param rows of as many cells as there are headings
 */
export const table = (caption: string, headings: readonly string[], rows: readonly (readonly string[])[]): Block[] =>
  richTable(caption, headings.map(plain), rows.map((row) => row.map(plain)));

export const plain = (text: string): Piece[] => [{ text }];

/** A table whose cells hold words that are set apart, and links. */
export function richTable(caption: string, headings: readonly (readonly Piece[])[], rows: readonly (readonly (readonly Piece[])[])[]): Block[] {
  const width = Math.floor(100 / headings.length);
  const cell = (pieces: readonly Piece[], isHeading: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ children: runs(isHeading ? pieces.map((piece) => ({ ...piece, isBold: true })) : pieces), keepNext: isHeading })],
    });
  const row = (cells: readonly (readonly Piece[])[], isHeading: boolean) =>
    new TableRow({ tableHeader: isHeading, cantSplit: true, children: cells.map((pieces) => cell(pieces, isHeading)) });
  return [
    new Paragraph({ children: [new TextRun({ text: caption, bold: true })], keepNext: true, spacing: { before: 200, after: 80 } }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(headings, true), ...rows.map((cells) => row(cells, false))],
    }),
  ];
}

/** What stands around the text of a document. */
interface Around {
  /** Above each page; nothing when it is left out. */
  head?: string;
  /** How the lists of the document are numbered, by name: '%1', '3.%1'; and from which number. */
  numberings?: ReadonlyMap<string, { text: string; start?: number }>;
}

/** A document on A4 in British English, with the number of each page and what it is at its foot. */
export const documentOf = (title: string, foot: string, children: readonly Block[], { head, numberings = new Map() }: Around = {}): Document =>
  new Document({
    title,
    creator: 'Throughline',
      styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
    numbering: {
      config: [
        { reference: 'bullets', levels: [0, 1, 2].map(bulletLevel) },
        ...[...numberings].map(([reference, { text, start = 1 }]) => ({ reference, levels: [numberLevel(text, start)] })),
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, bottom: 1134, left: 1020, right: 1020 } } },
        ...(head === undefined ? {} : { headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: head, size: 18 })] })] }) } }),
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [`${foot}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 18 })] })],
          }),
        },
        children: [...children],
      },
    ],
  });

const bulletLevel = (level: number): ILevelsOptions => ({
  level,
  format: LevelFormat.BULLET,
  text: level === 1 ? '–' : '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 240 } } },
});

const numberLevel = (text: string, start: number): ILevelsOptions => ({
  level: 0,
  format: LevelFormat.DECIMAL,
  text,
  start,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 680, hanging: 680 } } },
});
