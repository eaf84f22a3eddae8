import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { correctResponse } from './correction.service.ts';
import { shownDraft } from './response.resolver.ts';
import { answerAs } from './response.service.ts';
import { DraftResponse, RespondentCapacity } from './response.type.ts';

/** Who answers, and answers that are put right after they were sent. */
@Resolver()
export class CorrectionResolver {
  @Public()
  @Mutation(() => DraftResponse, { description: 'Says who answers: somebody for themselves, for somebody else, or for an organisation, which is counted apart.' })
  async answerAs(
    @Arg('resumeCode', () => String, { description: 'The code of the draft.' }) resumeCode: string,
    @Arg('capacity', () => RespondentCapacity, { description: 'Who answers.' }) capacity: RespondentCapacity,
    @Arg('organisationName', () => String, { nullable: true, description: 'The name of the organisation, which is public; for others it is dropped.' })
    organisationName: string | null,
    @Ctx() context: Context,
  ): Promise<DraftResponse> {
    return shownDraft(context, await answerAs(context, resumeCode, { capacity, organisationName }));
  }

  @Public()
  @Mutation(() => DraftResponse, {
    description: 'Lays a response that was sent out to be corrected, while the consultation is open. It stays counted as it is until the correction is sent.',
  })
  async correctResponse(
    @Arg('receiptCode', () => String, { description: 'The code that was shown when it was sent.' }) receiptCode: string,
    @Ctx() context: Context,
  ): Promise<DraftResponse> {
    return shownDraft(context, await correctResponse(context, receiptCode));
  }
}
