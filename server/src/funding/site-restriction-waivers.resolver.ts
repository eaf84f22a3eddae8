import { FieldResolver, Resolver } from 'type-graphql';
import { AddsTo, Many, planned } from '../platform/reading/declare.ts';
import { Site } from '../sites/site.type.ts';
import { SiteRestrictionWaiver } from './grant-term-check.type.ts';

@Resolver(() => Site)
@AddsTo(() => Site)
export class SiteRestrictionWaivers {
  @FieldResolver(() => [SiteRestrictionWaiver], { description: 'The record that the restriction of an earlier grant is lifted, for those who may see it; none or one.' })
  @Many(() => SiteRestrictionWaiver, { by: 'site', order: ['waivedOn'], atMost: 1 })
  restrictionWaivers(): SiteRestrictionWaiver[] {
    return planned();
  }
}
