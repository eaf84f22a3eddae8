import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { changeCommitmentDue, endCommitment, fulfilCommitment, recordCommitment } from './commitment.service.ts';
import { ProgrammeCommitment } from './commitment.type.ts';
import { Portfolio } from './portfolio.type.ts';
import { ProgrammeStatement, ScopeChange } from './programme-statement.type.ts';
import {
  AddFocusAreaInput,
  AddPhaseInput,
  AddWorkstreamInput,
  ChangeCommitmentDueInput,
  ChangeFocusAreaInput,
  ChangePhaseInput,
  ChangeWorkstreamInput,
  EndCommitmentInput,
  FulfilCommitmentInput,
  RecordCommitmentInput,
  RecordPortfolioInput,
  RecordScopeChangeInput,
  RecordStatementInput,
  RecordStatementVersionInput,
} from './record-inputs.type.ts';
import { recordPortfolio, recordScopeChange, recordStatement, recordStatementVersion } from './statement.service.ts';
import {
  addFocusArea,
  addPhase,
  addWorkstream,
  changeFocusArea,
  changePhase,
  changeWorkstream,
} from './workstream.service.ts';
import { FocusArea, ProgrammePhase, Workstream } from './workstream.type.ts';

@Resolver()
export class ProgrammeRecordCommands {
  @Authorized()
  @Mutation(() => ProgrammeStatement, { description: 'Writes down something that a programme says of itself.' })
  async recordStatement(
    @Arg('input', () => RecordStatementInput, { description: 'The statement.' }) input: RecordStatementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ProgrammeStatement, await recordStatement(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ProgrammeStatement, { description: 'Gives a statement a new wording. The old one stays and can be read.' })
  async recordStatementVersion(
    @Arg('input', () => RecordStatementVersionInput, { description: 'The new wording.' }) input: RecordStatementVersionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ProgrammeStatement, await recordStatementVersion(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ScopeChange, { description: 'Says that a programme was widened or narrowed.' })
  async recordScopeChange(
    @Arg('input', () => RecordScopeChangeInput, { description: 'What changed, when and why.' }) input: RecordScopeChangeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ScopeChange, await recordScopeChange(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Portfolio, { description: 'Says which portfolio a programme is a part of.' })
  async recordPortfolio(
    @Arg('input', () => RecordPortfolioInput, { description: 'The portfolio.' }) input: RecordPortfolioInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Portfolio, await recordPortfolio(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Workstream, { description: 'Adds a workstream to a programme.' })
  async addWorkstream(
    @Arg('input', () => AddWorkstreamInput, { description: 'The workstream.' }) input: AddWorkstreamInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Workstream, await addWorkstream(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Workstream, { description: 'Puts right what is written about a workstream.' })
  async changeWorkstream(
    @Arg('input', () => ChangeWorkstreamInput, { description: 'Which workstream, and its words.' }) input: ChangeWorkstreamInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Workstream, await changeWorkstream(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Workstream, { description: 'Adds a focus area to a workstream.' })
  async addFocusArea(
    @Arg('input', () => AddFocusAreaInput, { description: 'The focus area.' }) input: AddFocusAreaInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Workstream, await addFocusArea(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => FocusArea, { description: 'Puts right what a focus area is called.' })
  async changeFocusArea(
    @Arg('input', () => ChangeFocusAreaInput, { description: 'Which focus area, and its words.' }) input: ChangeFocusAreaInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(FocusArea, await changeFocusArea(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ProgrammePhase, { description: 'Adds a phase to a programme.' })
  async addPhase(
    @Arg('input', () => AddPhaseInput, { description: 'The phase.' }) input: AddPhaseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ProgrammePhase, await addPhase(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ProgrammePhase, { description: 'Puts right a phase and its times.' })
  async changePhase(
    @Arg('input', () => ChangePhaseInput, { description: 'Which phase, and its times.' }) input: ChangePhaseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ProgrammePhase, await changePhase(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ProgrammeCommitment, { description: 'Writes down what was promised in a programme.' })
  async recordCommitment(
    @Arg('input', () => RecordCommitmentInput, { description: 'The promise.' }) input: RecordCommitmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ProgrammeCommitment, await recordCommitment(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ProgrammeCommitment, { description: 'Agrees another time for a promise. The first one stays.' })
  async changeCommitmentDue(
    @Arg('input', () => ChangeCommitmentDueInput, { description: 'Which promise, until when and why.' }) input: ChangeCommitmentDueInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ProgrammeCommitment, await changeCommitmentDue(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ProgrammeCommitment, { description: 'Says that a promise was kept.' })
  async fulfilCommitment(
    @Arg('input', () => FulfilCommitmentInput, { description: 'Which promise, and when.' }) input: FulfilCommitmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ProgrammeCommitment, await fulfilCommitment(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ProgrammeCommitment, { description: 'Says that a promise was not kept, or no longer applies.' })
  async endCommitment(
    @Arg('input', () => EndCommitmentInput, { description: 'Which promise, and what became of it.' }) input: EndCommitmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ProgrammeCommitment, await endCommitment(context, input), context, info);
  }
}
