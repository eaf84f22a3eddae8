import { londonDay } from '@throughline/shared/dates';
import { Arg, ID, Query, Resolver } from 'type-graphql';
import { Authorized, allow, see } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { ByKey, planned } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { canSeeProgramme } from '../programme/programme.policy.ts';
import { canOpenBoardPack } from './board-pack.policy.ts';
import { programmeToOpen } from './board-pack.queries.ts';
import { BoardPack } from './board-pack.type.ts';

interface Asked {
  programmeId: string;
  asAt?: string | null;
  since?: string | null;
}

/** The day of the pack, today when none is asked for, the day to compare with, and the moment at which it is asked for. */
function dayOf({ programmeId, asAt, since }: Asked, { clock }: Context) {
  const now = clock.now();
  const today = londonDay(now);
  if (asAt && asAt > today) throw new Refused('BAD_INPUT', { asAt: 'The date must be today or earlier' });
  const day = asAt ?? today;
  if (since && since >= day) throw new Refused('BAD_INPUT', { since: 'The day to compare with must be before the day of the pack' });
  if (!isId(programmeId)) throw new Refused('NOT_FOUND');
  return { asAt: day, since: since ?? null, now };
}

/** Who may not know of the programme is told that it is not there; who may, that its pack is not for them. */
async function whyNoPack({ programmeId }: Asked, { pool, viewer }: Context): Promise<never> {
  const programme = await programmeToOpen(pool, programmeId);
  see(programme, programme !== null && canSeeProgramme(viewer, programme));
  allow(canOpenBoardPack(viewer, programme));
  throw new Refused('NOT_FOUND');
}

@Resolver()
export class BoardPackResolver {
  @Authorized()
  @Query(() => BoardPack, {
    description:
      'The board pack of a programme, as at a day that is not in the future. For its board and those who answer to it.',
  })
  @ByKey<Asked, Context>(() => BoardPack, { programmeId: 'id' }, { prepare: dayOf, whenMissing: whyNoPack })
  boardPack(
    @Arg('programmeId', () => ID, { description: 'The programme.' }) _programmeId: string,
    @Arg('asAt', () => Day, { nullable: true, description: 'The day; today when it is left out.' })
    _asAt: string | null,
    @Arg('since', () => Day, {
      nullable: true,
      description: 'The day to compare with; that of the last meeting of its board when it is left out.',
    })
    _since: string | null,
  ): BoardPack {
    return planned();
  }
}
