import { createHash, randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../server/src/platform/ids.ts';
import { ProgrammeGrantRow } from '../../server/src/reports/programme-grant.entity.ts';
import { ReportFigureRow, ReportSectionRow } from '../../server/src/reports/report-draft.entity.ts';
import { ReportRow } from '../../server/src/reports/report.entity.ts';
import { givenBody } from './given-decisions.ts';
import type { TestServer } from './server.ts';

interface Council {
  id: string;
}
export interface GivenFigure {
  label?: string;
  kind?: 'PENCE' | 'NUMBER' | 'DAY' | 'COUNT';
  /** Subject type, id and field of a live row. */
  live?: [string, string, string];
  publishedFigure?: string;
  /** What somebody typed, without any source. */
  typedPence?: number;
}
export interface GivenReport {
  status: 'DRAFTING' | 'CONSULTING' | 'SIGN_OFF' | 'CLEARED' | 'PUBLISHED' | 'WITHDRAWN';
  classification: 'PUBLIC' | 'EXEMPT';
  title: string;
  wardCoverage: 'ALL' | 'NOT_STATED';
  meetingDay: string | null;
  figures: readonly GivenFigure[];
}

/** A draft with one section, and the figures that are given. */
export async function givenReport(em: SqlEntityManager, council: Council, values: Partial<GivenReport> = {}) {
  const id = newId();
  const slug = `report-${randomBytes(4).toString('hex')}`;
  const fork = em.fork();
  const body = await givenBody(em, council, { name: `Committee ${slug}` });
  await fork.insert(ReportRow, {
    id, council: council.id, slug, kind: 'SCRUTINY_PROGRESS_REPORT', title: values.title ?? `Report ${slug}`, body: body.id, meeting: null,
    meetingDay: values.meetingDay ?? null, asksFor: 'NOT_STATED', status: values.status ?? 'DRAFTING', classification: values.classification ?? 'PUBLIC',
    isKey: 'NO', keyTest: null, inForwardPlan: 'NOT_APPLICABLE', callIn: 'NOT_STATED', isUrgent: 'NO', holderRecommends: 'NOT_STATED',
    wardCoverage: values.wardCoverage ?? 'NOT_STATED', purposes: ['To test'], noOptionsReason: null, isDemonstration: false, version: 1,
    withdrawnReason: values.status === 'WITHDRAWN' ? 'It named the wrong building' : null,
  });
  await fork.insert(ReportSectionRow, { id: newId(), council: council.id, report: id, position: 1, label: '1', heading: 'Summary', body: 'What was done.' });
  for (const [index, figure] of (values.figures ?? []).entries()) await givenFigure(em, { id, council }, index + 1, figure);
  return { id, slug, council };
}

/** As `givenReport`, with nothing in the way of its publication. */
export const givenClearedReport = (em: SqlEntityManager, council: Council, values: Partial<GivenReport> = {}) => givenReport(em, council, { status: 'CLEARED', ...values });

export async function givenFigure(em: SqlEntityManager, report: { id: string; council: Council }, position: number, figure: GivenFigure) {
  const { label = `Figure ${position}`, kind = 'PENCE', live, publishedFigure = null, typedPence = null } = figure;
  const [subjectType = null, subjectId = null, subjectField = null] = live ?? [];
  await em.fork().insert(ReportFigureRow, {
    id: newId(), council: report.council.id, report: report.id, section: null, position, key: `figure-${position}`, label, valueKind: kind, unit: null, note: null, isApproximate: false,
    sourceKind: live ? 'LIVE' : publishedFigure ? 'PUBLISHED_FIGURE' : null, subjectType, subjectId, subjectField, publishedFigure,
    paper: null, place: null, raw: null, statedPence: typedPence, statedNumber: null, statedDay: null,
  });
}

/** The grant pays for the programme. */
export async function givenPayment(em: SqlEntityManager, programme: { id: string; council: Council }, grant: { id: string }) {
  await em.fork().insert(ProgrammeGrantRow, { id: newId(), council: programme.council.id, programme: programme.id, grant: grant.id });
}

export interface VersionShown {
  id: string;
  number: number;
  publishedAt: string | null;
  note: string | null;
  content: string;
  contentHash: string;
  isIntact: boolean;
  isCurrent: boolean;
  figures: { label: string; display: string; pence: number | null }[];
}
const version = 'id number publishedAt note content contentHash isIntact isCurrent figures { label display pence }';

/** What clerks and readers do, through the API. */
export const reporting = (server: Pick<TestServer, 'ask'>) => ({
  publish: (reportId: string, cookie: string | undefined, note: string | null = null) =>
    server.ask<{ publishReport: VersionShown }>(`mutation ($input: PublishReportInput!) { publishReport(input: $input) { ${version} } }`, { input: { reportId, note } }, cookie),
  read: (council: { slug: string }, slug: string, number: number | null = null, cookie?: string) =>
    server.ask<{ report: VersionShown | null }>(
      `query ($council: String!, $slug: String!, $number: Int) { report(councilSlug: $council, slug: $slug, version: $number) { ${version} } }`,
      { council: council.slug, slug, number }, cookie,
    ),
  list: (council: { slug: string }, cookie?: string) =>
    server.ask<{ reports: { slug: string; title: string; status: string; versions: { number: number }[] }[] }>(
      'query ($council: String!) { reports(councilSlug: $council) { slug title status versions { number } } }', { council: council.slug }, cookie,
    ),
});

/** SHA-256 of the text, as any program would work it out. */
export const sha256 = (text: string): string => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');
