import type { ContentExhibit, ContentFigure, ContentSection, PaperPartName, ReportContent } from './report-content.ts';
import { speller } from './spell-out.ts';
import { keysNamed, reportBlocks, type Inline, type TextBlock } from './report-text.ts';

/** A block of a section, with its number where the paper numbers its paragraphs. */
export interface LaidBlock {
  number: string | null;
  block: TextBlock;
  /** Of a table: the bold line above it. */
  caption: Inline[] | null;
}

/** A section as it is drawn. */
export interface LaidSection {
  /** The name of its place in the page: 'section-3'. */
  anchor: string;
  /** Its own number, when it has one, and its heading. */
  heading: string;
  blocks: LaidBlock[];
  /** Figures that belong here and that neither its text nor an exhibit in it shows. */
  figures: ContentFigure[];
}

/** A part of a paper, in its place. Parts that say nothing are left out. */
export type LaidPart =
  | { part: Exclude<PaperPartName, SectionPart>; anchor: string; heading: string }
  | { part: SectionPart; sections: LaidSection[] };
type SectionPart = ContentSection['role'];

/** A heading with the name of its place. */
interface Heading {
  anchor: string;
  heading: string;
}

/** A paper as it is drawn: its parts in order, and what its text can name. */
export interface LaidReport {
  parts: LaidPart[];
  /** How many parts stand on the front without a heading, before the contents: what the paper is for, and its header. */
  front: number;
  /** The headings of the paper in order, with the names of their places. */
  contents: Heading[];
  figures: ReadonlyMap<string, ContentFigure>;
  exhibits: ReadonlyMap<string, ContentExhibit>;
  /** The figures that no section lists: those named in the text or an exhibit, and those of the whole paper. */
  otherFigures: ContentFigure[];
}

/** The order of a paper whose template leaves parts out: nothing that it says is lost. */
const everyPart: readonly PaperPartName[] = [
  'PURPOSES', 'HEADER', 'SUMMARY', 'RECOMMENDATIONS', 'BODY', 'OPTIONS', 'CONSULTEES', 'IMPLICATIONS', 'RISKS', 'NEXT_STEPS',
  'PEOPLE', 'SIGN_OFF', 'ENCLOSURES', 'FIGURES', 'GLOSSARY',
];

const headings = {
  PURPOSES: 'What this paper is for', HEADER: 'About this paper', RECOMMENDATIONS: 'Recommendations', IMPLICATIONS: 'Implications', PEOPLE: 'People', SIGN_OFF: 'Sign-off',
  ENCLOSURES: 'Appendices and background', FIGURES: 'Figures and where they come from', GLOSSARY: 'Short forms and terms',
} as const;

/**
 * Puts a paper in the order of its council's template and numbers its paragraphs. Sections stand in the part of their role,
 * each once, in their own order; parts that the template leaves out follow at the end, and what is empty is left out.
 */
export function layOut(content: ReportContent): LaidReport {
  const exhibits = new Map(content.exhibits.map((exhibit) => [exhibit.key, exhibit]));
  const number = numberer(content.numbering, speller(content.glossary));
  const listed = new Set<string>();
  const order = [...new Set([...content.order, ...everyPart])];
  const parts = order.flatMap((part): LaidPart[] => {
    if (!isSectionPart(part)) return saysNothing(content, part) ? [] : [{ part, anchor: part.toLowerCase().replace('_', '-'), heading: headings[part] }];
    const own = content.sections.filter(({ role }) => role === part).toSorted((one, other) => one.position - other.position);
    const sections = own.map((section): LaidSection => {
      const figures = unnamed(section, content, exhibits);
      for (const { key } of figures) listed.add(key);
      return { anchor: `section-${section.position}`, heading: headingOf(section), blocks: number(section), figures };
    }).filter(({ blocks, figures }) => blocks.length + figures.length > 0);
    return sections.length === 0 ? [] : [{ part, sections }];
  });
  const otherFigures = content.figures.filter(({ key }) => !listed.has(key));
  const kept = parts.filter(({ part }) => part !== 'FIGURES' || otherFigures.length > 0);
  const text = kept.findIndex((part) => !isOfFront(part));
  const front = text < 0 ? kept.length : text;
  return { parts: kept, front, contents: contentsOf(kept.slice(front)), figures: new Map(content.figures.map((figure) => [figure.key, figure])), exhibits, otherFigures };
}

const isSectionPart = (part: PaperPartName): part is SectionPart => !(part in headings);

/** "3. Background" for a section with a number of its own; a number that ends in a point keeps it. */
export const headingOf = ({ label, heading }: { label: string | null; heading: string }): string =>
  label === null ? heading : `${label.replace(/\.$/, '')}. ${heading}`;

function saysNothing(content: ReportContent, part: PaperPartName): boolean {
  const lists: Partial<Record<PaperPartName, readonly unknown[]>> = {
    PURPOSES: content.purposes, IMPLICATIONS: content.implications, PEOPLE: content.people, SIGN_OFF: content.signOffs,
    ENCLOSURES: content.enclosures, FIGURES: content.figures, GLOSSARY: content.glossary,
    RECOMMENDATIONS: [...content.recommendations, ...(content.noOptionsReason === null ? [] : [content.noOptionsReason])],
  };
  return lists[part]?.length === 0;
}

/** The figures of a section that its own text and the exhibits in it do not show. */
function unnamed({ position, body }: ContentSection, { figures }: ReportContent, exhibits: ReadonlyMap<string, ContentExhibit>): ContentFigure[] {
  const named = keysNamed(body);
  const shown = new Set([...named.figures, ...named.exhibits.flatMap((key) => exhibits.get(key)?.figureKeys ?? [])]);
  return figures.filter(({ section, key }) => section === position && !shown.has(key));
}

/** Numbers the paragraphs of one section after the other: not at all, through the whole paper, or within each section. */
function numberer(numbering: ReportContent['numbering'], spelt: ReturnType<typeof speller>): (section: ContentSection) => LaidBlock[] {
  let paragraphs = 0;
  let sections = 0;
  return ({ label, body }) => {
    sections++;
    const own = label?.replace(/\.$/, '') ?? String(sections);
    if (numbering === 'BY_SECTION') paragraphs = 0;
    return withCaptions(spelt(reportBlocks(body))).map(({ block, caption }) => {
      if (block.kind !== 'PARAGRAPH' || numbering === 'NONE') return { number: null, block, caption };
      paragraphs++;
      return { number: numbering === 'THROUGHOUT' ? String(paragraphs) : `${own}.${paragraphs}`, block, caption };
    });
  };
}

/** A paragraph all in bold right above a table is its name. */
function withCaptions(blocks: readonly TextBlock[]): Omit<LaidBlock, 'number'>[] {
  return blocks.flatMap((block, at) => {
    if (blocks[at + 1]?.kind === 'TABLE' && isBold(block)) return [];
    const above = blocks[at - 1];
    return [{ block, caption: block.kind === 'TABLE' && above && isBold(above) ? above.inlines : null }];
  });
}

const isBold = (block: TextBlock): block is Extract<TextBlock, { kind: 'PARAGRAPH' }> =>
  block.kind === 'PARAGRAPH' && block.inlines.every((inline) => inline.kind !== 'LINK' && inline.isBold);

const isOfFront = ({ part }: LaidPart): boolean => part === 'PURPOSES' || part === 'HEADER';

const contentsOf = (parts: readonly LaidPart[]): Heading[] => parts.flatMap((part): Heading[] => ('sections' in part ? part.sections : [part])).map(({ anchor, heading }) => ({ anchor, heading }));
