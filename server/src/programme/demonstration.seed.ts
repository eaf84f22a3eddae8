import { addDays, lastOfMonth, partsOfDay } from '@throughline/shared/calendar';
import { formatDay, londonDay } from '@throughline/shared/dates';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { ProgrammePlanter } from './programme-rows.seed.ts';

/**
 * Made-up milestones in York's programme, around the day of seeding, so that a board has something to manage: one
 * reached, one overdue, one that may start, one that waits for a decision. Marked as demonstration, and only for the
 * board and its officers.
 */
export const seedDemonstrationMilestones: Seed = async (em, council) => {
  const york = new ProgrammePlanter(em, council, 'YOR', 'family-hubs', true);
  const today = londonDay(council.now);
  const inDays = (days: number) => formatDay(addDays(today, days));
  const shared = { facts: [], isPublished: false };
  await york.milestones([
    {
      ...shared,
      key: 'demo-theory-of-change',
      title: 'The theory of change is agreed',
      workstream: 'outcomes',
      ownerRole: 'Outcomes lead',
      baseline: inDays(-60),
      actual: inDays(-55),
      beganOn: addDays(today, -130),
      progress: 'COMPLETE',
    },
    {
      ...shared,
      key: 'demo-information-sharing',
      title: 'An agreement to share information is signed by all partners',
      workstream: 'data-and-systems',
      ownerRole: 'Data and systems lead',
      baseline: inDays(-14),
      beganOn: addDays(today, -50),
      progress: 'IN_PROGRESS',
    },
    {
      ...shared,
      key: 'demo-families-heard',
      title: 'What families said in the consultation is before the board',
      workstream: 'co-production',
      ownerRole: 'Co-production lead',
      baseline: endOfNextMonth(today),
      preconditions: { 'The decision to accept the grant and run the programme': seedId('decision', 'york', 'DEMO/01') },
    },
    {
      ...shared,
      key: 'demo-sites-adapted',
      title: 'Work to adapt the three sites begins',
      workstream: 'right-support',
      ownerRole: 'Property lead',
      baseline: inDays(120),
      preconditions: { 'The decision that selects the three sites': null },
    },
  ]);
};

/** The same for Kent, whose programme has no workstreams yet. */
export const seedKentsDemonstrationMilestones: Seed = async (em, council) => {
  const kent = new ProgrammePlanter(em, council, 'KEN', 'family-hubs', true);
  const today = londonDay(council.now);
  const inDays = (days: number) => formatDay(addDays(today, days));
  const shared = { facts: [], isPublished: false };
  await kent.milestones([
    {
      ...shared,
      key: 'demo-partners-signed',
      title: 'Health partners have signed how the hubs are run together',
      ownerRole: 'Partnerships lead',
      baseline: inDays(-40),
      actual: inDays(-30),
      beganOn: addDays(today, -160),
      progress: 'COMPLETE',
    },
    {
      ...shared,
      key: 'demo-proposals',
      title: 'Detailed proposals for the family hub model are ready for consultation',
      ownerRole: 'Programme manager',
      baseline: inDays(-7),
      beganOn: addDays(today, -70),
      progress: 'IN_PROGRESS',
      preconditions: { 'The decision that lets proposals be developed': seedId('decision', 'kent', '22/00094') },
    },
    {
      ...shared,
      key: 'demo-first-hubs',
      title: 'The first family hubs open their doors',
      ownerRole: 'Hub lead',
      baseline: inDays(150),
      preconditions: { 'A key decision that approves the overall family hub model': null },
      decisionsExpected: { 'A key decision that approves the overall family hub model': inDays(170) },
    },
  ]);
};

function endOfNextMonth(today: string): string {
  const { year, month } = partsOfDay(today);
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return `end of ${formatDay(lastOfMonth(next.year, next.month)).replace(/^\d+ /, '')}`;
}
