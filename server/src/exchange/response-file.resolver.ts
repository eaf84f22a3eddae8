import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Consultation } from '../consultation/consultation.type.ts';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { AddsTo, ByKey, Many, planned } from '../platform/reading/declare.ts';
import { confirmResponseFile, discardResponseFile, takeUpResponseFile } from './response-file.service.ts';
import { ResponseFile } from './response-file.type.ts';

@InputType({ description: 'Which file of responses, and which version of it the person was looking at.' })
export class ResponseFileInput {
  @Field(() => ID, { description: 'The file.' })
  fileId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@Resolver(() => Consultation)
@AddsTo(() => Consultation)
export class ConsultationFiles {
  @FieldResolver(() => [ResponseFile], { description: 'Files of responses that were sent, the newest first; none for those who may not enter responses.' })
  @Many(() => ResponseFile, { by: 'consultation', order: ['uploadedAt desc'], atMost: 50 })
  responseFiles(): ResponseFile[] {
    return planned();
  }
}

@Resolver()
export class ResponseFileCommands {
  @Authorized()
  @Query(() => ResponseFile, { nullable: true, description: 'One file of responses; null when there is none or you may not see it.' })
  @ByKey(() => ResponseFile, { id: 'id' })
  responseFile(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): ResponseFile | null {
    return planned();
  }

  @Authorized()
  @Mutation(() => ResponseFile, { description: 'Has the good lines of a file of responses entered: all of them or none.' })
  async confirmResponseFile(
    @Arg('input', () => ResponseFileInput, { description: 'Which file.' }) input: ResponseFileInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ResponseFile, await confirmResponseFile(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ResponseFile, { description: 'Puts a file of responses aside; nothing of it is entered.' })
  async discardResponseFile(
    @Arg('input', () => ResponseFileInput, { description: 'Which file.' }) input: ResponseFileInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ResponseFile, await discardResponseFile(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ResponseFile, { description: 'Reads a file of responses anew that stopped.' })
  async takeUpResponseFile(
    @Arg('input', () => ResponseFileInput, { description: 'Which file.' }) input: ResponseFileInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ResponseFile, await takeUpResponseFile(context, input), context, info);
  }
}
