import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import {
  AddConsultationDutyInput,
  AddConsultationOptionInput,
  AddPackTextInput,
  ChangeConsultationDutyInput,
  ChangeConsultationOptionInput,
  MoveConsultationOptionInput,
  RemoveConsultationDutyInput,
  RemoveConsultationOptionInput,
  RemovePackDocumentInput,
  RevisePackTextInput,
} from './consultation-part-inputs.type.ts';
import { Consultation } from './consultation.type.ts';
import { addPackText, removePackDocument, revisePackText } from './pack.service.ts';
import {
  addConsultationDuty,
  addConsultationOption,
  changeConsultationDuty,
  changeConsultationOption,
  moveConsultationOption,
  removeConsultationDuty,
  removeConsultationOption,
} from './proposal.service.ts';

@Resolver()
export class ConsultationPartCommands {
  @Authorized()
  @Mutation(() => Consultation, { description: 'Adds an option to a proposal that is being prepared.' })
  async addConsultationOption(
    @Arg('input', () => AddConsultationOptionInput, { description: 'The option.' }) input: AddConsultationOptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await addConsultationOption(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Changes an option of a proposal that is being prepared.' })
  async changeConsultationOption(
    @Arg('input', () => ChangeConsultationOptionInput, { description: 'The option, and its words.' }) input: ChangeConsultationOptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await changeConsultationOption(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Takes an option out of a proposal that is being prepared.' })
  async removeConsultationOption(
    @Arg('input', () => RemoveConsultationOptionInput, { description: 'The option.' }) input: RemoveConsultationOptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await removeConsultationOption(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Moves an option one place up or down.' })
  async moveConsultationOption(
    @Arg('input', () => MoveConsultationOptionInput, { description: 'The option, and where to.' }) input: MoveConsultationOptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await moveConsultationOption(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Names a law that a consultation answers to.' })
  async addConsultationDuty(
    @Arg('input', () => AddConsultationDutyInput, { description: 'The duty.' }) input: AddConsultationDutyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await addConsultationDuty(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Changes what is said of a law, such as how it is met.' })
  async changeConsultationDuty(
    @Arg('input', () => ChangeConsultationDutyInput, { description: 'The duty, and its words.' }) input: ChangeConsultationDutyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await changeConsultationDuty(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Takes out a law that was named by mistake, while the consultation is being prepared.' })
  async removeConsultationDuty(
    @Arg('input', () => RemoveConsultationDutyInput, { description: 'The duty.' }) input: RemoveConsultationDutyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await removeConsultationDuty(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Adds a document in words to an information pack.' })
  async addPackText(
    @Arg('input', () => AddPackTextInput, { description: 'The document.' }) input: AddPackTextInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await addPackText(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Gives a document in words a new version; older ones stay readable.' })
  async revisePackText(
    @Arg('input', () => RevisePackTextInput, { description: 'The document, its words and what changed.' }) input: RevisePackTextInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await revisePackText(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Takes a document out of a pack, while the consultation is being prepared.' })
  async removePackDocument(
    @Arg('input', () => RemovePackDocumentInput, { description: 'The document.' }) input: RemovePackDocumentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await removePackDocument(context, input), context, info);
  }
}
