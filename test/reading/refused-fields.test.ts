import type { MikroORM } from '@mikro-orm/postgresql';
import { Arg, Field, ID, Int, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ByKey,
  Code,
  Column,
  Embedded,
  Expression,
  Many,
  One,
  Reads,
  ReadsRows,
  everyone,
  planned,
  sameAs,
  type Row,
} from '../../server/src/platform/reading/declare.ts';
import { sql } from '../../server/src/platform/reading/sql.ts';
import { HubEntity } from './fixture-entities.ts';
import {
  AreaEntity,
  council,
  forgetDeclarations,
  hubWith,
  ormWithoutDatabase,
  queryOf,
  start,
  type Decorator,
} from './tiny-types.ts';

describe('the server does not start with a field or a rule that would be wrong later', () => {
  let orm: MikroORM;
  beforeAll(async () => {
    orm = await ormWithoutDatabase();
  });
  afterAll(() => orm.close(true));
  beforeEach(forgetDeclarations);

  test('nothing is refused when all is right', async () => {
    expect(
      await start(orm, () => [
        queryOf(
          hubWith(
            Field(() => String),
            Column('name'),
          ),
        ),
      ]),
    ).toBe('started');
  });

  describe('rules', () => {
    test('a type that is read says who may see it', async () => {
      const refusal = await start(orm, () => {
        @ObjectType()
        class Hub {
          @Field(() => ID) @Column() id!: string;
        }
        return [queryOf(Hub)];
      });
      expect(refusal).toContain('Hub is read but says neither @Reads nor @ReadsRows, so it has no visibility rule');
    });

    test('a rule that is left empty is none', async () => {
      const refusal = await start(orm, () => {
        @Reads(HubEntity, { visible: undefined as never })
        @ObjectType()
        class Hub {
          @Field(() => ID) @Column() id!: string;
        }
        return [queryOf(Hub)];
      });
      expect(refusal).toContain('Hub has no visibility rule');
    });

    test('a rule asks for columns that exist', async () => {
      const rule = (row: Row) => sql`${row('isSecret')}`;
      expect(
        await start(orm, () => [
          queryOf(
            hubWith(
              Field(() => ID),
              Column('id'),
              rule,
            ),
          ),
        ]),
      ).toContain('Hub: isSecret is no column of its row');
    });

    test('a rule that follows another leads to a declared type', async () => {
      expect(
        await start(orm, () => [
          queryOf(
            hubWith(
              Field(() => ID),
              Column('id'),
              sameAs('council'),
            ),
          ),
        ]),
      ).toContain('Hub: council does not point at a row of a declared type');
    });

    test('a rule that follows another says which, when two types show the same rows', async () => {
      const refusal = await start(orm, () => {
        const first = council('Council');
        const second = council('CouncilInShort');
        const hub = hubWith(
          Field(() => ID),
          Column('id'),
          sameAs('council'),
        );
        return [queryOf(hub), queryOf(first, 'first'), queryOf(second, 'second')];
      });
      expect(refusal).toContain('which both Council and CouncilInShort read');
    });

    test('rules do not follow one another in a circle', async () => {
      const refusal = await start(orm, () => {
        @Reads(AreaEntity, { visible: sameAs('within') })
        @ObjectType()
        class Area {
          @Field(() => ID) @Column() id!: string;
        }
        return [queryOf(Area)];
      });
      expect(refusal).toContain('Area: its visibility rule leads back to itself');
    });
  });

  describe('columns', () => {
    test.each<[string, Decorator, Decorator, string]>([
      ['a field has a source', Field(() => String) as Decorator, () => undefined, 'Hub.thing has @Field but no source'],
      ['a source has a field', () => undefined, Column('name') as Decorator, 'Hub.thing has a source but no @Field'],
      [
        'a column exists',
        Field(() => String) as Decorator,
        Column('nome') as Decorator,
        'Hub: nome is no column of its row',
      ],
      [
        'a number is not read from text',
        Field(() => Int) as Decorator,
        Column('name') as Decorator,
        'Hub.thing: Int! cannot be read from a text column',
      ],
      [
        'money is not read into a small number',
        Field(() => Int) as Decorator,
        Column('budget') as Decorator,
        'Hub.thing: Int! cannot be read from a bigint column',
      ],
      [
        'a list is not read from one value',
        Field(() => [String]) as Decorator,
        Column('name') as Decorator,
        'Hub.thing: [String!]! cannot be read from a text column',
      ],
      [
        'a column that may be null is behind a field that may',
        Field(() => String) as Decorator,
        Column('leadEmail') as Decorator,
        'Hub.thing is non-null, its column may be null',
      ],
      [
        'code needs columns that exist',
        Field(() => String) as Decorator,
        Code(['nome'], () => []) as Decorator,
        'Hub: nome is no column of its row',
      ],
      [
        'an expression of a required field says what stands for null',
        Field(() => Int) as Decorator,
        Expression(() => sql`1`) as Decorator,
        'Hub.thing is non-null: say what stands for null with ifNull',
      ],
      [
        'an expression asks for columns that exist',
        Field(() => Int) as Decorator,
        Expression((row) => row('nome'), { ifNull: '0' }) as Decorator,
        'Hub: nome is no column of its row',
      ],
      [
        'an expression asks for arguments that exist',
        Field(() => Int) as Decorator,
        Expression((_row, args) => sql`${args('since')}`, { ifNull: '0' }) as Decorator,
        'Hub.thing has no argument since',
      ],
      [
        'an expression gives one value',
        Field(() => [Int]) as Decorator,
        Expression(() => sql`1`, { ifNull: '0' }) as Decorator,
        'Hub.thing: [Int!]! cannot be read by an expression',
      ],
      [
        'a key stands on a query',
        Field(() => String, { nullable: true }) as Decorator,
        ByKey(() => Object as never, { id: 'id' }) as Decorator,
        'Hub.thing: @ByKey stands on queries only',
      ],
    ])('%s', async (_rule, field, source, words) => {
      expect(await start(orm, () => [queryOf(hubWith(field, source))])).toContain(words);
    });

    test('values of an enum equal their names', async () => {
      const refusal = await start(orm, () => {
        const Status = { open: 'OPEN' };
        registerEnumType(Status, { name: 'Status' });
        return [
          queryOf(
            hubWith(
              Field(() => Status),
              Column('status'),
            ),
          ),
        ];
      });
      expect(refusal).toContain('Hub.thing: the values of Status must equal their names');
    });

    test('an argument that means nothing is refused', async () => {
      const refusal = await start(orm, () => {
        @Reads(HubEntity, { visible: everyone })
        @ObjectType()
        class Hub {
          @Field(() => String)
          @Column()
          name(@Arg('short', () => Boolean, { nullable: true }) _short?: boolean): string {
            return planned();
          }
        }
        return [queryOf(Hub)];
      });
      expect(refusal).toContain('Hub.name: argument short means nothing');
    });

    const span = (isRequired: boolean): ClassType<object> => {
      @ObjectType()
      class Span {
        @Field(() => String, { nullable: !isRequired }) raw!: string;
      }
      return Span;
    };

    test('an embedded object that is required has no part that may be missing', async () => {
      const refusal = await start(orm, () => {
        const type = span(true);
        return [
          queryOf(
            hubWith(
              Field(() => type),
              Embedded(() => type as never, 'review'),
            ),
          ),
        ];
      });
      expect(refusal).toContain('Hub.thing.raw is non-null, its column may be null');
    });

    test('an embedded object says when it is null', async () => {
      const refusal = await start(orm, () => {
        const type = span(false);
        return [
          queryOf(
            hubWith(
              Field(() => type, { nullable: true }),
              Embedded(() => type as never, 'review'),
            ),
          ),
        ];
      });
      expect(refusal).toContain('Hub.thing: nothing says when it is null, for no field of Span is required');
    });
  });

  describe('pointers', () => {
    test('a required pointer does not lead to a row that a rule may hide', async () => {
      const refusal = await start(orm, () => {
        const councilType = council('Council', (_row, viewer) => viewer.isSignedIn());
        return [
          queryOf(
            hubWith(
              Field(() => councilType),
              One('council'),
            ),
          ),
        ];
      });
      expect(refusal).toContain('Hub.thing must be nullable: the row can be hidden');
    });

    test('a pointer leads to the type that the field gives', async () => {
      const refusal = await start(orm, () => {
        const councilType = council('Council');
        return [
          queryOf(
            hubWith(
              Field(() => councilType),
              One('name'),
            ),
          ),
        ];
      });
      expect(refusal).toContain('Hub.thing: name does not point at a row of Council');
    });

    test('a pointer that may be null is behind a field that may', async () => {
      const refusal = await start(orm, () => {
        const councilType = council('Council');
        @ReadsRows({ council: 'council_id uuid council?' }, { visible: everyone })
        @ObjectType()
        class Total {
          @Field(() => councilType) @One() council!: unknown;
        }
        return [
          queryOf(
            Total,
            'totals',
            Many(() => Total, { order: ['council'], rows: () => sql`select 1` }),
            [Total],
          ),
        ];
      });
      expect(refusal).toContain('Total.council is non-null, its column may be null');
    });
  });
});
