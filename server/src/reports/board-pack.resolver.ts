import { londonDay } from '@throughline/shared/dates';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Authorized, allow, see } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { Day } from '../platform/scalars.ts';
import { canSeeProgramme } from '../programme/programme.policy.ts';
import { canOpenBoardPack } from './board-pack.policy.ts';
import { programmeToOpen } from './board-pack.queries.ts';
import { BoardPack } from './board-pack.type.ts';

@Resolver()
export class BoardPackResolver {
  @Authorized()
  @Query(() => BoardPack, {
    description:
      'The board pack of a programme, as at a day that is not in the future. For its board and those who answer to it.',
  })
  async boardPack(
    @Arg('programmeId', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('asAt', () => Day, { nullable: true, description: 'The day; today when it is left out.' }) asAt: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const now = context.clock.now();
    const today = londonDay(now);
    if (asAt && asAt > today) throw new Refused('BAD_INPUT', { asAt: 'The date must be today or earlier' });
    const at = { asAt: asAt ?? today, now };
    const pack = isId(programmeId) ? await context.reader.one(BoardPack, programmeId, context, info, at) : null;
    if (pack) return pack;
    const programme = isId(programmeId) ? await programmeToOpen(context.pool, programmeId) : null;
    see(programme, programme !== null && canSeeProgramme(context.viewer, programme));
    allow(canOpenBoardPack(context.viewer, programme));
    throw new Refused('NOT_FOUND');
  }
}
