import 'reflect-metadata';
import {
  Arg,
  Args,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Resolver,
  createUnionType,
  registerEnumType,
} from 'type-graphql';
import { FuzzyDate } from '../../server/src/platform/fuzzy-date.ts';
import { PageArgs, pageType } from '../../server/src/platform/paging.ts';
import { readTypeOf } from '../../server/src/platform/reading/attach.ts';
import {
  AddsTo,
  Code,
  Column,
  Embedded,
  Expression,
  Many,
  One,
  Page,
  Reads,
  ReadsRows,
  everyone,
  planned,
  sameAs,
} from '../../server/src/platform/reading/declare.ts';
import { given, sql } from '../../server/src/platform/reading/sql.ts';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { Day, Instant, Pence } from '../../server/src/platform/scalars.ts';
import * as entities from './fixture-entities.ts';

export enum HubStatus {
  OPEN = 'OPEN',
  PLANNED = 'PLANNED',
  CLOSED = 'CLOSED',
}
registerEnumType(HubStatus, { name: 'HubStatus' });

export const HubPage = pageType(() => Hub, 'HubPage');
export const SitePage = pageType(() => Site, 'SitePage');
export const ServicePage = pageType(() => Service, 'ServicePage');

@Reads(entities.CouncilEntity, { visible: everyone })
@ObjectType()
export class Council {
  @Field(() => ID) @Column() id!: string;
  @Field(() => String) @Column() slug!: string;
  @Field(() => String) @Column() name!: string;
  @Field(() => String, { nullable: true }) @Column() motto!: string | null;

  @Field(() => [Hub])
  @Many(() => Hub, { by: 'council', order: ['name'], filters: { status: 'status' }, atMost: 12 })
  hubs(@Arg('status', () => HubStatus, { nullable: true }) _status?: HubStatus): Hub[] {
    return planned();
  }

  @Field(() => HubPage)
  @Page(() => Hub, { by: 'council', order: ['openedOn desc', 'name'], filters: { status: 'status', slug: 'slug' } })
  hubPage(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('status', () => HubStatus, { nullable: true }) _status?: HubStatus,
    @Arg('slug', () => String, { nullable: true }) _slug?: string,
  ): unknown {
    return planned();
  }

  @Field(() => [Workstream])
  @Many(() => Workstream, { by: 'council', order: ['name desc'], filters: { grantTitle: 'grant.title' }, atMost: 3 })
  workstreams(@Arg('grantTitle', () => String, { nullable: true }) _grantTitle?: string): Workstream[] {
    return planned();
  }

  /** The rule of hubs is written out again: an expression does not pass it by itself. */
  @Field(() => Int)
  @Expression(
    (row, _args, viewer) =>
      sql`select count(*) from hub h where h.council_id = ${row('id')} and (h.status = 'OPEN' or ${viewer.isMemberOf(sql`h.council_id`)})`,
    { ifNull: '0' },
  )
  hubCount!: number;
}

/** A hub is open, or the viewer belongs to its council; a closed one is for its administrators. */
@Reads(entities.HubEntity, {
  visible: (row, viewer) =>
    sql`${row('status')} = 'OPEN' or ${row('status')} = 'PLANNED' and ${viewer.isMemberOf(row('council'))} or ${viewer.isMemberOf(row('council'), 'admin', 'clerk')}`,
})
@ObjectType()
export class Hub {
  @Field(() => ID) @Column() id!: string;
  @Field(() => String) @Column() slug!: string;
  @Field(() => String) @Column() name!: string;
  @Field(() => HubStatus) @Column() status!: HubStatus;
  @Field(() => Council) @One() council!: Council;
  @Field(() => Day, { nullable: true }) @Column() openedOn!: string | null;
  @Field(() => Instant) @Column() changedAt!: Date;
  @Field(() => Instant, { nullable: true }) @Column() checkedAt!: Date | null;
  @Field(() => Pence) @Column() budget!: number;
  @Field(() => Float, { nullable: true }) @Column('area') squareMetres!: number | null;
  @Field(() => Boolean, { nullable: true }) @Column() isAccessible!: boolean | null;
  @Field(() => FuzzyDate, { nullable: true }) @Embedded(() => FuzzyDate, 'review') review!: FuzzyDate | null;

  @Field(() => String, { nullable: true })
  @Code(['leadEmail', 'status'], (hubs: { leadEmail: string | null; status: string }[]) =>
    hubs.map(({ leadEmail, status }) =>
      leadEmail === null ? null : `${leadEmail.replace(/^(.).*@/, '$1***@')} (${status.toLowerCase()})`,
    ),
  )
  contact!: string | null;

  @Field(() => HubAbilities)
  @Code(
    ['council', 'budget', 'changedAt'],
    (hubs: HubFacts[], { word }: { word: string }, { viewer }: { viewer: Viewer }) =>
      hubs.map((hub) => ({
        edit: viewer.memberships.some(({ councilId }) => councilId === hub.council),
        facts: `${word} ${hub.budget} ${hub.changedAt}`,
      })),
  )
  viewerCan(@Arg('word', () => String, { defaultValue: 'has' }) _word: string): HubAbilities {
    return planned();
  }

  @Field(() => [HubTag])
  @Code(['status', 'isAccessible', 'area'], (hubs: TagFacts[]) => hubs.map(tagsOf))
  tags!: HubTag[];

  @Field(() => [HubStatus], { nullable: true })
  @Code(['status', 'isAccessible'], (hubs: TagFacts[]) =>
    hubs.map(({ status, isAccessible }) => (isAccessible === null ? null : [status, HubStatus.OPEN])),
  )
  statuses!: HubStatus[] | null;

  /** An error for some of the hubs. */
  @Field(() => Int, { nullable: true })
  @Code(['area'], (hubs: { area: number | null }[]) => hubs.map(({ area }) => (area === null ? null : wholeMetres(area))))
  wholeMetres!: number | null;

  /** Needs what `contact` needs. */
  @Field(() => String)
  @Code(['leadEmail', 'status'], (hubs: { leadEmail: string | null; status: string }[]) =>
    hubs.map(({ leadEmail, status }) => `${status} ${leadEmail?.length ?? 'none'}`),
  )
  lead!: string;

  @Field(() => [Site]) @Many(() => Site, { by: 'hub', order: ['name'], atMost: 4 }) sites!: Site[];

  @Field(() => SitePage)
  @Page(() => Site, { by: 'hub', order: ['postcode desc'] })
  sitePage(@Args(() => PageArgs) _page: PageArgs): unknown {
    return planned();
  }

  @Field(() => Int)
  @Expression(
    (row, args) =>
      sql`select count(*) from site s join service v on v.site_id = s.id where s.hub_id = ${row('id')} and v.category = any(${args('categories')})`,
    { ifNull: '0' },
  )
  serviceCount(@Arg('categories', () => [String], { defaultValue: ['HEALTH'] }) _categories: string[]): number {
    return planned();
  }
}

interface TagFacts {
  status: HubStatus;
  isAccessible: boolean | null;
  area: number | null;
}

const tagsOf = ({ status, isAccessible, area }: TagFacts): HubTag[] => [
  { word: `“${status}”\u0001\\`, weight: area, isSure: isAccessible },
  ...(isAccessible ? [{ word: 'step-free', weight: null, isSure: true }] : []),
];

/** Whole numbers only: a code field answers for a row with an error where it cannot answer. */
export const wholeMetres = (area: number): number | Error =>
  Number.isInteger(area) ? area : new Error('not a whole number of metres');

@ObjectType()
export class HubTag {
  @Field(() => String) word!: string;
  @Field(() => Float, { nullable: true }) weight!: number | null;
  @Field(() => Boolean, { nullable: true }) isSure!: boolean | null;
}

interface HubFacts {
  council: string;
  budget: number;
  changedAt: string;
}

@ObjectType()
export class HubAbilities {
  @Field(() => Boolean) edit!: boolean;
  @Field(() => String) facts!: string;
}

@Reads(entities.SiteEntity, { visible: sameAs('hub') })
@ObjectType()
export class Site {
  @Field(() => ID) @Column() id!: string;
  @Field(() => String) @Column() name!: string;
  @Field(() => String) @Column() postcode!: string;
  @Field(() => Hub) @One() hub!: Hub;
  @Field(() => Grant, { nullable: true }) @One() grant!: Grant | null;

  @Field(() => [Service])
  @Many(() => Service, {
    by: 'site',
    order: ['name'],
    filters: { isWalkIn: 'isWalkIn', category: 'category' },
    atMost: 8,
  })
  services(
    @Arg('isWalkIn', () => Boolean, { nullable: true }) _isWalkIn?: boolean,
    @Arg('category', () => String, { nullable: true }) _category?: string,
  ): Service[] {
    return planned();
  }

  @Field(() => ServicePage)
  @Page(() => Service, { by: 'site', order: ['category'] })
  servicePage(@Args(() => PageArgs) _page: PageArgs): unknown {
    return planned();
  }
}

@Reads(entities.ServiceEntity, { visible: sameAs('site') })
@ObjectType()
export class Service {
  @Field(() => ID) @Column() id!: string;
  @Field(() => String) @Column() name!: string;
  @Field(() => String) @Column() category!: string;
  @Field(() => Boolean) @Column() isWalkIn!: boolean;
  @Field(() => String, { nullable: true }) @Column() note!: string | null;
  @Field(() => Site) @One() site!: Site;
}

@Reads(entities.GrantEntity, {
  visible: (row, viewer) => sql`${row('isPublished')} or ${viewer.isMemberOf(row('council'))}`,
})
@ObjectType()
export class Grant {
  @Field(() => ID) @Column() id!: string;
  @Field(() => String) @Column() title!: string;
  @Field(() => Pence) @Column() amount!: number;
  @Field(() => Float) @Column() rate!: number;
  @Field(() => Council) @One() council!: Council;
  @Field(() => [Instalment])
  @Many(() => Instalment, { by: 'grant', order: ['seq'], atMost: 4 })
  instalments!: Instalment[];
  @Field(() => [Site]) @Many(() => Site, { by: 'grant', order: ['postcode', 'name'], atMost: 6 }) sites!: Site[];

  @Field(() => [SpendTotal])
  @Many(() => SpendTotal, {
    seenWithParent: 'grant',
    order: ['quarter desc', 'category'],
    filters: { category: 'category' },
    rows: (grant, args) =>
      sql`select grant_id, category, quarter, sum(amount)::bigint as total from spend_line where grant_id = ${grant('id')} and quarter >= ${args('since')} group by 1, 2, 3`,
    atMost: 16,
  })
  spendTotals(
    @Arg('since', () => Int) _since: number,
    @Arg('category', () => String, { nullable: true }) _category?: string,
  ): SpendTotal[] {
    return planned();
  }

  @Field(() => Pence, { nullable: true })
  @Expression((row) => sql`select sum(amount) from spend_line where grant_id = ${row('id')}`)
  spent!: number | null;

  @Field(() => Day, { nullable: true })
  @Expression((row) => sql`select max(due_on) from instalment where grant_id = ${row('id')}`)
  lastDueOn!: string | null;
}

@Reads(entities.InstalmentEntity, { visible: sameAs('grant') })
@ObjectType()
export class Instalment {
  @Field(() => Int) @Column() seq!: number;
  @Field(() => Day) @Column() dueOn!: string;
  @Field(() => Pence) @Column() amount!: number;
  @Field(() => Grant) @One() grant!: Grant;
}

@ReadsRows(
  { grant: 'grant_id uuid grant_award', category: 'category text', quarter: 'quarter int', total: 'total bigint?' },
  { visible: sameAs('grant') },
)
@ObjectType()
export class SpendTotal {
  @Field(() => String) @Column() category!: string;
  @Field(() => Int) @Column() quarter!: number;
  @Field(() => Pence, { nullable: true }) @Column() total!: number | null;
  @Field(() => Grant) @One() grant!: Grant;
}

@Reads(entities.WorkstreamEntity, { visible: everyone })
@ObjectType()
export class Workstream {
  @Field(() => ID) @Column() id!: string;
  @Field(() => String) @Column() name!: string;
  @Field(() => Council) @One() council!: Council;
  @Field(() => Grant, { nullable: true }) @One() grant!: Grant | null;

  @Field(() => [Milestone])
  @Many(() => Milestone, { by: 'workstream', order: ['dueOn', 'title'], filters: { dueOn: 'dueOn' }, atMost: 6 })
  milestones(@Arg('dueOn', () => Day, { nullable: true }) _dueOn?: string): Milestone[] {
    return planned();
  }
}

@Reads(entities.MilestoneEntity, {
  visible: (row, viewer) =>
    sql`not ${row('isPrivate')} or exists (select from workstream w where w.id = ${row('workstream')} and ${viewer.isMemberOf(sql`w.council_id`)})`,
})
@ObjectType()
export class Milestone {
  @Field(() => ID) @Column() id!: string;
  @Field(() => String) @Column() title!: string;
  @Field(() => Day, { nullable: true }) @Column() dueOn!: string | null;
  @Field(() => Workstream) @One() workstream!: Workstream;
}

@Reads(entities.IndicatorEntity, { visible: everyone })
@ObjectType()
export class Indicator {
  @Field(() => String) @Column() code!: string;
  @Field(() => String) @Column() name!: string;
}

/** What a hub reached, and its place among the council's hubs. */
@ReadsRows(
  {
    hub: 'hub_id uuid hub',
    indicator: 'indicator_id uuid indicator',
    quarter: 'quarter int',
    value: 'value float8',
    rank: 'rank int',
  },
  { visible: sameAs('hub') },
)
@ObjectType()
export class Rank {
  @Field(() => Int) @Column() quarter!: number;
  @Field(() => Float) @Column() value!: number;
  @Field(() => Int) @Column() rank!: number;
  @Field(() => Indicator) @One() indicator!: Indicator;
  @Field(() => Hub) @One() hub!: Hub;
}

/** Seen by who wrote it, and by the council's administrators. */
@Reads(entities.NoteEntity, {
  visible: (row, viewer) =>
    sql`${row('author')} = ${viewer.personId()} or exists (select from hub h where h.id = ${row('hub')} and ${viewer.isMemberOf(sql`h.council_id`, 'admin')})`,
})
@ObjectType()
export class Note {
  @Field(() => ID) @Column() id!: string;
  @Field(() => String) @Column() body!: string;
  @Field(() => Instant) @Column() writtenAt!: Date;
  @Field(() => Hub, { nullable: true }) @One() hub!: Hub | null;
}

/** A hub on a day that the resolver gives to the statement. */
@Reads(entities.HubDayEntity, { visible: sameAs('hub') })
@ObjectType()
export class HubDay {
  @Field(() => Hub) @One() hub!: Hub;

  @Field(() => Int, { nullable: true })
  @Expression((row) => sql`${given('day', 'date')} - ${row('openedOn')}`)
  daysOpen!: number | null;

  /** Breaks its promise where nothing says when the hub opened. */
  @Field(() => String)
  @Code(['openedOn'], (days: { openedOn: string | null }[]) => days.map(({ openedOn }) => openedOn))
  openedWords!: string;
}

/** Fields of another feature, added to types that do not know it. */
@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilGrants {
  @FieldResolver(() => [Grant])
  @Many(() => Grant, { by: 'council', order: ['title'], atMost: 4 })
  grants(): Grant[] {
    return planned();
  }
}

@Resolver(() => Hub)
@AddsTo(() => Hub)
export class HubRanks {
  @FieldResolver(() => [Rank])
  @Many(() => Rank, {
    by: 'hub',
    order: ['quarter', 'rank', 'value', 'indicator'],
    filters: { quarter: 'quarter' },
    rowsForAll: (hubs, args) =>
      sql`select v.hub_id, v.indicator_id, v.quarter, v.value, (rank() over (partition by h.council_id, v.indicator_id, v.quarter order by v.value desc))::int as rank from hub h join indicator_value v on v.hub_id = h.id where h.council_id in (select council_id from ${hubs}) and v.quarter >= ${args('since')}`,
    atMost: 12,
  })
  ranks(
    @Arg('since', () => Int) _since: number,
    @Arg('quarter', () => Int, { nullable: true }) _quarter?: number,
  ): Rank[] {
    return planned();
  }

  @FieldResolver(() => [Note])
  @Many(() => Note, { by: 'hub', order: ['writtenAt desc'], atMost: 4 })
  notes(): Note[] {
    return planned();
  }

  @FieldResolver(() => String, { nullable: true })
  @Expression((row, _args, viewer) => sql`case when ${viewer.isSignedIn()} then ${row('leadEmail')} end`)
  leadEmail(): string | null {
    return planned();
  }
}

export const SearchHit = createUnionType({
  name: 'SearchHit',
  types: () => [Hub, Grant] as const,
  resolveType: readTypeOf,
});

@ObjectType()
export class TouchedHub {
  @Field(() => String) words!: string;
  @Field(() => Hub, { nullable: true }) hub!: Hub | null;
  @Field(() => [Grant]) grants!: Grant[];
  @Field(() => FuzzyDate, { nullable: true }) review!: FuzzyDate | null;
}
