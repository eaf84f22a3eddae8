import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { givenJudgement, givenRagScale, givenRaidItem, givenRating, givenSeverityBands } from '../support/given-raid.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const REGISTER = `query ($id: ID!) { programme(id: $id) {
  raidItems { title isOpen(on: "2026-11-02") score(on: "2026-11-02") severity(on: "2026-11-02") isOverdue(on: "2026-11-02")
    assessments { basis score severity } statusChanges { status } workstream { title } }
  ragOn(on: "2026-11-02") { rating { word } reason }
  statements { content isCurrent } commitments { isOverdue(on: "2026-11-02") dueChanges { reason } } } }`;

test('a register with ratings is read in one statement, however many items and judgements it has', async () => {
  const council = await givenCouncil(server.em);
  const { cookie } = await givenPerson(server.em, council, 'board');
  await givenSeverityBands(server.em, council);
  const { green, red } = await givenRagScale(server.em, council);
  for (const count of [1, 25]) {
    const programme = await givenProgramme(server.em, council);
    for (let index = 0; index < count; index++) {
      const item = await givenRaidItem(server.em, programme);
      for (const assessedOn of ['2026-02-01', '2026-03-01']) await givenJudgement(server.em, item, { assessedOn });
    }
    for (const point of [green, red]) await givenRating(server.em, programme, { point });
    let shown: { programme: { raidItems: object[]; ragOn: object[] } } | null = null;
    const statements = await server.statementsOf(async () => {
      shown = (await server.ask<typeof shown & object>(REGISTER, { id: programme.id }, cookie)).data;
    });
    expect([count, statements.length]).toEqual([count, 1]);
    expect(shown!['programme']).toMatchObject({ raidItems: { length: count }, ragOn: { length: 2 } });
  }
});
