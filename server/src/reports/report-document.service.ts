import { formatDay } from '@throughline/shared/dates';
import type { ContentFigure, ReportContent } from '@throughline/shared/report-content';
import { layOut, type LaidPart, type LaidReport } from '@throughline/shared/report-layout';
import { answerWords, capacityWords, enclosureWords, headerQuestions, kindWords, purposeWords } from '@throughline/shared/report-words';
import { Packer } from 'docx';
import { MADE_UP, sectionBlocks, type Writing } from './report-document-text.service.ts';
import { bullets, contentsList, documentOf, heading, listItem, paragraph, plain, richParagraph, table, type Block } from './word.service.ts';

/** What a file of a paper says about itself. */
export interface DocumentFacts {
  council: string;
  /** "Version 2 of 3, published 8 December 2022", or "Draft: not published". */
  standing: string;
  /** The fingerprint of a published version; null of a draft. */
  hash: string | null;
  isDraft: boolean;
  /** True when only the committee and officers may read it. */
  isExempt: boolean;
  /** The address of this platform, for links to its own pages; null where it is not known. */
  site: string | null;
}

/** How many headings a paper has before it needs a list of them. */
const MANY = 6;

/** A paper as a Word file, in the order and with the numbers of the council's template: headings, lists and tables are Word's own. */
export async function reportDocument(content: ReportContent, facts: DocumentFacts): Promise<Buffer> {
  const laid = layOut(content);
  const writing: Writing = { figures: laid.figures, exhibits: laid.exhibits, numberings: new Map([['recommendations', { text: '%1.' }]]), site: facts.site };
  const parts = laid.parts.map((part, index) => partBlocks(part, { isOnFront: index < laid.front, content, laid, writing }));
  const blocks = [
    ...(facts.isDraft ? [richParagraph([{ text: 'DRAFT. Not published. Figures are as they stand now.', isBold: true }])] : []),
    ...(facts.isExempt ? [richParagraph([{ text: 'EXEMPT: not for the public.', isBold: true }])] : []),
    heading(content.title, 1),
    paragraph(`${facts.council}. ${facts.standing}.`),
    ...(content.isDemonstration ? [paragraph('This paper is made up to try the product with.')] : []),
    ...parts.slice(0, laid.front).flat(),
    ...(laid.contents.length < MANY ? [] : contentsList('Contents')),
    ...parts.slice(laid.front).flat(),
    ...(facts.hash === null ? [] : [paragraph(`Fingerprint of this version (SHA-256): ${facts.hash}`)]),
  ];
  const head = [facts.council, content.title, facts.standing, ...(facts.isDraft ? ['DRAFT'] : []), ...(facts.isExempt ? ['EXEMPT: not for the public'] : [])].join('. ');
  const foot = facts.hash === null ? content.title : `Fingerprint ${facts.hash.slice(0, 16)}…`;
  return Packer.toBuffer(documentOf(content.title, foot, blocks, { head, numberings: writing.numberings }));
}

interface OfPaper {
  /** On the front it needs no heading. */
  isOnFront: boolean;
  content: ReportContent;
  laid: LaidReport;
  writing: Writing;
}

function partBlocks(part: LaidPart, { isOnFront, content, laid, writing }: OfPaper): Block[] {
  if (!('sections' in part)) return [...(isOnFront ? [] : [heading(part.heading, 2)]), ...plainPart(part.part, content, laid)];
  return part.sections.flatMap((section) => [
    heading(section.heading, 2),
    ...sectionBlocks(section, writing),
    ...(section.figures.length === 0 ? [] : figureTable(`Figures: ${section.heading}`, section.figures)),
  ]);
}

function plainPart(part: LaidPart['part'], content: ReportContent, laid: LaidReport): Block[] {
  switch (part) {
    case 'PURPOSES': return content.purposes.length === 1 ? [paragraph(content.purposes[0]!)] : bullets(content.purposes);
    case 'HEADER': return table('About this paper', ['Question', 'Answer'], headerRows(content));
    case 'RECOMMENDATIONS': return recommendations(content);
    case 'IMPLICATIONS': return table('What the paper means', ['Field', 'Implications'], content.implications.map(({ kind, state, text }) => [kind, state === 'SOME' ? (text ?? '') : sentences(answerWords[state], text)]));
    case 'PEOPLE': return table('Who wrote it, answers for it and can be asked', ['In what capacity', 'Name and post'], content.people.map(({ capacity, name, post, email, phone }) => [capacityWords[capacity], list(name, post, email, phone)]));
    case 'SIGN_OFF': return table('Who signed it off', ['Line', 'Signed'], content.signOffs.map((line) => [line.role, signed(line)]));
    case 'ENCLOSURES': return bullets(content.enclosures.map(({ kind, label, title, publisher, datedOn, url, isAtHand, file }) =>
      `${label ?? enclosureWords[kind]}: ${list(title, publisher, datedOn && formatDay(datedOn), url, file ? `file “${file.name}”` : null)}${isAtHand ? '' : ' (not with the paper)'}`));
    case 'FIGURES': return figureTable('Figures', laid.otherFigures);
    case 'GLOSSARY': return table('What short forms and terms mean', ['Term', 'Meaning'], content.glossary.map(({ term, expansion, meaning }) => [term, sentences(expansion, meaning)]));
    default: return [];
  }
}

function headerRows(content: ReportContent): string[][] {
  const { body, meetingDay, kind, asksFor, wardCoverage, wards, keyTest, keyExplanation, urgencyReason } = content;
  const names = wards.map(({ name }) => name).join(', ');
  const more: Partial<Record<(typeof headerQuestions)[number][1], string>> = {
    isKey: sentences(keyTest === null ? null : `The test: ${keyTest}`, keyExplanation),
    isUrgent: urgencyReason ?? '',
  };
  return [
    ['For', body],
    ['Meeting', meetingDay === null ? answerWords.NOT_STATED : formatDay(meetingDay)],
    ['Kind of paper', kindWords[kind]],
    ['Asks for', asksFor === 'NOT_STATED' ? answerWords.NOT_STATED : purposeWords[asksFor]],
    ['Wards affected', wardCoverage === 'NOT_STATED' ? answerWords.NOT_STATED : wardCoverage === 'ALL' ? sentences('All', names) : names],
    ...headerQuestions.map(([question, field]) => [question, sentences(answerWords[content[field]], more[field] ?? '')]),
  ];
}

const recommendations = ({ recommendations: asked, noOptionsReason }: ReportContent): Block[] => [
  ...asked.flatMap(({ text, reason }) => [
    listItem(plain(text), { list: 'recommendations' }),
    richParagraph([{ text: `Reason: ${reason ?? 'not stated'}`, isItalic: true }], { indent: 680 }),
  ]),
  ...(noOptionsReason === null ? [] : [paragraph(`No options are put forward. ${noOptionsReason}`)]),
];

const signed = ({ state, signedBy, onBehalfOf, signedOn }: ReportContent['signOffs'][number]): string =>
  `${answerWords[state]}${signedBy === null ? '' : `, by ${signedBy}`}${onBehalfOf === null ? '' : ` on behalf of ${onBehalfOf}`}${signedOn === null ? '' : ` on ${formatDay(signedOn)}`}`;

const figureTable = (caption: string, figures: readonly ContentFigure[]): Block[] => [
  ...table(caption, ['What', 'Figure', 'Where it comes from'], figures.map((figure) => [figure.label, `${figure.display ?? 'No value yet'}${figure.isDemonstration ? MADE_UP : ''}`, sourceOf(figure)])),
  ...(figures.some(({ display }) => display?.startsWith('[')) ? [paragraph('[c] means that the number is not shown, because it could point to a person.')] : []),
];

const sourceOf = ({ source, raw, note, isComputed, asAt }: ContentFigure): string =>
  sentences(list(source ?? 'No source yet', raw === null ? null : `printed as “${raw}”`, asAt === null ? null : `copied on ${formatDay(asAt)}`), note ?? (isComputed ? 'Worked out, not stated' : null));

const list = (...words: (string | null)[]): string => words.filter((word) => word !== null && word !== '').join(', ');
const sentences = (...words: (string | null)[]): string => words.filter((word) => word !== null && word !== '').map((word) => word!.replace(/\.$/, '')).join('. ');
