import { addDays } from '@throughline/shared/calendar';
import { formatDay, londonDay } from '@throughline/shared/dates';
import type { Seed } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { MilestoneBaselineRow, MilestoneChangeRow, MilestoneForecastRow, MilestoneRow } from './milestone.entity.ts';

/**
 * A made-up milestone of York that was missed, promised anew by a board, and is now expected a little later still: what a
 * history looks like. It is there once; what officers do with it afterwards stays.
 */
export const seedMilestoneHistory: Seed = async (em, council) => {
  const today = londonDay(council.now);
  const day = (days: number) => addDays(today, days);
  const at = (days: number) => new Date(`${day(days)}T10:00:00Z`);
  const milestone = seedId('milestone', council.slug, 'demo-one-address');
  if ((await em.count(MilestoneRow, { id: milestone })) > 0) return;
  const on = (days: number) => {
    const date = day(days);
    return { start: date, end: date, precision: 'DAY', approximate: false, raw: formatDay(date) };
  };
  const made = { council: council.id, milestone, madeBy: seedId('person', council.slug, 'programme') };
  const id = (noun: string, version: number) => seedId(noun, council.slug, 'demo-one-address', String(version));
  await plantOnce(em, MilestoneRow, [
    {
      ...{ id: milestone, council: council.id, programme: seedId('programme', council.slug, 'family-hubs') },
      workstream: seedId('workstream', council.slug, 'information-strategy'),
      title: 'Families find all support under one web address',
      ownerRole: 'Information lead',
      ...fuzzyDateValues('baseline', on(-120)),
      ...fuzzyDateValues('agreed', on(30)),
      ...fuzzyDateValues('forecast', on(45)),
      ...{ agreedOn: day(-80), forecastMadeOn: day(-10), recordedOn: day(-200), beganOn: day(-150) },
      ...{ progress: 'IN_PROGRESS', progressSince: day(-80), firstProgress: 'PLANNED' },
      ...{ version: 5, isPublished: false, isDemonstration: true },
    },
  ]);
  const rebaselined = 'The supplier was chosen later than planned; the board agreed to a new date';
  await plantOnce(em, MilestoneBaselineRow, [
    {
      ...{ ...made, id: id('milestone-baseline', 4), version: 4, ...fuzzyDateValues('due', on(30)), setOn: day(-80) },
      ...{ reason: rebaselined, decision: null, madeAt: at(-80) },
    },
  ]);
  await plantOnce(em, MilestoneForecastRow, [
    {
      ...{ ...made, id: id('milestone-forecast', 4), version: 4, ...fuzzyDateValues('due', on(30)) },
      ...{ reason: rebaselined, madeAt: at(-80) },
    },
    {
      ...{ ...made, id: id('milestone-forecast', 5), version: 5, ...fuzzyDateValues('due', on(45)) },
      ...{ reason: 'Testing with families takes two weeks more', madeAt: at(-10) },
    },
  ]);
  const history = [
    { kind: 'RECORDED', progress: 'PLANNED', days: -200, note: null },
    { kind: 'STARTED', progress: 'IN_PROGRESS', days: -150, note: null },
    { kind: 'MISSED', progress: 'MISSED', days: -110, note: 'No supplier had been chosen' },
    { kind: 'REBASELINED', progress: 'IN_PROGRESS', days: -80, note: rebaselined },
    { kind: 'REFORECAST', progress: null, days: -10, note: null },
  ];
  await plantOnce(
    em,
    MilestoneChangeRow,
    history.map(({ kind, progress, days, note }, index) => ({
      ...{ ...made, id: id('milestone-change', index + 1), version: index + 1, kind, progress },
      ...{ holdsFrom: day(days), note, madeAt: at(days) },
    })),
  );
};
