import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { pageNumberOf, pageSizeOf } from './budget.ts';
import type { Args, CodeSource, EmbeddedSource, FieldSource, KeySource, ListOptions, ListSource } from './declare.ts';
import { encode, encodeExpression, encodeNeed, encoderOf, jsonObject, jsonString, toText, type Json } from './encode.ts';
import { embeddedProperty, orderOf, type Model, type TypeModel } from './model.ts';
import { select, selectionsOf, type Scope, type Selected } from './selection.ts';
import { Param, Sql, identifier, join, sql, statement, text, type Run, type Statement } from './sql.ts';
import { viewerSql, type Viewer, type ViewerSql } from './viewer.ts';

type Field = GraphQLField<unknown, unknown>;

/** A code field left to compute: where what it needs lies in the result, and what computes it. */
export interface CodeField {
  path: readonly string[];
  source: CodeSource;
  args: (run: Run) => Record<string, unknown>;
}

export interface Plan extends Statement {
  codeFields: readonly CodeField[];
  /** How often it was run; one that is run again gets a prepared name. */
  uses: number;
}

/** The operation asks for something that the planner does not answer: graphql-js completes it. */
export class NotPlannable extends Error {}

/** `text`: what the client gets. `data`: for graphql-js to complete; objects carry their type's name under this key, which no response key can be. */
export type Form = 'text' | 'data';
export const TYPE_KEY = ' ';

/** The text of one object, and what its row must be joined with. `needsParents`: a join works on all rows at once. */
interface ObjectText {
  json: Json;
  joins: Sql[];
  needsParents: boolean;
}

interface Source {
  from: Sql;
  where: Sql[];
}

/** Where a field stands: its type, the alias of the row, the response keys that lead to it, and the object being built. */
interface Place {
  type: TypeModel;
  alias: string;
  path: readonly string[];
  object: ObjectText;
}

/** Makes one statement, whose single cell is JSON text. One planner makes one plan. */
export class Planner {
  private readonly codeFields: CodeField[] = [];
  private readonly viewer: ViewerSql;
  private aliases = 0;

  constructor(
    private readonly model: Model,
    private readonly scope: Scope,
    viewer: Viewer['kind'],
    private readonly form: Form,
    private readonly answerBytes: number,
  ) {
    this.viewer = viewerSql[viewer];
  }

  /** `select '{"council":{…},"hubs":[…]}'` */
  planRoots(selected: Selected): Plan {
    const query = this.scope.schema.getQueryType()!;
    const entries = [...selected].map(([key, nodes]): [string, Json] => {
      const name = nodes[0]!.name.value;
      if (name === '__typename') return [key, [`"${query.name}"`]];
      const source = this.model.roots.get(name);
      if (!source) throw new NotPlannable(name);
      return [key, this.relation(undefined, query.getFields()[name]!, source, nodes, [key])];
    });
    return this.finish(jsonObject(entries));
  }

  /** Rows of one type by id: `select '{"rows":[{"id":…,"row":{…}}]}'` */
  planIds(type: TypeModel, nodes: readonly FieldNode[]): Plan {
    const key = this.model.key(type);
    const alias = this.alias();
    const row = this.model.row(type, alias);
    const ids = new Param(`${this.model.column(type, key).type}[]`, (run) => run.ids);
    const object = this.object(type, alias, nodes, ['rows', 'row']);
    const json = jsonObject([
      ['id', jsonString(row(key))],
      ['row', object.json],
    ]);
    const source = { from: this.table(type, alias), where: [sql`${row(key)} = any(${ids})`, this.visible(type, alias)] };
    const rows = this.list(source, alias, { ...object, json }, sql``);
    return this.finish(jsonObject([['rows', rows]]));
  }

  /** An answer that is too long is not sent by PostgreSQL: the cell is null then. */
  private finish(json: Json): Plan {
    const most = new Sql([String(this.answerBytes)]);
    const whole = sql`select case when octet_length(answer) <= ${most} then answer end from (select ${toText(json)} as answer offset 0) whole`;
    return { ...statement(whole), codeFields: this.codeFields, uses: 0 };
  }

  private object(type: TypeModel, alias: string, nodes: readonly FieldNode[], path: readonly string[]): ObjectText {
    const object: ObjectText = { json: [], joins: [], needsParents: false };
    const entries = [...select(this.scope, type.graphql, selectionsOf(nodes))].map(([key, fieldNodes]): [string, Json] => {
      const name = fieldNodes[0]!.name.value;
      if (name === '__typename') return [key, [`"${type.name}"`]];
      return [key, this.field({ type, alias, path: [...path, key], object }, type.graphql.getFields()[name]!, fieldNodes)];
    });
    const json = this.marked(type.name, entries);
    const isFixed = json.every((piece) => typeof piece === 'string');
    return { ...object, json: isFixed ? json : [this.orFail(type, alias, toText(json))] };
  }

  private marked(typeName: string, entries: [string, Json][]): Json {
    return jsonObject(this.form === 'data' ? [[TYPE_KEY, [`"${typeName}"`]], ...entries] : entries);
  }

  /** One null makes the whole text null, and string_agg would drop the row in silence. The statement fails instead. */
  private orFail(type: TypeModel, alias: string, json: Sql): Sql {
    const row = this.model.row(type, alias);
    // The row is named by its key; without one, an empty piece of the row keeps PostgreSQL from working the error out beforehand.
    const name = type.key ? sql`${row(type.key)}::text` : sql`left(coalesce(${identifier(alias)}::text,''),0)`;
    return sql`coalesce(${json},(${text(`null in a required field of ${type.name} `)}||${name})::int::text)`;
  }

  private field(place: Place, field: Field, nodes: FieldNode[]): Json {
    const { type, alias, path } = place;
    const source = type.fields.get(field.name)!;
    const row = this.model.row(type, alias);
    const where = `${type.name}.${field.name}`;
    switch (source.kind) {
      case 'column': {
        const { nullable } = this.model.column(type, source.property);
        return encode(encoderOf(getNamedType(field.type))!, row(source.property), where, nullable);
      }
      case 'expression': {
        const value = source.sql(row, this.args(field, nodes), this.viewer);
        const encoder = encoderOf(getNamedType(field.type))!;
        if (source.ifNull === undefined) return encodeExpression(encoder, value, where, true);
        return encodeExpression(encoder, sql`coalesce((${value}),${text(source.ifNull)})`, where, false);
      }
      case 'code':
        if (this.form === 'text') throw new NotPlannable(field.name);
        this.codeFields.push({ path, source, args: (run) => getArgumentValues(field, nodes[0]!, run.variables) });
        return jsonObject(source.needs.map((need) => [need, encodeNeed(this.model.column(type, need).type, row(need), where)]));
      case 'embedded':
        return this.embedded(place, field, source, nodes);
      case 'one':
        return this.toOne(place, source.property, field, nodes);
      default:
        if ('rowsForAll' in source && source.rowsForAll) return this.manyForAll(place, field, source, nodes);
        return this.relation(place, field, source, nodes, path);
    }
  }

  /** Columns of the same row under a key of their own; null when all that it requires are null. */
  private embedded({ type, alias }: Place, field: Field, source: EmbeddedSource, nodes: FieldNode[]): Json {
    const embedded = getNamedType(field.type) as GraphQLObjectType;
    const row = this.model.row(type, alias);
    const column = (name: string) => row(embeddedProperty(source.prefix, name));
    const entries = [...select(this.scope, embedded, selectionsOf(nodes))].map(([key, [node]]): [string, Json] => {
      const name = node!.name.value;
      if (name === '__typename') return [key, [`"${embedded.name}"`]];
      const part = embedded.getFields()[name]!;
      const where = `${type.name}.${field.name}.${name}`;
      return [key, encode(encoderOf(getNamedType(part.type))!, column(name), where, !isNonNullType(part.type))];
    });
    const json = this.marked(embedded.name, entries);
    if (isNonNullType(field.type)) return json;
    const required = Object.values(embedded.getFields()).filter((part) => isNonNullType(part.type));
    const isAbsent = join(required.map((part) => sql`${column(part.name)} is null`), ' and ');
    return [sql`case when ${isAbsent} then 'null' else ${toText(json)} end`];
  }

  /** To-one: a left join on the row that is already there (or a sub-select, when it holds something worked out for all rows). */
  private toOne({ type, alias: owner, path, object }: Place, property: string, field: Field, nodes: FieldNode[]): Json {
    const target = this.model.find(getNamedType(field.type).name)!;
    const pointer = this.model.row(type, owner)(property);
    const alias = this.alias();
    const key = this.model.row(target, alias)(this.model.key(target));
    const visible = this.model.isCertain(type, property, target) ? sql`true` : this.visible(target, alias);
    const inner = this.object(target, alias, nodes, path);
    const from: Source = { from: this.table(target, alias), where: [visible] };
    if (inner.needsParents) {
      from.where.push(sql`${key} = ${pointer}`);
      return [sql`coalesce((${this.rows(from, alias, inner, toText(inner.json))}),'null')`];
    }
    const joined = identifier(`one_${alias}`);
    const rows = this.rows(from, alias, inner, sql`${key} as key, ${toText(inner.json)} as json`);
    // A short table is read once and kept, instead of being looked into for every row.
    const once = target.small ? sql` offset 0` : sql``;
    object.joins.push(sql` left join (${rows}${once}) ${joined} on ${joined}.key = ${pointer}`);
    return [sql`coalesce(${joined}.json,'null')`];
  }

  /** To-many that is worked out for all parents at once (window functions, group by), then joined back. */
  private manyForAll({ type, alias, path, object }: Place, field: Field, source: ListSource, nodes: FieldNode[]): Json {
    const target = this.model.of(source.target);
    const child = this.alias();
    const row = this.model.row(target, child);
    const joined = identifier(`many_${child}`);
    const inner = this.object(target, child, nodes, path);
    const rows = source.rowsForAll!(identifier(`parents_${alias}`), this.args(field, nodes), this.viewer);
    object.needsParents = true;
    const from: Source = {
      from: sql`(${rows}) ${identifier(child)}`,
      where: [this.visible(target, child, source.by), ...this.filters(target, child, field, source.filters ?? {}, nodes)],
    };
    const list = sql`string_agg(${toText(inner.json)},','${this.orderBy(target, child, source)})`;
    const lists = this.rows(from, child, inner, sql`${row(source.by!)} as key, ${list} as json`);
    const key = this.model.row(type, alias)(this.model.key(type));
    object.joins.push(sql` left join (${lists} group by 1) ${joined} on ${joined}.key = ${key}`);
    return ['[', sql`coalesce(${joined}.json,'')`, ']'];
  }

  /** A query or a to-many: a sub-select of its own. */
  private relation(parent: Place | undefined, field: Field, source: FieldSource, nodes: FieldNode[], path: readonly string[]): Json {
    if (source.kind !== 'byKey' && source.kind !== 'many' && source.kind !== 'page') throw new NotPlannable(field.name);
    const target = this.model.of(source.target);
    const alias = this.alias();
    if (source.kind === 'byKey') return this.byKey(target, alias, field, source, nodes, path);
    const from: Source = {
      from: source.rows ? sql`(${source.rows(this.parentRow(parent), this.args(field, nodes), this.viewer)}) ${identifier(alias)}` : this.table(target, alias),
      where: [this.visible(target, alias, source.by), ...this.filters(target, alias, field, source.filters ?? {}, nodes)],
    };
    if (parent && source.by) {
      const key = this.model.row(parent.type, parent.alias)(this.model.key(parent.type));
      from.where.push(sql`${this.model.row(target, alias)(source.by)} = ${key}`);
    }
    if (source.kind === 'page') return this.page(target, alias, field, source, nodes, path, from);
    return this.list(from, alias, this.object(target, alias, nodes, path), this.orderBy(target, alias, source));
  }

  private byKey(target: TypeModel, alias: string, field: Field, source: KeySource, nodes: FieldNode[], path: readonly string[]): Json {
    const from: Source = {
      from: this.table(target, alias),
      where: [this.visible(target, alias), ...this.filters(target, alias, field, source.key, nodes)],
    };
    const object = this.object(target, alias, nodes, path);
    return [sql`coalesce((${this.rows(from, alias, object, toText(object.json))}),'null')`];
  }

  private page(target: TypeModel, alias: string, field: Field, source: ListSource, nodes: FieldNode[], path: readonly string[], from: Source): Json {
    const page = getNamedType(field.type) as GraphQLObjectType;
    const size = new Param('int', pageSizeOf(field, nodes[0]!));
    const number = new Param('int', pageNumberOf(field, nodes[0]!));
    const where = join(from.where, ' and ');
    const order = this.orderBy(target, alias, source);
    const name = identifier(alias);
    const answers: Record<string, (itemNodes: FieldNode[], key: string) => Json> = {
      total: () => [sql`(select count(*) from ${from.from} where ${where})::text`],
      page: () => [sql`(${number})::text`],
      pageSize: () => [sql`(${size})::text`],
      items: (itemNodes, key) => {
        const slice = sql`(select ${name}.* from ${from.from} where ${where}${order} limit ${size} offset (${number} - 1)::bigint * ${size}) ${name}`;
        return this.list({ from: slice, where: [sql`true`] }, alias, this.object(target, alias, itemNodes, [...path, key]), order);
      },
    };
    const entries = [...select(this.scope, page, selectionsOf(nodes))].map(([key, fieldNodes]): [string, Json] => {
      const asked = fieldNodes[0]!.name.value;
      return [key, asked === '__typename' ? [`"${page.name}"`] : answers[asked]!(fieldNodes, key)];
    });
    return this.marked(page.name, entries);
  }

  private list(source: Source, alias: string, object: ObjectText, orderBy: Sql): Json {
    const rows = this.rows(source, alias, object, sql`string_agg(${toText(object.json)},','${orderBy})`);
    return ['[', sql`coalesce((${rows}),'')`, ']'];
  }

  /** When a field is worked out for all rows at once, the rows are first put aside as `parents_x`. */
  private rows({ from, where }: Source, alias: string, object: ObjectText, result: Sql): Sql {
    const condition = join(where, ' and ');
    const joins = join(object.joins, '');
    if (!object.needsParents) return sql`select ${result} from ${from}${joins} where ${condition}`;
    const name = identifier(alias);
    const parents = identifier(`parents_${alias}`);
    return sql`with ${parents} as materialized (select ${name}.* from ${from} where ${condition}) select ${result} from ${parents} ${name}${joins}`;
  }

  /** The visibility rule of every row that is read. `reachedBy` points back to a row whose visibility is already proven. */
  private visible(type: TypeModel, alias: string, reachedBy?: string): Sql {
    const row = this.model.row(type, alias);
    if (!('sameAs' in type.visible)) return sql`(${type.visible(row, this.viewer)})`;
    const property = type.visible.sameAs;
    if (property === reachedBy) return sql`true`;
    const owner = this.model.pointedAt(type, property);
    const ownerAlias = this.alias();
    const key = this.model.row(owner, ownerAlias)(this.model.key(owner));
    return sql`exists (select from ${this.table(owner, ownerAlias)} where ${key} = ${row(property)} and ${this.visible(owner, ownerAlias)})`;
  }

  /** Conditions of the arguments that were given. A row behind a pointer must itself be visible to be compared with. */
  private filters(type: TypeModel, alias: string, field: Field, filters: Readonly<Record<string, string>>, nodes: FieldNode[]): Sql[] {
    const given = getArgumentValues(field, nodes[0]!, this.scope.variables);
    // Whether an argument is null changes the statement, so it is part of the key under which the plan is kept.
    return Object.entries(filters)
      .filter(([argument]) => given[argument] !== null && given[argument] !== undefined)
      .map(([argument, path]) => {
        const [first, property] = path.split('.') as [string, string?];
        const row = this.model.row(type, alias);
        if (property === undefined) return sql`${row(first)} = ${this.argument(field, nodes, argument, this.model.column(type, first).type)}`;
        const owner = this.model.pointedAt(type, first);
        const ownerAlias = this.alias();
        const ownerRow = this.model.row(owner, ownerAlias);
        const value = this.argument(field, nodes, argument, this.model.column(owner, property).type);
        const visible = this.model.isCertain(type, first, owner) ? sql`true` : this.visible(owner, ownerAlias);
        return sql`${row(first)} in (select ${ownerRow(this.model.key(owner))} from ${this.table(owner, ownerAlias)} where ${ownerRow(property)} = ${value} and ${visible})`;
      });
  }

  private argument(field: Field, nodes: FieldNode[], name: string, type: string): Param {
    return new Param(type.replace(/\(.*\)/, ''), (run) => getArgumentValues(field, nodes[0]!, run.variables)[name]);
  }

  private args(field: Field, nodes: FieldNode[]): Args {
    return (name) => {
      const { type } = field.args.find((argument) => argument.name === name)!;
      const base = encoderOf(getNamedType(type))!.argument;
      return this.argument(field, nodes, name, isListType(getNullableType(type)) ? `${base}[]` : base);
    };
  }

  private parentRow(parent: Place | undefined): (property: string) => Sql {
    if (parent) return this.model.row(parent.type, parent.alias);
    return () => {
      throw new Error('A query has no row above it');
    };
  }

  private orderBy(type: TypeModel, alias: string, options: Pick<ListOptions, 'order'>): Sql {
    const row = this.model.row(type, alias);
    const order = orderOf(type, options).map(([property, descending]) => {
      if (!descending) return row(property);
      return this.model.column(type, property).nullable ? sql`${row(property)} desc nulls last` : sql`${row(property)} desc`;
    });
    return order.length > 0 ? sql` order by ${join(order, ',')}` : sql``;
  }

  private table = (type: TypeModel, alias: string): Sql => sql`${identifier(type.table!)} ${identifier(alias)}`;
  private alias = (): string => `row${++this.aliases}`;
}
