import {
  defaultFieldResolver,
  getNamedType,
  isAbstractType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Class, ReadContext } from './declare.ts';
import type { Model } from './model.ts';
import { TYPE_KEY } from './plan.ts';
import type { Reader } from './reader.ts';
import type { Run } from './sql.ts';

/** A row that a resolver promises and the reader loads, for whatever the client selects of it. */
export class Later {
  constructor(
    readonly type: Class,
    readonly ids: string | readonly string[] | null,
    readonly given: Run['given'],
  ) {}

  load(reader: Reader, context: ReadContext, info: GraphQLResolveInfo): unknown {
    const { type, ids, given } = this;
    if (ids === null) return null;
    if (typeof ids === 'string') return reader.one(type, ids, context, info, given);
    return reader.byIds(type, ids, context, info, given).then((rows) => ids.flatMap((id) => rows.get(id) ?? []));
  }
}

/** The name of the type of a row that the reader made, for `resolveType` of a union; undefined for anything else. */
export function readTypeOf(value: unknown): string | undefined {
  return isRead(value) ? value[TYPE_KEY] : undefined;
}

/**
 * Gives the schema its resolvers: fields of a row that was read take their value from it by response key, planned queries
 * run their plan, promised rows are loaded. A row of a declared type that another resolver made is refused, for nobody
 * asked its rule.
 */
export function attach(model: Model, reader: Reader): void {
  for (const type of Object.values(model.schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isShape = model.shapes.has(type.name);
    const isDeclared = model.find(type.name) !== undefined;
    for (const field of Object.values(type.getFields())) {
      if (isDeclared) field.resolve = refuseUnread(type.name);
      if (isShape || holdsDeclared(model, getNamedType(field.type))) attachField(field, reader);
    }
  }
  const queries = model.schema.getQueryType()?.getFields() ?? {};
  for (const name of model.roots.keys()) {
    queries[name]!.resolve = (_source, _args, context: ReadContext, info) => reader.root(context, info);
  }
}

function attachField(field: GraphQLField<unknown, ReadContext>, reader: Reader): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    const load = (value: unknown) => (value instanceof Later ? value.load(reader, context, info) : value);
    const value: unknown = isRead(source) ? source[String(info.path.key)] : resolve(source, args, context, info);
    return value instanceof Promise ? value.then(load) : load(value);
  };
}

const refuseUnread = (type: string) => (): never => {
  throw new Error(
    `${type} has a visibility rule: give reader.one(…), reader.byIds(…) or reader.later(…), not a row of your own`,
  );
};

function holdsDeclared(model: Model, type: GraphQLNamedType): boolean {
  if (!isAbstractType(type)) return model.find(type.name) !== undefined;
  return model.schema.getPossibleTypes(type).some((possible) => model.find(possible.name));
}

function isRead(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, TYPE_KEY);
}
