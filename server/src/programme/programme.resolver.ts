import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Public } from '../platform/access.ts';
import { AddsTo, ByKey, Many, planned } from '../platform/reading/declare.ts';
import { Programme } from './programme.type.ts';

@Resolver()
export class ProgrammeQueries {
  @Public()
  @Query(() => Programme, {
    nullable: true,
    description: 'One programme; null when there is none or the viewer may not see it.',
  })
  @ByKey(() => Programme, { id: 'id' })
  programme(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): Programme | null {
    return planned();
  }
}

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilProgrammes {
  @FieldResolver(() => [Programme], { description: 'Its programmes, by name.' })
  @Many(() => Programme, { by: 'council', order: ['name'], atMost: 4 })
  programmes(): Programme[] {
    return planned();
  }
}
