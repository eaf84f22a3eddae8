import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Public, allow, see } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { ByKey, planned } from '../platform/reading/declare.ts';
import { canSeeConsultation, canSeeResults } from './consultation.policy.ts';
import { consultationToCount } from './consultation.queries.ts';
import { Consultation } from './consultation.type.ts';
import { resultsToShow } from './results.queries.ts';
import { chooseSplit } from './result-split.service.ts';
import { ChooseSplitInput } from './result-split.type.ts';
import { publishResults } from './results.service.ts';
import { ConsultationResults } from './results.type.ts';

interface Asked {
  consultationId: string;
  by?: string | null;
}

const NO_SPLIT = { by: 'Results are not split by the answers to this question' };

function splitAsked({ consultationId, by = null }: Asked): Record<string, unknown> {
  if (!isId(consultationId)) throw new Refused('NOT_FOUND');
  if (by !== null && !isId(by)) throw new Refused('BAD_INPUT', NO_SPLIT);
  return { by };
}

async function whyNoResults({ consultationId, by }: Asked, { pool, viewer }: Context): Promise<never> {
  const consultation = await consultationToCount(pool, consultationId);
  see(consultation, consultation !== null && canSeeConsultation(viewer, consultation));
  allow(canSeeResults(viewer, consultation));
  throw by ? new Refused('BAD_INPUT', NO_SPLIT) : new Refused('NOT_FOUND');
}

@Resolver()
export class ResultsResolver {
  @Public()
  @Query(() => ConsultationResults, {
    description: 'The results of a consultation, under disclosure control: for everyone once they are published, before that for those who run it.',
  })
  @ByKey<Asked, Context>(
    () => ConsultationResults,
    { consultationId: 'consultation' },
    { rows: resultsToShow, prepare: splitAsked, whenMissing: whyNoResults },
  )
  consultationResults(
    @Arg('consultationId', () => ID, { description: 'The key of the consultation.' }) _consultationId: string,
    @Arg('by', () => ID, { nullable: true, description: 'The question by whose answers the results are split: the one that was chosen for it; for those who may read responses, any that results may be split by.' })
    _by: string | null,
  ): ConsultationResults {
    return planned();
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Chooses the one question by which results are split for everyone who sees them.' })
  async chooseSplit(
    @Arg('input', () => ChooseSplitInput, { description: 'The question.' }) input: ChooseSplitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(Consultation, await chooseSplit(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Publishes the results of a consultation that has closed. The figures never change afterwards.' })
  async publishResults(
    @Arg('consultationId', () => ID, { description: 'The key of the consultation.' }) consultationId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const id = await publishResults(context, consultationId);
    return context.reader.one(Consultation, id, context, info);
  }
}
