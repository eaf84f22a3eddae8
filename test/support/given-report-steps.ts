import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../server/src/platform/ids.ts';
import { ReportPersonRow, ReportRecommendationRow, ReportSignOffRow } from '../../server/src/reports/report-parts.entity.ts';
import { givenReport, type GivenReport } from './given-reports.ts';
import type { TestServer } from './server.ts';

interface Council {
  id: string;
}
interface GivenLine {
  kind: 'FINANCE' | 'LEGAL' | 'OTHER';
  role: string;
}

/** A draft that only its signatures keep from being cleared: a line for finance and one for the law unless others are given. */
export async function givenPaperToSign(
  em: SqlEntityManager,
  council: Council,
  values: Partial<GivenReport> = {},
  lines: readonly GivenLine[] = [{ kind: 'FINANCE', role: 'Chief Finance Officer' }, { kind: 'LEGAL', role: 'Monitoring Officer' }],
) {
  const report = await givenReport(em, council, { meetingDay: '2026-12-15', ...values });
  const own = { council: council.id, report: report.id };
  const ids = lines.map(() => newId());
  const fork = em.fork();
  await fork.insertMany(ReportSignOffRow, lines.map(({ kind, role }, index) => ({ ...own, id: ids[index]!, position: index + 1, kind, role, state: 'NOT_STATED', signedBy: null, onBehalfOf: null, signedOn: null })));
  await fork.insert(ReportRecommendationRow, { ...own, id: newId(), position: 1, verb: 'NOTE', text: 'Note what was done.', reason: 'To know it.' });
  return { ...report, lines: ids };
}

/** The author of a report, who may have an account. */
export async function givenAuthor(em: SqlEntityManager, report: { id: string; council: Council }, { name, account = null }: { name: string; account?: string | null }) {
  await em.fork().insert(ReportPersonRow, { id: newId(), council: report.council.id, report: report.id, position: 1, capacity: 'AUTHOR', name, post: null, account });
}

export interface ReportShown {
  status: string;
  correctionState: string | null;
  version: number;
  gaps: { kind: string; words: string | null }[];
  draftSignOffs: { id: string; state: string; signedBy: string | null; onBehalfOf: string | null; version: number; viewerCanSign: boolean }[];
  steps: { kind: string; fromState: string | null; toState: string | null; note: string | null; line: string | null; signedBy: string | null; by: string | null; byRole: string | null }[];
}
const fields = `status correctionState version gaps { kind words } draftSignOffs { id state signedBy onBehalfOf version viewerCanSign }
  steps { kind fromState toState note line signedBy by byRole }`;

export type PlainStep = 'consultOfficers' | 'askForSignOff' | 'clearReport';
export type ReasonedStep = 'returnToDraft' | 'beginReportCorrection' | 'withdrawReport';

/** What the office does with a paper as a whole, through the API. */
export const movingReports = (server: Pick<TestServer, 'ask'>) => {
  const show = async (council: { slug: string }, slug: string, cookie: string | undefined) => {
    const { data } = await server.ask<{ reports: ReportShown[] }>(`query ($council: String!, $slug: String!) { reports(councilSlug: $council, slug: $slug) { ${fields} } }`, { council: council.slug, slug }, cookie);
    return data!.reports[0];
  };
  return {
    show,
    step: (name: PlainStep, report: { id: string }, version: number, cookie: string | undefined, note: string | null = null) =>
      server.ask<Record<PlainStep, ReportShown>>(`mutation ($input: ReportStepInput!) { ${name}(input: $input) { ${fields} } }`, { input: { reportId: report.id, version, note } }, cookie),
    reasoned: (name: ReasonedStep, report: { id: string }, version: number, cookie: string | undefined, reason = 'It has to be so') =>
      server.ask<Record<ReasonedStep, ReportShown>>(`mutation ($input: ReasonedReportStepInput!) { ${name}(input: $input) { ${fields} } }`, { input: { reportId: report.id, version, reason } }, cookie),
    sign: (report: { id: string }, lineId: string, version: number, cookie: string | undefined, values: object = {}) =>
      server.ask<{ signOff: ReportShown }>(
        `mutation ($input: SignOffInput!) { signOff(input: $input) { ${fields} } }`,
        { input: { reportId: report.id, lineId, version, answer: 'YES', signedBy: 'A. Signatory', onBehalfOf: null, signedOn: '2020-01-06', note: null, ...values } },
        cookie,
      ),
  };
};
