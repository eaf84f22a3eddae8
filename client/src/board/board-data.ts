import { authorityOn } from '@throughline/shared/board-answers';
import { Refused, type Gql } from '../gql.ts';
import { askedDay, refusedDay, type AskedDay } from './as-at.ts';
import { BoardPageDocument, type BoardPageQuery } from './BoardPage.graphql.generated.ts';

/** A pack with the days that were asked for. */
export interface AskedPack {
  pack: BoardPageQuery['boardPack'];
  asAt: AskedDay;
  since: AskedDay;
}

/**
 * The pack of a programme for the days of the address. A day that the server refuses is told beside its field, and the
 * pack of today is shown.
 */
export async function packFor(gql: Gql, programme: string, asAt: AskedDay, since: AskedDay): Promise<AskedPack> {
  try {
    const variables = { programme, asAt: askedDay(asAt), since: askedDay(since) };
    const { boardPack } = await gql.query(BoardPageDocument, variables);
    return { pack: { ...boardPack, authority: authorityOn(boardPack) }, asAt, since };
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'BAD_INPUT') throw error;
    const [wrongAsAt, wrongSince] = [refusedDay(asAt, error.fields['asAt']), refusedDay(since, error.fields['since'])];
    if (wrongAsAt === asAt && wrongSince === since) throw error;
    return packFor(gql, programme, wrongAsAt, wrongSince);
  }
}
