import { FieldResolver, Int, Resolver } from 'type-graphql';
import { AddsTo, Column, Expression, Many, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { AllocationChange } from './allocation-change.type.ts';
import { GrantAmount, GrantState, GrantStep } from './grant-step.type.ts';
import { Grant } from './grant.type.ts';
import { RecurringCost, SustainabilityCheck } from './sustainability.type.ts';
import { SustainabilityYear, yearsAfterGrant } from './sustainability-year.type.ts';

/** The life of a grant: the steps it has taken, how its amounts were stated, and what goes on when it has ended. */
@Resolver(() => Grant)
@AddsTo(() => Grant)
export class GrantLife {
  @FieldResolver(() => Int, { description: 'Its version: sent back by whoever changes its terms.' })
  @Column()
  version(): number {
    return planned();
  }

  @FieldResolver(() => GrantState, { nullable: true, description: 'The state it is in: that of its last step. Null while no step is recorded.' })
  @Expression((row) => sql`select step.state from grant_step step where step.grant_id = ${row('id')} order by step.seq desc limit 1`)
  state(): GrantState | null {
    return planned();
  }

  @FieldResolver(() => [GrantStep], { description: 'The steps of its life, in their order.' })
  @Many(() => GrantStep, { by: 'grant', order: ['seq'], atMost: 40 })
  steps(): GrantStep[] {
    return planned();
  }

  @FieldResolver(() => [GrantAmount], { description: 'How its ceiling and its indicative amount were stated, in the order of the entries.' })
  @Many(() => GrantAmount, { by: 'grant', order: ['seq'], atMost: 40 })
  amountHistory(): GrantAmount[] {
    return planned();
  }

  @FieldResolver(() => [AllocationChange], { description: 'How the parts of its award were set, in their order.' })
  @Many(() => AllocationChange, { by: 'grant', order: ['seq'], atMost: 60 })
  allocationChanges(): AllocationChange[] {
    return planned();
  }

  @FieldResolver(() => [RecurringCost], { description: 'Costs that go on, perhaps beyond it; those that are not published only for those who may see them.' })
  @Many(() => RecurringCost, { by: 'grant', order: ['startsOn', 'title'], atMost: 40 })
  recurringCosts(): RecurringCost[] {
    return planned();
  }

  @FieldResolver(() => [SustainabilityCheck], { description: 'Who has looked at what goes on after it, the latest first.' })
  @Many(() => SustainabilityCheck, { by: 'grant', order: ['checkedOn desc'], atMost: 40 })
  sustainabilityChecks(): SustainabilityCheck[] {
    return planned();
  }

  @FieldResolver(() => [SustainabilityYear], {
    description: 'The first three financial years with days after its last day, where something goes on costing money then.',
  })
  @Many(() => SustainabilityYear, yearsAfterGrant)
  sustainabilityYears(): SustainabilityYear[] {
    return planned();
  }
}
