import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenSession } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { seedId } from '../../server/src/platform/ids.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

const ask = async <Data>(query: string, cookie?: string): Promise<Data> => {
  const { data, errors } = await server.ask<Data>(query, {}, cookie);
  expect(errors).toBeUndefined();
  return data!;
};

test("Kirklees's test of a key decision is held as a rule from the day of its paper, with its place", async () => {
  const { council } = await ask<{ council: object }>(
    '{ council(slug: "kirklees") { decisionRules { validFrom keyPence keyAreas callInWorkingDays isDemonstration provenance { factId place } } } }',
  );
  expect(council).toEqual({
    decisionRules: [{
      validFrom: '2019-02-25', keyPence: 25_000_000, keyAreas: 2, callInWorkingDays: null, isDemonstration: false,
      provenance: [{ factId: 'KIR-04', place: 'header' }, { factId: 'KIR-04', place: 'header' }],
    }],
  });
});

test("Kent's decision has been in force since the day it was taken, urgent and not subject to call-in, with a strategic assessment only", async () => {
  const { decision } = await ask<{ decision: object }>(`{ decision(councilSlug: "kent", reference: "22/00094") {
    before: state(on: "2022-10-13") that_day: state(on: "2022-10-14") isUrgent callIn effectiveOn callInEndsOn
    duties { kind assessmentStage doneOn isDemonstration provenance { factId } } } }`);
  expect(decision).toEqual({
    before: 'PROPOSED', that_day: 'EFFECTIVE', isUrgent: 'YES', callIn: 'NO', effectiveOn: null, callInEndsOn: null,
    duties: [{ kind: 'EQUALITY_ASSESSMENT', assessmentStage: 'STRATEGIC', doneOn: null, isDemonstration: false, provenance: [{ factId: 'KEN-49' }, { factId: 'KEN-50' }] }],
  });
});

test('made-up decisions of York stand in several states, each marked, and the one that awaits the board is not public', async () => {
  interface Item { reference: string; isDemonstration: boolean; callInEndsOn: string | null; effectiveOn: string | null; dueMeeting: { agenda: { decision: { reference: string } | null }[] } | null }
  const query = '{ council(slug: "york") { decisions { items { reference isDemonstration callInEndsOn effectiveOn dueMeeting { agenda { decision { reference } } } } } } }';
  const items = async (cookie?: string) => (await ask<{ council: { decisions: { items: Item[] } } }>(query, cookie)).council.decisions.items;
  const forAll = await items();
  expect(forAll.map(({ reference }) => reference).toSorted()).toEqual(['DEMO/01', 'DEMO/02', 'DEMO/04', 'DEMO/05']);
  const forBoard = await items(await givenSession(server.em, seedId('person', 'york', 'board')));
  expect(forBoard.every(({ isDemonstration }) => isDemonstration)).toBe(true);
  const waiting = forBoard.find(({ reference }) => reference === 'DEMO/03')!;
  expect(waiting.dueMeeting!.agenda.map(({ decision }) => decision?.reference ?? null)).toEqual([null, null, 'DEMO/03']);

  const open = forAll.find(({ reference }) => reference === 'DEMO/02')!;
  const state = async (reference: string, on: string) =>
    (await ask<{ decision: { state: string } }>(`{ decision(councilSlug: "york", reference: "${reference}") { state(on: "${on}") } }`)).decision.state;
  expect([await state('DEMO/02', open.callInEndsOn!), await state('DEMO/02', open.effectiveOn!)]).toEqual(['CALL_IN_WINDOW', 'EFFECTIVE']);
  expect(await state('DEMO/04', '2090-01-01')).toBe('CALLED_IN');
  expect([await state('DEMO/01', '2022-06-23'), await state('DEMO/01', '2022-06-24')]).toEqual(['CALL_IN_WINDOW', 'EFFECTIVE']);
});

test('the register narrows by state, kind, year and words, counts what it finds and is one statement', async () => {
  const register = (args: string) => `{ council(slug: "york") { decisionRegister(on: "2022-07-01", ${args}) { total items { reference } } } }`;
  const found = async (args: string) => (await ask<{ council: { decisionRegister: { total: number; items: { reference: string }[] } } }>(register(args))).council.decisionRegister;
  expect(await found('state: EFFECTIVE')).toEqual({ total: 1, items: [{ reference: 'DEMO/01' }] });
  expect(await found('kind: DELEGATED')).toEqual({ total: 1, items: [{ reference: 'DEMO/05' }] });
  expect(await found('year: 2022')).toEqual({ total: 1, items: [{ reference: 'DEMO/01' }] });
  expect(await found('search: "PARENTING "')).toEqual({ total: 1, items: [{ reference: 'DEMO/05' }] });
  expect(await found('search: "nothing of the kind"')).toEqual({ total: 0, items: [] });
  expect(await server.statementsOf(() => ask(register('state: EFFECTIVE, search: "grant"')))).toHaveLength(1);
});

test('a whole decision with its life, what rests on it and its links is one statement', async () => {
  const query = `{ decision(councilSlug: "york", reference: "DEMO/05") { state(on: "2026-11-02") steps { kind } duties { kind } links { kind } laterLinks { kind }
    takenUnder { toRole limitPence decision { reference } } milestonesWaiting { title } spentUnderPence isKeyByRule } }`;
  const statements = await server.statementsOf(async () => {
    const { decision } = await ask<{ decision: object }>(query);
    expect(decision).toMatchObject({ state: 'EFFECTIVE', takenUnder: [{ limitPence: 2_500_000, decision: { reference: 'DEMO/01' } }], spentUnderPence: null });
  });
  expect(statements).toHaveLength(1);
});
