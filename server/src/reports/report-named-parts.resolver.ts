import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { removeEnclosedFile } from './enclosed-file.service.ts';
import { ReportDraft } from './report-draft-whole.type.ts';
import {
  AddReportPersonInput,
  ChangeReportPersonInput,
  AddReportEnclosureInput,
  ChangeReportEnclosureInput,
  MoveReportPartInput,
  RemoveReportPartInput,
  RemoveEnclosedFileInput,
} from './report-part-inputs.type.ts';
import {
  addReportPerson,
  changeReportPerson,
  addReportEnclosure,
  changeReportEnclosure,
  moveReportPart,
  removeReportPart,
} from './report-named-parts.service.ts';

@Resolver()
export class ReportNamedPartCommands {
  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Names somebody in a draft.' })
  async addReportPerson(
    @Arg('input', () => AddReportPersonInput, { description: 'Which paper, and who.' }) input: AddReportPersonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await addReportPerson(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Changes how somebody is named in a draft.' })
  async changeReportPerson(
    @Arg('input', () => ChangeReportPersonInput, { description: 'Who, and how.' }) input: ChangeReportPersonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await changeReportPerson(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Adds what a paper points to.' })
  async addReportEnclosure(
    @Arg('input', () => AddReportEnclosureInput, { description: 'Which paper, and what it points to.' }) input: AddReportEnclosureInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await addReportEnclosure(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Changes what a paper says of something it points to.' })
  async changeReportEnclosure(
    @Arg('input', () => ChangeReportEnclosureInput, { description: 'Which enclosure, and what is said.' }) input: ChangeReportEnclosureInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await changeReportEnclosure(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Moves a part of a draft one place up or down.' })
  async moveReportPart(
    @Arg('input', () => MoveReportPartInput, { description: 'Which part, and where to.' }) input: MoveReportPartInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await moveReportPart(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Removes a part of a draft.' })
  async removeReportPart(
    @Arg('input', () => RemoveReportPartInput, { description: 'Which part.' }) input: RemoveReportPartInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await removeReportPart(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ReportDraft, { description: 'Takes the file away from an enclosure.' })
  async removeEnclosedFile(
    @Arg('input', () => RemoveEnclosedFileInput, { description: 'Which enclosure.' }) input: RemoveEnclosedFileInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ReportDraft, await removeEnclosedFile(context, input), context, info);
  }
}
