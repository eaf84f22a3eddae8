import type { Feature } from '../platform/feature.ts';
import { MembershipRow, PersonRow } from './people.entity.ts';
import { PeopleResolver } from './people.resolver.ts';
import { seedPeople } from './people.seed.ts';

export const people: Feature = {
  name: 'people',
  entities: [PersonRow, MembershipRow],
  resolvers: [PeopleResolver],
  seed: seedPeople,
};
