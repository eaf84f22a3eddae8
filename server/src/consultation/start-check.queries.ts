import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { preparationReaders } from './consultation.policy.ts';
import type { KnownFacts } from './start-check.entity.ts';

/** The start checklist of a consultation rests on this, for whoever prepares it and for the command that publishes it. */
export async function startFactsOf(em: SqlEntityManager, consultationId: string): Promise<KnownFacts> {
  const [row] = await em.execute<{ facts: KnownFacts }[]>('select start_facts(?) as facts', [consultationId]);
  return row!.facts;
}

/** Each item of the checklist by its place, with what all of them rest on, worked out once. For those who prepare it. */
export const startChecks: ListOptions = {
  order: ['position'],
  atMost: 20,
  rows: (consultation, _args, viewer) => sql`
    select position, known.facts, ${consultation('id')} as consultation_id
    from (select start_facts(${consultation('id')}) as facts offset 0) known
    cross join generate_series(1, 17) position
    where ${viewer.isMemberOf(consultation('council'), ...preparationReaders)}`,
};
