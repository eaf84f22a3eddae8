import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { Refused } from '../errors.ts';
import type { FieldSource } from './declare.ts';
import type { Model } from './model.ts';
import { select, selectionsOf, type Scope } from './selection.ts';
import type { Run } from './sql.ts';

export interface Limits {
  /** Fields of the whole operation, fragments opened. */
  fields: number;
  depth: number;
  aliases: number;
  /** Rows that the answer could hold at most: the lists' `atMost` and page sizes, multiplied down the tree. */
  rows: number;
  /** Bytes of JSON of one statement. */
  answerBytes: number;
}

export const LIMITS: Limits = { fields: 500, depth: 12, aliases: 100, rows: 200_000, answerBytes: 8_000_000 };

/** How long a list may be whose declaration does not say. */
export const DEFAULT_AT_MOST = 100;
export const PAGE_SIZE = { least: 1, most: 100 };
export const PAGE_NUMBER = { least: 1, most: 1_000_000 };

/** Rows of one part of the operation; page sizes may be variables, so it is worked out for each run. */
type Rows = (run: Run) => number;

/**
 * Walks an operation before anything is planned.
 *
 * @returns how many rows it could read in one run
 * @throws Refused OPERATION_TOO_LARGE when it is too wide, too deep or has too many aliases
 */
export function measure(
  model: Model,
  scope: Scope,
  root: GraphQLObjectType,
  set: SelectionSetNode,
  limits: Limits,
): Rows {
  return new Measure(model, scope, limits).object(root, [set], 1, () => DEFAULT_AT_MOST);
}

class Measure {
  private fields = 0;
  private aliases = 0;

  constructor(
    private readonly model: Model,
    private readonly scope: Scope,
    private readonly limits: Limits,
  ) {}

  /** @param pageSize the length of the list `items`, when the object is a page */
  object(type: GraphQLObjectType, sets: readonly SelectionSetNode[], depth: number, pageSize: Rows): Rows {
    if (depth > this.limits.depth) throw new Refused('OPERATION_TOO_LARGE');
    const parts: Rows[] = [];
    for (const nodes of select(this.scope, type, sets).values()) {
      this.fields += nodes.length;
      this.aliases += nodes.filter((node) => node.alias).length;
      if (this.fields > this.limits.fields || this.aliases > this.limits.aliases)
        throw new Refused('OPERATION_TOO_LARGE');
      const field = type.getFields()[nodes[0]!.name.value];
      if (field && nodes[0]!.selectionSet) parts.push(this.field(type, field, nodes, depth, pageSize));
    }
    return (run) => parts.reduce((total, rows) => total + rows(run), 0);
  }

  private field(
    owner: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: FieldNode[],
    depth: number,
    pageSize: Rows,
  ): Rows {
    const source = this.sourceOf(owner, field.name);
    const isList = isListType(getNullableType(field.type));
    const atMost = source?.kind === 'many' ? (source.atMost ?? DEFAULT_AT_MOST) : undefined;
    const length: Rows = isList ? (atMost === undefined ? pageSize : () => atMost) : () => 1;
    const ownSize: Rows = source?.kind === 'page' ? pageSizeOf(field, nodes[0]!) : () => DEFAULT_AT_MOST;
    const inner = this.typesOf(field).map((type) => this.object(type, selectionsOf(nodes), depth + 1, ownSize));
    // What code works out is one value of its row, however it is made up.
    if (source?.kind === 'code') return () => 1;
    return (run) => length(run) * inner.reduce((total, rows) => total + rows(run), 1);
  }

  private sourceOf(owner: GraphQLObjectType, field: string): FieldSource | undefined {
    return owner === this.scope.schema.getQueryType()
      ? this.model.roots.get(field)
      : this.model.find(owner.name)?.fields.get(field);
  }

  private typesOf(field: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] {
    const named = getNamedType(field.type);
    if (isObjectType(named)) return [named];
    return isAbstractType(named) ? this.scope.schema.getPossibleTypes(named) : [];
  }
}

/** The page size that was asked for, moved to the nearest that is allowed. */
export function pageSizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Rows {
  return pageArgument(field, node, 'pageSize', PAGE_SIZE);
}

export function pageNumberOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Rows {
  return pageArgument(field, node, 'page', PAGE_NUMBER);
}

function pageArgument(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  name: string,
  range: { least: number; most: number },
): Rows {
  return ({ variables }) =>
    Math.min(range.most, Math.max(range.least, Number(getArgumentValues(field, node, variables)[name])));
}
