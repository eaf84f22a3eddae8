import { Arg, Query, Resolver } from 'type-graphql';
import { Public } from '../platform/access.ts';
import { ByKey, Many, planned } from '../platform/reading/declare.ts';
import { Council } from './council.type.ts';

@Resolver()
export class CouncilQueries {
  @Public()
  @Query(() => [Council], { description: 'All councils, by name.' })
  @Many(() => Council, { order: ['name'] })
  councils(): Council[] {
    return planned();
  }

  @Public()
  @Query(() => Council, { nullable: true, description: 'One council, by its name in web addresses.' })
  @ByKey(() => Council, { slug: 'slug' })
  council(@Arg('slug', () => String, { description: 'Such as "york".' }) _slug: string): Council | null {
    return planned();
  }
}
