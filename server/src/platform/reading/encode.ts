import { isEnumType, type GraphQLEnumType, type GraphQLNamedType } from 'graphql';
import { join, sql, text, type Sql } from './sql.ts';

/** JSON text being put together: fixed pieces and pieces of SQL type text, in order. A null piece makes the whole null. */
export type Json = readonly (string | Sql)[];

/** One SQL expression of type text: neighbouring fixed pieces become one, everything is joined with ||. */
export function toText(json: Json): Sql {
  const merged: (string | Sql)[] = [];
  for (const piece of json) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return join(
    merged.map((piece) => (typeof piece === 'string' ? text(piece) : piece)),
    '||',
  );
}

export function jsonObject(entries: readonly (readonly [key: string, value: Json])[]): Json {
  return ['{', ...entries.flatMap(([key, value], index) => [`${index > 0 ? ',' : ''}"${key}":`, ...value]), '}'];
}

/**
 * Stops the statement with an error that names the field. The value is looked at only so that PostgreSQL cannot work the
 * error out beforehand; it is not told to anybody. Null stays null.
 */
export const failure = (message: string, value: Sql): Sql =>
  sql`(${text(message)}||left((${value})::text,0))::int::text`;

/** How a SQL value becomes JSON, for one GraphQL scalar or enum. */
export interface Encoder {
  /** SQL types of the columns that it reads. */
  columns: RegExp;
  /** SQL type that an argument of this scalar is bound as. */
  argument: string;
  /** Makes the value of a free expression exactly this type, or fails. */
  strict: (value: Sql) => Sql;
  /** The text of the value; null for null. */
  json: (value: Sql, where: string) => Json;
  /** `json` writes the value more than once: an expression is worked out before. */
  repeats?: boolean;
}

/** The JSON string of a value's text. */
const jsonString = (value: Sql): Json => [sql`to_json((${value})::text)::text`];
const plain = (value: Sql): Json => [sql`(${value})::text`];

const encoders: Readonly<Record<string, Encoder>> = {
  Int: {
    columns: /^(int|integer|int4|smallint|int2)$/,
    argument: 'int',
    strict: (value) => sql`(${value})::text::int`,
    json: plain,
  },
  Float: {
    columns: /^(double|double precision|float8|real|float4|numeric.*|int|integer|smallint)$/,
    argument: 'float8',
    strict: (value) => value,
    repeats: true,
    // Only a finite number less itself is nought.
    json: (value, where) => [
      sql`case when ${value} - ${value} = 0 then (${value})::text else ${failure(`no number in ${where} `, value)} end`,
    ],
  },
  Boolean: {
    columns: /^(bool|boolean)$/,
    argument: 'boolean',
    strict: (value) => sql`(${value})::boolean`,
    json: plain,
  },
  String: {
    columns: /^(text|varchar.*|character varying.*|citext)$/,
    argument: 'text',
    strict: (value) => sql`(${value})::text`,
    json: jsonString,
  },
  ID: {
    columns: /^(uuid|text|varchar.*)$/,
    argument: 'uuid',
    strict: (value) => sql`(${value})::text`,
    json: jsonString,
  },
  Pence: {
    columns: /^(bigint|int8|int|integer)$/,
    argument: 'bigint',
    strict: (value) => sql`(${value})::text::bigint`,
    repeats: true,
    json: (value, where) => [
      sql`case when ${value} between -9007199254740991 and 9007199254740991 then (${value})::text
        else ${failure(`too many pence in ${where} `, value)} end`,
    ],
  },
  Date: {
    columns: /^date$/,
    argument: 'date',
    strict: (value) => sql`(${value})::date`,
    repeats: true,
    json: (value, where) => [
      sql`case when ${value} between date '0001-01-01' and date '9999-12-31' then to_json(${value})::text
        else ${failure(`no day in ${where} `, value)} end`,
    ],
  },
  DateTime: {
    columns: /^(timestamptz.*|timestamp with time zone)$/,
    argument: 'timestamptz',
    strict: (value) => sql`(${value})::timestamptz`,
    repeats: true,
    json: (value, where) => [
      '"',
      sql`case when ${value} between timestamptz '0001-01-02 00:00Z' and timestamptz '9999-12-30 00:00Z'
        then to_char(${value} at time zone 'UTC','YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        else ${failure(`no moment in ${where} `, value)} end`,
      '"',
    ],
  },
};

/** Enum values equal their names, so what stands in the column is what is shown; anything else fails. */
function enumEncoder(type: GraphQLEnumType): Encoder {
  const names = join(
    type.getValues().map(({ name }) => text(name)),
    ',',
  );
  return {
    columns: /^(text|varchar.*)$/,
    argument: 'text',
    strict: (value) => sql`(${value})::text`,
    repeats: true,
    json: (value, where) => [
      '"',
      sql`case when ${value} in (${names}) then (${value})::text else ${failure(`no ${type.name} in ${where} `, value)} end`,
      '"',
    ],
  };
}

/** Nothing in a UUID needs escaping. */
const uuid: Encoder = { ...encoders['ID']!, columns: /^uuid$/, json: (value) => ['"', sql`(${value})::text`, '"'] };

/** Undefined for a type that cannot be read from a column: such a field is code, or an object. */
export function encoderOf(type: GraphQLNamedType, columnType?: string): Encoder | undefined {
  if (isEnumType(type)) return enumEncoder(type);
  return type.name === 'ID' && columnType === 'uuid' ? uuid : encoders[type.name];
}

/** @param where the field, for messages: `Hub.openedOn` */
export function encode(encoder: Encoder, value: Sql, where: string, nullable: boolean): Json {
  const json = encoder.json(value, where);
  return nullable ? [sql`coalesce(${toText(json)},'null')`] : json;
}

/** As `encode`, for a value that an author's expression works out. */
export function encodeExpression(encoder: Encoder, expression: Sql, where: string, nullable: boolean): Json {
  const value = encoder.strict(sql`(${expression})`);
  if (!encoder.repeats) return encode(encoder, value, where, nullable);
  const once = sql`(select ${toText(encoder.json(sql`once.value`, where))} from (select ${value} as value offset 0) once)`;
  return nullable ? [sql`coalesce(${once},'null')`] : [once];
}

const byColumn = [
  uuid,
  ...['Int', 'Pence', 'Boolean', 'Date', 'DateTime', 'Float', 'String'].map((name) => encoders[name]!),
];

/**
 * What a code field is given of a column. Types that no scalar reads (JSON, arrays) go as PostgreSQL writes them in JSON.
 */
export function encodeNeed(columnType: string, value: Sql, where: string): Json {
  const encoder = byColumn.find(({ columns }) => columns.test(columnType));
  return encoder ? encode(encoder, value, where, true) : [sql`coalesce(to_json(${value})::text,'null')`];
}
