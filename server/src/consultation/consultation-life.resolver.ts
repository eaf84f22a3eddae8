import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import {
  ChangeConsultationInput,
  CloseLaterInput,
  ConsultationStepInput,
  DraftConsultationInput,
  NameFinalDecisionInput,
  SeenConsultationInput,
} from './consultation-inputs.type.ts';
import {
  extendConsultation,
  nameFinalDecision,
  publishConsultation,
  reopenConsultation,
  resumeConsultation,
  suspendConsultation,
  withdrawConsultation,
} from './consultation-life.service.ts';
import { changeConsultation, draftConsultation } from './consultation.service.ts';
import { Consultation } from './consultation.type.ts';

@Resolver()
export class ConsultationLifeCommands {
  @Authorized()
  @Mutation(() => Consultation, { description: 'Begins a consultation, which only those who prepare it see.' })
  async draftConsultation(
    @Arg('input', () => DraftConsultationInput, { description: 'The consultation.' }) input: DraftConsultationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await draftConsultation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Changes what a consultation says of itself, while it is being prepared.' })
  async changeConsultation(
    @Arg('input', () => ChangeConsultationInput, { description: 'The consultation, and its words.' }) input: ChangeConsultationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await changeConsultation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Makes a consultation public, once everything is in place. It opens by itself at its time.' })
  async publishConsultation(
    @Arg('input', () => SeenConsultationInput, { description: 'The consultation.' }) input: SeenConsultationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await publishConsultation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Lets a consultation close later, and tells the public why.' })
  async extendConsultation(
    @Arg('input', () => CloseLaterInput, { description: 'The consultation, the close and the reason.' }) input: CloseLaterInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await extendConsultation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Opens a closed consultation again, before its results are published, and tells the public why.' })
  async reopenConsultation(
    @Arg('input', () => CloseLaterInput, { description: 'The consultation, the close and the reason.' }) input: CloseLaterInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await reopenConsultation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Stops answers for the time being, and tells the public why.' })
  async suspendConsultation(
    @Arg('input', () => ConsultationStepInput, { description: 'The consultation and the reason.' }) input: ConsultationStepInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await suspendConsultation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Takes a suspended consultation up again, and tells the public why.' })
  async resumeConsultation(
    @Arg('input', () => ConsultationStepInput, { description: 'The consultation and the reason.' }) input: ConsultationStepInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await resumeConsultation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Withdraws a consultation for good, and tells the public why.' })
  async withdrawConsultation(
    @Arg('input', () => ConsultationStepInput, { description: 'The consultation and the reason.' }) input: ConsultationStepInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await withdrawConsultation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Names the decision that follows on a consultation, which then waits for it.' })
  async nameFinalDecision(
    @Arg('input', () => NameFinalDecisionInput, { description: 'The consultation and the decision.' }) input: NameFinalDecisionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await nameFinalDecision(context, input), context, info);
  }
}
