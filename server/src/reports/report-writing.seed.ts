import { createHash } from 'node:crypto';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant, plantOnce } from '../platform/plant.ts';
import { ReportEnclosureRow, ReportImplicationRow, ReportPersonRow } from './report-parts.entity.ts';
import { DraftCommentRow, ReportFileRow } from './report-writing.entity.ts';

const report = seedId('report', 'york', 'family-hubs-highlight-report');
const section = (number: number) => seedId('report-section', report, String(number));
const list = Buffer.from('Milestone,Due,Reached\nAgree the approach of each workstream,2023-03-31,yes\n');

/** York's made-up highlight report while it is written: what is answered and what is not, a file, and what officers say to one another. */
export const seedReportWriting: Seed = async (em, council) => {
  if (!council.demo || council.slug !== 'york') return;
  const officer = (role: string) => seedId('person', 'york', role);
  const own = (noun: string, number: number) => ({ id: seedId(noun, report, `writing ${number}`), council: council.id, report, position: number });
  await plant(em, ReportImplicationRow, [
    { ...own('report-implication', 1), kind: 'Financial', state: 'SOME', text: 'What is not spent by the last day of the grant is lost to the programme.' },
    { ...own('report-implication', 2), kind: 'Legal', state: 'NONE', text: null },
    { ...own('report-implication', 3), kind: 'Equalities', state: 'NOT_STATED', text: null },
  ]);
  await plant(em, ReportPersonRow, [{ ...own('report-person', 1), capacity: 'AUTHOR', name: 'Made-up Author', post: 'Programme manager (made up)', account: officer('programme') }]);
  const file = { id: seedId('report-file', report, 'milestones'), council: council.id, report, keptAt: new Date('2026-09-01T08:00:00Z') };
  await plantOnce(em, ReportFileRow, [{ ...file, name: 'milestones.csv', mediaType: 'text/csv', byteCount: list.length, hash: createHash('sha256').update(list).digest('hex'), bytes: list }]);
  await plant(em, ReportEnclosureRow, [
    { ...own('report-enclosure', 1), kind: 'APPENDIX', label: 'Appendix 1', title: 'Milestones (made up)', isAtHand: true, file: file.id },
    { ...own('report-enclosure', 2), kind: 'APPENDIX', label: 'Appendix 2', title: 'Register of risks (made up)', isAtHand: false, file: null },
  ]);
  const comment = (key: string, said: object) => ({
    ...{ id: seedId('draft-comment', 'york', key), council: council.id, report, section: null, answers: null, resolvedByPerson: null, resolvedAt: null, isDemonstration: true },
    ...said,
  });
  await plant(em, DraftCommentRow, [
    comment('sites', { section: section(5), body: 'Should we say when the asset review begins?', byPerson: officer('clerk'), madeAt: new Date('2026-09-01T09:00:00Z') }),
    comment('sites answer', { section: section(5), answers: seedId('draft-comment', 'york', 'sites'), body: 'Yes, once the board has set a day.', byPerson: officer('programme'), madeAt: new Date('2026-09-01T10:30:00Z') }),
    comment('money', { section: section(3), body: 'The forecast is the one of last month.', byPerson: officer('finance'), madeAt: new Date('2026-09-02T09:00:00Z'), resolvedByPerson: officer('programme'), resolvedAt: new Date('2026-09-03T09:00:00Z') }),
  ]);
};
