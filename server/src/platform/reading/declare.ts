/**
 * The reading path: one statement for one operation.
 *
 * Beside each `@Field` stands where its value comes from, and on each type who may see a row. From these declarations
 * an operation is planned once into one SQL statement that returns finished JSON text.
 *
 * ```ts
 * @Reads(HubEntity, { visible: (row, viewer) => sql`${row('isPublic')} or ${viewer.isMemberOf(row('council'))}` })
 * @ObjectType({ description: '…' })
 * export class Hub {
 *   @Field(() => String) @Column() name!: string;
 *   @Field(() => Council) @One() council!: Council;
 *   @Field(() => SitePage) @Page(() => Site, { by: 'hub', order: ['name'] }) sites(@Args(() => PageArgs) _: PageArgs): unknown { return planned(); }
 *   @Field(() => ViewerCan) @Code(['council'], (hubs: HubFacts[], _args, { viewer }) => hubs.map((hub) => abilities(viewer, hub))) viewerCan!: ViewerCan;
 * }
 * ```
 *
 * The files, on the way of an operation: `declare` (these decorators) → `model` (all declarations, looked up) and
 * `refusals` (what stops the server at start) → `selection` (what was asked) → `budget` (is it too much?) → `plan` (the
 * statement), with `relations` (rows of other tables), `conditions` (which rows: rules, filters, order), `encode` (values
 * as JSON), `sql`, `viewer`; kept in `plan-cache` → `reader` (runs it as text, in which `code-texts` and `code-writers`
 * put what code computes, or as data that graphql-js completes by `attach` and `code-fields`) → `plugin` (Apollo's side
 * of the text way).
 *
 * The scope is frozen: columns, expressions, to-one, to-many, pages, code. Unions, aggregates, generic filters and sorts
 * are resolvers with a statement of their own. Expressions and row sources do not pass a type's rule by themselves:
 * they are given the viewer, and each needs a test.
 */
import { sql, type Param, type Sql } from './sql.ts';
import type { Viewer, ViewerSql } from './viewer.ts';

export type Class = new (...args: never[]) => object;

/** `row('status')` is the column of that property of the entity. An unknown property stops the server at start. */
export type Row = (property: string) => Sql;

/** `args('since')` is the field's argument, bound. An unknown argument stops the server at start. */
export type Args = (name: string) => Param;

/** What code fields are given as context: the request's own context has more. */
export interface ReadContext {
  viewer: Viewer;
}

/** Who may see a row of the type: part of every statement that touches it, however it was reached. */
export type Rule = ((row: Row, viewer: ViewerSql) => Sql) | SameAs;
export interface SameAs {
  sameAs: string;
}

export interface ListOptions {
  /** Property of the target that points to this row. */
  by?: string;
  /** Properties of the target, each perhaps followed by ` desc`. The key is added, so that the order is total. */
  order: readonly string[];
  /** GraphQL argument → property of the target, or a property behind one pointer: `{ councilSlug: 'council.slug' }`. An absent or null argument filters nothing. */
  filters?: Readonly<Record<string, string>>;
  /** Instead of a table: the rows that belong to one parent. */
  rows?: (parent: Row, args: Args, viewer: ViewerSql) => Sql;
  /** Instead of a table: the rows of every parent at once, for window functions. `parents` is a relation of whole parent rows; needs `by`. */
  rowsForAll?: (parents: Sql, args: Args, viewer: ViewerSql) => Sql;
  /**
   * With `rows`: a pointer of theirs to a row that whoever sees this row sees too, so that its rule need not be asked for
   * each of them. A promise of the author; the naive reader, which asks every rule, holds it to be true.
   */
  seenWithParent?: string;
  /** How many rows one list may hold, for the budget. 100 when it is not said. */
  atMost?: number;
}

export interface ColumnSource {
  kind: 'column';
  property: string;
}
export interface ExpressionSource {
  kind: 'expression';
  sql: (row: Row, args: Args, viewer: ViewerSql) => Sql;
  ifNull?: string;
}
export interface OneSource {
  kind: 'one';
  property: string;
}
export interface KeySource extends KeyOptions {
  kind: 'byKey';
  target: () => Class;
  key: Readonly<Record<string, string>>;
}
export interface KeyOptions<Arguments = never, Context = never> extends KeyHooks<Arguments, Context> {
  /** Instead of a table: the rows, of which the key chooses one. */
  rows?: (viewer: ViewerSql) => Sql;
}
/** What a query for one row does besides its statement, in both ways of running it. */
export interface KeyHooks<Arguments = never, Context = never> {
  /** Before the statement: the values that it is given (see `given`). Throws what refuses the query. */
  prepare?: (args: Arguments, context: Context) => Readonly<Record<string, unknown>>;
  /** Throws why there is no row, or why it may not be seen. With it the query is never null. */
  whenMissing?: (args: Arguments, context: Context) => Promise<never>;
}
export interface ListSource extends ListOptions {
  kind: 'many' | 'page';
  target: () => Class;
}
export interface EmbeddedSource {
  kind: 'embedded';
  target: () => Class;
  prefix: string;
}
export interface CodeSource {
  kind: 'code';
  needs: readonly string[];
  compute: (rows: never[], args: never, context: never) => readonly unknown[] | Promise<readonly unknown[]>;
}
export type FieldSource =
  ColumnSource | ExpressionSource | OneSource | KeySource | ListSource | EmbeddedSource | CodeSource;

export interface TypeSource {
  entity?: Class;
  columns?: Readonly<Record<string, string>>;
  visible: Rule;
}

/** What the decorators gathered; `Model` reads it once, at start. */
export const declarations = {
  types: new Map<Class, TypeSource>(),
  fields: new Map<Class, Map<string, FieldSource>>(),
  additions: new Map<Class, () => Class>(),
};

/** The type shows rows of this entity. */
export function Reads(entity: Class, options: { visible: Rule }) {
  return (type: Class): void => void declarations.types.set(type, { entity, ...options });
}

/**
 * The type shows rows that a list's `rows` or `rowsForAll` works out.
 *
 * @param columns property → `'column sqltype'`, or `'column sqltype table'` for a pointer; with `?` at the end it may be null
 */
export function ReadsRows(columns: Readonly<Record<string, string>>, options: { visible: Rule }) {
  return (type: Class): void => void declarations.types.set(type, { columns, ...options });
}

/** On a resolver class: its fields belong to a type of another feature, which need not know. */
export function AddsTo(target: () => Class) {
  return (resolver: Class): void => void declarations.additions.set(resolver, target);
}

function source(of: (name: string) => FieldSource) {
  return (prototype: object, name: string | symbol): void => {
    const owner = prototype.constructor as Class;
    const fields = declarations.fields.get(owner) ?? new Map<string, FieldSource>();
    declarations.fields.set(owner, fields.set(String(name), of(String(name))));
  };
}

/** The column of this property of the entity; of the same name when none is given. */
export const Column = (property?: string) => source((name) => ({ kind: 'column', property: property ?? name }));

/** A value that SQL works out for the row. A non-null field says what stands for null: `{ ifNull: '0' }`. */
export const Expression = (expression: ExpressionSource['sql'], options: { ifNull?: string } = {}) =>
  source(() => ({ kind: 'expression', sql: expression, ...options }));

/** The row that this property points at; null when there is none or the viewer may not see it. */
export const One = (property?: string) => source((name) => ({ kind: 'one', property: property ?? name }));

/** On a query: the one row whose properties equal the arguments, or null. Keys may lie behind one pointer. */
export const ByKey = <Arguments = Record<string, unknown>, Context extends ReadContext = ReadContext>(
  target: () => Class,
  key: Readonly<Record<string, string>>,
  options: KeyOptions<Arguments, Context> = {},
) => source(() => ({ kind: 'byKey', target, key, ...(options as KeyOptions) }));

/** All rows of a list. */
export const Many = (target: () => Class, options: ListOptions) => source(() => ({ kind: 'many', target, ...options }));

/** One page of a list: `items total page pageSize`, with the arguments `page` and `pageSize`. */
export const Page = (target: () => Class, options: ListOptions) => source(() => ({ kind: 'page', target, ...options }));

/** An object of the same row: its field `start` is the property `<prefix>Start` of this entity. Null when its required properties are all null. */
export const Embedded = (target: () => Class, prefix: string) => source(() => ({ kind: 'embedded', target, prefix }));

/**
 * Worked out by TypeScript, for all rows of the answer at once.
 *
 * @param needs properties of the row; days come as YYYY-MM-DD, instants as UTC ISO text, pence as numbers, pointers as ids
 * @param compute gives one value for each row, in order; an Error as a value becomes the error of that field. One that
 *   takes the rows alone is given only them: what it gives is kept with the rows, while these do not change
 */
export const Code = <
  Needs extends object = Record<string, unknown>,
  Arguments = Record<string, unknown>,
  Context extends ReadContext = ReadContext,
>(
  needs: readonly string[],
  compute: (rows: Needs[], args: Arguments, context: Context) => readonly unknown[] | Promise<readonly unknown[]>,
) => source(() => ({ kind: 'code', needs, compute }));

/** Everyone sees every row. */
export const everyone: Rule = () => sql`true`;

/** A row is visible exactly when the row that this property points at is. Costs nothing when it is reached from there. */
export const sameAs = (property: string): SameAs => ({ sameAs: property });

/** The body of a planned method. The reader answers the field, so it is never called. */
export function planned(): never {
  throw new Error('This field is answered by the reading path');
}
