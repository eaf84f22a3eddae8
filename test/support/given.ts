import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Role } from '@throughline/shared/roles';
import { CouncilRow } from '../../server/src/councils/council.entity.ts';
import { MembershipRow, PersonRow } from '../../server/src/people/people.entity.ts';
import { hashOfToken } from '../../server/src/people/people.service.ts';
import { SESSION_COOKIE } from '../../server/src/people/session-cookie.service.ts';
import { newId } from '../../server/src/platform/ids.ts';

/**
 * Builders: each test makes its own council and what it needs, as the database's owner. Whatever is left out gets a
 * sensible made-up value. Features add builders of their own in `given-<feature>.ts`, in the same style.
 */
let number = 0;
const next = () => ++number;

export async function givenCouncil(em: SqlEntityManager, values: Partial<{ slug: string; name: string; disclosureThreshold: number }> = {}) {
  const id = newId();
  const slug = values.slug ?? `council-${next()}-${randomBytes(3).toString('hex')}`;
  await em.fork().insert(CouncilRow, {
    id, slug, name: values.name ?? `Council ${slug}`, gssCode: `E0${randomBytes(4).toString('hex')}`, dfeCode: null, kind: 'UNITARY_AUTHORITY',
    region: 'Yorkshire and The Humber', governanceModel: 'EXECUTIVE', areaTerm: 'WARD', keyDecisionPence: null, keyDecisionAreas: null,
    disclosureThreshold: values.disclosureThreshold ?? 5,
  });
  return { id, slug };
}

/** A person with these roles in the council, signed in: their `cookie` goes with what they ask. */
export async function givenPerson(em: SqlEntityManager, council: { id: string }, ...roles: Role[]) {
  const id = newId();
  const fork = em.fork();
  await fork.insert(PersonRow, { id, email: `person-${id}@test.example`, name: 'Test Person', passwordHash: 'none', isDemonstration: false });
  for (const role of roles) await fork.insert(MembershipRow, { id: newId(), council: council.id, person: id, role });
  return { id, cookie: await givenSession(em, id) };
}

/** The cookie of a browser in which this person is signed in. */
export async function givenSession(em: SqlEntityManager, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await em.fork().execute(
    `insert into sign_in_session (id, token_hash, person_id, started_at, expires_at) values (?, ?, ?, '2020-01-01', '2090-01-01')`,
    [newId(), hashOfToken(token), personId],
  );
  return `${SESSION_COOKIE}=${token}`;
}
