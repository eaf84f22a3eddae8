import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Authorized, Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { AddsTo, ByKey, Many, planned } from '../platform/reading/declare.ts';
import { Programme } from './programme.type.ts';
import {
  AddTheoryNodeInput,
  AgreeTheoryOfChangeInput,
  BeginTheoryOfChangeInput,
  ChangeTheoryNodeInput,
  LinkTheoryNodesInput,
  RemoveTheoryNodeInput,
  UnlinkTheoryNodesInput,
} from './theory-inputs.type.ts';
import { agreeTheoryOfChange, beginTheoryOfChange } from './theory-of-change.service.ts';
import { TheoryOfChange } from './theory-of-change.type.ts';
import {
  addTheoryNode,
  changeTheoryNode,
  linkTheoryNodes,
  removeTheoryNode,
  unlinkTheoryNodes,
} from './theory-parts.service.ts';

@Resolver()
export class TheoryQueries {
  @Public()
  @Query(() => TheoryOfChange, {
    nullable: true,
    description: 'One version of a theory of change; null when there is none or the viewer may not see it.',
  })
  @ByKey(() => TheoryOfChange, { id: 'id' })
  theoryOfChange(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): TheoryOfChange | null {
    return planned();
  }
}

@Resolver(() => Programme)
@AddsTo(() => Programme)
export class ProgrammeTheories {
  @FieldResolver(() => [TheoryOfChange], {
    description: 'How it is meant to work: the versions of its theory of change, the newest first.',
  })
  @Many(() => TheoryOfChange, { by: 'programme', order: ['number desc'], atMost: 10 })
  theoriesOfChange(): TheoryOfChange[] {
    return planned();
  }
}

@Resolver()
export class TheoryCommands {
  @Authorized()
  @Mutation(() => TheoryOfChange, {
    description: 'Begins the next version of a programme’s theory of change, with everything that the newest one says.',
  })
  async beginTheoryOfChange(
    @Arg('input', () => BeginTheoryOfChangeInput, { description: 'For which programme.' })
    input: BeginTheoryOfChangeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(TheoryOfChange, await beginTheoryOfChange(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => TheoryOfChange, { description: 'Adds something that a theory of change speaks of.' })
  async addTheoryNode(
    @Arg('input', () => AddTheoryNodeInput, { description: 'What it is and says.' }) input: AddTheoryNodeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(TheoryOfChange, await addTheoryNode(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => TheoryOfChange, { description: 'Says something in a theory of change otherwise.' })
  async changeTheoryNode(
    @Arg('input', () => ChangeTheoryNodeInput, { description: 'What it is and says now.' })
    input: ChangeTheoryNodeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(TheoryOfChange, await changeTheoryNode(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => TheoryOfChange, { description: 'Takes something out of a theory of change, with its links.' })
  async removeTheoryNode(
    @Arg('input', () => RemoveTheoryNodeInput, { description: 'What is taken out.' }) input: RemoveTheoryNodeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(TheoryOfChange, await removeTheoryNode(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => TheoryOfChange, {
    description: 'Says that one thing leads to another, never backwards and never round in a circle.',
  })
  async linkTheoryNodes(
    @Arg('input', () => LinkTheoryNodesInput, { description: 'What leads to what.' }) input: LinkTheoryNodesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(TheoryOfChange, await linkTheoryNodes(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => TheoryOfChange, { description: 'Says that one thing no longer leads to another.' })
  async unlinkTheoryNodes(
    @Arg('input', () => UnlinkTheoryNodesInput, { description: 'Which link.' }) input: UnlinkTheoryNodesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(TheoryOfChange, await unlinkTheoryNodes(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => TheoryOfChange, {
    description: 'Says that a theory of change is agreed. From then on it never changes.',
  })
  async agreeTheoryOfChange(
    @Arg('input', () => AgreeTheoryOfChangeInput, { description: 'Which one, and since when.' })
    input: AgreeTheoryOfChangeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(TheoryOfChange, await agreeTheoryOfChange(context, input), context, info);
  }
}
