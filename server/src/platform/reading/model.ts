import type { MikroORM } from '@mikro-orm/core';
import { getNamedType, isObjectType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { columnsOfEntity, columnsOfRows, refuse, type ColumnModel } from './columns.ts';
import {
  declarations,
  everyone,
  type Class,
  type FieldSource,
  type ListOptions,
  type Row,
  type Rule,
  type TypeSource,
} from './declare.ts';
import { checkModel } from './refusals.ts';
import { identifier, sql } from './sql.ts';

export interface TypeModel {
  name: string;
  graphql: GraphQLObjectType;
  owner: Class;
  /** Undefined when the rows are worked out by a list. */
  table: string | undefined;
  columns: ReadonlyMap<string, ColumnModel>;
  /** Property of the primary key; undefined when the rows are worked out by a list. */
  key: string | undefined;
  visible: Rule;
  fields: ReadonlyMap<string, FieldSource>;
}

/** The declarations of one schema, joined with MikroORM's metadata, checked once. Anything wrong stops the server at start. */
export class Model {
  private readonly types = new Map<string, TypeModel>();
  /** Planned queries, by the name of the field. */
  readonly roots: ReadonlyMap<string, FieldSource>;
  /** Names of the object types whose values the reader makes: declared types, their pages, embedded objects. */
  readonly shapes: ReadonlySet<string>;

  constructor(
    readonly schema: GraphQLSchema,
    orm: Pick<MikroORM, 'getMetadata'>,
  ) {
    for (const [owner, source] of declarations.types) {
      const graphql = schema.getType(graphqlName(owner));
      if (isObjectType(graphql)) this.types.set(graphql.name, typeModel(owner, source, graphql, orm));
    }
    this.roots = plannedRoots(schema);
    this.shapes = this.namesOfShapes();
    checkModel(this);
  }

  all = (): TypeModel[] => [...this.types.values()];
  find = (name: string): TypeModel | undefined => this.types.get(name);
  of = (target: () => Class): TypeModel => this.ofClass(target());

  ofClass(type: Class): TypeModel {
    return (
      this.find(graphqlName(type)) ??
      refuse(`${type.name} is read but says neither @Reads nor @ReadsRows, so it has no visibility rule`)
    );
  }

  column(type: TypeModel, property: string): ColumnModel {
    return type.columns.get(property) ?? refuse(`${type.name}: ${property} is no column of its row`);
  }

  row(type: TypeModel, alias: string): Row {
    return (property) => sql`${identifier(alias)}.${identifier(this.column(type, property).name)}`;
  }

  /** The declared type behind a pointer. */
  pointedAt(type: TypeModel, property: string): TypeModel {
    const table = this.column(type, property).pointsTo;
    const [target, second] = this.all().filter((candidate) => table !== undefined && candidate.table === table);
    if (!target) refuse(`${type.name}: ${property} does not point at a row of a declared type`);
    if (second) {
      refuse(`${type.name}: ${property} points at ${table}, which both ${target.name} and ${second.name} read`);
    }
    return target;
  }

  /** The key of a type that has a table. */
  key(type: TypeModel): string {
    return type.key ?? refuse(`${type.name} has no key: its rows are worked out by a list`);
  }

  /** True when every row of the target is visible to everyone, or whenever the row that points at it is. */
  isCertain(type: TypeModel, property: string, target: TypeModel): boolean {
    return target.visible === everyone || ('sameAs' in type.visible && type.visible.sameAs === property);
  }

  private namesOfShapes(): Set<string> {
    const names = new Set(this.types.keys());
    for (const { graphql, fields } of this.types.values()) {
      for (const [name, source] of fields) {
        if (source.kind === 'page' || source.kind === 'embedded') names.add(namedTypeOf(graphql, name)?.name ?? '');
      }
    }
    for (const [name, source] of this.roots) {
      if (source.kind === 'page') names.add(namedTypeOf(this.schema.getQueryType()!, name)?.name ?? '');
    }
    return names;
  }
}

/** The order that was declared, as `[property, descending]`, with the key at its end. */
export function orderOf(
  type: TypeModel,
  { order }: Pick<ListOptions, 'order'>,
): [property: string, descending: boolean][] {
  const said = order.map((words): [string, boolean] => [words.replace(/ desc$/, ''), words.endsWith(' desc')]);
  const isTotal = type.key === undefined || said.some(([property]) => property === type.key);
  return isTotal ? said : [...said, [type.key!, false]];
}

/** `start` with the prefix `due` is the property `dueStart`. */
export const embeddedProperty = (prefix: string, name: string): string =>
  prefix + name.charAt(0).toUpperCase() + name.slice(1);

function namedTypeOf(type: GraphQLObjectType, field: string): GraphQLNamedType | undefined {
  const found = type.getFields()[field];
  return found && getNamedType(found.type);
}

/** A class may have another name in the schema: `@ObjectType('Name')`. */
export function graphqlName(type: Class): string {
  return getMetadataStorage().objectTypes.find(({ target }) => target === type)?.name ?? type.name;
}

function typeModel(
  owner: Class,
  source: TypeSource,
  graphql: GraphQLObjectType,
  orm: Pick<MikroORM, 'getMetadata'>,
): TypeModel {
  if (!source.visible) refuse(`${graphql.name} has no visibility rule`);
  const fields = new Map<string, FieldSource>();
  const contributors = [
    owner,
    ...[...declarations.additions].filter(([, target]) => target() === owner).map(([resolver]) => resolver),
  ];
  for (const contributor of contributors) {
    for (const [member, field] of declarations.fields.get(contributor) ?? []) {
      const name = schemaName(contributor, member);
      if (graphql.getFields()[name]) fields.set(name, field);
      else if (contributor === owner) refuse(`${graphql.name}.${member} has a source but no @Field`);
    }
  }
  const shared = { name: graphql.name, graphql, owner, visible: source.visible, fields };
  if (!source.entity) {
    return { ...shared, table: undefined, key: undefined, columns: columnsOfRows(graphql.name, source.columns ?? {}) };
  }
  const meta = orm.getMetadata().find(source.entity);
  if (!meta) refuse(`${graphql.name} reads ${source.entity.name}, which is no entity of the database`);
  const [key, ...more] = meta.primaryKeys;
  if (key === undefined || more.length > 0) refuse(`${graphql.name}: its table must have a key of one column`);
  return { ...shared, table: meta.tableName, key: String(key), columns: columnsOfEntity(meta.props) };
}

/** A method may have another name in the schema: `@Query({ name })`. */
function schemaName(owner: Class, member: string): string {
  const storage = getMetadataStorage();
  const methods = [...storage.queries, ...storage.fieldResolvers].find(
    ({ target, methodName }) => target === owner && methodName === member,
  );
  const field = storage.fields.find(({ target, name }) => target === owner && name === member);
  return methods?.schemaName ?? field?.schemaName ?? member;
}

function plannedRoots(schema: GraphQLSchema): Map<string, FieldSource> {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const roots = new Map<string, FieldSource>();
  for (const { target, methodName, schemaName: name } of getMetadataStorage().queries) {
    const source = declarations.fields.get(target as Class)?.get(methodName);
    if (source && fields[name]) roots.set(name, source);
  }
  return roots;
}
