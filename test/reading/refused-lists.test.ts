import type { MikroORM } from '@mikro-orm/postgresql';
import { IsEmail } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Authorized as TypeGraphqlAuthorized,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  UseMiddleware,
  type ClassType,
} from 'type-graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Public } from '../../server/src/platform/access.ts';
import { pageType } from '../../server/src/platform/paging.ts';
import {
  AddsTo,
  ByKey,
  Column,
  Many,
  Page,
  Reads,
  ReadsRows,
  everyone,
  planned,
  type ListOptions,
} from '../../server/src/platform/reading/declare.ts';
import { sql } from '../../server/src/platform/reading/sql.ts';
import { InstalmentEntity } from './fixture-entities.ts';
import { forgetDeclarations, hubWith, ormWithoutDatabase, plainHub, queryOf, start } from './tiny-types.ts';

describe('the server does not start with a list or a query that would be wrong later', () => {
  let orm: MikroORM;
  beforeAll(async () => {
    orm = await ormWithoutDatabase();
  });
  afterAll(() => orm.close(true));
  beforeEach(forgetDeclarations);

  describe('lists', () => {
    const instalments = (): ClassType<object> => {
      @Reads(InstalmentEntity, { visible: everyone })
      @ObjectType()
      class Instalment {
        @Field(() => Int) @Column() seq!: number;
      }
      return Instalment;
    };

    test.each<[string, Partial<ListOptions>, string]>([
      [
        'say by which pointer its rows belong to the row above',
        { by: undefined },
        'Hub.thing: say by which property of Instalment the rows belong to this one',
      ],
      [
        'are tied by a pointer to the row above',
        { by: 'grant' },
        'Hub.thing: Instalment.grant does not point at a row of Hub',
      ],
      [
        'are seen with the row above only when their rule follows that pointer',
        { rows: () => sql`select`, by: undefined, seenWithParent: 'grant' },
        'Hub.thing: the rule of Instalment does not follow grant',
      ],
      [
        'need no promise where a pointer ties them to the row above',
        { rows: () => sql`select`, by: 'grant', seenWithParent: 'grant' },
        'Hub.thing: seenWithParent stands with the rows of a parent',
      ],
      ['are ordered by columns that exist', { order: ['place'] }, 'Instalment: place is no column of its row'],
      [
        'are as long as a number says',
        { rows: () => sql`select`, by: undefined, atMost: 0.5 },
        'Hub.thing: atMost must be a number of rows',
      ],
      [
        'have one source',
        { rows: () => sql`select`, rowsForAll: () => sql`select` },
        'Hub.thing: rows and rowsForAll exclude one another',
      ],
      [
        'filter by arguments that exist',
        { rows: () => sql`select`, by: undefined, filters: { seq: 'seq' } },
        'Hub.thing has no argument seq',
      ],
    ])('lists %s', async (_rule, options, words) => {
      const refusal = await start(orm, () => {
        const instalment = instalments();
        return [
          queryOf(
            hubWith(
              Field(() => [instalment]),
              Many(() => instalment as never, { order: ['seq'], ...options }),
            ),
          ),
        ];
      });
      expect(refusal).toContain(words);
    });

    test('a list is never null, nor is a row in it', async () => {
      const refusal = await start(orm, () => {
        const instalment = instalments();
        return [
          queryOf(
            hubWith(
              Field(() => [instalment], { nullable: true }),
              Many(() => instalment as never, { order: ['seq'], rows: () => sql`select` }),
            ),
          ),
        ];
      });
      expect(refusal).toContain('Hub.thing must be [Instalment!]!');
    });

    test('rows that are worked out have no table to be read from', async () => {
      const refusal = await start(orm, () => {
        @ReadsRows({ total: 'total int' }, { visible: everyone })
        @ObjectType()
        class Total {
          @Field(() => Int) @Column() total!: number;
        }
        return [
          queryOf(
            Total,
            'totals',
            Many(() => Total, { order: ['total'] }),
            [Total],
          ),
        ];
      });
      expect(refusal).toContain('Query.totals: Total has no table, so say rows or rowsForAll');
    });

    test('rows without a key say in which order they stand', async () => {
      const refusal = await start(orm, () => {
        @ReadsRows({ total: 'total int' }, { visible: everyone })
        @ObjectType()
        class Total {
          @Field(() => Int) @Column() total!: number;
        }
        return [
          queryOf(
            Total,
            'totals',
            Many(() => Total, { order: [], rows: () => sql`select 1` }),
            [Total],
          ),
        ];
      });
      expect(refusal).toContain('Query.totals: Total has no key, so say in which order its rows stand');
    });

    test('a page is items, total, page and pageSize', async () => {
      const refusal = await start(orm, () => {
        @ObjectType()
        class HubPage {
          @Field(() => Int) total!: number;
        }
        const hub = plainHub();
        return [
          queryOf(hub),
          queryOf(
            hub,
            'hubs',
            Page(() => hub as never, { order: [] }),
            HubPage,
          ),
        ];
      });
      expect(refusal).toContain('Query.hubs must be a page of Hub: { items total page pageSize }');
    });

    test('a page is asked for by number', async () => {
      const refusal = await start(orm, () => {
        const hub = plainHub();
        return [
          queryOf(
            hub,
            'hubs',
            Page(() => hub as never, { order: [] }),
            pageType(() => hub, 'HubPage'),
          ),
        ];
      });
      expect(refusal).toContain('Query.hubs needs the argument page: Int! with a default');
    });

    test('a filter is compared with a column of its kind', async () => {
      const refusal = await start(orm, () => {
        const hub = plainHub();
        @Resolver()
        class Queries {
          @Query(() => [hub])
          @Public()
          @Many(() => hub as never, { order: [], filters: { name: 'name' } })
          hubs(@Arg('name', () => Float, { nullable: true }) _name?: number): unknown {
            return planned();
          }
        }
        return [Queries];
      });
      expect(refusal).toContain('Query.hubs: argument name cannot be compared with name');
    });

    test('a filter follows one pointer, no more', async () => {
      const refusal = await start(orm, () => {
        const hub = plainHub();
        @Resolver()
        class Queries {
          @Query(() => [hub])
          @Public()
          @Many(() => hub as never, { order: [], filters: { name: 'council.area.name' } })
          hubs(@Arg('name', () => String, { nullable: true }) _name?: string): unknown {
            return planned();
          }
        }
        return [Queries];
      });
      expect(refusal).toContain('Query.hubs: argument name may follow one pointer, no more');
    });
  });

  describe('queries', () => {
    test('a planned query has a door', async () => {
      const refusal = await start(orm, () => {
        const hub = plainHub();
        @Resolver()
        class Queries {
          @Query(() => [hub])
          @Many(() => hub as never, { order: [] })
          hubs(): unknown {
            return planned();
          }
        }
        return [Queries];
      });
      expect(refusal).toContain('Query.hubs has no door: say @Public() or @Authorized()');
    });

    test('a row by its key may be missing or hidden', async () => {
      const refusal = await start(orm, () => {
        const hub = plainHub();
        return [
          queryOf(
            hub,
            'hub',
            ByKey(() => hub as never, { id: 'id' }),
            hub,
          ),
        ];
      });
      expect(refusal).toContain('Query.hub must be Hub, and nullable: the row can be hidden or missing');
    });

    test('a row that is never missing is not null', async () => {
      const refusal = await start(orm, () => {
        const hub = plainHub();
        const whenMissing = async (): Promise<never> => {
          throw new Error('missing');
        };
        @Resolver()
        class Queries {
          @Query(() => hub, { nullable: true })
          @Public()
          @ByKey(() => hub as never, { id: 'id' }, { whenMissing })
          hub(@Arg('id', () => ID) _id: string): unknown {
            return planned();
          }
        }
        return [Queries];
      });
      expect(refusal).toContain('Query.hub must be Hub, and non-null: whenMissing says why there is no row');
    });

    test('a key is given whole', async () => {
      const refusal = await start(orm, () => {
        const hub = plainHub();
        @Resolver()
        class Queries {
          @Query(() => hub, { nullable: true })
          @Public()
          @ByKey(() => hub as never, { id: 'id' })
          hub(@Arg('id', () => ID, { nullable: true }) _id?: string): unknown {
            return planned();
          }
        }
        return [Queries];
      });
      expect(refusal).toContain('Query.hub: argument id must be required');
    });

    test('a field is added to a type that has a rule', async () => {
      const refusal = await start(orm, () => {
        @ObjectType()
        class Words {
          @Field(() => String) words!: string;
        }
        @Resolver(() => Words)
        @AddsTo(() => Words)
        class MoreWords {
          @FieldResolver(() => String)
          @Column('name')
          name(): string {
            return planned();
          }
          @Query(() => Words)
          said(): unknown {
            return null;
          }
        }
        return [MoreWords];
      });
      expect(refusal).toContain('Words is read but says neither @Reads nor @ReadsRows, so it has no visibility rule');
    });

    test('only queries and fields are read', async () => {
      const refusal = await start(orm, () => {
        const hub = plainHub();
        @Resolver()
        class Commands {
          @Mutation(() => [hub])
          @Public()
          @Many(() => hub as never, { order: [] })
          renameHubs(): unknown {
            return planned();
          }
        }
        return [queryOf(hub), Commands];
      });
      expect(refusal).toContain('Commands.renameHubs is neither a query nor, by @AddsTo, a field of a type');
    });
  });

  describe('guards that would silently not run', () => {
    const guarded = (guard: MethodDecorator | PropertyDecorator, onClass: ClassDecorator = () => undefined) =>
      start(orm, () => {
        const hub = plainHub();
        @Resolver()
        @onClass
        class Queries {
          @Query(() => [hub])
          @Public()
          @(guard as MethodDecorator)
          @Many(() => hub as never, { order: [] })
          hubs(): unknown {
            return planned();
          }
        }
        return [Queries];
      });

    test("TypeGraphQL's own @Authorized", async () => {
      expect(await guarded(TypeGraphqlAuthorized() as MethodDecorator)).toContain(
        "Queries.hubs: TypeGraphQL's @Authorized does not run on a planned field",
      );
    });
    test("TypeGraphQL's own @Authorized on the whole class", async () => {
      expect(await guarded(() => undefined, TypeGraphqlAuthorized() as ClassDecorator)).toContain(
        "TypeGraphQL's @Authorized does not run on a planned field",
      );
    });
    test('middleware', async () => {
      expect(await guarded(UseMiddleware(async (_action, next) => next()))).toContain(
        'Queries.hubs: middleware does not run on a planned field',
      );
    });
    test('middleware on the whole class', async () => {
      expect(
        await guarded(() => undefined, UseMiddleware(async (_action, next) => next()) as ClassDecorator),
      ).toContain('middleware does not run on a planned field');
    });

    test('validation of arguments', async () => {
      const refusal = await start(orm, () => {
        const hub = plainHub();
        @ArgsType()
        class HubArgs {
          @Field(() => String) @IsEmail() name!: string;
        }
        @Resolver()
        class Queries {
          @Query(() => [hub])
          @Public()
          @Many(() => hub as never, { order: [], filters: { name: 'name' } })
          hubs(@Args(() => HubArgs) _args: HubArgs): unknown {
            return planned();
          }
        }
        return [Queries];
      });
      expect(refusal).toContain('Queries.hubs: validation does not run on a planned field');
    });

    test('middleware on a field that another feature adds', async () => {
      const refusal = await start(orm, () => {
        const hub = plainHub();
        @Resolver(() => hub)
        @AddsTo(() => hub as never)
        class HubNames {
          @FieldResolver(() => String)
          @UseMiddleware(async (_action, next) => next())
          @Column('name')
          words(): string {
            return planned();
          }
        }
        return [queryOf(hub), HubNames];
      });
      expect(refusal).toContain('HubNames.words: middleware does not run on a planned field');
    });
  });
});
