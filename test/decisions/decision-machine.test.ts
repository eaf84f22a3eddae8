import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionSteps, stateOn, stepsAfter, type DecisionLife, type DecisionState, type DecisionStepKind } from '@throughline/shared/decision-life';
import { addDays } from '@throughline/shared/calendar';
import { STEP_INPUTS, clerkAt, codeOf, type Done, type StepCommand } from '../support/given-decision-life.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** What may follow what, said again from the model's pictures: usual way, urgent way, call-in. */
const allowed: Record<DecisionState, readonly DecisionStepKind[]> = {
  PROPOSED: ['NOTICE_PUBLISHED', 'PRE_SCRUTINY', 'REPORT_PUBLISHED', 'URGENCY_AGREED', 'WITHDRAWN'],
  NOTICE_PUBLISHED: ['PRE_SCRUTINY', 'REPORT_PUBLISHED', 'URGENCY_AGREED', 'WITHDRAWN'],
  PRE_SCRUTINY: ['REPORT_PUBLISHED', 'URGENCY_AGREED', 'WITHDRAWN'],
  REPORT_PUBLISHED: ['MADE', 'URGENCY_AGREED', 'WITHDRAWN'],
  URGENCY_AGREED: ['MADE', 'REPORT_PUBLISHED', 'WITHDRAWN'],
  MADE: ['WITHDRAWN'],
  CALL_IN_WINDOW: ['CALLED_IN', 'WITHDRAWN'],
  CALLED_IN: ['UPHELD', 'RETURNED', 'REFERRED_TO_COUNCIL', 'WITHDRAWN'],
  RETURNED: ['REMADE', 'WITHDRAWN'],
  REFERRED_TO_COUNCIL: ['UPHELD', 'REMADE', 'WITHDRAWN'],
  EFFECTIVE: ['IMPLEMENTED', 'ENDED'],
  IMPLEMENTED: ['REVIEWED', 'ENDED'],
  REVIEWED: ['ENDED'],
  WITHDRAWN: [],
  ENDED: [],
};

/** How a clerk tries each step, whatever the decision says of it. */
const attempts: { command: StepCommand; kind: DecisionStepKind; input: (day: string) => object }[] = [
  { command: 'publishDecisionNotice', kind: 'NOTICE_PUBLISHED', input: (day) => ({ publishedOn: day }) },
  { command: 'referToScrutiny', kind: 'PRE_SCRUTINY', input: (day) => ({ requestedOn: day }) },
  { command: 'publishDecisionReport', kind: 'REPORT_PUBLISHED', input: (day) => ({ publishedOn: day }) },
  { command: 'agreeDecisionUrgency', kind: 'URGENCY_AGREED', input: (day) => ({ agreedOn: day }) },
  { command: 'makeDecision', kind: 'MADE', input: (day) => ({ madeOn: day, publishedOn: day }) },
  { command: 'callInDecision', kind: 'CALLED_IN', input: (day) => ({ calledInOn: day }) },
  ...(['UPHELD', 'RETURNED', 'REFERRED_TO_COUNCIL'] as const).map((outcome) => ({
    command: 'concludeCallIn' as const, kind: outcome, input: (day: string) => ({ outcome, heardOn: day }),
  })),
  { command: 'remakeDecision', kind: 'REMADE', input: (day) => ({ madeOn: day }) },
  ...(['IMPLEMENTED', 'REVIEWED'] as const).map((outcome) => ({
    command: 'recordDecisionOutcome' as const, kind: outcome, input: (day: string) => ({ outcome, happenedOn: day }),
  })),
  { command: 'withdrawDecision', kind: 'WITHDRAWN', input: (day) => ({ withdrawnOn: day }) },
];

test('whatever a clerk tries in whatever order, no decision makes a step that may not follow where it stands', async () => {
  const council = await givenCouncil(server.em);
  const at = clerkAt(server, council, await givenPerson(server.em, council, 'clerk'));
  const tried = fc.array(fc.record({ pick: fc.nat(999), isFitting: fc.boolean(), days: fc.integer({ min: 0, max: 9 }) }), { minLength: 5, maxLength: 12 });
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(tried, async (sequence) => {
      let day = '2026-06-01';
      let decision: Done = await at.record({ proposedOn: day });
      for (const { pick, isFitting, days } of sequence) {
        day = addDays(day, days);
        const state = await stateThen(council.slug, decision.id, day);
        // Half of the attempts are such as may follow, so that lives go far.
        const fitting = attempts.filter(({ kind }) => allowed[state].includes(kind));
        const from = isFitting && fitting.length > 0 ? fitting : attempts;
        const { command, kind, input } = from[pick % from.length]!;
        // Taken back once it had effect, it is not withdrawn but ends.
        const step = kind === 'WITHDRAWN' && ['EFFECTIVE', 'IMPLEMENTED', 'REVIEWED'].includes(state) ? 'ENDED' : kind;
        const answer = await at.send(command, { decisionId: decision.id, version: decision.version, ...STEP_INPUTS[command], ...input(day) });
        const mayFollow = allowed[state].includes(step);
        expect([state, step, mayFollow, codeOf(answer)]).toEqual([state, step, mayFollow, mayFollow ? undefined : expect.stringMatching(/^(DECISION_STEP_NOT_ALLOWED|CALL_IN_CLOSED)$/)]);
        if (mayFollow) {
          decision = answer.data!.done;
          expect(decision.steps.at(-1)).toEqual({ kind: step, happenedOn: day });
          reached.add(step);
        }
      }
      const { em } = server;
      const [{ steps }] = (await em.execute<{ steps: string }[]>('select count(*) as steps from decision_step where decision_id = ?', [decision.id])) as [{ steps: string }];
      expect(Number(steps)).toBe(decision.steps.length);
    }),
    { numRuns: 25, seed: 31 },
  );
  expect(reached.size).toBeGreaterThan(8);
}, 120_000);

async function stateThen(slug: string, id: string, day: string): Promise<DecisionState> {
  const { data } = await server.ask<{ council: { decisions: { items: { id: string; state: DecisionState }[] } } }>(
    `query ($slug: String!, $on: Date!) { council(slug: $slug) { decisions(pageSize: 100) { items { id state(on: $on) } } } }`,
    { slug, on: day },
    await cookieOf(slug),
  );
  return data!.council.decisions.items.find((item) => item.id === id)!.state;
}
const cookies = new Map<string, string>();
async function cookieOf(slug: string): Promise<string> {
  if (!cookies.has(slug)) {
    const [council] = await server.em.execute<{ id: string }[]>('select id from council where slug = ?', [slug]);
    cookies.set(slug, (await givenPerson(server.em, council!, 'board')).cookie);
  }
  return cookies.get(slug)!;
}

test('a council run by committees gives no notice and calls nothing in, and only a meeting decides', async () => {
  const council = await givenCouncil(server.em);
  await server.em.execute(`update council set governance_model = 'COMMITTEE' where id = ?`, [council.id]);
  const at = clerkAt(server, council, await givenPerson(server.em, council, 'clerk'));
  const proposed = await at.record({ isKey: 'YES', keyReason: 'MONEY' });
  const of = ({ id, version }: Done) => ({ decisionId: id, version });
  expect(codeOf(await at.send('publishDecisionNotice', { ...of(proposed), publishedOn: '2026-09-01' }))).toBe('DECISION_STEP_NOT_ALLOWED');
  const reported = await at.step('publishDecisionReport', proposed);
  const alone = await at.send('makeDecision', { ...of(reported), madeOn: '2026-10-19', takenByRole: 'Leader', isSubjectToCallIn: 'NO' });
  expect(alone.errors![0]!.extensions.fields).toHaveProperty('meetingId');
  const { data } = await server.ask<{ recordBody: { id: string } }>(
    `mutation ($input: RecordBodyInput!) { recordBody(input: $input) { id } }`,
    { input: { councilSlug: council.slug, name: 'The committee', kind: 'COMMITTEE', status: 'LIVE', frequency: 'MONTHLY' } },
    (await givenPerson(server.em, council, 'clerk')).cookie,
  );
  const meeting = await server.ask<{ scheduleMeeting: { id: string } }>(
    `mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { id } }`,
    { input: { bodyId: data!.recordBody.id, day: '2026-10-19' } },
    (await givenPerson(server.em, council, 'clerk')).cookie,
  );
  const made = await at.step('makeDecision', reported, { takenByRole: null, meetingId: meeting.data!.scheduleMeeting.id, isSubjectToCallIn: 'NO', publishedOn: null });
  expect(made).toMatchObject({ state: 'EFFECTIVE', callIn: 'NOT_APPLICABLE', effectiveOn: '2026-10-19' });
});

test('the state on a day is one of those that the steps up to that day lead to, for any life', () => {
  const lives = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lives, (choices) => {
      const life: DecisionLife = { route: 'EXECUTIVE', callIn: 'YES', madeOn: null, callInEndsOn: null, effectiveOn: null, endedOn: null, steps: [] };
      let day = '2026-01-01';
      for (const choice of choices) {
        day = addDays(day, 1 + (choice % 9));
        const may = stepsAfter(stateOn(life, day), { route: 'EXECUTIVE', kind: 'SUBSTANTIVE', isKey: 'NO' });
        expect(may.every((kind) => decisionSteps.includes(kind))).toBe(true);
        const kind = may[choice % Math.max(1, may.length)];
        if (kind === undefined) break;
        const was = stateOn(life, addDays(day, -1));
        life.steps = [...life.steps, { kind, on: day }];
        if (kind === 'MADE') Object.assign(life, { madeOn: day, callInEndsOn: addDays(day, 5), effectiveOn: addDays(day, 6) });
        if (kind === 'CALLED_IN') life.effectiveOn = null;
        if (kind === 'UPHELD' || kind === 'REMADE') life.effectiveOn = day;
        if (kind === 'ENDED' || kind === 'WITHDRAWN') life.endedOn = life.madeOn === null ? null : day;
        // What is recorded for a day changes nothing of the days before, but for the effect that a call-in takes away.
        expect(stateOn(life, addDays(day, -1))).toBe(was);
        expect(life.effectiveOn !== null || life.steps.every((step) => step.kind !== 'UPHELD')).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
