import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../councils/area.type.ts';
import { Council } from '../councils/council.type.ts';
import { Decision } from '../decisions/decision.type.ts';
import { Hub } from '../hubs/hub.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { pageType } from '../platform/paging.ts';
import { Column, Many, One, Reads, everyone, sameAs } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { SiteCoLocationRow, SiteRow } from './site.entity.ts';

export enum SiteRole {
  HUB = 'HUB',
  LINKED = 'LINKED',
  SPOKE = 'SPOKE',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(SiteRole, {
  name: 'SiteRole',
  description: 'The part a site plays for its hub.',
  valuesConfig: { SPOKE: { description: 'A delivery site that works with the hub, called a spoke by some.' } },
});

export enum SiteKind {
  PHYSICAL = 'PHYSICAL',
  VIRTUAL = 'VIRTUAL',
  OUTREACH = 'OUTREACH',
}
registerEnumType(SiteKind, { name: 'SiteKind', description: 'A building, a place on the internet, or work out in the community.' });

export enum SiteStatus {
  PENDING = 'PENDING',
  ACTIVE = 'ACTIVE',
  INACTIVE = 'INACTIVE',
  CLOSED = 'CLOSED',
}
registerEnumType(SiteStatus, { name: 'SiteStatus', description: 'Whether a site is in use.' });

@Reads(SiteCoLocationRow, { visible: sameAs('site') })
@ObjectType({ description: 'What shares a site.' })
export class SiteCoLocation {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The service or organisation, in words.' })
  @Column()
  withWhom!: string;
}

@Reads(SiteRow, { visible: everyone })
@ObjectType({ description: 'A place where families are helped: a building, a place on the internet, or work out in the community.' })
export class Site {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Council, { description: 'Its council.' })
  @One()
  council!: Council;

  @Field(() => Hub, { nullable: true, description: 'The hub it belongs to; null when it belongs to none.' })
  @One()
  hub!: Hub | null;

  @Field(() => Area, { nullable: true, description: 'The ward or locality it lies in; null where not stated.' })
  @One()
  area!: Area | null;

  @Field(() => String, { description: 'Its name. A family hub may have another name on its door.' })
  @Column()
  name!: string;

  @Field(() => SiteRole, { description: 'The part it plays for its hub.' })
  @Column()
  role!: SiteRole;

  @Field(() => SiteKind, { description: 'A building or something else.' })
  @Column()
  kind!: SiteKind;

  @Field(() => SiteStatus, { description: 'Whether it is in use.' })
  @Column()
  status!: SiteStatus;

  @Field(() => StatedAnswer, { description: "Whether it is a children's centre." })
  @Column()
  childrensCentre!: StatedAnswer;

  @Field(() => StatedAnswer, { description: "Whether it stands on a school's land." })
  @Column()
  onSchoolSite!: StatedAnswer;

  @Field(() => [SiteCoLocation], { description: 'What shares it.' })
  @Many(() => SiteCoLocation, { by: 'site', order: ['withWhom'], atMost: 30 })
  coLocatedWith!: SiteCoLocation[];

  @Field(() => String, { nullable: true, description: 'What a former grant for the building forbids; null where no such grant is known.' })
  @Column()
  legacyGrantRestriction!: string | null;

  @Field(() => Day, { nullable: true, description: 'The last day of that restriction; null where not known.' })
  @Column()
  legacyGrantUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'What a paper proposes about the site paying for itself; null where none does.' })
  @Column()
  costRecovery!: string | null;

  @Field(() => Decision, { nullable: true, description: 'The decision by which the asset review selected it; null until then, or while that decision is not public.' })
  @One()
  selectedByDecision!: Decision | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('site'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('site'))
  issues!: DataQualityIssue[];
}
export const SitePage = pageType(() => Site, 'SitePage');
