import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { DraftCommentRow } from './report-writing.entity.ts';

/** What officers say to one another about York's made-up draft. */
export const seedReportWriting: Seed = async (em, council) => {
  if (!council.demo || council.slug !== 'york') return;
  const report = seedId('report', 'york', 'family-hubs-next-update');
  const ofOfficer = (role: string) => seedId('person', council.slug, role);
  const comment = (key: string, said: object) => ({
    ...{ id: seedId('draft-comment', 'york', key), council: council.id, report, section: null, answers: null, resolvedByPerson: null, resolvedAt: null, isDemonstration: true },
    ...said,
  });
  await plant(em, DraftCommentRow, [
    comment('sites', { section: seedId('report-section', report, '2'), body: 'Should we say when the asset review begins?', byPerson: ofOfficer('clerk'), madeAt: new Date('2026-09-01T09:00:00Z') }),
    comment('sites answer', { section: seedId('report-section', report, '2'), answers: seedId('draft-comment', 'york', 'sites'), body: 'Yes, once the board has set a day.', byPerson: ofOfficer('programme'), madeAt: new Date('2026-09-01T10:30:00Z') }),
  ]);
};
