import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenGrant, givenProfiledInstalment } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';

const RECORD = `mutation ($input: RecordInstalmentInput!) { recordInstalment(input: $input) {
  id seq status amountPence profiledPence financialYear receivedOn note grant { receivedPence receivedIsStated outstandingPence receivedPercentage }
} }`;
interface Recorded {
  recordInstalment: { id: string; seq: number; grant: { receivedPence: number } };
}

let server: TestServer;
let council: { id: string };
let officer: { cookie: string };
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  council = await givenCouncil(server.em);
  officer = await givenPerson(server.em, council, 'programme');
});

const record = (grant: { id: string }, input: object) =>
  server.ask<Recorded>(RECORD, { input: { grantId: grant.id, amountPence: 40_000, receivedOn: '2023-05-01', ...input } }, officer.cookie);
const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code;
const received = async (grant: { id: string }) => {
  const { data } = await server.ask<{ grant: { receivedPence: number; instalments: { status: string }[] } }>('query ($id: ID!) { grant(id: $id) { receivedPence instalments { status } } }', grant);
  return [data!.grant.receivedPence, ...data!.grant.instalments.map(({ status }) => status)];
};

test('what is received adds up, and the rest of the award is outstanding', async () => {
  const grant = await givenGrant(server.em, council);
  const first = await record(grant, { note: 'By bank transfer' });
  expect(first.data!.recordInstalment).toMatchObject({
    seq: 1, status: 'RECEIVED', amountPence: 40_000, profiledPence: null, receivedOn: '2023-05-01', note: 'By bank transfer',
    grant: { receivedPence: 40_000, receivedIsStated: true, outstandingPence: 60_000, receivedPercentage: '40.0' },
  });
  const second = await record(grant, { amountPence: 60_000 });
  expect(second.data!.recordInstalment).toMatchObject({ seq: 2, grant: { receivedPence: 100_000, outstandingPence: 0 } });
});

test('an instalment above the award is refused, and nothing changes', async () => {
  const grant = await givenGrant(server.em, council);
  await record(grant, { amountPence: 99_999 });
  expect(codeOf(await record(grant, { amountPence: 2 }))).toBe('INSTALMENT_ABOVE_AWARD');
  expect(await received(grant)).toEqual([99_999, 'RECEIVED']);
});

test('without an award nothing can be received, however high the ceiling', async () => {
  const grant = await givenGrant(server.em, council, { awardedPence: null, ceilingPence: 1_000_000 });
  expect(codeOf(await record(grant, { amountPence: 1 }))).toBe('INSTALMENT_ABOVE_AWARD');
});

test('instalments of one year stay within what the award has for that year', async () => {
  const grant = await givenGrant(server.em, council, { years: { '2022/23': 30_000, '2023/24': null } });
  expect(codeOf(await record(grant, { amountPence: 30_001, financialYear: '2022/23' }))).toBe('INSTALMENT_ABOVE_AWARD');
  expect((await record(grant, { amountPence: 30_000, financialYear: '2022/23' })).errors).toBeUndefined();
  expect(codeOf(await record(grant, { amountPence: 70_001, financialYear: '2023/24' }))).toBe('INSTALMENT_ABOVE_AWARD');
});

test('a planned instalment becomes received with what really came, and its plan stays', async () => {
  const grant = await givenGrant(server.em, council);
  const planned = await givenProfiledInstalment(server.em, grant, { seq: 1, amountPence: 50_000, financialYear: '2023/24' });
  await givenProfiledInstalment(server.em, grant, { seq: 2, amountPence: 50_000 });
  const { data } = await record(grant, { instalmentId: planned.id, amountPence: 45_000 });
  expect(data!.recordInstalment).toMatchObject({ id: planned.id, status: 'RECEIVED', amountPence: 45_000, profiledPence: 50_000, financialYear: '2023/24' });
  expect(await received(grant)).toEqual([45_000, 'RECEIVED', 'PROFILED']);
  const again = await record(grant, { instalmentId: planned.id });
  expect(again.errors![0]!.extensions.fields).toEqual({ instalmentId: 'Choose an instalment that has not been received yet' });
});

test('what is planned counts against the award too; what the funder withholds does not', async () => {
  const grant = await givenGrant(server.em, council);
  await givenProfiledInstalment(server.em, grant, { seq: 1, amountPence: 70_000 });
  await givenProfiledInstalment(server.em, grant, { seq: 2, amountPence: 90_000, status: 'WITHHELD' });
  expect(codeOf(await record(grant, { amountPence: 30_001 }))).toBe('INSTALMENT_ABOVE_AWARD');
  expect((await record(grant, { amountPence: 30_000 })).data!.recordInstalment).toMatchObject({ seq: 3 });
});

test('money that goes back is a line of its own, and never more than came', async () => {
  const grant = await givenGrant(server.em, council);
  await record(grant, {});
  const tooMuch = await record(grant, { movement: 'REPAID', amountPence: 40_001 });
  expect(tooMuch.errors![0]!.extensions).toMatchObject({ code: 'BAD_INPUT', fields: { amountPence: 'No more than £400 has been received' } });
  await record(grant, { movement: 'REPAID', amountPence: 15_000 });
  expect(await received(grant)).toEqual([25_000, 'RECEIVED', 'REPAID']);
});

test.each([
  [{ receivedOn: '2026-11-03' }, 'receivedOn'],
  [{ amountPence: 0 }, 'amountPence'],
  [{ financialYear: '2022/24' }, 'financialYear'],
  [{ note: 'x'.repeat(501) }, 'note'],
  [{ instalmentId: '00000000-0000-8000-8000-000000000000' }, 'instalmentId'],
])('%j is bad input', async (input, field) => {
  const grant = await givenGrant(server.em, council);
  const { errors } = await record(grant, input);
  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_INPUT', fields: { [field]: expect.any(String) as string } });
  expect(await received(grant)).toEqual([0]);
});
