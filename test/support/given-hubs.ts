import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AreaRow } from '../../server/src/councils/area.entity.ts';
import { OrganisationRow } from '../../server/src/councils/organisation.entity.ts';
import { HubMembershipRow, HubRow } from '../../server/src/hubs/hub.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { SiteRow } from '../../server/src/sites/site.entity.ts';

interface Council {
  id: string;
}
let number = 0;

/** A community hub. */
export async function givenHub(em: SqlEntityManager, council: Council, values: Partial<{ name: string; nameIsStated: boolean; kind: string; position: number; isDemonstration: boolean }> = {}) {
  const id = newId();
  const name = values.name ?? `Hub ${++number}`;
  await em.fork().insert(HubRow, {
    id, council: council.id, name, nameIsStated: true, position: 0, kind: 'COMMUNITY', form: 'NOT_STATED', agesStart: 'NOT_STATED', agesFromAge: null,
    agesToAge: null, agesToAgeWithSend: null, summary: null, isDemonstration: false, version: 1, ...values,
  });
  return { id, name };
}

/** A site, of a hub or of none. */
export async function givenSite(
  em: SqlEntityManager, council: Council,
  values: Partial<{ hub: string; name: string; selectedByDecision: string; childrensCentre: string; isDemonstration: boolean }> = {},
) {
  const id = newId();
  const name = values.name ?? `Site ${++number}`;
  await em.fork().insert(SiteRow, {
    id, council: council.id, hub: null, area: null, name, role: 'HUB', kind: 'PHYSICAL', status: 'ACTIVE', childrensCentre: 'NO', onSchoolSite: 'NO',
    legacyGrantRestriction: null, legacyGrantUntil: null, costRecovery: null, selectedByDecision: null, isDemonstration: false, version: 1, ...values,
  });
  return { id, name };
}

export async function givenSchool(em: SqlEntityManager, council: Council) {
  const id = newId();
  await em.fork().insert(OrganisationRow, { id, council: council.id, name: `School ${++number}`, kind: 'SCHOOL', isDemonstration: false });
  return { id };
}

export async function givenHubMembership(
  em: SqlEntityManager, council: Council, hub: { id: string }, organisation: { id: string },
  { isPrimary = true, validFrom = '2025-09-01', validTo = null }: Partial<{ isPrimary: boolean; validFrom: string; validTo: string | null }> = {},
) {
  const id = newId();
  await em.fork().insert(HubMembershipRow, {
    id, council: council.id, hub: hub.id, organisation: organisation.id, isPrimary, phase: 'PRIMARY', validFrom, validTo, isDemonstration: false,
  });
  return { id };
}

/** A ward, valid from a day until (not including) a day. */
export async function givenArea(em: SqlEntityManager, council: Council, { validFrom = '2020-01-01', validTo = null }: Partial<{ validFrom: string; validTo: string | null }> = {}) {
  const id = newId();
  const code = `T${id}`;
  await em.fork().insert(AreaRow, { id, council: council.id, code, name: 'Old Town', nameIsStated: true, level: 'WARD', validFrom, validTo, source: 'A test' });
  return { id, code };
}
