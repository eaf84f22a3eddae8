import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../server/src/platform/ids.ts';
import { ReportEnclosureRow, ReportImplicationRow, ReportPersonRow } from '../../server/src/reports/report-parts.entity.ts';
import { DraftCommentRow, ReportFileRow } from '../../server/src/reports/report-writing.entity.ts';
import { ReportRow, ReportWardRow } from '../../server/src/reports/report.entity.ts';
import { givenReport } from '../support/given-reports.ts';

/** A paper that follows on another, with a file, listed wards, and comments open, answered and settled. */
export async function givenPapersInWriting(em: SqlEntityManager, council: { id: string }): Promise<void> {
  const [earlier, report] = [await givenReport(em, council, { title: 'The one before', meetingDay: '1900-01-01' }), await givenReport(em, council, { meetingDay: '2026-05-04' })];
  const fork = em.fork();
  const [person, other] = await fork.execute<{ id: string }[]>(`select person_id as id from membership where council_id = ? and role in ('clerk', 'programme') order by role`, [council.id]);
  const [area] = await fork.execute<{ id: string }[]>('select id from area where council_id = ? order by id limit 1', [council.id]);
  const own = () => ({ id: newId(), council: council.id, report: report.id });
  const writtenAt = new Date('2026-05-01T09:00:00Z');
  await fork.nativeUpdate(ReportRow, { id: report.id }, { previousReport: earlier.id, writtenAt, writtenBy: person!.id, wardCoverage: 'LISTED', exemptReason: 'Paragraph 3', classification: 'EXEMPT' });
  await fork.nativeUpdate(ReportRow, { id: earlier.id }, { writtenAt, writtenBy: other!.id });
  await fork.insert(ReportImplicationRow, { ...own(), position: 1, kind: 'Legal', state: 'NOT_ASSESSED', text: 'Somebody will look' });
  await fork.insert(ReportWardRow, { ...own(), area: area!.id });
  await fork.insert(ReportPersonRow, { ...own(), position: 1, capacity: 'CONTACT', name: 'Somebody', post: 'Head', email: 'head@example.org', phone: '01632 960 001', account: person!.id });
  const bytes = Buffer.from('%PDF- a plan');
  const file = { ...own(), name: 'plan.pdf', mediaType: 'application/pdf', byteCount: bytes.length, hash: createHash('sha256').update(bytes).digest('hex'), bytes, keptAt: writtenAt };
  await fork.insert(ReportFileRow, file);
  const enclosed = { kind: 'APPENDIX', label: 'A', title: 'A plan', datedOn: '2026-04-01', url: 'https://example.org/plan', publisher: 'The council', lastOpenedOn: '2026-04-30', isExempt: true };
  await fork.insert(ReportEnclosureRow, { ...own(), ...enclosed, position: 1, isAtHand: true, file: file.id, altText: 'A plan' });
  await fork.insert(ReportEnclosureRow, { ...own(), kind: 'BACKGROUND_PAPER', title: 'Lost', position: 2, isAtHand: false, waivedReason: 'Nobody has it any more' });
  const comment = { byPerson: person!.id, madeAt: writtenAt, isDemonstration: true };
  const open = { ...own(), ...comment, body: 'Open?' };
  await fork.insert(DraftCommentRow, open);
  await fork.insert(DraftCommentRow, { ...own(), ...comment, body: 'Yes.', answers: open.id });
  await fork.insert(DraftCommentRow, { ...own(), ...comment, body: 'Settled.', byPerson: other!.id, resolvedAt: new Date('2026-05-02T09:00:00Z'), resolvedByPerson: person!.id });
}
