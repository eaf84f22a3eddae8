import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AllocationRow } from '../../server/src/funding/allocation.entity.ts';
import { givenAuthority, givenGrant } from '../support/given-funding.ts';
import { givenMilestone, givenProgramme } from '../support/given-programme.ts';
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
