import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../server/src/platform/ids.ts';
import { ReportSectionRow } from '../../server/src/reports/report-draft.entity.ts';
import { ReportEnclosureRow, ReportSignOffRow } from '../../server/src/reports/report-parts.entity.ts';
import { ReportStepRow } from '../../server/src/reports/report-step.entity.ts';
import { ReportRow } from '../../server/src/reports/report.entity.ts';
import { givenFigure, givenReport } from '../support/given-reports.ts';

/** A full business case that everything stands in the way of, a paper half signed with its steps, and papers that were withdrawn. */
export async function givenPapersOnTheirWay(em: SqlEntityManager, council: { id: string }): Promise<void> {
  const [lacking, signed] = [await givenReport(em, council, { meetingDay: '2026-05-04' }), await givenReport(em, council, { status: 'SIGN_OFF' })];
  const fork = em.fork();
  const [person] = await fork.execute<{ id: string }[]>(`select person_id as id from membership where council_id = ? and role = 'clerk'`, [council.id]);
  const own = (report: { id: string }) => ({ id: newId(), council: council.id, report: report.id });
  await fork.nativeUpdate(ReportRow, { id: lacking.id }, { kind: 'FULL_BUSINESS_CASE' });
  await fork.insert(ReportSectionRow, { ...own(lacking), position: 2, heading: 'Options', body: ' ', isRequired: true });
  await givenFigure(em, lacking, 1, { typedPence: 100 });
  await fork.insert(ReportEnclosureRow, { ...own(lacking), kind: 'APPENDIX', title: 'A plan that is not there', position: 1, isAtHand: false });
  const line = { role: 'Finance', kind: 'FINANCE', state: 'YES', signedBy: 'Jo', onBehalfOf: 'Mo', signedOn: '2026-04-02', note: 'In time' };
  await fork.insert(ReportSignOffRow, { ...own(signed), ...line, position: 1 });
  await fork.insert(ReportSignOffRow, { ...own(signed), role: 'Law', kind: 'LEGAL', state: 'NO', signedBy: 'Lou', signedOn: '2026-04-02', note: 'Not yet', position: 2 });
  await fork.insert(ReportSignOffRow, { ...own(signed), role: 'Director', state: 'NOT_STATED', signedBy: null, onBehalfOf: null, signedOn: null, position: 3 });
  const none = { note: null, line: null, answer: null, signedBy: null, onBehalfOf: null, signedOn: null };
  const step = { ...none, happenedAt: new Date('2026-04-01T09:00:00Z'), isDemonstration: true };
  await fork.insert(ReportStepRow, { ...step, ...own(signed), position: 1, kind: 'SIGN_OFF_ASKED', fromState: 'DRAFTING', toState: 'SIGN_OFF', byPerson: null, byRole: null, note: 'Please' });
  const answer = { answer: 'YES', line: 'Finance', signedBy: 'Jo', onBehalfOf: 'Mo', signedOn: '2026-04-02' };
  await fork.insert(ReportStepRow, { ...step, ...own(signed), ...answer, position: 2, kind: 'SIGNED', fromState: 'SIGN_OFF', toState: 'SIGN_OFF', byPerson: person!.id, byRole: 'clerk' });
  for (const classification of ['PUBLIC', 'EXEMPT'] as const) {
    const withdrawn = await givenReport(em, council, { status: 'WITHDRAWN', classification, meetingDay: '2026-04-07' });
    await fork.nativeUpdate(ReportRow, { id: withdrawn.id }, { withdrawnOn: '2026-04-09' });
  }
}
