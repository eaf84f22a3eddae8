import { defineEntity, p } from '@mikro-orm/core';
import { formatDay } from '@throughline/shared/dates';
import { formatPence } from '@throughline/shared/money';
import { PublishedFigureRow } from '../consultation/published-figure.entity.ts';
import { CouncilRow } from '../councils/council.entity.ts';
import { SourcePaperRow } from '../papers/papers.entity.ts';
import { ReportRow } from './report.entity.ts';

/** A section of a draft. Its label is text to show; two may carry the same. */
const sectionSchema = defineEntity({
  name: 'ReportSectionRow',
  tableName: 'report_section',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    position: p.integer(),
    label: p.text().nullable(),
    heading: p.text(),
    /** Markdown, as shared/src/report-text.ts reads it. */
    body: p.text(),
    role: p.text().default('BODY'),
    hint: p.text().nullable(),
    isRequired: p.boolean().default(false),
    isExempt: p.boolean().default(false),
    exemptReason: p.text().nullable(),
    version: p.integer().default(1),
  },
});
export class ReportSectionRow extends sectionSchema.class {}
sectionSchema.setClass(ReportSectionRow);

/** A figure of a draft, and where it comes from. */
const figureSchema = defineEntity({
  name: 'ReportFigureRow',
  tableName: 'report_figure',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    section: () => p.manyToOne(ReportSectionRow).nullable(),
    position: p.integer(),
    /** By which the text names it: [[spent]]. */
    key: p.text(),
    label: p.text(),
    valueKind: p.text(),
    unit: p.text().nullable(),
    note: p.text().nullable(),
    isApproximate: p.boolean(),
    sourceKind: p.text().nullable(),
    subjectType: p.text().nullable(),
    subjectId: p.uuid().nullable(),
    subjectField: p.text().nullable(),
    publishedFigure: () => p.manyToOne(PublishedFigureRow).nullable(),
    paper: () => p.manyToOne(SourcePaperRow).nullable(),
    place: p.text().nullable(),
    raw: p.text().nullable(),
    /** Who says so, and when, of a figure that neither a record nor a paper has. */
    statedBy: p.text().nullable(),
    statedPence: p.bigint('number').nullable(),
    statedNumber: p.integer().nullable(),
    statedDay: p.date().nullable(),
    isExempt: p.boolean().default(false),
    version: p.integer().default(1),
  },
});
export class ReportFigureRow extends figureSchema.class {}
figureSchema.setClass(ReportFigureRow);

/** Figures of a draft shown together. */
const exhibitSchema = defineEntity({
  name: 'ReportExhibitRow',
  tableName: 'report_exhibit',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    position: p.integer(),
    key: p.text(),
    kind: p.text(),
    title: p.text(),
    description: p.text(),
    figureKeys: p.array(),
    isExempt: p.boolean().default(false),
    version: p.integer().default(1),
  },
});
export class ReportExhibitRow extends exhibitSchema.class {}
exhibitSchema.setClass(ReportExhibitRow);

/** What a figure says, of whatever kind it is. */
export interface FigureValue {
  valueKind: string;
  unit: string | null;
  isApproximate: boolean;
  pence: number | null;
  number: number | null;
  day: string | null;
  /** A count as it was published, or the symbol in its place. */
  counted: string | null;
  percentage: string | null;
}

/** A figure as it is shown: "about £280,000", "17 hubs", "31 March 2024", "46 (63.0%)"; null while it has no value. */
export function displayOf(figure: FigureValue): string | null {
  const words = wordsOf(figure);
  return words === null || !figure.isApproximate ? words : `about ${words}`;
}

function wordsOf({ valueKind, unit, pence, number, day, counted, percentage }: FigureValue): string | null {
  const withUnit = (words: string) => (unit === null ? words : `${words} ${number === 1 ? ofOne(unit) : unit}`);
  if (valueKind === 'PENCE') return pence === null ? null : withUnit(formatPence(pence));
  if (valueKind === 'DAY') return day === null ? null : formatDay(day);
  if (valueKind === 'NUMBER') return number === null ? null : withUnit(number.toLocaleString('en-GB'));
  if (counted === null) return null;
  return percentage === null ? counted : `${counted} (${percentage}%)`;
}

/** The name of one of what is counted: "site" of "sites", "family" of "families". */
const ofOne = (unit: string): string => (unit.endsWith('ss') ? unit : unit.replace(/ies$/, 'y').replace(/s$/, ''));
