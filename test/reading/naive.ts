import type { MikroORM } from '@mikro-orm/postgresql';
import {
  buildSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
  printSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import pg from 'pg';
import { getMetadataStorage } from 'type-graphql';
import {
  declarations,
  everyone,
  type CodeSource,
  type FieldSource,
  type TypeSource,
} from '../../server/src/platform/reading/declare.ts';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { classOf, declaredSource } from './declared.ts';

/**
 * The naive reader: slow, obvious, and made without the planner. graphql-js asks it for one field of one row at a time;
 * it looks the row up, asks a TypeScript predicate whether the viewer may see it, filters and sorts arrays.
 *
 * What the declarations say in SQL (rules, expressions, row sources, code) is said again here in TypeScript, so that the
 * two forms are held equal.
 */
export interface NaiveWorld {
  /** The real schema: its fields and doors. */
  schema: GraphQLSchema;
  orm: MikroORM;
  tables: Tables;
  /** May the viewer see the row? By GraphQL type; rules that are `everyone` or `sameAs` are understood. */
  visible: Readonly<Record<string, (row: Raw, viewer: Viewer) => boolean>>;
  /**
   * By `Type.field`: the value of an expression, of code, of a query or mutation in TypeScript; for `rows` and
   * `rowsForAll` the rows before visibility, filters and order. Code that is not said again here is run for one row at a
   * time.
   */
  fields: Readonly<Record<string, (row: Raw, args: Raw, viewer: Viewer) => unknown>>;
}

/** A row as PostgreSQL has it, by column. */
export type Raw = Readonly<Record<string, unknown>>;

/** All rows, read once: the data does not change while it is compared. */
export class Tables {
  private readonly indexes = new Map<string, Map<unknown, Raw[]>>();
  private constructor(private readonly rows: ReadonlyMap<string, Raw[]>) {}

  /** @param views that show rows of a table as they are, to be read like tables */
  static async read(pool: pg.Pool, views: readonly string[] = []): Promise<Tables> {
    const { rows: names } = await pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    const rows = new Map<string, Raw[]>();
    for (const name of [...names.map((table) => table.name), ...views])
      rows.set(name, (await pool.query<Raw>({ text: `select * from "${name}"`, types: { getTypeParser } })).rows);
    return new Tables(rows);
  }

  all(table: string): Raw[] {
    const rows = this.rows.get(table);
    if (!rows) throw new Error(`There is no table ${table}`);
    return rows;
  }

  where(table: string, column: string, value: unknown): Raw[] {
    const name = `${table}.${column}`;
    if (!this.indexes.has(name))
      this.indexes.set(
        name,
        Map.groupBy(this.all(table), (row) => row[column]),
      );
    return this.indexes.get(name)!.get(value) ?? [];
  }

  one(table: string, id: unknown): Raw | undefined {
    return this.where(table, 'id', id)[0];
  }
}

const DAY = 1082;
const NUMBERS = [20, 1700];
const getTypeParser = ((oid: number, format: 'text') => {
  if (oid === DAY) return (value: string) => value;
  if (NUMBERS.includes(oid)) return Number;
  return pg.types.getTypeParser(oid, format);
}) as typeof pg.types.getTypeParser;

/** The same schema, answered naively. Execute it with a context that has the viewer and what code fields ask for. */
export function naiveSchema(world: NaiveWorld): GraphQLSchema {
  const naive = buildSchema(printSchema(world.schema));
  const reader = new NaiveReader(world);
  for (const type of Object.values(naive.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) field.resolve = reader.resolver(type, field);
  }
  return naive;
}

interface Asked {
  viewer: Viewer;
}
type Field = GraphQLField<unknown, unknown>;

class NaiveReader {
  constructor(private readonly world: NaiveWorld) {}

  resolver(type: GraphQLObjectType, field: Field): (row: Raw, args: Raw, context: Asked) => unknown {
    const real = this.world.schema.getType(type.name) as GraphQLObjectType;
    const { door } = real.getFields()[field.name]!.extensions as { door?: string };
    const source = declaredSource(this.world.schema, type.name, field.name);
    const own = this.world.fields[`${type.name}.${field.name}`];
    return (row, args, context) => {
      const { viewer } = context;
      if (door === 'authorized' && viewer.kind === 'public') throw new Error('not signed in');
      if (source?.kind === 'code' && !own) return this.compute(source, type.name, row, args, context);
      if (source) return this.read(source, type, field, row, args, viewer);
      if (!own && !row) throw new Error(`The naive reader does not know ${type.name}.${field.name}`);
      return shown(own ? own(row ?? {}, args, viewer) : row[field.name]);
    };
  }

  private read(
    source: FieldSource,
    type: GraphQLObjectType,
    field: Field,
    row: Raw,
    args: Raw,
    viewer: Viewer,
  ): unknown {
    if (source.kind !== 'code') refuseMalformed(field, args);
    const target = getNamedType(field.type).name;
    switch (source.kind) {
      case 'column':
        return shown(row[this.column(type.name, source.property)]);
      case 'expression':
      case 'code':
        return shown(this.own(type, field)(row, args, viewer));
      case 'embedded':
        return this.embedded(type.name, source.prefix, getNamedType(field.type) as GraphQLObjectType, row);
      case 'one': {
        const id = row[this.column(type.name, source.property)];
        return (
          this.seen(target, this.world.tables.where(this.table(target), this.keyColumn(target), id), viewer)[0] ?? null
        );
      }
      case 'byKey':
        // What is prepared, and why a row is missing, is said again too.
        if (this.world.fields[`${type.name}.${field.name}`]) return shown(this.own(type, field)(row, args, viewer));
        return (
          this.filtered(
            target,
            this.seen(target, this.world.tables.all(this.table(target)), viewer),
            source.key,
            args,
            viewer,
          )[0] ?? null
        );
      case 'many':
        return this.list(source, target, type, field, row, args, viewer);
      case 'page': {
        const items = (getNamedType(field.type) as GraphQLObjectType).getFields()['items']!;
        return pageOf(this.list(source, getNamedType(items.type).name, type, field, row, args, viewer), field, args);
      }
    }
  }

  /** The product's own code, given one row as it is declared to be given many. */
  private async compute(source: CodeSource, type: string, row: Raw, args: Raw, context: Asked): Promise<unknown> {
    const needs = Object.fromEntries(source.needs.map((need) => [need, shown(row[this.column(type, need)])]));
    const [value] = await source.compute([needs] as never[], args as never, context as never);
    return value;
  }

  private list(
    source: FieldSource & { kind: 'many' | 'page' },
    target: string,
    type: GraphQLObjectType,
    field: Field,
    row: Raw,
    args: Raw,
    viewer: Viewer,
  ): Raw[] {
    let rows: Raw[];
    if (source.rows || source.rowsForAll) rows = this.own(type, field)(row, args, viewer) as Raw[];
    else if (source.by)
      rows = this.world.tables.where(
        this.table(target),
        this.column(target, source.by),
        row[this.keyColumn(type.name)],
      );
    else rows = this.world.tables.all(this.table(target));
    const kept = this.filtered(target, this.seen(target, rows, viewer), source.filters ?? {}, args, viewer);
    const order = source.order.map((words) => ({
      column: this.column(target, words.replace(' desc', '')),
      sign: words.endsWith(' desc') ? -1 : 1,
    }));
    if (this.declared(target).entity) order.push({ column: this.keyColumn(target), sign: 1 });
    return kept.toSorted(
      (a, b) => order.map(({ column, sign }) => compare(a[column], b[column], sign)).find((sign) => sign !== 0) ?? 0,
    );
  }

  private seen(type: string, rows: readonly Raw[], viewer: Viewer): Raw[] {
    return rows.filter((row) => this.isVisible(type, row, viewer));
  }

  private isVisible(type: string, row: Raw, viewer: Viewer): boolean {
    const own = this.world.visible[type];
    if (own) return own(row, viewer);
    const { visible } = this.declared(type);
    if (visible === everyone) return true;
    if (!('sameAs' in visible)) throw new Error(`The naive reader does not know who may see ${type}`);
    const owner = this.pointedAt(type, visible.sameAs);
    const found = this.world.tables.where(
      this.table(owner),
      this.keyColumn(owner),
      row[this.column(type, visible.sameAs)],
    );
    return this.seen(owner, found, viewer).length > 0;
  }

  private filtered(
    type: string,
    rows: Raw[],
    filters: Readonly<Record<string, string>>,
    args: Raw,
    viewer: Viewer,
  ): Raw[] {
    return rows.filter((row) =>
      Object.entries(filters).every(([argument, path]) => {
        const asked = args[argument];
        if (asked === null || asked === undefined) return true;
        const [first, second] = path.split('.') as [string, string?];
        if (second === undefined) return same(row[this.column(type, first)], asked);
        const owner = this.pointedAt(type, first);
        const found = this.world.tables.where(this.table(owner), this.keyColumn(owner), row[this.column(type, first)]);
        return this.seen(owner, found, viewer).some((candidate) => same(candidate[this.column(owner, second)], asked));
      }),
    );
  }

  private embedded(type: string, prefix: string, embedded: GraphQLObjectType, row: Raw): Raw | null {
    const fields = Object.values(embedded.getFields());
    const valueOf = ({ name }: Field) => row[this.column(type, prefix + name[0]!.toUpperCase() + name.slice(1))];
    const required = fields.filter((field) => isNonNullType(field.type));
    if (required.length > 0 && required.every((field) => valueOf(field) === null)) return null;
    return Object.fromEntries(fields.map((field) => [field.name, shown(valueOf(field))]));
  }

  private own(type: GraphQLObjectType, field: Field): (row: Raw, args: Raw, viewer: Viewer) => unknown {
    const own = this.world.fields[`${type.name}.${field.name}`];
    if (!own) throw new Error(`The naive reader does not know ${type.name}.${field.name}`);
    return own;
  }

  private declared(type: string): TypeSource {
    return declarations.types.get(classOf(type)!)!;
  }
  private meta(type: string) {
    return this.world.orm.getMetadata().get(this.declared(type).entity!);
  }
  private table = (type: string): string => this.meta(type).tableName;
  private keyColumn = (type: string): string => this.column(type, this.meta(type).primaryKeys[0]!);

  private column(type: string, property: string): string {
    const { entity, columns } = this.declared(type);
    if (!entity) return columns![property]!.split(' ')[0]!;
    return this.meta(type).props.find(({ name }) => name === property)!.fieldNames[0]!;
  }

  private pointedAt(type: string, property: string): string {
    const { entity, columns } = this.declared(type);
    const table = entity
      ? this.meta(type).props.find(({ name }) => name === property)!.targetMeta!.tableName
      : columns![property]!.replace('?', '').split(' ')[2]!;
    const found = [...declarations.types].find(
      ([, source]) => source.entity && this.world.orm.getMetadata().get(source.entity).tableName === table,
    );
    return getMetadataStorage().objectTypes.find(({ target }) => target === found![0])!.name;
  }
}

function pageOf(rows: Raw[], field: Field, args: Raw): Raw {
  const asked = (name: string, most: number) =>
    Math.min(
      most,
      Math.max(1, Number(args[name] ?? field.args.find((argument) => argument.name === name)!.defaultValue)),
    );
  const page = asked('page', 1_000_000);
  const pageSize = asked('pageSize', 100);
  return { items: rows.slice((page - 1) * pageSize, page * pageSize), total: rows.length, page, pageSize };
}

/** Nulls last, whichever way; text by code point. */
function compare(a: unknown, b: unknown, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'string' && typeof b === 'string') return sign * Buffer.compare(Buffer.from(a), Buffer.from(b));
  return sign * Math.sign(Number(a) - Number(b));
}

function same(value: unknown, asked: unknown): boolean {
  if (value instanceof Date) return value.getTime() === new Date(asked as string).getTime();
  return value === asked || (isId(value) && value.toLowerCase() === String(asked).toLowerCase());
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);

/** As JSON has it. */
function shown(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

function refuseMalformed(field: Field, args: Raw): void {
  for (const { name, type } of field.args) {
    const value = args[name];
    if (getNamedType(type).name === 'ID' && typeof value === 'string' && !isId(value)) throw new Error('bad input');
  }
}
