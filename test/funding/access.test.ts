import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles, type Role } from '@throughline/shared/roles';
import { canRecordSpend, canSeeGrant, canSeeLedger } from '../../server/src/funding/grant.policy.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant, givenLedger } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';

interface Person {
  role: string;
  cookie: string | undefined;
  memberships: { councilId: string; role: Role }[];
}
let server: TestServer;
let council: { id: string };
let authority: { id: string };
const people: Person[] = [{ role: 'nobody', cookie: undefined, memberships: [] }];
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
  authority = await givenAuthority(server.em, council);
  const elsewhere = await givenCouncil(server.em);
  for (const place of [council, elsewhere]) {
    for (const role of roles) {
      const { cookie } = await givenPerson(server.em, place, role);
      people.push({ role: place === council ? role : `${role} of another council`, cookie, memberships: [{ councilId: place.id, role }] });
    }
  }
});
afterAll(() => server.stop());

const viewerOf = ({ cookie, memberships }: Person) => ({ kind: cookie ? 'member' : 'public', personId: null, memberships }) as const;

test('for each role and for nobody, what the API shows of a grant and its ledger is what the policy says', async () => {
  interface Seen {
    grant: { spend: { total: number; items: object[] }; spentPence: number; viewerCan: { recordSpend: boolean; recordInstalment: boolean; amend: boolean } } | null;
    council: { grants: { id: string }[] };
  }
  const asked = `query ($id: ID!, $slug: String!) {
    grant(id: $id) { spentPence spend { total items { id description } } viewerCan { recordSpend recordInstalment amend } }
    council(slug: $slug) { grants { id } }
  }`;
  const [{ slug } = { slug: '' }] = await server.em.execute<{ slug: string }[]>('select slug from council where id = ?', [council.id]);
  for (const isPublished of [true, false]) {
    const grant = await givenGrant(server.em, council, { isPublished });
    await givenLedger(server.em, grant, authority, 2);
    for (const person of people) {
      const viewer = viewerOf(person);
      const { data } = await server.ask<Seen>(asked, { id: grant.id, slug }, person.cookie);
      const maySee = canSeeGrant(viewer, { councilId: council.id, isPublished });
      expect([person.role, data!.grant !== null]).toEqual([person.role, maySee]);
      expect([person.role, data!.council.grants.some(({ id }) => id === grant.id)]).toEqual([person.role, maySee]);
      if (!data!.grant) continue;
      const lines = canSeeLedger(viewer, { councilId: council.id }) ? 2 : 0;
      expect([person.role, data!.grant.spend.total, data!.grant.spend.items.length, data!.grant.spentPence]).toEqual([person.role, lines, lines, 200]);
      const may = canRecordSpend(viewer, { councilId: council.id });
      expect([person.role, data!.grant.viewerCan]).toEqual([person.role, { recordSpend: may, recordInstalment: may, amend: may }]);
    }
  }
});

const commands = {
  recordSpend: (grant: Awaited<ReturnType<typeof givenGrant>>) => ({
    grantId: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 1, spentOn: '2023-06-01', description: 'x', allowedUseId: grant.uses.either, decisionId: authority.id,
  }),
  recordInstalment: (grant: { id: string }) => ({ grantId: grant.id, amountPence: 1, receivedOn: '2023-06-01' }),
  amendGrant: (grant: { id: string }) => ({ grantId: grant.id, change: 'ENDS_ON', newDay: '2024-03-31', agreedOn: '2023-12-01', reason: 'x' }),
};
const types = { recordSpend: 'RecordSpendInput', recordInstalment: 'RecordInstalmentInput', amendGrant: 'AmendGrantInput' };

test.each(Object.keys(commands) as (keyof typeof commands)[])('only finance, programme officers and administrators of the council may %s', async (name) => {
  for (const isPublished of [true, false]) {
    for (const person of people) {
      const grant = await givenGrant(server.em, council, { isPublished });
      const { errors } = await server.ask(`mutation ($input: ${types[name]}!) { ${name}(input: $input) { id } }`, { input: commands[name](grant) }, person.cookie);
      const expected = () => {
        if (!person.cookie) return 'NOT_SIGNED_IN';
        if (!canSeeGrant(viewerOf(person), { councilId: council.id, isPublished })) return 'NOT_FOUND';
        return ['finance', 'programme', 'admin'].includes(person.role) ? undefined : 'FORBIDDEN';
      };
      expect([person.role, isPublished, errors?.[0]?.extensions.code]).toEqual([person.role, isPublished, expected()]);
      const [row] = await server.em.execute<{ changed: boolean }[]>(
        `select spent_pence + received_pence > 0 or ends_on <> '2023-12-31' as changed from funding_grant where id = ?`, [grant.id],
      );
      expect([person.role, row!.changed]).toEqual([person.role, errors === undefined]);
    }
  }
});

test('a grant that does not exist is not found, and an id that is none is bad input', async () => {
  const { cookie } = await givenPerson(server.em, council, 'finance');
  const change = (grantId: string) => server.ask('mutation ($input: RecordInstalmentInput!) { recordInstalment(input: $input) { id } }', { input: { grantId, amountPence: 1, receivedOn: '2023-06-01' } }, cookie);
  expect((await change('00000000-0000-8000-8000-000000000000')).errors![0]!.extensions.code).toBe('NOT_FOUND');
  expect((await change('a grant')).errors![0]!.extensions).toMatchObject({ code: 'BAD_INPUT', fields: { grantId: 'Choose a grant' } });
  expect((await server.ask('{ grant(id: "a grant") { id } }')).errors![0]!.extensions.code).toBe('BAD_INPUT');
});
