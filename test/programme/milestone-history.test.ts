import * as fc from 'fast-check';
import { addDays } from '@throughline/shared/calendar';
import { formatDay } from '@throughline/shared/dates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenDecisionInForce, givenProgramme } from '../support/given-programme.ts';
import { codeOf, milestoneOn, planCommand } from '../support/milestone-plan.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** Days are counted from here; the clock of the server never goes back. */
const BEGINNING = '2027-01-01';
const dayOf = (number: number) => addDays(BEGINNING, number);

/** One thing that somebody tries, some days after the last. `ago` and `ahead` are days before and after that day. */
type Deed =
  | { deed: 'start' | 'complete' | 'miss'; after: number; ago: number }
  | { deed: 'reforecast' | 'rebaseline'; after: number; ahead: number }
  | { deed: 'addDecision'; after: number; effect: number }
  | { deed: 'removeDecision' | 'cancel'; after: number };

const after = fc.integer({ min: 0, max: 6 });
const ago = fc.integer({ min: 0, max: 8 });
const deeds = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ deed: fc.constantFrom('start', 'complete', 'miss'), after, ago }) },
    { weight: 3, arbitrary: fc.record({ deed: fc.constantFrom('reforecast', 'rebaseline'), after, ahead: ago }) },
    { weight: 3, arbitrary: fc.record({ deed: fc.constant('addDecision'), after, effect: fc.integer({ min: -10, max: 10 }) }) },
    { weight: 2, arbitrary: fc.record({ deed: fc.constantFrom('removeDecision', 'cancel'), after }) },
  ) as fc.Arbitrary<Deed>,
  { minLength: 1, maxLength: 9 },
);

interface Needed {
  id: string;
  addedOn: number;
  removedOn: number | undefined;
  effect: number;
}

/** The slow and obvious keeper of one milestone: it remembers everything that was said, and asks all of it each time. */
class Naive {
  said: { progress: string; from: number }[] = [{ progress: 'PLANNED', from: 0 }];
  promises: { due: number; on: number }[];
  needed: Needed[] = [];
  constructor(due: number) {
    this.promises = [{ due, on: 0 }];
  }

  /** The last thing said that held by the day. */
  progress = (day: number): string => this.said.filter(({ from }) => from <= day).at(-1)?.progress ?? 'PLANNED';
  now = (): string => this.said.at(-1)!.progress;
  due = (day: number): number => (this.promises.filter(({ on }) => on <= day).at(-1) ?? this.promises[0]!).due;
  stood = (day: number) =>
    this.needed.filter(({ addedOn, removedOn }) => addedOn <= day && (removedOn === undefined || removedOn > day));
  isOpen = () => ['PLANNED', 'IN_PROGRESS'].includes(this.now());
  isFree = (day: number) => this.needed.every(({ removedOn, effect }) => removedOn !== undefined || effect <= day);

  status(day: number): string {
    const progress = this.progress(day);
    if (progress !== 'PLANNED') return progress;
    const needed = this.stood(day);
    if (needed.length === 0) return 'PLANNED';
    return needed.every(({ effect }) => effect <= day) ? 'READY' : 'BLOCKED';
  }
  isOverdue = (day: number) => ['PLANNED', 'IN_PROGRESS'].includes(this.progress(day)) && this.due(day) < day;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('after any history, where a milestone stood on any day and whether it was late is what a slow and obvious keeper says', async () => {
  const council = await givenCouncil(server.em);
  const programme = await givenProgramme(server.em, council);
  const { cookie } = await givenPerson(server.em, council, 'programme');
  const command = planCommand(server);
  const seen = { done: 0, refused: 0 };

  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 12 }), deeds, async (due, all) => {
      server.clock.set(`${BEGINNING}T12:00:00Z`);
      const recorded = await command(
        'recordMilestone',
        { programmeId: programme.id, title: 'A milestone', due: formatDay(dayOf(due)), audience: 'BOARD' },
        cookie,
      );
      const { id } = recorded.data!.done;
      const naive = new Naive(due);
      let [today, version, begun] = [0, 1, false];
      for (const each of all) {
        today += each.after;
        server.clock.set(`${dayOf(today)}T12:00:00Z`);
        const { name, input, expected, keep } = await tried(each, naive, today, begun);
        const answer = await command(name, { milestoneId: id, version, ...input }, cookie);
        expect([each, codeOf(answer)]).toEqual([each, expected]);
        if (expected !== undefined) {
          seen.refused++;
          continue;
        }
        seen.done++;
        version++;
        keep(answer.data!.done.preconditions.map((needed) => needed.id));
        begun ||= naive.now() === 'IN_PROGRESS';
      }
      for (let day = -1; day <= today + 12; day++) {
        const found = (await milestoneOn(server, id, dayOf(day), cookie))!;
        expect([day, found.status, found.isOverdue]).toEqual([day, naive.status(day), naive.isOverdue(day)]);
      }
    }),
    { numRuns: 25 },
  );
  // The histories went far enough to mean something.
  expect(Math.min(seen.done, seen.refused)).toBeGreaterThan(10);

  /** The command for a deed, what it should be told, and how the keeper remembers it. */
  async function tried(each: Deed, naive: Naive, today: number, begun: boolean) {
    const say = (progress: string, from: number) => () => void naive.said.push({ progress, from });
    const closed = naive.isOpen() ? undefined : 'MILESTONE_CLOSED';
    switch (each.deed) {
      case 'start': {
        const from = today - each.ago;
        const refusal = naive.now() !== 'PLANNED' ? 'MILESTONE_CLOSED' : naive.isFree(from) ? undefined : 'MILESTONE_BLOCKED';
        return { name: 'startMilestone', input: { beganOn: dayOf(from) }, expected: refusal, keep: say('IN_PROGRESS', from) };
      }
      case 'complete': {
        const from = today - each.ago;
        const isBlocked = naive.now() === 'PLANNED' && !naive.isFree(from);
        const refusal = closed ?? (isBlocked ? 'MILESTONE_BLOCKED' : undefined);
        return { name: 'completeMilestone', input: { completedOn: dayOf(from) }, expected: refusal, keep: say('COMPLETE', from) };
      }
      case 'miss': {
        const from = today - each.ago;
        const refusal = closed ?? (from <= naive.promises.at(-1)!.due ? 'BAD_INPUT' : undefined);
        const input = { missedOn: dayOf(from), reason: 'No room' };
        return { name: 'missMilestone', input, expected: refusal, keep: say('MISSED', from) };
      }
      case 'cancel':
        return { name: 'cancelMilestone', input: { reason: 'Sold' }, expected: closed, keep: say('CANCELLED', today) };
      case 'reforecast': {
        const input = { due: formatDay(dayOf(today + each.ahead)), reason: 'Later' };
        return { name: 'reforecastMilestone', input, expected: closed, keep: () => undefined };
      }
      case 'rebaseline': {
        const wasMissed = naive.now() === 'MISSED';
        const promise = { due: today + each.ahead, on: today };
        const input = { due: formatDay(dayOf(promise.due)), reason: 'Later' };
        const keep = () => {
          naive.promises.push(promise);
          if (wasMissed) say(begun ? 'IN_PROGRESS' : 'PLANNED', today)();
        };
        return { name: 'rebaselineMilestone', input, expected: wasMissed ? undefined : closed, keep };
      }
      case 'addDecision': {
        const effect = today + each.effect;
        const decision = await givenDecisionInForce(server.em, council, dayOf(effect));
        const keep = (ids: readonly string[]) => {
          const id = ids.find((known) => !naive.needed.some((needed) => needed.id === known))!;
          naive.needed.push({ id, addedOn: today, removedOn: undefined, effect });
        };
        const input = { title: `Decision ${naive.needed.length + 1}`, decisionId: decision.id };
        return { name: 'addPrecondition', input, expected: naive.now() === 'PLANNED' ? undefined : 'MILESTONE_CLOSED', keep };
      }
      case 'removeDecision': {
        const needed = naive.needed.find(({ removedOn }) => removedOn === undefined);
        const input = { preconditionId: needed?.id ?? council.id, reason: 'Not needed' };
        const refusal = naive.now() !== 'PLANNED' ? 'MILESTONE_CLOSED' : needed ? undefined : 'BAD_INPUT';
        const keep = () => {
          needed!.removedOn = today;
        };
        return { name: 'removePrecondition', input, expected: refusal, keep };
      }
    }
  }
}, 120_000);
