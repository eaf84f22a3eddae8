import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../server/src/platform/ids.ts';
import { freeze } from '../../server/src/reports/report-content.service.ts';
import { ReportRecommendationRow } from '../../server/src/reports/report-parts.entity.ts';
import { ReportVersionRow, ReportVersionSealedRow } from '../../server/src/reports/report-version.entity.ts';
import { givenReport, type GivenReport } from './given-reports.ts';

interface Council {
  id: string;
}

/** A published report with one section and three recommendations: note, agree and approve. */
export async function givenPublishedReport(em: SqlEntityManager, council: Council, values: Partial<GivenReport>) {
  const report = await givenReport(em, council, { ...values, status: 'PUBLISHED' });
  for (const [index, [verb, text]] of [['NOTE', 'Note the paper'], ['AGREE', 'Agree the plan'], ['APPROVE', 'Approve the money']].entries()) {
    await em.fork().insert(ReportRecommendationRow, { id: newId(), council: council.id, report: report.id, position: index + 1, verb: verb!, text: text!, reason: null });
  }
  const publication = { number: 1, note: null, publishedAt: new Date('2026-02-02T09:00:00Z') };
  const { sealed, ...frozen } = await freeze(em.fork(), report.id, { ...publication, previousHash: null });
  const versionId = newId();
  await em.fork().insert(ReportVersionRow, { id: versionId, council: council.id, report: report.id, ...publication, ...frozen });
  await em.fork().insert(ReportVersionSealedRow, { version: versionId, council: council.id, ...sealed });
  return { ...report, versionId };
}
