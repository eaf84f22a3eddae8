import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenAuthority, givenGrant, givenLedger, givenProfiledInstalment } from '../support/given-funding.ts';
import { givenMilestones, givenPrecondition, givenProgramme } from '../support/given-programme.ts';
import { givenPayment } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const EVERYTHING = `query ($id: ID!, $since: Date) { boardPack(programmeId: $id, since: $since) {
  asAt since isDemonstration council { name } programme { name modelStanding viewerCan { manageMilestones } } authority { reference } spentUnder { reference } decisionsNeeded { title }
  grants {
    grant { title scheme { name } provenance { place } issues { code } } awardedPence receivedPence spentPence committedPence forecastPence variancePence varianceWords
    capitalPence revenuePence revenueIsComputed daysToEnd capitalGate
    endsOn endedFirstOn instalments { status instalment { amountPence dueOn { raw } } } months { month spentPence } profile { month plannedSoFarPence }
    uses { allowedUse { name } spentPence }
  }
  workstreamMoney { workstream { title } budgetPence spentPence } ratings { word workstream { title } milestone { title } earlierWord }
  raid { kind number title score severity tone movement } decisionsAwaited { decision { reference } dueOn isForThisBoard } callInsOpen { decision { reference } lastDay }
  changes { kind title on fromPence toPence fromDay toDay fromWords toWords }
  workstreams { workstream { title } milestones overdue } milestones { milestone { title baselineDue { end } provenance { place } } status isOverdue waitsFor }
  assetReviews { status } publishedFigures { label display quotedBy { label } } openConsultations { consultation { title } responses { display } } panelSessionsHeld } }`;

test('the board pack is one statement, also with 8 instalments, 2,000 lines of the ledger and 60 milestones', async () => {
  for (const size of [1, 60]) {
    const council = await givenCouncil(server.em);
    const { cookie } = await givenPerson(server.em, council, 'board');
    const decision = await givenAuthority(server.em, council);
    const programme = await givenProgramme(server.em, council);
    for (let count = 0; count < Math.min(size, 3); count++) {
      const grant = await givenGrant(server.em, council, { capitalPence: 10_000, isGated: true });
      await givenPayment(server.em, programme, grant);
      await givenLedger(server.em, grant, decision, size === 1 ? 10 : 2_000);
      for (let seq = 1; seq <= Math.min(size, 8); seq++) await givenProfiledInstalment(server.em, grant, { seq, amountPence: 100 });
    }
    const milestones = await givenMilestones(server.em, programme, Array.from({ length: size }, () => ({ baseline: { start: '2026-01-01', end: '2026-01-31' } })));
    for (const milestone of milestones.slice(0, size)) await givenPrecondition(server.em, milestone, null);
    const statements = await server.statementsOf(async () => {
      const { data, errors } = await server.ask<{ boardPack: { milestones: object[] } }>(EVERYTHING, { id: programme.id, since: '2026-10-01' }, cookie);
      expect(errors).toBeUndefined();
      expect(data!.boardPack.milestones).toHaveLength(size);
    });
    expect([size, statements.length]).toEqual([size, 1]);
  }
});
