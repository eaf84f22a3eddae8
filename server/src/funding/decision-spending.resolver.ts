import { FieldResolver, Resolver } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { AddsTo, Expression, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Pence } from '../platform/scalars.ts';
import { grantReaders } from './grant.policy.ts';

@Resolver(() => Decision)
@AddsTo(() => Decision)
export class DecisionSpending {
  @FieldResolver(() => Pence, {
    nullable: true,
    description: 'What is spent and committed under it, over all grants, less what was reversed; null for those who may not see ledgers.',
  })
  @Expression(
    (decision, _args, viewer) => sql`case when ${viewer.isMemberOf(decision('council'), ...grantReaders)} then
      (select coalesce(sum(case when entry.kind = 'REVERSAL' then -entry.amount_pence else entry.amount_pence end), 0)::bigint
        from spend_entry entry where entry.decision_id = ${decision('id')}) end`,
  )
  spentUnderPence(): number | null {
    return planned();
  }
}
