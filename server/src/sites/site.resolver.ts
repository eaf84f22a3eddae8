import { Args, FieldResolver, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Hub } from '../hubs/hub.type.ts';
import { PageArgs } from '../platform/paging.ts';
import { AddsTo, Page, planned } from '../platform/reading/declare.ts';
import { Site, SitePage } from './site.type.ts';

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilSites {
  @FieldResolver(() => SitePage, { description: 'Its sites: made-up ones last.' })
  @Page(() => Site, { by: 'council', order: ['isDemonstration', 'name'] })
  sites(@Args(() => PageArgs) _page: PageArgs): InstanceType<typeof SitePage> {
    return planned();
  }
}

@Resolver(() => Hub)
@AddsTo(() => Hub)
export class HubSites {
  @FieldResolver(() => SitePage, { description: 'Its sites, by name.' })
  @Page(() => Site, { by: 'hub', order: ['name'] })
  sites(@Args(() => PageArgs) _page: PageArgs): InstanceType<typeof SitePage> {
    return planned();
  }
}
