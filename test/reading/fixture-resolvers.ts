import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Pool } from 'pg';
import { Authorized, Public } from '../../server/src/platform/access.ts';
import { Refused } from '../../server/src/platform/errors.ts';
import { PageArgs } from '../../server/src/platform/paging.ts';
import { ByKey, Many, Page, planned } from '../../server/src/platform/reading/declare.ts';
import type { Reader } from '../../server/src/platform/reading/reader.ts';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { Day } from '../../server/src/platform/scalars.ts';
import {
  Council,
  Grant,
  Hub,
  HubDay,
  HubPage,
  HubStatus,
  Milestone,
  Note,
  SearchHit,
  Service,
  TouchedHub,
} from './fixture-types.ts';

/** A day that is refused before anything is read. */
export const NO_DAY = '1999-12-31';

export interface FixtureContext {
  viewer: Viewer;
  reader: Reader;
  pool: Pool;
}

@Resolver()
export class FixtureQueries {
  @Query(() => Council, { nullable: true })
  @Public()
  @ByKey(() => Council, { slug: 'slug' })
  council(@Arg('slug', () => String) _slug: string): Council | null {
    return planned();
  }

  @Query(() => [Council])
  @Public()
  @Many(() => Council, { order: ['name'], atMost: 4 })
  councils(): Council[] {
    return planned();
  }

  @Query(() => Hub, { nullable: true })
  @Public()
  @ByKey(() => Hub, { id: 'id' })
  hub(@Arg('id', () => ID) _id: string): Hub | null {
    return planned();
  }

  @Query(() => Hub, { nullable: true, name: 'hubAt' })
  @Public()
  @ByKey(() => Hub, { councilSlug: 'council.slug', slug: 'slug' })
  hubByAddress(
    @Arg('councilSlug', () => String) _councilSlug: string,
    @Arg('slug', () => String) _slug: string,
  ): Hub | null {
    return planned();
  }

  @Query(() => HubPage)
  @Public()
  @Page(() => Hub, { order: ['name desc'], filters: { councilSlug: 'council.slug', status: 'status' } })
  hubs(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('councilSlug', () => String, { nullable: true }) _councilSlug?: string,
    @Arg('status', () => HubStatus, { nullable: true }) _status?: HubStatus,
  ): unknown {
    return planned();
  }

  @Query(() => [Service])
  @Public()
  @Many(() => Service, { order: ['name'], filters: { siteName: 'site.name' }, atMost: 100 })
  services(@Arg('siteName', () => String, { nullable: true }) _siteName?: string): Service[] {
    return planned();
  }

  @Query(() => Milestone, { nullable: true })
  @Public()
  @ByKey(() => Milestone, { id: 'id' })
  milestone(@Arg('id', () => ID) _id: string): Milestone | null {
    return planned();
  }

  @Query(() => [Note])
  @Authorized()
  @Many(() => Note, { order: ['writtenAt'], atMost: 50 })
  notes(): Note[] {
    return planned();
  }

  @Query(() => Note, { nullable: true })
  @Authorized()
  @ByKey(() => Note, { id: 'id' })
  note(@Arg('id', () => ID) _id: string): Note | null {
    return planned();
  }
}

/** Planned, with something to do before the statement and after it. */
@Resolver()
export class FixturePreparedQueries {
  @Query(() => HubDay)
  @Public()
  @ByKey<{ day: string }>(
    () => HubDay,
    { id: 'id' },
    {
      prepare: ({ day }) => {
        if (day === NO_DAY) throw new Refused('BAD_INPUT');
        return { day };
      },
      whenMissing: async () => {
        throw new Refused('NOT_FOUND');
      },
    },
  )
  hubAsOf(@Arg('id', () => ID) _id: string, @Arg('day', () => Day) _day: string): HubDay {
    return planned();
  }
}

/** Fields whose resolver is written in TypeScript, with planned types in what they give back. */
@Resolver()
export class FixtureCommands {
  @Query(() => String)
  @Public()
  hello(): string {
    return 'hello';
  }

  @Query(() => HubDay, { nullable: true })
  @Public()
  async hubOn(
    @Arg('id', () => ID) id: string,
    @Arg('day', () => Day) day: string,
    @Ctx() { reader, viewer }: FixtureContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return reader.one(HubDay, id, { viewer }, info, { day });
  }

  /** Wrong on purpose: a row that has passed by its rule. The generator knows no value for its argument. */
  @Query(() => Hub, { nullable: true })
  @Public()
  smuggled(@Arg('name', () => String) name: string): object {
    return { name };
  }

  @Query(() => [SearchHit])
  @Public()
  async search(
    @Arg('words', () => String) words: string,
    @Ctx() { pool, reader, viewer }: FixtureContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const idsOf = async (statement: string) =>
      (await pool.query<{ id: string }>(statement, [words])).rows.map(({ id }) => id);
    const hubIds = await idsOf('select id from hub where position($1 in name) > 0 order by id limit 5');
    const grantIds = await idsOf('select id from grant_award where position($1 in title) > 0 order by id limit 5');
    const [hubs, grants] = await Promise.all([
      reader.byIds(Hub, hubIds, { viewer }, info),
      reader.byIds(Grant, grantIds, { viewer }, info),
    ]);
    return [...hubIds.flatMap((id) => hubs.get(id) ?? []), ...grantIds.flatMap((id) => grants.get(id) ?? [])];
  }

  @Mutation(() => Hub, { nullable: true })
  @Public()
  async renameHub(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader, viewer }: FixtureContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return reader.one(Hub, id, { viewer }, info);
  }

  @Mutation(() => TouchedHub)
  @Public()
  async touchHub(@Arg('id', () => ID) id: string, @Ctx() { reader, pool }: FixtureContext): Promise<object> {
    const { rows } = await pool.query<{ id: string }>(
      'select g.id from grant_award g join hub h using (council_id) where h.id = $1 order by g.id',
      [id],
    );
    return {
      words: 'done',
      hub: reader.later(Hub, id),
      grants: reader.later(
        Grant,
        rows.map((row) => row.id),
      ),
      review: { start: '2026-01-01', end: '2026-03-31', precision: 'QUARTER', approximate: true, raw: null },
    };
  }
}
