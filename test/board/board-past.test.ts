import { addDays } from '@throughline/shared/calendar';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AllocationRow } from '../../server/src/funding/allocation.entity.ts';
import { GrantStepRow } from '../../server/src/funding/grant-step.entity.ts';
import { fuzzyDateValues } from '../../server/src/platform/fuzzy-date.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { givenAuthority, givenGrant } from '../support/given-funding.ts';
import { givenMilestone, givenProgramme } from '../support/given-programme.ts';
import { givenJudgement, givenRagScale, givenRaidItem, givenSeverityBands } from '../support/given-raid.ts';
import { givenPayment } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Everything of a pack that carries a day, and so must stay as it was. */
const DATED = `
  asAt since authority { reference } spentUnder { reference } decisionsNeeded { title milestones }
  decisionsAwaited { dueOn decision { reference } } callInsOpen { lastDay decision { reference } }
  grants {
    awardedPence receivedPence spentPence committedPence capitalUsedPence forecastPence varianceWords capitalPence revenuePence endsOn endedFirstOn daysToEnd
    months { month spentSoFarPence committedPence } profile { month plannedSoFarPence } uses { spentPence committedPence }
    instalments { status }
  }
  workstreams { milestones reached overdue blocked } milestones { milestone { title } status dueOn isOverdue daysLate waitsFor }
  ratings { word reason earlierWord } raid { title score severity movement } publishedFigures { label display } panelSessionsHeld
  changes { kind title on fromPence toPence fromDay toDay fromWords toWords }`;

async function world() {
  const council = await givenCouncil(server.em);
  const { cookie } = await givenPerson(server.em, council, 'admin', 'programme', 'finance', 'board', 'clerk');
  const programme = await givenProgramme(server.em, council);
  const grant = await givenGrant(server.em, council, { awardedPence: 500_000, startsOn: '2026-01-01', endsOn: '2027-03-31', capitalPence: 100_000 });
  await givenPayment(server.em, programme, grant);
  const decision = await givenAuthority(server.em, council);
  const packOn = async (asAt: string, since: string | null = null) => {
    const { data, errors } = await server.ask<{ boardPack: Record<string, unknown> & { grants: Record<string, unknown>[]; changes: { kind: string; title: string }[] } }>(
      `query ($id: ID!, $asAt: Date, $since: Date) { boardPack(programmeId: $id, asAt: $asAt, since: $since) { ${DATED} } }`,
      { id: programme.id, asAt, since }, cookie,
    );
    expect(errors).toBeUndefined();
    return data!.boardPack;
  };
  const told = async (mutation: string, input: object) => {
    const { errors } = await server.ask(mutation, { input }, cookie);
    expect([mutation, errors]).toEqual([mutation, undefined]);
  };
  return { council, cookie, programme, grant, decision, packOn, told };
}

describe('a past day', () => {
  test('says of the award, its parts and its end what held then, before and after each amendment', async () => {
    const { grant, packOn, told } = await world();
    const amend = (input: object) => told('mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { id } }', { grantId: grant.id, decisionId: null, reason: 'Agreed', newAmountPence: null, newDay: null, ...input });
    await amend({ change: 'AWARDED', newAmountPence: 600_000, agreedOn: '2026-05-01' });
    await amend({ change: 'ENDS_ON', newDay: '2027-06-30', agreedOn: '2026-06-01' });
    await amend({ change: 'ENDS_ON', newDay: '2027-09-30', agreedOn: '2026-08-01' });
    const termsOn = async (day: string) => {
      const [{ awardedPence, revenuePence, endsOn, endedFirstOn }] = (await packOn(day)).grants as [Record<string, unknown>];
      return [awardedPence, revenuePence, endsOn, endedFirstOn];
    };
    expect(await termsOn('2026-04-30')).toEqual([500_000, 400_000, '2027-03-31', null]);
    expect(await termsOn('2026-05-01')).toEqual([600_000, 500_000, '2027-03-31', null]);
    expect(await termsOn('2026-06-30')).toEqual([600_000, 500_000, '2027-06-30', '2027-03-31']);
    expect(await termsOn('2026-11-02')).toEqual([600_000, 500_000, '2027-09-30', '2027-03-31']);
  });

  test('is not changed by anything that is recorded later with its own day', async () => {
    const { council, programme, grant, decision, packOn, told } = await world();
    const milestone = await givenMilestone(server.em, programme, { baseline: { start: '2026-10-01', end: '2026-10-31' } });
    const days = ['2026-09-15', '2026-11-01'];
    const before = await Promise.all(days.map((day) => packOn(day, '2026-06-01')));

    const [allocation] = await server.em.fork().find(AllocationRow, { grant: grant.id, kind: 'CAPITAL' });
    expect(allocation).toBeDefined();
    await told('mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { id } }', { grantId: grant.id, change: 'AWARDED', newAmountPence: 700_000, newDay: null, agreedOn: '2026-11-02', decisionId: null, reason: 'More' });
    await told('mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { id } }', { grantId: grant.id, change: 'ENDS_ON', newAmountPence: null, newDay: '2027-05-31', agreedOn: '2026-11-02', decisionId: null, reason: 'Longer' });
    await told('mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id } }', {
      grantId: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', allowedUseId: grant.uses.revenue, amountPence: 1_234, spentOn: '2026-11-02', description: 'Rooms', decisionId: decision.id,
    });
    await told('mutation ($input: RecordForecastInput!) { recordForecast(input: $input) { id } }', { grantId: grant.id, amountPence: 650_000, madeOn: '2026-11-02', note: null });
    const { data } = await server.ask<{ milestone: { version: number } }>('query ($id: ID!) { milestone(id: $id) { version } }', { id: milestone.id }, (await givenPerson(server.em, council, 'programme')).cookie);
    await told('mutation ($input: ReforecastMilestoneInput!) { reforecastMilestone(input: $input) { id } }', { milestoneId: milestone.id, version: data!.milestone.version, due: '31 January 2027', reason: 'Later' });

    expect(await Promise.all(days.map((day) => packOn(day, '2026-06-01')))).toEqual(before);
    const today = await packOn('2026-11-02', '2026-11-01');
    expect(today.grants).toMatchObject([{ awardedPence: 700_000, spentPence: 1_234, forecastPence: 650_000, endsOn: '2027-05-31', endedFirstOn: '2027-03-31' }]);
    expect(today.changes.map(({ kind }) => kind)).toEqual(['SPENT', 'FORECAST', 'AWARD_AMENDED', 'END_AMENDED', 'MILESTONE_MOVED']);
  });
});

test('a pack compares with the day that is asked for, else with the last meeting of its own board, else with nothing', async () => {
  const { packOn, cookie, programme } = await world();
  expect(await packOn('2026-11-02')).toMatchObject({ since: null, changes: [] });
  expect(await packOn('2026-11-02', '2026-10-05')).toMatchObject({ since: '2026-10-05' });
  const ask = (since: string) => server.ask('query ($id: ID!, $since: Date) { boardPack(programmeId: $id, since: $since) { since } }', { id: programme.id, since }, cookie);
  expect((await ask('2026-11-02')).errors![0]!.extensions).toMatchObject({ code: 'BAD_INPUT', fields: { since: expect.any(String) } });
  expect((await ask('2026-11-01')).errors).toBeUndefined();
});

const TODAY = '2026-11-02';

/** What officers may record today, each through the API; what does not fit the moment is refused, and changes nothing either. */
const recorded: Readonly<Record<string, (at: Awaited<ReturnType<typeof fullWorld>>) => Promise<unknown>>> = {
  spends: ({ tell, grant, decision }) =>
    tell('recordSpend', 'RecordSpendInput', { grantId: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', allowedUseId: grant.uses.revenue, amountPence: 777, spentOn: TODAY, description: 'Rooms', decisionId: decision.id }),
  commits: ({ tell, grant, decision }) =>
    tell('recordSpend', 'RecordSpendInput', { grantId: grant.id, kind: 'COMMITMENT', fundType: 'REVENUE', allowedUseId: grant.uses.either, amountPence: 5_000, spentOn: TODAY, description: 'A contract', decisionId: decision.id }),
  receives: ({ tell, grant }) => tell('recordInstalment', 'RecordInstalmentInput', { grantId: grant.id, amountPence: 10_000, receivedOn: TODAY }),
  forecasts: ({ tell, grant }) => tell('recordForecast', 'RecordForecastInput', { grantId: grant.id, amountPence: 480_000, madeOn: TODAY }),
  raisesTheAward: ({ tell, grant }) => tell('amendGrant', 'AmendGrantInput', { grantId: grant.id, change: 'AWARDED', newAmountPence: 800_000, agreedOn: TODAY, reason: 'More' }),
  movesTheEnd: ({ tell, grant }) => tell('amendGrant', 'AmendGrantInput', { grantId: grant.id, change: 'ENDS_ON', newDay: '2027-05-31', agreedOn: TODAY, reason: 'Longer' }),
  addsAMilestone: ({ tell, programme }) => tell('recordMilestone', 'RecordMilestoneInput', { programmeId: programme.id, title: 'A new one', due: '31 January 2027', audience: 'BOARD' }),
  starts: async ({ tell, milestone, version }) => tell('startMilestone', 'StartMilestoneInput', { milestoneId: milestone.id, version: await version() }),
  completes: async ({ tell, milestone, version }) => tell('completeMilestone', 'CompleteMilestoneInput', { milestoneId: milestone.id, completedOn: TODAY, version: await version() }),
  misses: async ({ tell, milestone, version }) => tell('missMilestone', 'MissMilestoneInput', { milestoneId: milestone.id, missedOn: TODAY, reason: 'No', version: await version() }),
  reforecasts: async ({ tell, milestone, version }) => tell('reforecastMilestone', 'ReforecastMilestoneInput', { milestoneId: milestone.id, due: '1 March 2027', reason: 'Later', version: await version() }),
  promisesAnew: async ({ tell, milestone, version }) => tell('rebaselineMilestone', 'RebaselineMilestoneInput', { milestoneId: milestone.id, due: '1 April 2027', reason: 'Agreed', version: await version() }),
  waitsForADecision: async ({ tell, milestone, version }) => tell('addPrecondition', 'AddPreconditionInput', { milestoneId: milestone.id, title: 'A new decision', version: await version() }),
  rates: ({ tell, programme, point }) => tell('recordRating', 'RecordRatingInput', { programmeId: programme.id, pointId: point, reason: 'It looks so', assessorRole: 'Manager', assessedOn: TODAY }),
  raisesAnAction: ({ tell, programme }) => tell('recordRaidItem', 'RecordRaidItemInput', { programmeId: programme.id, kind: 'ACTION', title: 'Do it', raisedOn: TODAY }),
  judgesTheRisk: ({ tell, risk }) => tell('assessRisk', 'AssessRiskInput', { itemId: risk.id, basis: 'CURRENT', likelihood: 5, impact: 5, assessorRole: 'Manager', assessedOn: TODAY, version: 1 }),
  closesTheRisk: ({ tell, risk }) => tell('closeRaidItem', 'CloseRaidItemInput', { itemId: risk.id, outcome: 'RESOLVED', note: 'Over', closedOn: TODAY, version: 1 }),
};

/** A programme with something of everything, known before the days that are looked at. */
async function fullWorld() {
  const known = await world();
  const { programme, cookie } = known;
  const milestone = await givenMilestone(server.em, programme, { baseline: { start: '2026-10-01', end: '2026-10-31' } });
  const risk = await givenRaidItem(server.em, programme, { raisedOn: '2026-05-01' });
  await givenSeverityBands(server.em, known.council);
  await givenJudgement(server.em, risk, { assessedOn: '2026-06-02' });
  const { red } = await givenRagScale(server.em, known.council);
  const version = async () => (await server.ask<{ milestone: { version: number } }>('query ($id: ID!) { milestone(id: $id) { version } }', { id: milestone.id }, cookie)).data!.milestone.version;
  const tell = (name: string, type: string, input: object) =>
    server.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input }, cookie).then(({ errors }) => errors?.[0]?.extensions?.['code']);
  return { ...known, milestone, risk, point: red, version, tell };
}

test('whatever is recorded today, in any order, a pack of yesterday or of any day before says what it said', async () => {
  const accepted = new Set<string>();
  const daysBefore = fc.integer({ min: 1, max: 200 }).map((days) => addDays(TODAY, -days));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...Object.keys(recorded)), { minLength: 4, maxLength: 9 }), daysBefore, async (names, day) => {
      const at = await fullWorld();
      const days = [addDays(TODAY, -1), day];
      const before = await Promise.all(days.map((each) => at.packOn(each, '2026-03-01')));
      for (const name of names) {
        const code = await recorded[name]!(at);
        expect([name, code]).not.toEqual([name, 'INTERNAL']);
        if (code === undefined) accepted.add(name);
      }
      expect(await Promise.all(days.map((each) => at.packOn(each, '2026-03-01')))).toEqual(before);
    }),
    { numRuns: 12 },
  );
  expect(accepted.size).toBeGreaterThan(12);
}, 60_000);

test('nothing was awarded before the day on which the award was made', async () => {
  const { council, programme, packOn } = await world();
  const grant = await givenGrant(server.em, council, { awardedPence: 90_000, endsOn: '2027-12-31' });
  await givenPayment(server.em, programme, grant);
  await server.em.fork().insert(GrantStepRow, {
    id: newId(), council: council.id, grant: grant.id, seq: 1, state: 'AWARDED', ...fuzzyDateValues('happened', { start: '2026-07-01', end: '2026-07-31', precision: 'MONTH', approximate: false, raw: 'July 2026' }),
    amountPence: 90_000, byWhom: 'The department', note: null, decision: null, knownOn: '2026-08-01', recordedAt: new Date('2026-08-01T10:00:00Z'), isDemonstration: false,
  });
  const awards = async (day: string) => (await packOn(day)).grants.map(({ awardedPence, endsOn }) => [awardedPence, endsOn]);
  expect(await awards('2026-06-30')).toContainEqual([null, null]);
  expect(await awards('2026-07-01')).toContainEqual([90_000, '2027-12-31']);
});
