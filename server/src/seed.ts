import { MikroORM } from '@mikro-orm/postgresql';
import { CouncilRow } from './councils/council.entity.ts';
import { seedCouncils } from './councils/council.seed.ts';
import { ormOptions } from './platform/database.ts';
import type { Feature } from './platform/feature.ts';
import { plant } from './platform/plant.ts';

/**
 * Loads the councils of the papers, each in one transaction, as the database's owner. May be run again: facts are
 * brought back to what the seed says, nothing is doubled.
 *
 * @param demo with the demonstration people and rows, or the facts of the papers alone
 */
export async function seed(ownerUrl: string, features: readonly Feature[], { demo, now }: { demo: boolean; now: Date }): Promise<void> {
  const orm = await MikroORM.init({ ...ormOptions(features), clientUrl: ownerUrl, pool: { min: 0, max: 1 } });
  try {
    for (const council of seedCouncils) {
      await orm.em.fork().transactional(async (em) => {
        await plant(em, CouncilRow, [council]);
        for (const feature of features) await feature.seed?.(em, { id: council.id, slug: council.slug, demo, now });
      });
    }
  } finally {
    await orm.close(true);
  }
}
