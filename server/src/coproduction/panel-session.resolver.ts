import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver, Subscription } from 'type-graphql';
import { Authorized, Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { ByKey, planned } from '../platform/reading/declare.ts';
import { changesOfSession, closePanelSession, joinPanelSession, openPanelSession } from './panel-session.service.ts';
import { PanelSession } from './panel-session.type.ts';

const read = (id: string, context: Context, info: GraphQLResolveInfo) =>
  context.reader.one(PanelSession, id, context, info) as Promise<PanelSession>;

@Resolver()
export class PanelSessionResolver {
  @Public()
  @Query(() => PanelSession, { nullable: true, description: 'One session of a panel.' })
  @ByKey(() => PanelSession, { id: 'id' })
  panelSession(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): PanelSession | null {
    return planned();
  }

  @Public()
  @Mutation(() => PanelSession, {
    description:
      'Lets this browser take part in a session, without an account. Sets a cookie that says nothing about the person.',
  })
  async joinPanelSession(
    @Arg('code', () => String, {
      description: 'The code on the screen in the room; spaces and small letters do no harm.',
    })
    code: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PanelSession> {
    return read(await joinPanelSession(context, { code }), context, info);
  }

  @Authorized()
  @Mutation(() => PanelSession, {
    description: 'Opens a session for statements and votes; a closed one may be opened again.',
  })
  async openPanelSession(
    @Arg('sessionId', () => ID, { description: 'The session.' }) sessionId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PanelSession> {
    return read(await openPanelSession(context, sessionId), context, info);
  }

  @Authorized()
  @Mutation(() => PanelSession, { description: 'Closes a session: no more statements and votes.' })
  async closePanelSession(
    @Arg('sessionId', () => ID, { description: 'The session.' }) sessionId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PanelSession> {
    return read(await closePanelSession(context, sessionId), context, info);
  }

  @Public()
  @Subscription(() => PanelSession, {
    description:
      'The session each time that something in it has changed: read anew for the viewer, several changes at once as one.',
    subscribe: ({ args, context }: { args: { sessionId: string; fromNow: boolean }; context: Context }) =>
      changesOfSession(context, args),
  })
  panelSessionChanged(
    @Arg('sessionId', () => ID, { description: 'The session.' }) sessionId: string,
    @Arg('fromNow', () => Boolean, {
      defaultValue: false,
      description: 'True: also once at the start, so that nothing is missed since the page was loaded.',
    })
    _fromNow: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PanelSession> {
    return read(sessionId, context, info);
  }
}
