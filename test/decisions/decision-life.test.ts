import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clerkAt, codeOf, givenDecisionRule } from '../support/given-decision-life.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let at: ReturnType<typeof clerkAt>;
let clerk: { id: string; cookie: string };
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.set('2026-11-02T10:00:00Z');
  council = await givenCouncil(server.em);
  clerk = await givenPerson(server.em, council, 'clerk');
  at = clerkAt(server, council, clerk);
});

describe('the usual way', () => {
  test('a decision is proposed, announced, reported on, taken, left alone by scrutiny, and then in force', async () => {
    let decision = await at.record();
    expect(decision).toMatchObject({ state: 'PROPOSED', isPublished: false, version: 1 });
    decision = await at.step('publishDecisionNotice', decision);
    expect(decision).toMatchObject({ state: 'NOTICE_PUBLISHED', isPublished: true });
    decision = await at.step('publishDecisionReport', decision);
    decision = await at.step('makeDecision', decision);
    expect(decision).toMatchObject({ state: 'EFFECTIVE', callInEndsOn: '2026-10-26', effectiveOn: '2026-10-27' });
    decision = await at.step('recordDecisionOutcome', decision);
    expect(decision.state).toBe('IMPLEMENTED');
    decision = await at.step('recordDecisionOutcome', decision, { outcome: 'REVIEWED', happenedOn: '2026-11-02' });
    expect(decision.steps.map(({ kind }) => kind)).toEqual(['PROPOSED', 'NOTICE_PUBLISHED', 'REPORT_PUBLISHED', 'MADE', 'IMPLEMENTED', 'REVIEWED']);
  });

  test('by the clock alone it has effect once its call-in period has passed, and each earlier day shows where it stood then', async () => {
    server.clock.set('2022-10-28T10:00:00Z');
    let decision = await at.record({ proposedOn: '2022-08-01' });
    decision = await at.step('publishDecisionReport', decision, { publishedOn: '2022-10-03' });
    decision = await at.step('makeDecision', decision, { madeOn: '2022-10-28', publishedOn: '2022-10-28' });
    const days = ['2022-07-31', '2022-10-02', '2022-10-03', '2022-10-28', '2022-11-04', '2022-11-05'];
    const { data } = await server.ask<{ decision: Record<string, string> }>(
      `query ($slug: String!, $reference: String!) { decision(councilSlug: $slug, reference: $reference) { ${days.map((day, index) => `day${index}: state(on: "${day}")`).join(' ')} } }`,
      { slug: council.slug, reference: '26/00001' },
    );
    expect(Object.values(data!.decision)).toEqual(['PROPOSED', 'PROPOSED', 'REPORT_PUBLISHED', 'CALL_IN_WINDOW', 'CALL_IN_WINDOW', 'EFFECTIVE']);
    expect(decision).toMatchObject({ callInEndsOn: '2022-11-04', effectiveOn: '2022-11-05' });
  });

  test("a council's own number of working days counts, from the day on which its rule holds", async () => {
    await givenDecisionRule(server.em, council, { validFrom: '2026-10-19', callInWorkingDays: 3 });
    const first = await at.step('publishDecisionReport', await at.record());
    expect((await at.step('makeDecision', first)).callInEndsOn).toBe('2026-10-22');
    const second = await at.step('publishDecisionReport', await at.record());
    expect((await at.step('makeDecision', second, { madeOn: '2026-10-16', publishedOn: '2026-10-16' })).callInEndsOn).toBe('2026-10-23');
  });
});

describe('call-in', () => {
  const taken = async () => at.step('makeDecision', await at.step('publishDecisionReport', await at.record()));

  test('a decision that is called in has no effect until it is upheld', async () => {
    let decision = await at.step('callInDecision', await taken());
    expect(decision).toMatchObject({ state: 'CALLED_IN', effectiveOn: null });
    decision = await at.step('concludeCallIn', decision);
    expect(decision).toMatchObject({ state: 'EFFECTIVE', effectiveOn: '2026-10-29' });
  });

  test('one that is sent back has no effect until it is taken again', async () => {
    let decision = await at.step('concludeCallIn', await at.step('callInDecision', await taken()), { outcome: 'RETURNED' });
    expect(decision).toMatchObject({ state: 'RETURNED', effectiveOn: null });
    decision = await at.step('remakeDecision', decision);
    expect(decision).toMatchObject({ state: 'EFFECTIVE', effectiveOn: '2026-10-30', madeOn: '2026-10-19' });
  });

  test('the full council may uphold one, or it is withdrawn and never has effect', async () => {
    const referred = await at.step('concludeCallIn', await at.step('callInDecision', await taken()), { outcome: 'REFERRED_TO_COUNCIL' });
    expect((await at.step('concludeCallIn', referred, { heardOn: '2026-11-02' })).state).toBe('EFFECTIVE');
    const other = await at.step('withdrawDecision', await at.step('callInDecision', await taken()));
    expect(other).toMatchObject({ state: 'WITHDRAWN', effectiveOn: null, endedOn: '2026-11-01' });
  });

  test('after the last day of the period, or on one that is kept from call-in, it is too late', async () => {
    const late = await taken();
    expect(codeOf(await at.send('callInDecision', { decisionId: late.id, version: late.version, calledInOn: '2026-10-27', requestedByRole: 'Members', grounds: 'Late' }))).toBe('CALL_IN_CLOSED');
    const report = await at.step('publishDecisionReport', await at.record());
    const closed = await at.step('makeDecision', report, { isSubjectToCallIn: 'NO', publishedOn: null });
    expect(closed).toMatchObject({ state: 'EFFECTIVE', effectiveOn: '2026-10-19' });
    expect(codeOf(await at.send('callInDecision', { decisionId: closed.id, version: closed.version, calledInOn: '2026-10-20', requestedByRole: 'Members', grounds: 'No' }))).toBe('CALL_IN_CLOSED');
  });
});

describe('key decisions', () => {
  const key = { isKey: 'YES', keyReason: 'MONEY', amountPence: 50_000_000 };

  test('one without 28 clear days of notice is refused, and one with them is taken', async () => {
    let decision = await at.step('publishDecisionNotice', await at.record(key), { publishedOn: '2026-09-21' });
    decision = await at.step('publishDecisionReport', decision);
    const refused = await at.send('makeDecision', { decisionId: decision.id, version: decision.version, madeOn: '2026-10-19', takenByRole: 'Leader', isSubjectToCallIn: 'YES', publishedOn: '2026-10-19' });
    expect(codeOf(refused)).toBe('KEY_DECISION_NEEDS_NOTICE');
    expect((await at.step('makeDecision', decision, { madeOn: '2026-10-20', publishedOn: '2026-10-20' })).state).toBe('EFFECTIVE');
  });

  test('only special urgency, agreed by the chair of scrutiny, keeps one from call-in', async () => {
    const general = await at.step('agreeDecisionUrgency', await at.record(key), { exception: 'GENERAL_EXCEPTION' });
    const taking = { madeOn: '2026-10-02', takenByRole: 'Leader', isSubjectToCallIn: 'NO' };
    expect(codeOf(await at.send('makeDecision', { decisionId: general.id, version: general.version, ...taking }))).toBe('KEY_DECISION_NEEDS_CALL_IN');
    const special = await at.step('agreeDecisionUrgency', await at.record(key));
    expect(await at.step('makeDecision', special, { ...taking, publishedOn: null })).toMatchObject({ state: 'EFFECTIVE', isUrgent: 'YES', callIn: 'NO', effectiveOn: '2026-10-02' });
  });

  test('one already taken is held to the same when it is recorded', async () => {
    const input = { councilSlug: council.slug, reference: '26/1', title: 'Taken', kind: 'IN_PRINCIPLE', ...key, madeOn: '2026-10-19', takenByRole: 'Leader', isSubjectToCallIn: 'YES', publishedOn: '2026-10-19' };
    expect(codeOf(await at.send('recordDecision', input))).toBe('KEY_DECISION_NEEDS_NOTICE');
    expect((await at.done('recordDecision', { ...input, noticePublishedOn: '2026-09-01' })).state).toBe('EFFECTIVE');
    expect(codeOf(await at.send('recordDecision', { ...input, noticePublishedOn: '2026-09-01' }))).toBe('DUPLICATE_REFERENCE');
  });
});
