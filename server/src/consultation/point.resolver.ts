import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { hashOfCode } from '../platform/ids.ts';
import { AddsTo, ByKey, Many, planned } from '../platform/reading/declare.ts';
import { Consultation } from './consultation.type.ts';
import { pointsOfReceipt } from './point.queries.ts';
import { changePoint, pointsSaid, publishPoints, putTextIntoPoint, recordDisposition, recordPoint, takeTextOutOfPoint } from './point.service.ts';
import { ChangePointInput, ConsultationPoint, PointSaid, PublishPointsInput, RecordDispositionInput, RecordPointInput, TextInPointInput } from './point.type.ts';
import { Receipt } from './response.type.ts';
import { rowsAt } from './rows.loaders.ts';

@Resolver()
export class PointResolver {
  @Authorized()
  @Query(() => ConsultationPoint, { nullable: true, description: 'A point that people made; null when there is none or you may not see it.' })
  @ByKey(() => ConsultationPoint, { id: 'id' })
  consultationPoint(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): ConsultationPoint | null {
    return planned();
  }

  @Authorized()
  @Query(() => [PointSaid], { description: 'How many people said each point of a consultation so far, under disclosure control.' })
  async pointsSaid(@Arg('consultationId', () => ID, { description: 'The consultation.' }) consultationId: string, @Ctx() context: Context): Promise<PointSaid[]> {
    return [...(await pointsSaid(context, consultationId))].map(([pointId, said]) => ({ pointId, said }));
  }

  @Authorized()
  @Mutation(() => ConsultationPoint, { description: 'Records something that people said to a question.' })
  async recordPoint(@Arg('input', () => RecordPointInput, { description: 'The point.' }) input: RecordPointInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.reader.one(ConsultationPoint, await recordPoint(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationPoint, { description: 'Words a point anew, until it is published.' })
  async changePoint(@Arg('input', () => ChangePointInput, { description: 'The point.' }) input: ChangePointInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.reader.one(ConsultationPoint, await changePoint(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationPoint, { description: 'Puts what somebody wrote into a point.' })
  async putTextIntoPoint(@Arg('input', () => TextInPointInput, { description: 'Which into which.' }) input: TextInPointInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.reader.one(ConsultationPoint, await putTextIntoPoint(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationPoint, { description: 'Takes what somebody wrote out of a point.' })
  async takeTextOutOfPoint(@Arg('input', () => TextInPointInput, { description: 'Which out of which.' }) input: TextInPointInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.reader.one(ConsultationPoint, await takeTextOutOfPoint(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationPoint, { description: 'Says what becomes of a point, and why. What was said before stays on record.' })
  async recordDisposition(
    @Arg('input', () => RecordDispositionInput, { description: 'What becomes of it.' }) input: RecordDispositionInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationPoint, await recordDisposition(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Publishes what people said and what became of it, once it is said of every point.' })
  async publishPoints(@Arg('input', () => PublishPointsInput, { description: 'Which consultation.' }) input: PublishPointsInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.reader.one(Consultation, await publishPoints(context, input), context, info);
  }
}

@AddsTo(() => Consultation)
@Resolver(() => Consultation)
export class ConsultationPoints {
  @FieldResolver(() => [ConsultationPoint], { description: 'What people said and what became of it: for everyone once it is published, before that for those who see what has come in.' })
  @Many(() => ConsultationPoint, { by: 'consultation', order: ['number'], atMost: 100 })
  points(): ConsultationPoint[] {
    return planned();
  }
}

@Resolver(() => Receipt)
export class ReceiptPoints {
  @FieldResolver(() => [ConsultationPoint], { description: 'The points into which the words of this response went, and what became of them; empty until they are published.' })
  async points(@Root() { receiptCode }: Receipt, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown[]> {
    return rowsAt(ConsultationPoint, await pointsOfReceipt(context.pool, hashOfCode(receiptCode)), context, info);
  }
}
