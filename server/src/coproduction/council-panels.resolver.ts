import { FieldResolver, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { AddsTo, Many, planned } from '../platform/reading/declare.ts';
import { Panel } from './panel.type.ts';

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilPanels {
  @FieldResolver(() => [Panel], { description: 'Its panels of parents, carers and young people, by name.' })
  @Many(() => Panel, { by: 'council', order: ['name'], atMost: 20 })
  panels(): Panel[] {
    return planned();
  }
}
