import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Public } from '../platform/access.ts';
import { AddsTo, ByKey, Many, planned } from '../platform/reading/declare.ts';
import { Agreement } from './agreement.type.ts';
import { Checklist } from './checklist.type.ts';
import { DeliveryPlan, PlanSection } from './delivery-plan.type.ts';
import { Engagement, ProgrammeFramework } from './engagement.type.ts';
import { Programme } from './programme.type.ts';

@Resolver()
export class PlanQueries {
  @Public()
  @Query(() => DeliveryPlan, {
    nullable: true,
    description: 'One delivery plan; null when there is none or the viewer may not see it.',
  })
  @ByKey(() => DeliveryPlan, { id: 'id' })
  deliveryPlan(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): DeliveryPlan | null {
    return planned();
  }
}

@Resolver(() => Programme)
@AddsTo(() => Programme)
export class ProgrammeLists {
  @FieldResolver(() => [Checklist], { description: 'Lists of what is to be met, and how far it is.' })
  @Many(() => Checklist, { by: 'programme', order: ['position'], atMost: 6 })
  checklists(): Checklist[] {
    return planned();
  }

  @FieldResolver(() => [Agreement], { description: 'What was agreed between parties.' })
  @Many(() => Agreement, { by: 'programme', order: ['kind', 'title'], atMost: 40 })
  agreements(): Agreement[] {
    return planned();
  }

  @FieldResolver(() => [Engagement], { description: 'Work with people outside the team.' })
  @Many(() => Engagement, { by: 'programme', order: ['happenedEnd', 'title'], atMost: 60 })
  engagements(): Engagement[] {
    return planned();
  }

  @FieldResolver(() => [ProgrammeFramework], { description: 'The national frameworks that it answers to, by version.' })
  @Many(() => ProgrammeFramework, { by: 'programme', order: ['issuedEnd', 'name'], atMost: 10 })
  frameworks(): ProgrammeFramework[] {
    return planned();
  }

  @FieldResolver(() => [DeliveryPlan], { description: 'Its delivery plans, and those of hubs in it.' })
  @Many(() => DeliveryPlan, { by: 'programme', order: ['title'], atMost: 20 })
  deliveryPlans(): DeliveryPlan[] {
    return planned();
  }
}

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilPlanSections {
  @FieldResolver(() => [PlanSection], { description: 'The sections that delivery plans must have.' })
  @Many(() => PlanSection, { by: 'council', order: ['subject', 'position'], atMost: 40 })
  planSections(): PlanSection[] {
    return planned();
  }
}
