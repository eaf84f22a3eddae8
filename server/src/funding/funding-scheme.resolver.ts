import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { cleanText } from '@throughline/shared/text';
import { Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Many, planned } from '../platform/reading/declare.ts';
import { schemeCalled } from './funding-scheme.queries.ts';
import { FundingScheme } from './funding-scheme.type.ts';

const LONGEST_NAME = 200;

@Resolver()
export class FundingSchemeQueries {
  @Public()
  @Query(() => [FundingScheme], { description: 'All national funding schemes, by name.' })
  @Many(() => FundingScheme, { order: ['name'], atMost: 50 })
  fundingSchemes(): FundingScheme[] {
    return planned();
  }

  @Public()
  @Query(() => FundingScheme, {
    nullable: true,
    description: 'The scheme that papers call by this name; null when none is. Schemes with nearly the same name are not confused.',
  })
  async fundingSchemeCalled(
    @Arg('name', () => String, { description: 'Such as "Family Hubs Transformation Fund".' }) name: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const clean = cleanText(name, { max: LONGEST_NAME });
    const id = clean.ok ? await schemeCalled(context.pool, clean.text) : null;
    return id === null ? null : context.reader.one(FundingScheme, id, context, info);
  }
}
