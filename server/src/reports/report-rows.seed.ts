import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { parseFuzzyDate } from '@throughline/shared/dates';
import { parseMoney } from '@throughline/shared/money';
import { plantFacts, plantIssues, type Fact, type Issue, type PaperCode } from '../papers/papers.seed.ts';
import type { SeedCouncil } from '../platform/feature.ts';
import { audit } from '../platform/audit.ts';
import { seedId } from '../platform/ids.ts';
import { plant, plantOnce } from '../platform/plant.ts';
import { freeze } from './report-content.service.ts';
import { ReportExhibitRow, ReportFigureRow, ReportSectionRow } from './report-draft.entity.ts';
import {
  ReportEnclosureRow,
  ReportImplicationRow,
  ReportPersonRow,
  ReportRecommendationRow,
  ReportSignOffRow,
} from './report-parts.entity.ts';
import { ReportVersionRow, ReportVersionSealedRow } from './report-version.entity.ts';
import { ReportRow } from './report.entity.ts';

type Stated = 'YES' | 'NO' | 'NOT_APPLICABLE' | 'NOT_STATED';

/** Where a figure comes from: the row that holds it, a published figure of a consultation, or the paper itself. */
type FigureSeedSource =
  | { live: [type: string, id: string, field: string] }
  | { published: string }
  | { statedBy: string; pence?: number; number?: number; day?: string }
  | { place: string; raw: string; pence?: number; number?: number; day?: string };

interface FigureSeed {
  /** By which the text names it; 'figure-<number>' when left out. */
  key?: string;
  label: string;
  kind: 'PENCE' | 'NUMBER' | 'DAY' | 'COUNT';
  unit?: string;
  note?: string;
  isApproximate?: boolean;
  /** The place of the section it belongs to, from 1. */
  section?: number;
  source: FigureSeedSource;
}

export interface ReportSeed {
  slug: string;
  kind: string;
  title: string;
  /** The keys of the body and of its meeting's day. */
  body: string;
  meetingDay: string | null;
  /** False where no meeting of that day is on record. */
  hasMeeting?: boolean;
  /** The paper before it on the same subject. */
  previous?: string;
  asksFor?: string;
  /** How far it has come, when it is not published. */
  status?: 'DRAFTING' | 'SIGN_OFF' | 'CLEARED';
  isKey?: Stated;
  keyTest?: string;
  inForwardPlan?: Stated;
  callIn?: Stated;
  isUrgent?: Stated;
  holderRecommends?: Stated;
  wardCoverage?: 'ALL' | 'NOT_STATED';
  purposes: string[];
  noOptionsReason?: string;
  isDemonstration?: boolean;
  people?: [capacity: string, name: string, post: string | null][];
  signOffs?: { kind?: 'FINANCE' | 'LEGAL' | 'OTHER'; role: string; state: Stated; signedBy?: string; onBehalfOf?: string; signedOn?: string }[];
  implications?: [
    kind: string,
    state: 'SOME' | 'NONE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE' | 'NOT_STATED',
    text?: string,
  ][];
  enclosures?: { kind: string; label?: string; title: string; datedOn?: string; isAtHand?: boolean; publisher?: string; url?: string }[];
  recommendations: [verb: string, text: string, reason?: string][];
  /** Label as printed, heading, paragraphs. */
  sections: [label: string | null, heading: string, ...paragraphs: string[]][];
  /** Place of an exempt section → why it is exempt. */
  exemptSections?: Readonly<Record<number, string>>;
  /** The place of a section, from 1 → what it is for. The others are main text. */
  roles?: Readonly<Record<number, 'SUMMARY' | 'OPTIONS' | 'CONSULTEES' | 'RISKS' | 'NEXT_STEPS'>>;
  figures: FigureSeed[];
  /** Figures shown together, by their keys. */
  exhibits?: { key: string; kind: 'TABLE' | 'BARS'; title: string; description: string; figureKeys: string[] }[];
  facts?: Fact[];
  issues?: Issue[];
}

/** How a version of a seed is published. */
interface PublicationSeed {
  /** Null where the paper does not say. */
  publishedAt: Date | null;
  note: string | null;
}

/** Key of a report: `seedId('report', <council>, <slug>)`. Its first version has 'report-version' and '1' around that. */
export const reportId = (councilSlug: string, slug: string): string => seedId('report', councilSlug, slug);

/**
 * Writes a report with its parts, and publishes it when it says so. What is published stays as it was first loaded, and so
 * does what somebody has worked on since.
 */
export async function plantReport(
  em: SqlEntityManager,
  council: SeedCouncil,
  paper: PaperCode,
  report: ReportSeed,
  publication: PublicationSeed | null,
): Promise<void> {
  const id = reportId(council.slug, report.slug);
  await plantOnce(em, ReportRow, [reportRow(council, id, report, publication)]);
  if ((await em.count(ReportRow, { id, version: 1, writtenAt: null })) > 0) {
    await plantParts(em, council, id, report);
    await plantFigures(em, council, id, paper, report.figures);
  }
  await plantFacts(em, council, paper, { type: 'report', id }, report.facts ?? []);
  await plantIssues(em, council, paper, { type: 'report', id }, report.issues ?? []);
  if (publication === null) return;
  const version = { number: 1, ...publication };
  const { sealed, ...frozen } = await freeze(em, id, { ...version, previousHash: null });
  const versionId = seedId('report-version', council.slug, report.slug, '1');
  if ((await em.count(ReportVersionRow, { id: versionId })) > 0) return;
  await em.insert(ReportVersionRow, { id: versionId, council: council.id, report: id, ...version, ...frozen });
  await em.insert(ReportVersionSealedRow, { version: versionId, council: council.id, ...sealed });
  await audit(em, council.now, { councilId: council.id, actorId: null, action: 'plantReport', subjectType: 'reportVersion', subjectId: versionId, digest: frozen.contentHash });
}

function reportRow(council: SeedCouncil, id: string, report: ReportSeed, publication: PublicationSeed | null): object {
  const { slug, kind, title, body, meetingDay, purposes } = report;
  return {
    id,
    council: council.id,
    slug,
    kind,
    title,
    purposes,
    meetingDay,
    body: seedId('body', council.slug, body),
    meeting: meetingDay === null || report.hasMeeting === false ? null : seedId('meeting', council.slug, body, meetingDay),
    previousReport: report.previous ? reportId(council.slug, report.previous) : null,
    asksFor: report.asksFor ?? 'NOT_STATED',
    status: publication === null ? (report.status ?? 'DRAFTING') : 'PUBLISHED',
    classification: 'PUBLIC',
    isKey: report.isKey ?? 'NOT_STATED',
    keyTest: report.keyTest ?? null,
    inForwardPlan: report.inForwardPlan ?? 'NOT_STATED',
    callIn: report.callIn ?? 'NOT_STATED',
    isUrgent: report.isUrgent ?? 'NOT_STATED',
    holderRecommends: report.holderRecommends ?? 'NOT_STATED',
    wardCoverage: report.wardCoverage ?? 'NOT_STATED',
    noOptionsReason: report.noOptionsReason ?? null,
    isDemonstration: report.isDemonstration ?? false,
    version: 1,
  };
}

async function plantParts(em: SqlEntityManager, council: SeedCouncil, report: string, seed: ReportSeed): Promise<void> {
  const numbered = (noun: string, rows: object[]) =>
    rows.map((row, index) => ({
      id: seedId(noun, report, String(index + 1)),
      council: council.id,
      report,
      position: index + 1,
      ...row,
    }));
  await plant(
    em,
    ReportPersonRow,
    numbered(
      'report-person',
      (seed.people ?? []).map(([capacity, name, post]) => ({ capacity, name, post })),
    ),
  );
  await plant(
    em,
    ReportSignOffRow,
    numbered(
      'report-sign-off',
      (seed.signOffs ?? []).map(({ kind = 'OTHER', signedBy = null, onBehalfOf = null, signedOn = null, ...line }) => ({
        ...line,
        kind,
        signedBy,
        onBehalfOf,
        signedOn,
      })),
    ),
  );
  await plant(
    em,
    ReportImplicationRow,
    numbered(
      'report-implication',
      (seed.implications ?? []).map(([kind, state, text = null]) => ({ kind, state, text })),
    ),
  );
  await plant(
    em,
    ReportEnclosureRow,
    numbered(
      'report-enclosure',
      (seed.enclosures ?? []).map(({ label = null, datedOn = null, isAtHand = false, ...enclosed }) => ({
        ...enclosed,
        label,
        datedOn,
        isAtHand,
      })),
    ),
  );
  await plant(
    em,
    ReportRecommendationRow,
    numbered(
      'report-recommendation',
      seed.recommendations.map(([verb, text, reason = null]) => ({ verb, text, reason })),
    ),
  );
  await plant(
    em,
    ReportSectionRow,
    numbered(
      'report-section',
      seed.sections.map(([label, heading, ...paragraphs], index) => {
        const exemptReason = seed.exemptSections?.[index + 1] ?? null;
        return { label, heading, body: paragraphs.join('\n\n'), role: seed.roles?.[index + 1] ?? 'BODY', isExempt: exemptReason !== null, exemptReason };
      }),
    ),
  );
  await plant(em, ReportExhibitRow, numbered('report-exhibit', seed.exhibits ?? []));
}

async function plantFigures(
  em: SqlEntityManager,
  council: SeedCouncil,
  report: string,
  paper: PaperCode,
  figures: readonly FigureSeed[],
): Promise<void> {
  await plant(
    em,
    ReportFigureRow,
    figures.map(({ key, label, kind, unit = null, note = null, isApproximate = false, section, source }, index) => ({
      id: seedId('report-figure', report, String(index + 1)),
      council: council.id,
      report,
      position: index + 1,
      key: key ?? `figure-${index + 1}`,
      label,
      valueKind: kind,
      unit,
      note,
      isApproximate,
      section: section === undefined ? null : seedId('report-section', report, String(section)),
      ...sourceRow(source, paper),
    })),
  );
}

function sourceRow(source: FigureSeedSource, paper: PaperCode): object {
  const none = {
    subjectType: null,
    subjectId: null,
    subjectField: null,
    publishedFigure: null,
    paper: null,
    place: null,
    raw: null,
    statedPence: null,
    statedNumber: null,
    statedDay: null,
  };
  if ('live' in source) {
    const [subjectType, subjectId, subjectField] = source.live;
    return { ...none, sourceKind: 'LIVE', subjectType, subjectId, subjectField };
  }
  if ('published' in source) return { ...none, sourceKind: 'PUBLISHED_FIGURE', publishedFigure: source.published };
  const { pence = null, number = null, day = null } = source;
  if ('statedBy' in source) return { ...none, sourceKind: 'STATED', statedBy: source.statedBy, statedPence: pence, statedNumber: number, statedDay: day };
  const { place, raw } = source;
  return {
    ...none,
    sourceKind: 'PAPER',
    paper: seedId('paper', paper),
    place,
    raw,
    statedPence: pence,
    statedNumber: number,
    statedDay: day,
  };
}

/** A day as the paper prints it, as a fact; the day itself is its `normalised`. */
export function dayFact(fact: string, field: string, place: string, raw: string): Fact & { normalised: string } {
  const reading = parseFuzzyDate(raw);
  if (reading.kind === 'question') throw new Error(`The date "${raw}" cannot be read: ${reading.reason}`);
  return { fact, field, place, raw, normalised: reading.date.start, rule: reading.rule };
}

/** An amount that only the paper states, as the source of a figure. */
export function amountInPaper(place: string, raw: string): FigureSeedSource {
  const reading = parseMoney(raw);
  if (reading.kind === 'question') throw new Error(`The amount "${raw}" cannot be read: ${reading.reason}`);
  return { place, raw, pence: reading.pence };
}
