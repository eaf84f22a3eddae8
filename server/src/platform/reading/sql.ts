import { Refused } from '../errors.ts';
import type { Viewer } from './viewer.ts';

/** What one execution of a plan knows: variables as graphql-js coerced them, who is looking, and ids when rows are read by id. */
export interface Run {
  variables: Readonly<Record<string, unknown>>;
  viewer: Viewer;
  ids?: readonly string[];
  /** What a resolver gave to the statement: see `given`. */
  given?: Values;
  /** What the planned queries of the operation prepared, by response key. */
  prepared?: Readonly<Record<string, Values>>;
}
type Values = Readonly<Record<string, unknown>>;

/** A hole that PostgreSQL fills: `$1::type`. The same object twice in a statement is bound once. */
export class Param {
  constructor(
    readonly type: string,
    readonly value: (run: Run) => unknown,
  ) {}
}

/**
 * A value that the query prepares (`@ByKey(…, { prepare })`) or the resolver gives to the statement
 * (`reader.one(BoardPack, id, context, info, { asAt })`). An expression that uses it cannot be read in another way.
 *
 * @param type of SQL: 'date', 'timestamptz', 'uuid'
 */
export const given = (name: string, type: string): Param => new Given(name, type, ({ given }) => given);

class Given extends Param {
  constructor(
    readonly name: string,
    type: string,
    values: (run: Run) => Values | undefined,
  ) {
    super(type, (run) => {
      const known = values(run);
      if (known === undefined || !(name in known)) throw new Error(`Nobody gave ${name} to the statement`);
      return known[name];
    });
  }
}

/** The same piece with the values that the query of this response key prepared. Queries of one operation may differ in them. */
export function preparedBy(key: string): (piece: Sql) => Sql {
  const bound = new Map<string, Param>();
  const bind = (part: string | Param): string | Param => {
    if (!(part instanceof Given)) return part;
    const known = bound.get(part.name) ?? new Given(part.name, part.type, ({ prepared }) => prepared?.[key]);
    bound.set(part.name, known);
    return known;
  };
  return (piece) => new Sql(piece.parts.map(bind));
}

/** A piece of SQL: trusted text with holes. Made by the template `sql`, so that no string from outside can get in. */
export class Sql {
  constructor(readonly parts: readonly (string | Param)[]) {}
}

/** `` sql`${row('isPublic')} or ${viewer.isMemberOf(row('council'))}` ``: only Sql and Param can be put in. */
export function sql(strings: TemplateStringsArray, ...holes: readonly (Sql | Param)[]): Sql {
  return new Sql(
    strings.flatMap((words, index) => (index < holes.length ? [words, ...partsOf(holes[index])] : [words])),
  );
}

function partsOf(hole: unknown): readonly (string | Param)[] {
  if (hole instanceof Sql) return hole.parts;
  if (hole instanceof Param) return [hole];
  throw new Error('Only Sql and Param can be put into sql`…`: bind values with args(), write constants into the text');
}

export function join(pieces: readonly Sql[], separator: string): Sql {
  return new Sql(pieces.flatMap((piece, index) => (index > 0 ? [separator, ...piece.parts] : piece.parts)));
}

/** A quoted name. For the planner only: names come from entities, declarations and its own counter. */
export const identifier = (name: string): Sql => new Sql([`"${name.replaceAll('"', '""')}"`]);

/** A quoted constant. For the planner only: constants come from declarations and from response keys, which are GraphQL names. */
export const text = (value: string): Sql => new Sql([`'${value.replaceAll("'", "''")}'`]);

/** A fixed statement and what binds its parameters. */
export interface Statement {
  text: string;
  /** Throws Refused BAD_INPUT when a value cannot be what its parameter is. */
  values(run: Run): unknown[];
}

export function statement(piece: Sql): Statement {
  const numbers = new Map<Param, number>();
  let written = '';
  for (const part of piece.parts) {
    if (typeof part === 'string') {
      written += part;
      continue;
    }
    if (!numbers.has(part)) numbers.set(part, numbers.size + 1);
    written += `$${numbers.get(part)}::${part.type}`;
  }
  const params = [...numbers.keys()];
  return { text: written, values: (run) => params.map((param) => bindable(param.value(run), param.type)) };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** PostgreSQL would answer these with an error of its own, or (half a surrogate pair) with a changed text. */
function bindable(value: unknown, type: string): unknown {
  if (Array.isArray(value)) return value.map((item) => bindable(item, type.replace(/\[\]$/, '')));
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw new Refused('BAD_INPUT');
    if (type === 'uuid' && !uuid.test(value)) throw new Refused('BAD_INPUT');
  }
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return value.toString();
  return value ?? null;
}
