import { addDays } from '@throughline/shared/calendar';
import { londonDay } from '@throughline/shared/dates';
import { MeetingRow } from '../decisions/meeting.entity.ts';
import type { Seed } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';

/**
 * Made-up meetings of York's project board: three in the autumn of its ledger, and two before the day of seeding, so that
 * a pack has an earlier board to compare with. No paper gives a date of this board.
 */
export const seedBoardMeetings: Seed = async (em, council) => {
  if (!council.demo || council.slug !== 'york') return;
  const today = londonDay(council.now);
  for (const day of ['2022-10-04', '2022-11-01', '2022-12-06', addDays(today, -49), addDays(today, -21)]) {
    await plant(em, MeetingRow, [
      {
        id: seedId('meeting', 'york', 'project-board', day),
        council: council.id,
        body: seedId('body', 'york', 'project-board'),
        day,
        ...fuzzyDateValues('held', { start: day, end: day, precision: 'DAY', approximate: false, raw: null }),
        isPublished: false,
        isDemonstration: true,
      },
    ]);
  }
};
