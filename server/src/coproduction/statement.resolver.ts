import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized, Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { addStatement, castVote, setStatementHidden } from './statement.service.ts';
import { Statement, Vote } from './statement.type.ts';

const read = (id: string, context: Context, info: GraphQLResolveInfo) =>
  context.reader.one(Statement, id, context, info) as Promise<Statement>;

@Resolver()
export class StatementResolver {
  @Public()
  @Mutation(() => Statement, { description: 'Adds a statement to an open session that this browser has joined.' })
  async addStatement(
    @Arg('sessionId', () => ID, { description: 'The session.' }) sessionId: string,
    @Arg('text', () => String, { description: 'The sentence, at most 280 characters.' }) text: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Statement> {
    return read(await addStatement(context, { sessionId, text }), context, info);
  }

  @Public()
  @Mutation(() => Statement, {
    description:
      'Says what this browser thinks of a statement, in an open session that it has joined. The latest vote stands.',
  })
  async castVote(
    @Arg('sessionId', () => ID, { description: 'The session.' }) sessionId: string,
    @Arg('statementId', () => ID, { description: 'The statement.' }) statementId: string,
    @Arg('vote', () => Vote, { description: 'Agree, disagree or pass.' }) vote: Vote,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Statement> {
    return read(await castVote(context, { sessionId, statementId, vote }), context, info);
  }

  @Authorized()
  @Mutation(() => Statement, {
    description: 'Hides a statement from everyone but those who run the session. Its votes stay.',
  })
  async hideStatement(
    @Arg('sessionId', () => ID, { description: 'The session.' }) sessionId: string,
    @Arg('statementId', () => ID, { description: 'The statement.' }) statementId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Statement> {
    return read(await setStatementHidden(context, { sessionId, statementId, isHidden: true }), context, info);
  }

  @Authorized()
  @Mutation(() => Statement, { description: 'Shows a hidden statement again.' })
  async showStatement(
    @Arg('sessionId', () => ID, { description: 'The session.' }) sessionId: string,
    @Arg('statementId', () => ID, { description: 'The statement.' }) statementId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Statement> {
    return read(await setStatementHidden(context, { sessionId, statementId, isHidden: false }), context, info);
  }
}
