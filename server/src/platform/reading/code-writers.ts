import {
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Model } from './model.ts';
import { select, selectionsOf, type Scope } from './selection.ts';

/** Writes a value as JSON, exactly as graphql-js would complete it. Throws Unwritable. */
export type Writer = (value: unknown) => string;

/** The value is an error, or is none of its type: graphql-js tells which field is to blame, and answers the rest. */
export class Unwritable extends Error {}

/**
 * For what code computes: scalars, enums, plain objects with the fields that were asked for, and lists of these.
 *
 * @returns undefined when the value holds rows that have a rule, or fields with resolvers: graphql-js completes it
 */
export function writerOf(
  model: Model,
  scope: Scope,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Writer | undefined {
  if (isNonNullType(type)) {
    const write = writerOf(model, scope, type.ofType, nodes);
    return write && ((value) => write(required(value)));
  }
  const write = isListType(type)
    ? listWriter(model, scope, type.ofType, nodes)
    : isLeafType(type)
      ? (value: unknown) => JSON.stringify(required(serialized(type, value)))
      : isObjectType(type)
        ? objectWriter(model, scope, type, nodes)
        : undefined;
  return write && ((value) => (value === null || value === undefined ? 'null' : write(settled(value))));
}

function listWriter(
  model: Model,
  scope: Scope,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Writer | undefined {
  const write = writerOf(model, scope, type, nodes);
  if (!write) return undefined;
  return (list) => {
    if (!Array.isArray(list)) throw new Unwritable('no list');
    return `[${list.map(write).join()}]`;
  };
}

function objectWriter(
  model: Model,
  scope: Scope,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Writer | undefined {
  if (model.find(type.name) || type.isTypeOf) return undefined;
  const parts: [before: string, name: string, write: Writer][] = [];
  for (const [key, fieldNodes] of select(scope, type, selectionsOf(nodes))) {
    const before = `${parts.length > 0 ? ',' : ''}"${key}":`;
    const name = fieldNodes[0]!.name.value;
    if (name === '__typename') {
      parts.push([before, name, () => `"${type.name}"`]);
      continue;
    }
    const field = type.getFields()[name]!;
    const write = isPlain(type, field) ? writerOf(model, scope, field.type, fieldNodes) : undefined;
    if (!write) return undefined;
    parts.push([before, name, write]);
  }
  return (value) => {
    if (typeof value !== 'object') throw new Unwritable(`no ${type.name}`);
    let written = '{';
    for (const [before, name, write] of parts) written += before + write((value as Record<string, unknown>)[name]);
    return `${written}}`;
  };
}

/** A property of the value, with no arguments, no resolver and no guard. */
function isPlain(type: GraphQLObjectType, { name, args }: GraphQLField<unknown, unknown>): boolean {
  const storage = getMetadataStorage();
  const owner = storage.objectTypes.find((known) => known.name === type.name);
  const property = storage.fields.find((known) => known.target === owner?.target && known.schemaName === name);
  const isResolved = storage.fieldResolvers.some(
    (known) => known.getObjectType?.() === owner?.target && known.schemaName === name,
  );
  return property?.name === name && !isResolved && args.length === 0 && !property.roles && !property.middlewares?.length;
}

function required(value: unknown): unknown {
  if (value === null || value === undefined) throw new Unwritable('null where there must be a value');
  return value;
}

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  try {
    return type.serialize(value);
  } catch {
    throw new Unwritable(`no ${type.name}`);
  }
}

/** A promise inside a value is awaited by graphql-js, and a function called. */
function settled(value: unknown): unknown {
  if (value instanceof Error) throw new Unwritable('an error');
  if (value instanceof Promise || typeof value === 'function') throw new Unwritable('not settled');
  return value;
}
