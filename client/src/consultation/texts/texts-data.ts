import type { LoaderFunctionArgs } from 'react-router';
import { gqlContext } from '../../gql.ts';
import { notFound, routeErrorFrom } from '../../route-errors.ts';
import {
  PointsSaidDocument, TextsPageDocument, TextsToDecideDocument, TextsToReadDocument, type PointsSaidQuery, type TextsPageQuery, type TextsToDecideQuery, type TextsToReadQuery,
} from './Texts.graphql.generated.ts';

export type Consultation = NonNullable<TextsPageQuery['consultation']>;
export type Council = NonNullable<TextsPageQuery['council']>;
export type TextsOfQuestion = TextsToDecideQuery['textsToDecide'][number];
export type TextToRead = TextsToReadQuery['textsToRead'][number];
export type Said = PointsSaidQuery['pointsSaid'][number];

type Args = Pick<LoaderFunctionArgs, 'params' | 'context' | 'request'>;

/** A consultation with its points, for those who read responses; there is no such page for others. */
async function consultationOf({ params, context }: Args): Promise<{ consultation: Consultation; council: Council }> {
  const { council, consultation } = await context.get(gqlContext).query(TextsPageDocument, { council: params['council']!, consultation: params['consultation']! });
  if (!council || !consultation?.viewerCan.keep) throw notFound();
  return { council, consultation };
}

async function loaded<T>(args: Args, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw routeErrorFrom(error, args.request);
  }
}

/** How far the reading is. */
export const loadTexts = (args: Args) =>
  loaded(args, async () => {
    const own = await consultationOf(args);
    const { textsToDecide: questions } = await args.context.get(gqlContext).query(TextsToDecideDocument, { consultation: own.consultation.id });
    return { ...own, questions };
  });

export const standings = ['AWAITING', 'DECIDED', 'FLAGGED'] as const;
export type Standing = (typeof standings)[number];

/** Which of a question's texts the address asks for, and the place of the one that is shown. */
export function askedFor(request: Request): { standing: Standing; page: number } {
  const { searchParams } = new URL(request.url);
  const page = Number(searchParams.get('page') ?? 1);
  return { standing: standings.find((each) => each === searchParams.get('standing')) ?? 'AWAITING', page: Number.isSafeInteger(page) && page > 0 ? page : 1 };
}

/** One text of a question. It is asked for by itself: each reading is written into the audit. */
export const loadOneText = (args: Args) =>
  loaded(args, async () => {
    const { questions, ...own } = await loadTexts(args);
    const question = questions.find((each) => each.question.id === args.params['question']);
    if (!question) throw notFound();
    const { standing, page } = askedFor(args.request);
    const { textsToRead } = await args.context.get(gqlContext).query(TextsToReadDocument, { consultation: own.consultation.id, question: question.question.id, standing, page, pageSize: 1 });
    return { ...own, question, standing, page, text: textsToRead[0] ?? null };
  });

/** The points, with how many people said each so far. */
export const loadPoints = (args: Args) =>
  loaded(args, async () => {
    const { questions, ...own } = await loadTexts(args);
    const { pointsSaid: said } = await args.context.get(gqlContext).query(PointsSaidDocument, { consultation: own.consultation.id });
    return { ...own, questions, said };
  });
