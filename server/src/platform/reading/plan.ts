import { getArgumentValues, getNamedType, isNonNullType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { Conditions, type Asked } from './conditions.ts';
import { codeHole, MISSING } from './code-texts.ts';
import { writerOf, type Writer } from './code-writers.ts';
import type { CodeSource, EmbeddedSource, KeyHooks } from './declare.ts';
import { encode, encodeExpression, encodeNeed, encoderOf, jsonObject, toText, type Json } from './encode.ts';
import { databaseState } from './database-state.ts';
import { embeddedProperty, type Model, type TypeModel } from './model.ts';
import { Relations, type ObjectText, type Place } from './relations.ts';
import { select, selectionsOf, type Scope, type Selected } from './selection.ts';
import { Param, Sql, join, preparedBy, sql, statement, text, type Run, type Statement } from './sql.ts';
import { viewerSql, type Viewer, type ViewerSql } from './viewer.ts';

/** A code field left to compute: where what it needs lies in the result, and what computes it. */
export interface CodeField {
  path: readonly string[];
  source: CodeSource;
  args: (run: Run) => Record<string, unknown>;
  /** For the text: how a value that was computed is written. Data is completed by graphql-js. */
  write: Writer | undefined;
  /** For the text: the number of another code field of the same object that needs the same, and so stands for both. */
  needsOf: number;
}

/** A planned query of the operation. */
export interface Root extends KeyHooks<Record<string, unknown>, unknown> {
  /** Its response key. */
  key: string;
  query: string;
  args: (run: Run) => Record<string, unknown>;
}

export interface Plan extends Statement {
  /** No other plan has it. */
  number: number;
  codeFields: readonly CodeField[];
  /** The queries that it answers. */
  roots: readonly Root[];
  /** How often it was run; one that is run again gets a prepared name. */
  uses: number;
}

/** The operation asks for something that the planner does not answer: graphql-js completes it. */
export class NotPlannable extends Error {}

/** `text` is what the client gets. `data` is for graphql-js to complete: its objects carry the name of their type. */
export type Form = 'text' | 'data';

/** The key of that name. No response key can be a space. */
export const TYPE_KEY = ' ';

let plansMade = 0;

/** Makes one statement, whose cells are JSON text and the state of the database in which it was read. One planner makes one plan. */
export class Planner {
  private readonly codeFields: CodeField[] = [];
  private readonly viewer: ViewerSql;
  private readonly conditions: Conditions;
  private readonly relations: Relations;

  constructor(
    private readonly model: Model,
    private readonly scope: Scope,
    viewer: Viewer['kind'],
    private readonly form: Form,
    private readonly answerBytes: number,
  ) {
    this.viewer = viewerSql[viewer];
    this.conditions = new Conditions(model, scope, this.viewer);
    this.relations = new Relations(model, this.conditions, this.viewer, {
      object: (type, alias, nodes, path) => this.object(type, alias, nodes, path),
      keyed: (type, nodes, write) => this.keyed(type, nodes, write),
    });
  }

  /** `select '{"council":{…},"hubs":[…]}'` */
  planRoots(selected: Selected): Plan {
    const query = this.scope.schema.getQueryType()!;
    const roots: Root[] = [];
    const entries = [...selected].map(([key, nodes]): [string, Json] => {
      const name = nodes[0]!.name.value;
      if (name === '__typename') return [key, [`"${query.name}"`]];
      const source = this.model.roots.get(name);
      if (!source) throw new NotPlannable(name);
      const field = query.getFields()[name]!;
      const hooks = source.kind === 'byKey' ? (source as KeyHooks<Record<string, unknown>, unknown>) : {};
      const { prepare, whenMissing } = hooks;
      const args = ({ variables }: Run) => getArgumentValues(field, nodes[0]!, variables);
      roots.push({ key, query: name, prepare, whenMissing, args });
      const json = this.relations.relation(undefined, { field, nodes, path: [key] }, source);
      const found = whenMissing && this.form === 'text' ? [sql`coalesce(nullif(${toText(json)},'null'),${text(MISSING)})`] : json;
      const bind = preparedBy(key);
      return [key, found.map((piece) => (typeof piece === 'string' ? piece : bind(piece)))];
    });
    return this.finish(jsonObject(entries), roots);
  }

  /** Rows of one type by id: `select '{"rows":[{"id":…,"row":{…}}]}'` */
  planIds(type: TypeModel, nodes: readonly FieldNode[]): Plan {
    const alias = this.conditions.alias();
    const key = this.conditions.key(type, alias);
    const { type: keyType } = this.model.column(type, this.model.key(type));
    const ids = new Param(`${keyType}[]`, (run) => run.ids);
    const object = this.object(type, alias, nodes, ['rows', 'row']);
    const json = jsonObject([
      ['id', encodeNeed(keyType, key, type.name)],
      ['row', object.json],
    ]);
    const source = {
      from: this.conditions.table(type, alias),
      where: [sql`${key} = any(${ids})`, this.conditions.visible(type, alias)],
    };
    const rows = this.relations.list(source, alias, { ...object, json }, sql``);
    return this.finish(jsonObject([['rows', rows]]));
  }

  /** An answer that is too long is not sent by PostgreSQL: the cell is null then. */
  private finish(json: Json, roots: readonly Root[] = []): Plan {
    const whole = sql`(select ${toText(json)} as answer offset 0) whole`;
    const most = new Sql([String(this.answerBytes)]);
    const cells = sql`select case when octet_length(answer) <= ${most} then answer end, ${databaseState} from ${whole}`;
    return { ...statement(cells), number: ++plansMade, codeFields: this.codeFields, roots, uses: 0 };
  }

  private object(type: TypeModel, alias: string, nodes: readonly FieldNode[], path: readonly string[]): ObjectText {
    const object: ObjectText = { json: [], joins: [], needsParents: false, needs: new Map() };
    const fields = type.graphql.getFields();
    const json = this.keyed(type.graphql, nodes, (name, fieldNodes, key) =>
      this.field({ type, alias, object }, { field: fields[name]!, nodes: fieldNodes, path: [...path, key] }),
    );
    const isFixed = json.every((piece) => typeof piece === 'string');
    return { ...object, json: isFixed ? json : [this.orFail(type, alias, toText(json))] };
  }

  /** The object that was asked for, each field written by `write`. */
  private keyed(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    write: (name: string, nodes: FieldNode[], key: string) => Json,
  ): Json {
    const entries = [...select(this.scope, type, selectionsOf(nodes))].map(([key, fieldNodes]): [string, Json] => {
      const name = fieldNodes[0]!.name.value;
      return [key, name === '__typename' ? [`"${type.name}"`] : write(name, fieldNodes, key)];
    });
    return jsonObject(this.form === 'data' ? [[TYPE_KEY, [`"${type.name}"`]], ...entries] : entries);
  }

  /** One null makes the whole text null, and string_agg would drop the row in silence. The statement fails instead. */
  private orFail(type: TypeModel, alias: string, json: Sql): Sql {
    // The error names the row by its key. Without one, an empty piece of the row keeps PostgreSQL from working the
    // error out before there is a row: of one column, since the whole row would have to be worked out with all that
    // nobody asked for.
    const [someColumn] = type.columns.keys();
    const row = type.key
      ? sql`${this.conditions.key(type, alias)}::text`
      : sql`left(coalesce(${this.model.row(type, alias)(someColumn!)}::text,''),0)`;
    return sql`coalesce(${json},(${text(`null in a required field of ${type.name} `)}||${row})::int::text)`;
  }

  private field(place: Place, asked: Asked): Json {
    const { field, nodes, path } = asked;
    const source = place.type.fields.get(field.name)!;
    const row = this.model.row(place.type, place.alias);
    const where = `${place.type.name}.${field.name}`;
    switch (source.kind) {
      case 'column': {
        const column = this.model.column(place.type, source.property);
        const encoder = encoderOf(getNamedType(field.type), column.type)!;
        return encode(encoder, row(source.property), where, column.nullable);
      }
      case 'expression': {
        const value = source.sql(row, this.conditions.args(asked), this.viewer);
        const encoder = encoderOf(getNamedType(field.type))!;
        if (source.ifNull === undefined) return encodeExpression(encoder, value, where, true);
        return encodeExpression(encoder, sql`coalesce((${value}),${text(source.ifNull)})`, where, false);
      }
      case 'code': {
        const write = this.form === 'text' ? writerOf(this.model, this.scope, field.type, nodes) : undefined;
        if (this.form === 'text' && !write) throw new NotPlannable(where);
        const number = this.codeFields.length;
        const needsOf = place.object.needs.get(source.needs.join()) ?? number;
        place.object.needs.set(source.needs.join(), needsOf);
        this.codeFields.push({ path, source, write, needsOf, args: (run) => getArgumentValues(field, nodes[0]!, run.variables) });
        if (write && needsOf !== number) return codeHole(number, []);
        const typeOf = (need: string) => this.model.column(place.type, need).type;
        const needs = jsonObject(source.needs.map((need) => [need, encodeNeed(typeOf(need), row(need), where)]));
        return write ? codeHole(number, needs) : needs;
      }
      case 'embedded':
        return this.embedded(place, asked, source);
      case 'one':
        return this.relations.toOne(place, asked, source.property);
      default:
        return this.relations.relation(place, asked, source);
    }
  }

  /** Columns of the same row under a key of their own; null when all that it requires are null. */
  private embedded({ type, alias }: Place, { field, nodes }: Asked, source: EmbeddedSource): Json {
    const embedded = getNamedType(field.type) as GraphQLObjectType;
    const parts = embedded.getFields();
    const row = this.model.row(type, alias);
    const column = (name: string) => row(embeddedProperty(source.prefix, name));
    const json = this.keyed(embedded, nodes, (name) => {
      const { type: partType } = parts[name]!;
      const encoder = encoderOf(getNamedType(partType))!;
      return encode(encoder, column(name), `${type.name}.${field.name}.${name}`, !isNonNullType(partType));
    });
    if (isNonNullType(field.type)) return json;
    const required = Object.values(parts).filter((part) => isNonNullType(part.type));
    const isAbsent = join(
      required.map(({ name }) => sql`${column(name)} is null`),
      ' and ',
    );
    return [sql`case when ${isAbsent} then 'null' else ${toText(json)} end`];
  }
}
