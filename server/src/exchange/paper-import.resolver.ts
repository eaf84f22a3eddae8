import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { AddsTo, ByKey, Code, Many, planned } from '../platform/reading/declare.ts';
import { canPrepareReports } from '../reports/report.policy.ts';
import { finishPaperImport } from './paper-finish.service.ts';
import { CorrectImportedFactInput, FinishPaperImportInput, JudgeImportedFactInput, JudgeImportedFactsInput, PaperImportInput } from './paper-import-inputs.type.ts';
import { correctImportedFact, discardPaperImport, judgeImportedFact, judgeImportedFacts } from './paper-import.service.ts';
import { ImportedFact, PaperImport } from './paper-import.type.ts';

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilPaperImports {
  @FieldResolver(() => [PaperImport], { description: 'Older papers that are brought in, the newest first; none for those who do not prepare papers.' })
  @Many(() => PaperImport, { by: 'council', order: ['uploadedAt desc'], atMost: 50 })
  paperImports(): PaperImport[] {
    return planned();
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may bring older papers in.' })
  @Code<{ id: string }>(['id'], (rows, _args, { viewer }) => rows.map(({ id }) => canPrepareReports(viewer, id)))
  viewerCanBringInPapers(): boolean {
    return planned();
  }
}

@Resolver()
export class PaperImportCommands {
  @Authorized()
  @Query(() => PaperImport, { nullable: true, description: 'A paper that was brought in; null when there is none or you may not see it.' })
  @ByKey(() => PaperImport, { id: 'id' })
  paperImport(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): PaperImport | null {
    return planned();
  }

  @Authorized()
  @Query(() => ImportedFact, { nullable: true, description: 'A fact that was found in a paper; null when there is none or you may not see it.' })
  @ByKey(() => ImportedFact, { id: 'id' })
  importedFact(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): ImportedFact | null {
    return planned();
  }

  @Authorized()
  @Mutation(() => ImportedFact, { description: 'Says of a fact whether it is taken over.' })
  async judgeImportedFact(
    @Arg('input', () => JudgeImportedFactInput, { description: 'Which fact, and what is said of it.' }) input: JudgeImportedFactInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ImportedFact, await judgeImportedFact(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => PaperImport, { description: 'Says the same of all facts of a kind that nobody has decided on.' })
  async judgeImportedFacts(
    @Arg('input', () => JudgeImportedFactsInput, { description: 'Which facts, and what is said of them.' }) input: JudgeImportedFactsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(PaperImport, await judgeImportedFacts(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ImportedFact, { description: 'Says how a fact is meant, and takes it over so.' })
  async correctImportedFact(
    @Arg('input', () => CorrectImportedFactInput, { description: 'Which fact, and how it is meant.' }) input: CorrectImportedFactInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ImportedFact, await correctImportedFact(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => PaperImport, { description: 'Makes a draft of what was taken over.' })
  async finishPaperImport(
    @Arg('input', () => FinishPaperImportInput, { description: 'Which paper, and what is made of it.' }) input: FinishPaperImportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(PaperImport, await finishPaperImport(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => PaperImport, { description: 'Puts a paper aside and forgets its text.' })
  async discardPaperImport(
    @Arg('input', () => PaperImportInput, { description: 'Which paper.' }) input: PaperImportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(PaperImport, await discardPaperImport(context, input), context, info);
  }
}
