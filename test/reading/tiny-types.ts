import 'reflect-metadata';
import { MikroORM, defineEntity, p } from '@mikro-orm/postgresql';
import {
  Field,
  ID,
  ObjectType,
  Query,
  Resolver,
  buildSchema,
  getMetadataStorage,
  type ClassType,
  type NonEmptyArray,
} from 'type-graphql';
import { Public } from '../../server/src/platform/access.ts';
import {
  Column,
  Many,
  Reads,
  declarations,
  everyone,
  planned,
  type Rule,
} from '../../server/src/platform/reading/declare.ts';
import { Model } from '../../server/src/platform/reading/model.ts';
import { CouncilEntity, HubEntity, fixtureEntities } from './fixture-entities.ts';

/** Types of a few lines, right in all but one thing: for tests of what stops the server at start. */
export type Decorator = (prototype: object, name: string) => void;

const area = defineEntity({
  name: 'FixtureArea',
  tableName: 'area',
  properties: { id: p.uuid().primary(), within: () => p.manyToOne(AreaEntity) },
});
export class AreaEntity extends area.class {}
area.setClass(AreaEntity);

/** Knows the fixture's tables; never asks a database. */
export function ormWithoutDatabase(): Promise<MikroORM> {
  return MikroORM.init({ entities: [...fixtureEntities, AreaEntity], dbName: 'none' });
}

/** Decorators write into registers of the whole process: each test begins with empty ones. */
export function forgetDeclarations(): void {
  getMetadataStorage().clear();
  for (const declared of Object.values(declarations)) declared.clear();
}

/** @returns why the server does not start, or 'started' */
export async function start(orm: MikroORM, declare: () => object[]): Promise<string> {
  const resolvers = declare() as unknown as NonEmptyArray<() => void>;
  const schema = await buildSchema({ resolvers, validate: false, authChecker: () => true });
  try {
    new Model(schema, orm);
    return 'started';
  } catch (error) {
    return (error as Error).message;
  }
}

/** A type of hubs with a name and one more field, `thing`. */
export function hubWith(field: unknown, source: unknown, visible: Rule = everyone): ClassType<object> {
  @Reads(HubEntity, { visible })
  @ObjectType()
  class Hub {
    @Field(() => String) @Column() name!: string;
    thing!: unknown;
  }
  decorate(Hub.prototype, 'thing', [field, source]);
  return Hub;
}

export const plainHub = (): ClassType<object> =>
  hubWith(
    Field(() => ID),
    Column('id'),
  );

export function council(name: string, visible: Rule = everyone): ClassType<object> {
  @Reads(CouncilEntity, { visible })
  @ObjectType(name)
  class Council {
    @Field(() => ID) @Column() id!: string;
  }
  return Council;
}

/** A resolver with one query: all rows of the type, or what `source` and `gives` say. */
export function queryOf(
  type: ClassType<object>,
  name = 'rows',
  source: unknown = Many(() => type as never, { order: [] }),
  gives: unknown = [type],
): object {
  @Resolver()
  class Queries {
    rows(): unknown {
      return planned();
    }
  }
  decorate(Queries.prototype, 'rows', [Query(() => gives as never, { name }), Public(), source]);
  return Queries;
}

/** As the compiler applies them: the last one first. */
function decorate(prototype: object, name: string, decorators: readonly unknown[]): void {
  for (const decorator of decorators.toReversed()) (decorator as Decorator)(prototype, name);
}
