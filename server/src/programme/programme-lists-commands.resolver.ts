import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Agreement } from './agreement.type.ts';
import { Checklist } from './checklist.type.ts';
import {
  acceptPlan,
  agreePlan,
  beginPlan,
  beginPlanVersion,
  describePlanVersion,
  submitPlan,
  writePlanSection,
} from './delivery-plan.service.ts';
import { DeliveryPlan } from './delivery-plan.type.ts';
import { Engagement, ProgrammeFramework } from './engagement.type.ts';
import {
  ChangeAgreementInput,
  ChangeEngagementInput,
  RecordAgreementInput,
  RecordChecklistInput,
  RecordEngagementInput,
  RecordFindingInput,
  RecordFrameworkInput,
} from './list-inputs.type.ts';
import {
  AcceptPlanInput,
  AgreePlanInput,
  BeginPlanInput,
  BeginPlanVersionInput,
  DescribePlanVersionInput,
  SubmitPlanInput,
  WritePlanSectionInput,
} from './plan-inputs.type.ts';
import {
  changeAgreement,
  changeEngagement,
  recordAgreement,
  recordChecklist,
  recordEngagement,
  recordFinding,
  recordFramework,
} from './programme-lists.service.ts';

@Resolver()
export class ProgrammeListCommands {
  @Authorized()
  @Mutation(() => Checklist, { description: 'Writes down a list of what is to be met.' })
  async recordChecklist(
    @Arg('input', () => RecordChecklistInput, { description: 'The list.' }) input: RecordChecklistInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Checklist, await recordChecklist(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Checklist, { description: 'Says how far one line of a list is met. Earlier findings stay.' })
  async recordFinding(
    @Arg('input', () => RecordFindingInput, { description: 'Which line, how far, and the evidence.' }) input: RecordFindingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Checklist, await recordFinding(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Agreement, { description: 'Writes down what was agreed between parties.' })
  async recordAgreement(
    @Arg('input', () => RecordAgreementInput, { description: 'The agreement.' }) input: RecordAgreementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Agreement, await recordAgreement(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Agreement, { description: 'Puts right what is written about an agreement.' })
  async changeAgreement(
    @Arg('input', () => ChangeAgreementInput, { description: 'Which agreement, and its words.' }) input: ChangeAgreementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Agreement, await changeAgreement(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Engagement, { description: 'Writes down work with people outside the team.' })
  async recordEngagement(
    @Arg('input', () => RecordEngagementInput, { description: 'The work.' }) input: RecordEngagementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Engagement, await recordEngagement(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Engagement, { description: 'Puts right what is written about work with people outside the team.' })
  async changeEngagement(
    @Arg('input', () => ChangeEngagementInput, { description: 'Which entry, and its words.' }) input: ChangeEngagementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Engagement, await changeEngagement(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ProgrammeFramework, { description: 'Writes down which version of a national framework a programme answers to.' })
  async recordFramework(
    @Arg('input', () => RecordFrameworkInput, { description: 'The framework.' }) input: RecordFrameworkInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ProgrammeFramework, await recordFramework(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => DeliveryPlan, { description: 'Begins a delivery plan, with a first version to be written.' })
  async beginPlan(
    @Arg('input', () => BeginPlanInput, { description: 'The plan.' }) input: BeginPlanInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(DeliveryPlan, await beginPlan(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => DeliveryPlan, { description: 'Begins a new version of a plan from any version of it.' })
  async beginPlanVersion(
    @Arg('input', () => BeginPlanVersionInput, { description: 'From which version.' }) input: BeginPlanVersionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(DeliveryPlan, await beginPlanVersion(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => DeliveryPlan, { description: 'Writes one section of the version that is being written.' })
  async writePlanSection(
    @Arg('input', () => WritePlanSectionInput, { description: 'Which section, and what it says.' }) input: WritePlanSectionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(DeliveryPlan, await writePlanSection(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => DeliveryPlan, { description: 'Says who makes the version that is being written.' })
  async describePlanVersion(
    @Arg('input', () => DescribePlanVersionInput, { description: 'Which version, and who makes it.' }) input: DescribePlanVersionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(DeliveryPlan, await describePlanVersion(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => DeliveryPlan, { description: 'Says that a version is agreed. Every section must be written.' })
  async agreePlan(
    @Arg('input', () => AgreePlanInput, { description: 'Which version, when and by whom.' }) input: AgreePlanInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(DeliveryPlan, await agreePlan(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => DeliveryPlan, { description: 'Submits an agreed version. It never changes again.' })
  async submitPlan(
    @Arg('input', () => SubmitPlanInput, { description: 'Which version, to whom and when.' }) input: SubmitPlanInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(DeliveryPlan, await submitPlan(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => DeliveryPlan, { description: 'Says that a submitted version was accepted.' })
  async acceptPlan(
    @Arg('input', () => AcceptPlanInput, { description: 'Which version, and when.' }) input: AcceptPlanInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(DeliveryPlan, await acceptPlan(context, input), context, info);
  }
}
