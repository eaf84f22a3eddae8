import { FieldResolver, Resolver } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { AddsTo, Many, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Milestone } from './milestone.type.ts';

@Resolver(() => Decision)
@AddsTo(() => Decision)
export class DecisionMilestones {
  @FieldResolver(() => [Milestone], { description: 'The milestones that may start only once it is in force.' })
  @Many(() => Milestone, {
    rows: (decision) => sql`select * from milestone where id in (select needed.open_milestone_id from milestone_precondition needed where needed.decision_id = ${decision('id')})`,
    order: ['title'],
    atMost: 60,
  })
  milestonesWaiting(): Milestone[] {
    return planned();
  }
}
