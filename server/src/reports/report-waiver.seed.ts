import { keyOf } from '@throughline/shared/papers/check-paper';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { reportId } from './report-rows.seed.ts';
import { ReportWaiverRow } from './report-waiver.entity.ts';

/** In York's made-up draft one thing that the checks find is left as it is, with a reason. */
export const seedWaivers: Seed = async (em, council) => {
  if (!council.demo || council.slug !== 'york') return;
  await plantOnce(em, ReportWaiverRow, [
    {
      id: seedId('report-waiver', 'york', 'family-hubs-next-update', 'date'),
      council: council.id,
      report: reportId('york', 'family-hubs-next-update'),
      findingKey: keyOf('paper-without-a-date', 'undated'),
      reason: 'The committee has not set the day of its next meeting. It is put in before the paper is published.',
      waivedBy: seedId('person', 'york', 'programme'),
      waivedAt: council.now,
    },
  ]);
};
