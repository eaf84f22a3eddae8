import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '@throughline/shared/calendar';
import { givenCouncil } from '../support/given.ts';
import {
  givenDecisionInForce,
  givenMilestone,
  givenMilestones,
  givenPrecondition,
  givenProgramme,
  type GivenMilestone,
} from '../support/given-programme.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface OnADay {
  programme: {
    milestones: { id: string; status: string; isBlocked: boolean; isOverdue: boolean; slipDays: number | null }[];
  };
}
async function milestonesOn(programme: { id: string }, on: string) {
  const { data, errors } = await server.ask<OnADay>(
    'query ($id: ID!, $on: Date!) { programme(id: $id) { milestones { id status(on: $on) isBlocked(on: $on) isOverdue(on: $on) slipDays } } }',
    { id: programme.id, on },
  );
  expect(errors).toBeUndefined();
  return new Map(data!.programme.milestones.map((milestone) => [milestone.id, milestone]));
}

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2024-01-01', days));
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 400 }))
  .map(([start, length]) => ({ start, end: addDays(start, length) }));
const progress = fc.constantFrom('PLANNED', 'IN_PROGRESS', 'COMPLETE', 'MISSED') as fc.Arbitrary<
  GivenMilestone['progress']
>;
const milestone = fc.record({ baseline: fc.option(span), forecast: fc.option(span), progress });

test('a milestone is overdue once the last day it was promised for has passed, never before, and no forecast hides it', async () => {
  const council = await givenCouncil(server.em);
  await fc.assert(
    fc.asyncProperty(fc.array(milestone, { minLength: 1, maxLength: 30 }), day, async (all, on) => {
      const programme = await givenProgramme(server.em, council);
      const rows = await givenMilestones(server.em, programme, all);
      const shown = await milestonesOn(programme, on);
      all.forEach(({ baseline, forecast, progress: how }, index) => {
        const promised = baseline?.end ?? forecast?.end;
        // The builder's milestones were reached on this day.
        const isToDo = ['PLANNED', 'IN_PROGRESS'].includes(how) || (how === 'COMPLETE' && on < '2026-01-01');
        expect(shown.get(rows[index]!.id)!.isOverdue).toBe(isToDo && promised !== undefined && on > promised);
      });
    }),
    { numRuns: 25 },
  );
});

test('on the last day of a fuzzy date what is due is not overdue; on the next day it is', async () => {
  const programme = await givenProgramme(server.em, await givenCouncil(server.em));
  const { id } = await givenMilestone(server.em, programme, { baseline: { start: '2023-03-01', end: '2023-03-31' } });
  expect((await milestonesOn(programme, '2023-03-31')).get(id)!.isOverdue).toBe(false);
  expect((await milestonesOn(programme, '2023-04-01')).get(id)!.isOverdue).toBe(true);
});

test('slip is counted in days from the end of the promise to the end of what is expected', async () => {
  const programme = await givenProgramme(server.em, await givenCouncil(server.em));
  const [late, early, unknown] = await givenMilestones(server.em, programme, [
    { baseline: { start: '2023-03-01', end: '2023-03-31' }, forecast: { start: '2023-05-01', end: '2023-05-31' } },
    { baseline: { start: '2023-03-31', end: '2023-03-31' }, forecast: { start: '2023-03-01', end: '2023-03-01' } },
    { baseline: { start: '2023-03-31', end: '2023-03-31' } },
  ]);
  const shown = await milestonesOn(programme, '2023-04-01');
  expect([late, early, unknown].map((row) => shown.get(row!.id)!.slipDays)).toEqual([61, -30, null]);
});

test('a milestone is blocked until every decision it depends on is in force, and ready from that day', async () => {
  const council = await givenCouncil(server.em);
  const programme = await givenProgramme(server.em, council);
  const waiting = await givenMilestone(server.em, programme);
  await givenPrecondition(server.em, waiting, await givenDecisionInForce(server.em, council, '2024-05-01'));
  await givenPrecondition(server.em, waiting, await givenDecisionInForce(server.em, council, '2024-06-01'));
  const statusOn = async (on: string) => (await milestonesOn(programme, on)).get(waiting.id)!.status;
  expect(await statusOn('2024-04-30')).toBe('BLOCKED');
  expect(await statusOn('2024-05-31')).toBe('BLOCKED');
  expect(await statusOn('2024-06-01')).toBe('READY');
});

test('a decision that is not taken, or has no effect yet, blocks for good; without preconditions nothing is blocked', async () => {
  const council = await givenCouncil(server.em);
  const programme = await givenProgramme(server.em, council);
  const [untaken, withoutEffect, free] = await givenMilestones(server.em, programme, [{}, {}, {}]);
  await givenPrecondition(server.em, untaken!, null);
  await givenPrecondition(server.em, withoutEffect!, await givenDecisionInForce(server.em, council, null));
  const shown = await milestonesOn(programme, '2090-01-01');
  expect([untaken, withoutEffect, free].map((row) => shown.get(row!.id)!.status)).toEqual([
    'BLOCKED',
    'BLOCKED',
    'PLANNED',
  ]);
});

test('work that has begun is no longer called blocked', async () => {
  const programme = await givenProgramme(server.em, await givenCouncil(server.em));
  const begun = await givenMilestone(server.em, programme, { progress: 'IN_PROGRESS' });
  await givenPrecondition(server.em, begun, null);
  expect((await milestonesOn(programme, '2024-01-01')).get(begun.id)).toMatchObject({
    status: 'IN_PROGRESS',
    isBlocked: false,
  });
});
