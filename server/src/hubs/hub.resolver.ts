import { Arg, Args, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Public } from '../platform/access.ts';
import { PageArgs } from '../platform/paging.ts';
import { AddsTo, ByKey, Many, Page, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { HubKindNote } from './hub-kind.type.ts';
import { HubNetwork } from './hub-network.type.ts';
import { HubStage, HubStageName } from './hub-stage.type.ts';
import { Hub, HubPage } from './hub.type.ts';

@Resolver()
export class HubQueries {
  @Public()
  @Query(() => Hub, { nullable: true, description: 'One hub.' })
  @ByKey(() => Hub, { id: 'id' })
  hub(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): Hub | null {
    return planned();
  }
}

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilHubs {
  @FieldResolver(() => HubPage, { description: 'Its hubs: those with a name first, made-up ones last.' })
  @Page(() => Hub, { by: 'council', order: ['isDemonstration', 'nameIsStated desc', 'position', 'name'] })
  hubs(@Args(() => PageArgs) _page: PageArgs): InstanceType<typeof HubPage> {
    return planned();
  }

  @FieldResolver(() => [HubNetwork], { description: 'What its papers say of its hubs taken together.' })
  @Many(() => HubNetwork, { by: 'council', order: ['name'], atMost: 5 })
  hubNetworks(): HubNetwork[] {
    return planned();
  }

  @FieldResolver(() => [HubKindNote], { description: 'Which hub is which: its own explanation of each kind.' })
  @Many(() => HubKindNote, { by: 'council', order: ['position'], atMost: 10 })
  hubKinds(): HubKindNote[] {
    return planned();
  }

  @FieldResolver(() => [HubStageName], { description: 'Its words for how far a hub has come, from the first stage on.' })
  @Many(() => HubStageName, { by: 'council', order: ['position'], atMost: 20 })
  hubStages(): HubStageName[] {
    return planned();
  }

  @FieldResolver(() => [HubStage], { description: 'Stages that were said of a hub without saying of which. Nobody guesses.' })
  @Many(() => HubStage, {
    rows: (council) => sql`select * from hub_stage where council_id = ${council('id')} and hub_id is null`,
    order: ['position'],
    atMost: 20,
  })
  unplacedHubStages(): HubStage[] {
    return planned();
  }
}
