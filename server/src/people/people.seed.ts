import { roles, type Role } from '@throughline/shared/roles';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { hashPassword } from '../platform/password.ts';
import { plant, plantOnce } from '../platform/plant.ts';
import { MembershipRow, PersonRow } from './people.entity.ts';

/** Made-up people; each council has one of each. */
const names: Record<Role, string> = {
  admin: 'Ada Marsh',
  programme: 'Priya Nair',
  finance: 'Tom Okafor',
  board: 'Helen Whitby',
  hub: 'Sam Iqbal',
  panel: 'Jo Kowalska',
  scrutiny: 'Ruth Adeyemi',
  clerk: 'Owen Price',
  analyst: 'Mei Lin',
};
const DEMONSTRATION_PASSWORD = 'throughline-demo';
let hash: Promise<string> | undefined;

/** One made-up person for each role, `<role>.<council>@demo.example`. Only with the demonstration. */
export const seedPeople: Seed = async (em, council) => {
  if (!council.demo) return;
  const passwordHash = await (hash ??= hashPassword(DEMONSTRATION_PASSWORD));
  const people = roles.map((role) => ({ role, id: seedId('person', council.slug, role) }));
  await plantOnce(em, PersonRow, people.map(({ role, id }) => ({
    id, email: `${role}.${council.slug}@demo.example`, name: names[role], passwordHash, isDemonstration: true,
  })));
  await plant(em, MembershipRow, people.map(({ role, id }) => ({ id: seedId('membership', council.slug, role), council: council.id, person: id, role })));
};
