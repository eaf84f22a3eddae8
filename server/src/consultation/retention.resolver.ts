import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { AddsTo, Code, Expression, planned, type Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import { canSetRetention } from './equality.policy.ts';
import { setRetention } from './retention.service.ts';

@InputType({ description: 'How long a council keeps what people gave, in days.' })
export class SetRetentionInput {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => Int, { description: 'After a consultation closes: how long people can change what they said about themselves. 1 to 365.' })
  equalityLinkDays!: number;

  @Field(() => Int, { description: 'After a consultation closes: how long answers are kept that were not sent. 1 to 365.' })
  draftDays!: number;

  @Field(() => Int, { description: 'Without a new answer: how long answers are kept that were not sent. 7 to 365.' })
  idleDraftDays!: number;

  @Field(() => Int, { description: 'After the results are published: how long answers in people\'s own words are kept. 30 to 3650.' })
  wordsDays!: number;
}

@Resolver()
export class RetentionResolver {
  @Authorized()
  @Mutation(() => Council, { description: 'Says how long a council keeps what people gave.' })
  async setRetention(
    @Arg('input', () => SetRetentionInput, { description: 'The days.' }) input: SetRetentionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(Council, await setRetention(context, input), context, info);
  }
}

/** What holds for a council, chosen by it or not. */
const inForce = (council: Row, column: Sql) => sql`(select kept.${column} from retention_in_force kept where kept.council_id = ${council('id')})`;

@AddsTo(() => Council)
@Resolver(() => Council)
export class CouncilRetention {
  @FieldResolver(() => Int, { description: 'Days after a consultation closes for which people can change what they said about themselves.' })
  @Expression((council) => inForce(council, sql`equality_link_days`), { ifNull: '0' })
  equalityLinkDays(): number {
    return planned();
  }

  @FieldResolver(() => Int, { description: 'Days after a consultation closes for which answers are kept that were not sent.' })
  @Expression((council) => inForce(council, sql`draft_days`), { ifNull: '0' })
  draftDays(): number {
    return planned();
  }

  @FieldResolver(() => Int, { description: 'Days without a new answer for which answers are kept that were not sent.' })
  @Expression((council) => inForce(council, sql`idle_draft_days`), { ifNull: '0' })
  idleDraftDays(): number {
    return planned();
  }

  @FieldResolver(() => Int, { description: 'Days after results are published for which answers in people\'s own words are kept.' })
  @Expression((council) => inForce(council, sql`words_days`), { ifNull: '0' })
  wordsDays(): number {
    return planned();
  }

  @FieldResolver(() => Int, { description: 'Raised with each change of these days; the next change is made on it.' })
  @Expression((council) => inForce(council, sql`version`), { ifNull: '0' })
  retentionVersion(): number {
    return planned();
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change these days.' })
  @Code<{ id: string }>(['id'], (councils, _args, { viewer }) => councils.map(({ id }) => canSetRetention(viewer, { councilId: id })))
  viewerCanSetRetention(): boolean {
    return planned();
  }
}
