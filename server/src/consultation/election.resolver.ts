import { FieldResolver, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { AddsTo, Many, planned } from '../platform/reading/declare.ts';
import { Election } from './election.type.ts';

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilElections {
  @FieldResolver(() => [Election], { description: 'The days on which people vote, the latest first: it does not consult shortly before them.' })
  @Many(() => Election, { by: 'council', order: ['pollingOn desc', 'kind'], atMost: 60 })
  elections(): Election[] {
    return planned();
  }
}
