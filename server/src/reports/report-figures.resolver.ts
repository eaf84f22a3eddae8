import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { AddsTo, Many, planned } from '../platform/reading/declare.ts';
import { QuotableFigure, figuresToQuote } from './quotable-figure.type.ts';
import { DraftExhibit } from './report-draft.type.ts';
import { addExhibit, changeExhibit, moveExhibit, removeExhibit } from './report-exhibits.service.ts';
import {
  AddExhibitInput,
  ChangeExhibitInput,
  ChangeFigureInput,
  FigureFromPaperInput,
  MoveExhibitInput,
  MoveFigureInput,
  QuoteFiguresInput,
  RemoveExhibitInput,
  RemoveFigureInput,
  StatedFigureInput,
} from './report-figures-inputs.type.ts';
import { addFigureFromPaper, addStatedFigure, changeFigure, moveFigure, quoteFigures, removeFigure } from './report-figures.service.ts';
import { previewDraft } from './report-preview.service.ts';
import { DraftPreview } from './report-preview.type.ts';
import { Report } from './report.type.ts';

@Resolver(() => Report)
@AddsTo(() => Report)
export class ReportFiguresOfDraft {
  @FieldResolver(() => [QuotableFigure], { description: 'What it may quote now; empty for those who do not prepare papers.' })
  @Many(() => QuotableFigure, figuresToQuote)
  quotableFigures(
    @Arg('about', () => String, { nullable: true, description: 'Only those about this.' }) _about: string | null,
    @Arg('search', () => String, { nullable: true, description: 'Only those with these words.' }) _search: string | null,
  ): QuotableFigure[] {
    return planned();
  }

  @FieldResolver(() => [DraftExhibit], { description: 'Its tables and charts as they are being prepared; empty for those who do not prepare papers.' })
  @Many(() => DraftExhibit, { by: 'report', order: ['position'], atMost: 40 })
  draftExhibits(): DraftExhibit[] {
    return planned();
  }
}

/** How a draft would look. */
@Resolver()
export class ReportPreviewResolver {
  @Authorized()
  @Query(() => DraftPreview, { description: 'A draft as it would be drawn if it were published now. For those who read drafts.' })
  async draftPreview(@Arg('reportId', () => ID, { description: 'The report.' }) reportId: string, @Ctx() context: Context): Promise<DraftPreview> {
    return previewDraft(context, reportId);
  }
}

/** What a draft quotes. */
@Resolver()
export class ReportFigureCommands {
  @Authorized()
  @Mutation(() => Report, { description: 'Takes figures of records and of published results into a draft.' })
  async quoteFigures(@Arg('input', () => QuoteFiguresInput, { description: 'Which figures, and for which section.' }) input: QuoteFiguresInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await quoteFigures(context, input), context, info);
  }
  @Authorized()
  @Mutation(() => Report, { description: 'Takes a figure that a paper prints into a draft.' })
  async addFigureFromPaper(@Arg('input', () => FigureFromPaperInput, { description: 'The figure, its paper and its place.' }) input: FigureFromPaperInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await addFigureFromPaper(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Takes a figure into a draft that somebody outside the platform states.' })
  async addStatedFigure(@Arg('input', () => StatedFigureInput, { description: 'The figure, and who says so.' }) input: StatedFigureInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await addStatedFigure(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Changes the words beside a figure of a draft.' })
  async changeFigure(@Arg('input', () => ChangeFigureInput, { description: 'The figure and its words.' }) input: ChangeFigureInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await changeFigure(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Moves a figure of a draft one place up or down.' })
  async moveFigure(@Arg('input', () => MoveFigureInput, { description: 'The figure and the direction.' }) input: MoveFigureInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await moveFigure(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Takes a figure out of a draft.' })
  async removeFigure(@Arg('input', () => RemoveFigureInput, { description: 'The figure.' }) input: RemoveFigureInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await removeFigure(context, input), context, info);
  }
}

/** How a draft shows figures together. */
@Resolver()
export class ReportExhibitCommands {
  @Authorized()
  @Mutation(() => Report, { description: 'Shows figures of a draft together.' })
  async addExhibit(@Arg('input', () => AddExhibitInput, { description: 'The figures, a title and a description.' }) input: AddExhibitInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await addExhibit(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Changes a table or chart of a draft.' })
  async changeExhibit(@Arg('input', () => ChangeExhibitInput, { description: 'The table or chart as it is to be.' }) input: ChangeExhibitInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await changeExhibit(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Moves a table or chart of a draft one place up or down.' })
  async moveExhibit(@Arg('input', () => MoveExhibitInput, { description: 'The table or chart and the direction.' }) input: MoveExhibitInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await moveExhibit(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Report, { description: 'Takes a table or chart out of a draft. Its figures stay.' })
  async removeExhibit(@Arg('input', () => RemoveExhibitInput, { description: 'The table or chart.' }) input: RemoveExhibitInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Report, await removeExhibit(context, input), context, info);
  }
}
