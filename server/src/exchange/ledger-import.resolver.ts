import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { FundType } from '../funding/fund-type.type.ts';
import { Grant } from '../funding/grant.type.ts';
import { SpendKind } from '../funding/spend-entry.type.ts';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { AddsTo, ByKey, Many, planned } from '../platform/reading/declare.ts';
import { chooseImportColumns, confirmLedgerImport, discardLedgerImport, matchImportCode, takeUpLedgerImport } from './ledger-import.service.ts';
import { LedgerImport } from './ledger-import.type.ts';

@InputType({ description: 'Which import, and which version of it the person was looking at.' })
export class LedgerImportInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: "Which column of a finance system's file holds what, counted from 0." })
export class ChooseImportColumnsInput extends LedgerImportInput {
  @Field(() => SpendKind, { description: 'What the lines stand for: actuals, accruals or commitments.' })
  kind!: SpendKind;

  @Field(() => Int, { description: 'The day of the spend.' })
  date!: number;

  @Field(() => Int, { description: 'The amount, with credits below nought.' })
  amount!: number;

  @Field(() => Int, { nullable: true, description: 'Credits, where they stand in a column of their own.' })
  credit?: number | null;

  @Field(() => Int, { description: 'What it was for.' })
  description!: number;

  @Field(() => Int, { nullable: true, description: 'The number that no other line has.' })
  number?: number | null;

  @Field(() => Int, { nullable: true, description: 'The invoice or what else proves it.' })
  evidence?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a credit: the number or the evidence of the line that it takes back.' })
  credits?: number | null;

  @Field(() => Int, { nullable: true, description: 'The account or cost code.' })
  code?: number | null;

  @Field(() => Int, { nullable: true, description: 'A second code, where only both together say what it was for.' })
  secondCode?: number | null;
}

@InputType({ description: 'What a code of the finance system stands for in a grant.' })
export class MatchImportCodeInput {
  @Field(() => ID, { description: 'The import in which the code was found.' })
  importId!: string;

  @Field(() => ID, { nullable: true, description: 'The code of that import; left out for all that are not matched yet.' })
  codeId?: string | null;

  @Field(() => FundType, { description: 'Capital or revenue.' })
  fundType!: FundType;

  @Field(() => ID, { description: 'The use that its lines are booked to.' })
  allowedUseId!: string;

  @Field(() => ID, { description: 'The decision that allows them.' })
  decisionId!: string;

  @Field(() => ID, { nullable: true, description: 'The site, when they are for one.' })
  siteId?: string | null;

  @Field(() => String, { nullable: true, description: 'The title of the budget lines they belong to.' })
  budgetTitle?: string | null;
}

@Resolver(() => Grant)
@AddsTo(() => Grant)
export class GrantImports {
  @FieldResolver(() => [LedgerImport], { description: 'Files that were sent for its ledger, the newest first; none for those who do not keep its money.' })
  @Many(() => LedgerImport, { by: 'grant', order: ['uploadedAt desc'], atMost: 50 })
  imports(): LedgerImport[] {
    return planned();
  }
}

@Resolver()
export class LedgerImportCommands {
  @Authorized()
  @Query(() => LedgerImport, { nullable: true, description: 'One import of a ledger; null when there is none or you may not see it.' })
  @ByKey(() => LedgerImport, { id: 'id' })
  ledgerImport(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): LedgerImport | null {
    return planned();
  }

  @Authorized()
  @Mutation(() => LedgerImport, { description: 'Says which column of a file holds what, remembers it for such files, and has the file read.' })
  async chooseImportColumns(
    @Arg('input', () => ChooseImportColumnsInput, { description: 'The columns.' }) input: ChooseImportColumnsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(LedgerImport, await chooseImportColumns(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => LedgerImport, { description: 'Says what a code of the finance system stands for in the grant, and has the lines judged anew.' })
  async matchImportCode(
    @Arg('input', () => MatchImportCodeInput, { description: 'The code and what it stands for.' }) input: MatchImportCodeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(LedgerImport, await matchImportCode(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => LedgerImport, { description: 'Has the good lines of an import added to the ledger: all of them or none.' })
  async confirmLedgerImport(
    @Arg('input', () => LedgerImportInput, { description: 'Which import.' }) input: LedgerImportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(LedgerImport, await confirmLedgerImport(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => LedgerImport, { description: 'Puts an import aside; nothing of it is added.' })
  async discardLedgerImport(
    @Arg('input', () => LedgerImportInput, { description: 'Which import.' }) input: LedgerImportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(LedgerImport, await discardLedgerImport(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => LedgerImport, { description: 'Takes up an import that stopped.' })
  async takeUpLedgerImport(
    @Arg('input', () => LedgerImportInput, { description: 'Which import.' }) input: LedgerImportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(LedgerImport, await takeUpLedgerImport(context, input), context, info);
  }
}
