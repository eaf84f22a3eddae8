import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { shownReceipt } from './response.resolver.ts';
import { AnswerToSendInput, Receipt, RespondentCapacity } from './response.type.ts';
import { sendResponse } from './send-response.service.ts';

@Resolver()
export class SendResponseResolver {
  @Public()
  @Mutation(() => Receipt, {
    description: 'Sends a whole response in one request, without a draft. Under one key it is counted once, however often it is sent; each time the same receipt comes back.',
  })
  async sendResponse(
    @Arg('consultationId', () => ID, { description: 'The key of the consultation.' }) consultationId: string,
    @Arg('answers', () => [AnswerToSendInput], { description: 'The answers, one for each question that is answered.' }) answers: AnswerToSendInput[],
    @Arg('idempotencyKey', () => String, {
      description: 'A text of 16 to 200 characters that nobody can guess and that stands for this response: whoever knows it is given its receipt.',
    })
    idempotencyKey: string,
    @Arg('capacity', () => RespondentCapacity, { nullable: true, description: 'Who answers; a person for themselves when it is not said.' })
    capacity: RespondentCapacity | null,
    @Arg('organisationName', () => String, { nullable: true, description: 'The name of the organisation that answers, which is published.' })
    organisationName: string | null,
    @Ctx() context: Context,
  ): Promise<Receipt> {
    return shownReceipt(context, await sendResponse(context, { consultationId, answers, idempotencyKey, capacity, organisationName }));
  }
}
