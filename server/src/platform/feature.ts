import type { EntitySchema, EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { NonEmptyArray } from 'type-graphql';
import type { ErrorCode } from '@throughline/shared/errors';
import type { DataCheck, DataProof } from './checks.ts';
import type { Job } from './jobs.ts';
import type { Mount } from './web.ts';

/** Loads one council's rows of one feature. Runs inside the council's one transaction; may be run again at any time. */
export type Seed = (em: SqlEntityManager, council: SeedCouncil) => Promise<void>;
export interface SeedCouncil {
  id: string;
  slug: string;
  /** False: facts from the papers only, no demonstration rows. */
  demo: boolean;
  /** The moment of seeding, for demonstration rows that must lie in the present. */
  now: Date;
}

/** What a feature gives to the server. `features.ts` has one line for each. */
export interface Feature {
  name: string;
  entities?: (EntitySchema | EntityClass<unknown>)[];
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeGraphQL's own type of a resolver class
  resolvers?: Function[] | NonEmptyArray<Function>;
  checks?: DataCheck[];
  proofs?: readonly DataProof[];
  seed?: Seed;
  /** Name → work that commands queue. */
  jobs?: Readonly<Record<string, Job>>;
  /** Which of its jobs are queued once each day. */
  daily?: readonly string[];
  /** Addresses that give or take files. */
  mount?: Mount;
  /** Database constraint name → the code that its violation is told as. */
  constraints?: Readonly<Record<string, ErrorCode>>;
}
