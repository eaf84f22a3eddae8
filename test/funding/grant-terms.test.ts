import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fundingChecks } from '../../server/src/funding/funding.checks.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant, givenProfiledInstalment, givenSite } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let other: TestServer;
let council: { id: string; slug: string };
let officer: { id: string; cookie: string };
let authority: { id: string };
beforeAll(async () => {
  server = await startServer();
  other = await startServer({ databaseUrl: server.databaseUrl });
});
afterAll(async () => {
  await other.stop();
  await server.stop();
});
beforeEach(async () => {
  council = await givenCouncil(server.em);
  officer = await givenPerson(server.em, council, 'finance');
  authority = await givenAuthority(server.em, council);
});

interface Answer {
  data?: { done: Record<string, unknown> | null } | null;
  errors?: { extensions: { code: string; fields?: Record<string, string> } }[];
}
const send = async (command: string, input: object, shown = 'id', by: { on?: TestServer; cookie?: string } = {}): Promise<Answer> => {
  const type = `${command[0]!.toUpperCase()}${command.slice(1)}Input`;
  return (by.on ?? server).ask(`mutation ($input: ${type}!) { done: ${command}(input: $input) { ${shown} } }`, { input }, by.cookie ?? officer.cookie) as Promise<Answer>;
};
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
/** The codes of several answers in order, 'done' for what was done. */
const outcomes = (answers: readonly Answer[]): string[] => answers.map((answer) => codeOf(answer) ?? 'done').toSorted();
const fieldsOf = ({ errors }: Answer) => errors?.[0]?.extensions.fields;
const read = async (grant: { id: string }, shown: string, cookie = officer.cookie) =>
  (await server.ask<{ grant: Record<string, unknown> }>(`query ($id: ID!) { grant(id: $id) { ${shown} } }`, { id: grant.id }, cookie)).data!.grant;

describe('a part of an award', () => {
  const part = (grant: { id: string }, values: object, version = 1) =>
    send('setAllocation', { grantId: grant.id, version, kind: 'CAPITAL', agreedOn: '2023-02-01', reason: 'Letter of the department', ...values }, 'capitalPence revenuePence version allocationChanges { kind oldPence newPence reason }');

  test('is set with what it was before, and the part that nobody states is what the others leave', async () => {
    const grant = await givenGrant(server.em, council, { capitalPence: 30_000 });
    const { data } = await part(grant, { amountPence: 40_000 });
    expect(data!.done).toMatchObject({ capitalPence: 40_000, revenuePence: 60_000, version: 2, allocationChanges: [{ kind: 'CAPITAL', oldPence: 30_000, newPence: 40_000, reason: 'Letter of the department' }] });
  });

  test('may be one that was not there, by year and strand at once', async () => {
    const grant = await givenGrant(server.em, council);
    await part(grant, { kind: 'NONE', financialYear: '2022-23', strand: 'Buildings', amountPence: 5_000 });
    expect(await read(grant, 'allocations { kind financialYear strand amountPence isComputed }')).toEqual({
      allocations: [{ kind: null, financialYear: '2022/23', strand: 'Buildings', amountPence: 5_000, isComputed: false }],
    });
  });

  test.each([
    ['above the award', { amountPence: 100_001 }, 'BAD_INPUT', 'amountPence'],
    ['that says no part', { kind: 'NONE', amountPence: 5 }, 'BAD_INPUT', 'kind'],
    ['that is stated so already', { amountPence: 30_000 }, 'BAD_INPUT', 'amountPence'],
    ['below the capital that is used', { amountPence: 4_999 }, 'CAPITAL_EXCEEDS_ALLOCATION', undefined],
    ['that leaves too little revenue', { amountPence: 90_001 }, 'REVENUE_ON_CAPITAL', undefined],
    ['agreed only tomorrow', { amountPence: 5_000, agreedOn: '2026-11-03' }, 'BAD_INPUT', 'agreedOn'],
    ['of a year that is not one', { kind: 'NONE', financialYear: '2022/24', amountPence: 5 }, 'BAD_INPUT', 'financialYear'],
  ])('is refused %s, and nothing changes', async (_words, values, code, field) => {
    const grant = await givenGrant(server.em, council, { capitalPence: 30_000 });
    await server.em.execute('update funding_grant set spent_pence = 15000, capital_used_pence = 5000 where id = ?', [grant.id]);
    const before = await read(grant, 'version allocations { kind amountPence } allocationChanges { id }');
    const answer = await part(grant, values);
    expect(codeOf(answer)).toBe(code);
    if (field) expect(Object.keys(fieldsOf(answer)!)).toEqual([field]);
    expect(await read(grant, 'version allocations { kind amountPence } allocationChanges { id }')).toEqual(before);
    await server.em.execute('update funding_grant set spent_pence = 0, capital_used_pence = 0 where id = ?', [grant.id]);
  });

  test('of a year is refused below the payments of that year', async () => {
    const grant = await givenGrant(server.em, council, { years: { '2022/23': 60_000 } });
    await givenProfiledInstalment(server.em, grant, { seq: 1, amountPence: 50_000, financialYear: '2022/23' });
    expect(codeOf(await part(grant, { kind: 'NONE', financialYear: '2022/23', amountPence: 49_999 }))).toBe('INSTALMENT_ABOVE_AWARD');
  });
});

describe('a payment', () => {
  const planned = (grant: { id: string }, values: object = {}, on?: TestServer) =>
    send('planInstalment', { grantId: grant.id, amountPence: 40_000, due: 'April 2023', financialYear: '2023/24', ...values }, 'id seq status profiledPence version dueOn { raw end }', { ...(on && { on }) });

  test('is planned, asked for and received, and keeps what was planned', async () => {
    const grant = await givenGrant(server.em, council);
    const { id, ...first } = (await planned(grant)).data!.done!;
    expect(first).toEqual({ seq: 1, status: 'PROFILED', profiledPence: 40_000, version: 1, dueOn: { raw: 'April 2023', end: '2023-04-30' } });
    const claimed = await send('claimInstalment', { instalmentId: id, version: 1, claimedOn: '2023-04-03' }, 'status claimedOn version');
    expect(claimed.data!.done).toEqual({ status: 'CLAIMED', claimedOn: '2023-04-03', version: 2 });
    const received = await send('recordInstalment', { grantId: grant.id, instalmentId: id, amountPence: 39_000, receivedOn: '2023-05-02' }, 'status amountPence profiledPence grant { receivedPence }');
    expect(received.data!.done).toEqual({ status: 'RECEIVED', amountPence: 39_000, profiledPence: 40_000, grant: { receivedPence: 39_000 } });
  });

  test('that the funder keeps back no longer counts against the award', async () => {
    const grant = await givenGrant(server.em, council);
    const { id } = (await planned(grant, { amountPence: 70_000 })).data!.done!;
    expect(codeOf(await planned(grant, { amountPence: 30_001 }))).toBe('INSTALMENT_ABOVE_AWARD');
    expect((await send('withholdInstalment', { instalmentId: id, version: 1, withheldOn: '2023-06-01', reason: 'The return was late' }, 'status withheldOn note')).data!.done).toEqual({
      status: 'WITHHELD', withheldOn: '2023-06-01', note: 'The return was late',
    });
    expect(codeOf(await planned(grant, { amountPence: 100_000 }))).toBeUndefined();
  });

  test('that was received stays as it is; what goes back is a line of its own, and never more than is left', async () => {
    const grant = await givenGrant(server.em, council);
    const { data } = await send('recordInstalment', { grantId: grant.id, amountPence: 50_000, receivedOn: '2023-05-02', financialYear: '2023/24' }, 'id');
    const receipt = { instalmentId: data!.done!['id'], version: 1, as: 'CORRECTION', amountPence: 20_000, takenBackOn: '2023-05-03', reason: 'Entered twice' };
    expect((await send('takeBackInstalment', receipt, 'status takesBackAs takesBackId amountPence financialYear grant { receivedPence }')).data!.done).toEqual({
      status: 'REPAID', takesBackAs: 'CORRECTION', takesBackId: receipt.instalmentId, amountPence: 20_000, financialYear: '2023/24', grant: { receivedPence: 30_000 },
    });
    const again = { ...receipt, version: 2, amountPence: 30_001, as: 'CLAWBACK' };
    expect(fieldsOf(await send('takeBackInstalment', again))).toEqual({ amountPence: 'No more than £300 of it is left to take back' });
    expect(fieldsOf(await send('takeBackInstalment', { ...again, amountPence: 1, takenBackOn: '2023-05-01' }))).toEqual({ takenBackOn: 'That is before the day it was received' });
    expect((await read(grant, 'instalments { status amountPence takenBackPence }'))['instalments']).toEqual([
      { status: 'RECEIVED', amountPence: 50_000, takenBackPence: 20_000 },
      { status: 'REPAID', amountPence: 20_000, takenBackPence: 0 },
    ]);
  });

  test('is not planned beyond the award by several at once, and no number is given twice', async () => {
    const grant = await givenGrant(server.em, council);
    const answers = await Promise.all([server, other, server, other, server].map((on) => planned(grant, { amountPence: 30_000 }, on)));
    expect(outcomes(answers)).toEqual(['INSTALMENT_ABOVE_AWARD', 'INSTALMENT_ABOVE_AWARD', 'done', 'done', 'done']);
    expect((await read(grant, 'instalments { seq }'))['instalments']).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }]);
  });

  test('is taken back once when two do so at once: the second is told', async () => {
    const grant = await givenGrant(server.em, council);
    const { data } = await send('recordInstalment', { grantId: grant.id, amountPence: 50_000, receivedOn: '2023-05-02' }, 'id');
    const back = { instalmentId: data!.done!['id'], version: 1, as: 'REPAYMENT', amountPence: 50_000, takenBackOn: '2023-06-03', reason: 'Not needed' };
    const answers = await Promise.all([server, other].map((on) => send('takeBackInstalment', back, 'id', { on })));
    expect(outcomes(answers)).toEqual(['VERSION_CONFLICT', 'done']);
    expect(await read(grant, 'receivedPence')).toEqual({ receivedPence: 0 });
  });

  test('of another council is not there', async () => {
    const elsewhere = await givenCouncil(server.em);
    const grant = await givenGrant(server.em, elsewhere, { isPublished: false });
    const { id } = await givenProfiledInstalment(server.em, grant, { seq: 1, amountPence: 5 });
    expect(codeOf(await send('claimInstalment', { instalmentId: id, version: 1, claimedOn: '2023-04-03' }))).toBe('NOT_FOUND');
  });
});

describe('what is asked and promised', () => {
  test('is recorded, checked with evidence, and every finding stays', async () => {
    const grant = await givenGrant(server.em, council);
    await send('recordCondition', { grantId: grant.id, version: 1, kind: 'MONITORED', words: 'A return each quarter', due: 'end of March 2024', decisionId: authority.id });
    await send('recordGrantPromise', { grantId: grant.id, version: 2, kind: 'OTHER', words: 'Two parent and carer panels', promisedCount: 2 });
    const { conditions, commitments } = (await read(grant, 'conditions { id } commitments { id identifiedCount }')) as Record<string, { id: string }[]>;
    const look = { checkedOn: '2023-06-01', byWhom: 'Finance officer' };
    for (const [isMet, evidence] of [[false, 'The first return is late'], [true, 'Return of June']] as const) {
      await send('checkGrantTerm', { termId: conditions![0]!.id, isMet, evidence, ...look });
    }
    await send('checkGrantTerm', { termId: commitments![0]!.id, isMet: false, metCount: 1, evidence: 'One has met', ...look });
    expect(await read(grant, 'conditions { dueOn { end } checks { isMet evidence byWhom } } commitments { identifiedCount promisedCount checks { metCount } }')).toEqual({
      conditions: [{ dueOn: { end: '2024-03-31' }, checks: [{ isMet: true, evidence: 'Return of June', byWhom: 'Finance officer' }, { isMet: false, evidence: 'The first return is late', byWhom: 'Finance officer' }] }],
      commitments: [{ identifiedCount: 1, promisedCount: 2, checks: [{ metCount: 1 }] }],
    });
    expect((await read(grant, 'conditions { checks { isMet } }', 'none'))['conditions']).toEqual([{ checks: [] }]);
  });

  test('of sites is counted by decisions and by nobody else, and promised once', async () => {
    const grant = await givenGrant(server.em, council);
    const promise = { grantId: grant.id, kind: 'HUB_SITES', words: 'Three sites', promisedCount: 3 };
    expect(codeOf(await send('recordGrantPromise', { ...promise, version: 1 }))).toBeUndefined();
    expect(fieldsOf(await send('recordGrantPromise', { ...promise, version: 2 }))).toHaveProperty('kind');
    const { commitments } = (await read(grant, 'commitments { id }')) as Record<string, { id: string }[]>;
    const counted = { termId: commitments![0]!.id, isMet: true, metCount: 3, checkedOn: '2023-06-01', evidence: 'x', byWhom: 'x' };
    expect(fieldsOf(await send('checkGrantTerm', counted))).toHaveProperty('metCount');
  });
});

describe('a site that an earlier grant restricts', () => {
  const spend = (grant: Awaited<ReturnType<typeof givenGrant>>, site: { id: string }, spentOn: string) =>
    send('recordSpend', { grantId: grant.id, kind: 'ACTUAL', fundType: 'CAPITAL', amountPence: 500, spentOn, description: 'Works', allowedUseId: grant.uses.capital, decisionId: authority.id, siteId: site.id });

  test('takes no capital before the restriction is lifted by decision, and takes it from that day on', async () => {
    const grant = await givenGrant(server.em, council, { isGated: true });
    const site = await givenSite(server.em, council, { selectedBy: authority, legacyGrantRestriction: 'Sure Start capital' });
    expect(fieldsOf(await spend(grant, site, '2023-06-01'))).toHaveProperty('siteId');
    const waiver = { siteId: site.id, decisionId: authority.id, waivedOn: '2023-06-15', byWhom: 'The department', reason: 'Still a place for families' };
    expect((await send('waiveSiteRestriction', waiver, 'restrictionWaivers { waivedOn byWhom decision { id } }')).data!.done).toEqual({
      restrictionWaivers: [{ waivedOn: '2023-06-15', byWhom: 'The department', decision: { id: authority.id } }],
    });
    expect(fieldsOf(await spend(grant, site, '2023-06-14'))).toHaveProperty('siteId');
    expect(codeOf(await spend(grant, site, '2023-06-15'))).toBeUndefined();
    expect(fieldsOf(await send('waiveSiteRestriction', waiver))).toEqual({ siteId: 'This restriction was lifted already' });
  });

  test('is told from one that nobody restricts', async () => {
    const site = await givenSite(server.em, council);
    const waiver = { siteId: site.id, decisionId: authority.id, waivedOn: '2023-06-15', byWhom: 'x', reason: 'x' };
    expect(fieldsOf(await send('waiveSiteRestriction', waiver))).toEqual({ siteId: 'No earlier grant restricts this site' });
  });
});

test('what is refused of a spend stands beside the field that is to blame', async () => {
  const grant = await givenGrant(server.em, council, { isGated: true });
  const site = await givenSite(server.em, council);
  const line = { grantId: grant.id, kind: 'ACTUAL', fundType: 'CAPITAL', amountPence: 500, spentOn: '2023-06-01', description: 'Works', allowedUseId: grant.uses.either, decisionId: authority.id, siteId: site.id };
  expect(fieldsOf(await send('recordSpend', { ...line, spentOn: '2024-01-01' }))).toEqual({ spentOn: 'The date of the spend must be within the grant, which begins on 1 January 2023 and ends on 31 December 2023' });
  expect(fieldsOf(await send('recordSpend', line))).toEqual({ siteId: 'Choose a site that the asset review has selected by decision' });
  expect(fieldsOf(await send('recordSpend', { ...line, fundType: 'REVENUE', allowedUseId: grant.uses.capital }))).toEqual({ fundType: 'That use is for capital only' });
  expect(fieldsOf(await send('recordSpend', { ...line, decisionId: null }))).toHaveProperty('decisionId');
});

test('after all of this every rule about grants still holds', async () => {
  for (const { rule, sql } of fundingChecks) expect([rule, await server.em.execute(sql)]).toEqual([rule, []]);
});
