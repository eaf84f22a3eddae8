import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clerkAt, codeOf, givenDecisionRule, type Done } from '../support/given-decision-life.ts';
import { givenGrant } from '../support/given-funding.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenMilestone, givenPrecondition, givenProgramme } from '../support/given-programme.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let clerk: { id: string; cookie: string };
let officer: { id: string; cookie: string };
let at: ReturnType<typeof clerkAt>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.set('2023-11-02T10:00:00Z');
  council = await givenCouncil(server.em);
  clerk = await givenPerson(server.em, council, 'clerk');
  officer = await givenPerson(server.em, council, 'programme');
  at = clerkAt(server, council, clerk);
});

const of = ({ id, version }: { id: string; version: number }) => ({ decisionId: id, version });
const TAKEN = { proposedOn: '2023-04-01', madeOn: '2023-05-02', takenByRole: 'Leader', isSubjectToCallIn: 'NO' };
const fieldsOf = ({ errors }: { errors?: { extensions: { fields?: Record<string, string> } }[] }) => Object.keys(errors?.[0]?.extensions.fields ?? {});

/** A decision that delegates to the director, up to an amount, perhaps only in consultation. */
async function delegating(values: object = {}, taken: object = {}): Promise<{ decision: Done; delegation: string }> {
  const decision = await at.record({ kind: 'IN_PRINCIPLE', activities: ['PREPARATORY_SPEND', 'PARTNERSHIP'], ...TAKEN, ...taken });
  const done = await at.step('delegateAuthority', decision, { toRole: 'Director', scope: 'To commission', limitPence: 100_000, ...values });
  const [row] = await server.em.execute<{ id: string }[]>('select id from delegation where decision_id = ?', [decision.id]);
  return { decision: done, delegation: row!.id };
}
const delegated = (delegation: string, values: object = {}) => ({
  councilSlug: council.slug, reference: `D/${Math.random()}`, title: 'Commission it', kind: 'DELEGATED', isKey: 'NO', delegationId: delegation, activities: ['PREPARATORY_SPEND'],
  amountPence: 100_000, ...TAKEN, madeOn: '2023-06-01', takenByRole: 'director', ...values,
});

describe('a delegated decision', () => {
  test('is taken by the post that is named, within scope and limit, and has effect', async () => {
    const { delegation } = await delegating();
    expect(await at.done('recordDecision', delegated(delegation))).toMatchObject({ effectiveOn: '2023-06-01', callIn: 'NO' });
  });

  test.each([
    ['by another post', { takenByRole: 'Leader' }, 'takenByRole'],
    ['for more than its limit', { amountPence: 100_001 }, 'amountPence'],
    ['without saying for how much', { amountPence: undefined }, 'amountPence'],
    ['for what could not be handed on', { activities: ['DELIVERY'] }, 'activities'],
    ['before the decision that delegates was in force', { madeOn: '2023-05-01' }, 'delegationId'],
  ])('is refused %s, and nothing is kept', async (_words, values, field) => {
    const { delegation } = await delegating();
    const refused = await at.send('recordDecision', delegated(delegation, values));
    expect([codeOf(refused), fieldsOf(refused)]).toEqual(['DECISION_OUTSIDE_DELEGATION', [field]]);
    const [count] = await server.em.execute<{ count: string }[]>('select count(*) as count from decision where council_id = ?', [council.id]);
    expect(Number(count!.count)).toBe(1);
  });

  test('records the consultation with the post that must be consulted, before it is taken', async () => {
    const { delegation } = await delegating({ inConsultationWithRole: 'Cabinet Member' });
    const tries = [{}, { consultedRole: 'Somebody', consultedOn: '2023-05-20' }, { consultedRole: 'Cabinet Member' }, { consultedRole: 'Cabinet Member', consultedOn: '2023-06-02' }];
    for (const values of tries) expect(codeOf(await at.send('recordDecision', delegated(delegation, values)))).toBe('DECISION_OUTSIDE_DELEGATION');
    expect((await at.done('recordDecision', delegated(delegation, { consultedRole: 'Cabinet Member', consultedOn: '2023-06-01' }))).effectiveOn).toBe('2023-06-01');
  });

  test('cannot be taken any more once the decision that delegates was superseded', async () => {
    const { decision, delegation } = await delegating();
    const later = await at.record({ ...TAKEN, madeOn: '2023-05-30' });
    await at.done('linkDecision', { ...of(later), kind: 'SUPERSEDES', earlierDecisionId: decision.id });
    expect(codeOf(await at.send('recordDecision', delegated(delegation)))).toBe('DECISION_OUTSIDE_DELEGATION');
    expect((await at.done('recordDecision', delegated(delegation, { madeOn: '2023-05-29' }))).effectiveOn).toBe('2023-05-29');
  });
});

describe('spending', () => {
  const SPEND = 'mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id } }';
  const spendOf = (grant: { id: string; uses: { either: string } }, decision: { id: string }, values: object = {}) => ({
    grantId: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 60_000, spentOn: '2023-06-05', description: 'Courses', allowedUseId: grant.uses.either, decisionId: decision.id, ...values,
  });
  const spend = (input: object) => server.ask(SPEND, { input }, officer.cookie);

  test('under a delegated decision stays within what it may spend, over all grants, also when two come at once', async () => {
    const grants = [await givenGrant(server.em, council), await givenGrant(server.em, council)];
    const { delegation } = await delegating();
    const decision = await at.done('recordDecision', delegated(delegation));
    const answers = await Promise.all(grants.map((grant) => spend(spendOf(grant, decision))));
    expect(new Set(answers.map(codeOf))).toEqual(new Set([undefined, 'SPEND_ABOVE_AUTHORITY']));
    expect(codeOf(await spend(spendOf(grants[0]!, decision, { amountPence: 40_000 })))).toBeUndefined();
    expect(codeOf(await spend(spendOf(grants[1]!, decision, { amountPence: 1 })))).toBe('SPEND_ABOVE_AUTHORITY');
  });

  test('relies on a decision only from the day after its call-in period, and not while it is called in or once it ended', async () => {
    const grant = await givenGrant(server.em, council);
    const decision = await at.record({ ...TAKEN, activities: ['DELIVERY'], isSubjectToCallIn: 'YES', publishedOn: '2023-05-02' });
    expect(decision.effectiveOn).toBe('2023-05-11');
    expect(codeOf(await spend(spendOf(grant, decision, { spentOn: '2023-05-10' })))).toBe('SPEND_NEEDS_AUTHORITY');
    expect(codeOf(await spend(spendOf(grant, decision, { spentOn: '2023-05-11' })))).toBeUndefined();
    const called = await at.done('callInDecision', { ...of(decision), calledInOn: '2023-05-05', requestedByRole: 'Members', grounds: 'Too few were asked' });
    expect(codeOf(await spend(spendOf(grant, called, { spentOn: '2023-05-11' })))).toBe('SPEND_NEEDS_AUTHORITY');
    const upheld = await at.done('concludeCallIn', { ...of(called), outcome: 'UPHELD', heardOn: '2023-05-25' });
    expect(codeOf(await spend(spendOf(grant, upheld, { spentOn: '2023-05-25' })))).toBeUndefined();
    const ended = await at.done('withdrawDecision', { ...of(upheld), withdrawnOn: '2023-06-05', byRole: 'Leader', reason: 'Decided otherwise' });
    expect(ended.state).toBe('ENDED');
    expect(codeOf(await spend(spendOf(grant, ended, { spentOn: '2023-06-04' })))).toBeUndefined();
    expect(codeOf(await spend(spendOf(grant, ended, { spentOn: '2023-06-05' })))).toBe('SPEND_NEEDS_AUTHORITY');
  });

  test('and a call-in at the same moment: the spend came first, or it is refused; never neither', async () => {
    for (let round = 0; round < 6; round += 1) {
      const grant = await givenGrant(server.em, council);
      const decision = await at.record({ ...TAKEN, activities: ['DELIVERY'], isSubjectToCallIn: 'YES', publishedOn: '2023-05-02' });
      const callIn = { ...of(decision), calledInOn: '2023-05-05', requestedByRole: 'Members', grounds: 'Too few were asked' };
      const [spent, called] = await Promise.all([spend(spendOf(grant, decision)), at.send('callInDecision', callIn)]);
      expect(codeOf(called)).toBeUndefined();
      expect([undefined, 'SPEND_NEEDS_AUTHORITY']).toContain(codeOf(spent));
      const audited = await server.em.execute<{ action: string }[]>(
        `select action from audit_entry where chain = ? and action in ('recordSpend', 'callInDecision') order by seq desc limit 2`,
        [council.id],
      );
      // Whichever was let in later saw what the other had written.
      expect(audited[0]!.action).toBe('callInDecision');
      expect(codeOf(await spend(spendOf(grant, decision)))).toBe('SPEND_NEEDS_AUTHORITY');
    }
  });
});

describe('a milestone', () => {
  test('waits until its decision is in force by the clock alone, and waits again when that is called in', async () => {
    const programme = await givenProgramme(server.em, council);
    const START = 'mutation ($input: StartMilestoneInput!) { startMilestone(input: $input) { id } }';
    const start = (milestoneId: string) => server.ask(START, { input: { milestoneId, version: 1 } }, officer.cookie);
    server.clock.set('2023-05-05T10:00:00Z');
    const decision = await at.record({ ...TAKEN, isSubjectToCallIn: 'YES', publishedOn: '2023-05-02' });
    const [one, other] = [await givenMilestone(server.em, programme), await givenMilestone(server.em, programme)];
    for (const milestone of [one, other]) await givenPrecondition(server.em, milestone, decision);
    expect(codeOf(await start(one.id))).toBe('MILESTONE_BLOCKED');
    server.clock.set('2023-05-11T10:00:00Z');
    expect(codeOf(await start(one.id))).toBeUndefined();
    await at.done('callInDecision', { ...of(decision), calledInOn: '2023-05-10', requestedByRole: 'Members', grounds: 'Too few were asked' });
    expect(codeOf(await start(other.id))).toBe('MILESTONE_BLOCKED');
  });
});

describe('what belongs to a decision', () => {
  test('delivery is decided only after a full equality impact assessment and due regard', async () => {
    let decision = await at.step('publishDecisionReport', await at.record({ activities: ['DELIVERY'], proposedOn: '2023-04-01' }), { publishedOn: '2023-05-01' });
    const make = () => at.send('makeDecision', { ...of(decision), madeOn: '2023-06-01', takenByRole: 'Leader', isSubjectToCallIn: 'NO' });
    expect(codeOf(await make())).toBe('DECISION_NEEDS_EQUALITY_RECORD');
    const duty = (values: object) => at.step('recordDecisionDuty', decision, { doneOn: '2023-05-20', ...values });
    decision = await duty({ kind: 'EQUALITY_ASSESSMENT', assessmentStage: 'INITIAL' });
    decision = await duty({ kind: 'DUE_REGARD', doneOn: '2023-06-02' });
    expect(codeOf(await make())).toBe('DECISION_NEEDS_EQUALITY_RECORD');
    decision = await duty({ kind: 'EQUALITY_ASSESSMENT', assessmentStage: 'UPDATED' });
    expect(codeOf(await make())).toBe('DECISION_NEEDS_EQUALITY_RECORD');
    decision = await duty({ kind: 'DUE_REGARD', doneOn: '2023-06-01' });
    expect((await make()).data!.done.state).toBe('EFFECTIVE');
  });

  test('a condition that asks for a key decision is met by nothing else, and only once', async () => {
    const plain = await at.record(TAKEN);
    const key = await at.record({ ...TAKEN, isKey: 'YES', keyReason: 'WARDS', noticePublishedOn: '2023-04-01', isSubjectToCallIn: 'YES', publishedOn: '2023-05-02' });
    let decision = await at.step('addDecisionCondition', await at.record(TAKEN), { needs: 'KEY_DECISION', text: 'The whole model is approved by key decision' });
    const [condition] = await server.em.execute<{ id: string }[]>('select id from decision_condition where decision_id = ?', [decision.id]);
    const meet = (metByDecisionId?: string) => at.send('meetDecisionCondition', { ...of(decision), conditionId: condition!.id, metOn: '2023-06-01', metByDecisionId });
    expect(fieldsOf(await meet())).toEqual(['metByDecisionId']);
    expect(fieldsOf(await meet(plain.id))).toEqual(['metByDecisionId']);
    expect(fieldsOf(await meet(decision.id))).toEqual(['metByDecisionId']);
    const met = await meet(key.id);
    expect(codeOf(met)).toBeUndefined();
    decision = met.data!.done;
    expect(codeOf(await meet(key.id))).toBe('DECISION_STEP_NOT_ALLOWED');
  });

  test('a decision that is superseded ends when the new one has effect, and stands again while that is called in', async () => {
    const earlier = await at.record(TAKEN);
    let later = await at.record({ ...TAKEN, madeOn: '2023-06-01', isSubjectToCallIn: 'YES', publishedOn: '2023-06-01' });
    later = await at.done('linkDecision', { ...of(later), kind: 'SUPERSEDES', earlierDecisionId: earlier.id });
    const ended = async () => (await server.em.execute<{ ended: string | null }[]>('select ended_on::text as ended from decision where id = ?', [earlier.id]))[0]!.ended;
    expect(await ended()).toBe('2023-06-09');
    later = await at.done('callInDecision', { ...of(later), calledInOn: '2023-06-05', requestedByRole: 'Members', grounds: 'Too few were asked' });
    expect(await ended()).toBeNull();
    await at.done('concludeCallIn', { ...of(later), outcome: 'UPHELD', heardOn: '2023-06-20' });
    expect(await ended()).toBe('2023-06-20');
  });

  test('a decision stays superseded when another is proposed in its place, and stands again when its successor is withdrawn before it has effect', async () => {
    const ended = async ({ id }: Done) => (await server.em.execute<{ ended: string | null }[]>('select ended_on::text as ended from decision where id = ?', [id]))[0]!.ended;
    const supersede = async (later: Done, earlier: Done) => at.done('linkDecision', { ...of(later), kind: 'SUPERSEDES', earlierDecisionId: earlier.id });
    const first = await at.record(TAKEN);
    await supersede(await at.record({ ...TAKEN, madeOn: '2023-06-01' }), first);
    await supersede(await at.record({ proposedOn: '2023-07-01' }), first);
    expect(await ended(first)).toBe('2023-06-01');

    const second = await at.record(TAKEN);
    const successor = await supersede(await at.record({ ...TAKEN, madeOn: '2023-10-31', isSubjectToCallIn: 'YES', publishedOn: '2023-10-31' }), second);
    expect(await ended(second)).toBe('2023-11-08');
    await at.step('withdrawDecision', successor, { withdrawnOn: '2023-11-02' });
    expect(await ended(second)).toBeNull();
  });

  test('a second editor is told, and overwrites nothing', async () => {
    const proposed = await at.record({ proposedOn: '2023-04-01' });
    const revise = (title: string) => at.send('reviseProposal', { ...of(proposed), title, kind: 'SUBSTANTIVE', isKey: 'NO' });
    const answers = await Promise.all([revise('One title'), revise('Another title')]);
    expect(new Set(answers.map(codeOf))).toEqual(new Set([undefined, 'VERSION_CONFLICT']));
    const taken = answers.find(({ data }) => data)!.data!.done;
    const [row] = await server.em.execute<{ title: string; version: number }[]>('select title, version from decision where id = ?', [proposed.id]);
    expect(row!.version).toBe(taken.version);
  });

  test("whether a decision would be key follows the council's own rule of the day", async () => {
    await givenDecisionRule(server.em, council, { validFrom: '2023-01-01', keyPence: 25_000_000, keyAreas: 2, callInWorkingDays: null });
    const asked = async ({ id }: Done) => {
      const { data } = await server.ask<{ council: { decisions: { items: { id: string; isKeyByRule: boolean | null }[] } } }>(
        'query ($slug: String!) { council(slug: $slug) { decisions(pageSize: 100) { items { id isKeyByRule } } } }', { slug: council.slug }, clerk.cookie,
      );
      return data!.council.decisions.items.find((item) => item.id === id)!.isKeyByRule;
    };
    expect(await asked(await at.record({ ...TAKEN, amountPence: 25_000_000 }))).toBe(true);
    expect(await asked(await at.record({ ...TAKEN, amountPence: 24_999_999, wardCount: 2 }))).toBe(true);
    expect(await asked(await at.record({ ...TAKEN, amountPence: 24_999_999, wardCount: 1 }))).toBe(false);
    expect(await asked(await at.record(TAKEN))).toBeNull();
    expect(await asked(await at.record({ ...TAKEN, proposedOn: '2022-11-01', madeOn: '2022-12-31', amountPence: 25_000_000 }))).toBeNull();
  });
});
