import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isListType,
  type FieldNode,
  type GraphQLField,
} from 'graphql';
import type { Args, ListOptions } from './declare.ts';
import { encoderOf } from './encode.ts';
import { orderOf, type Model, type TypeModel } from './model.ts';
import type { Scope } from './selection.ts';
import { Param, identifier, join, sql, type Sql } from './sql.ts';
import type { ViewerSql } from './viewer.ts';

/** A field as it was asked for: every node that asks for it under this response key. */
export interface Asked {
  field: GraphQLField<unknown, unknown>;
  nodes: FieldNode[];
  /** Response keys that lead to it. */
  path: readonly string[];
}

/** Which rows a statement reads, in which order, and with which values bound. */
export class Conditions {
  private aliases = 0;

  constructor(
    private readonly model: Model,
    private readonly scope: Scope,
    private readonly viewer: ViewerSql,
  ) {}

  /** A new name for a row. */
  alias = (): string => `row${++this.aliases}`;

  table = (type: TypeModel, alias: string): Sql => sql`${identifier(type.table!)} ${identifier(alias)}`;

  /** The column that holds the key of the type's table. */
  key = (type: TypeModel, alias: string): Sql => this.model.row(type, alias)(this.model.key(type));

  /**
   * The visibility rule of a row that is read.
   *
   * @param reachedBy the row's pointer back to a row whose visibility is already proven
   */
  visible(type: TypeModel, alias: string, reachedBy?: string): Sql {
    const row = this.model.row(type, alias);
    if (!('sameAs' in type.visible)) return sql`(${type.visible(row, this.viewer)})`;
    const property = type.visible.sameAs;
    if (property === reachedBy) return sql`true`;
    return this.pointsInto(type, alias, property, (owner, ownerAlias) => this.visible(owner, ownerAlias));
  }

  /** As `visible`, for the row that a pointer of `from` leads to. */
  visibleBehind(from: TypeModel, property: string, target: TypeModel, alias: string): Sql {
    return this.model.isCertain(from, property, target) ? sql`true` : this.visible(target, alias);
  }

  /** Conditions of the arguments that were given. A row behind a pointer must itself be visible to be compared with. */
  filters(type: TypeModel, alias: string, filters: Readonly<Record<string, string>>, asked: Asked): Sql[] {
    // Whether an argument is null changes the statement, so it is part of the key under which the plan is kept.
    const given = getArgumentValues(asked.field, asked.nodes[0]!, this.scope.variables);
    return Object.entries(filters)
      .filter(([argument]) => given[argument] !== null && given[argument] !== undefined)
      .map(([argument, path]) => {
        const [first, second] = path.split('.') as [string, string?];
        const equals = (owner: TypeModel, ownerAlias: string, property: string) => {
          const value = this.argument(asked, argument, this.model.column(owner, property).type);
          return sql`${this.model.row(owner, ownerAlias)(property)} = ${value}`;
        };
        if (second === undefined) return equals(type, alias, first);
        return this.pointsInto(type, alias, first, (owner, ownerAlias) => {
          const visible = this.visibleBehind(type, first, owner, ownerAlias);
          return sql`${equals(owner, ownerAlias, second)} and ${visible}`;
        });
      });
  }

  /** The field's arguments, for what an author writes. */
  args(asked: Asked): Args {
    return (name) => {
      const { type } = asked.field.args.find((argument) => argument.name === name)!;
      const { argument } = encoderOf(getNamedType(type))!;
      return this.argument(asked, name, isListType(getNullableType(type)) ? `${argument}[]` : argument);
    };
  }

  orderBy(type: TypeModel, alias: string, options: Pick<ListOptions, 'order'>): Sql {
    const row = this.model.row(type, alias);
    const order = orderOf(type, options).map(([property, descending]) => {
      if (!descending) return row(property);
      // An index serves a plain “desc”; only where there are nulls must they be put last.
      return this.model.column(type, property).nullable
        ? sql`${row(property)} desc nulls last`
        : sql`${row(property)} desc`;
    });
    return order.length > 0 ? sql` order by ${join(order, ',')}` : sql``;
  }

  /** The pointer leads to a row that fulfils a condition. */
  private pointsInto(
    type: TypeModel,
    alias: string,
    property: string,
    condition: (owner: TypeModel, alias: string) => Sql,
  ): Sql {
    const owner = this.model.pointedAt(type, property);
    const ownerAlias = this.alias();
    const found = sql`select ${this.key(owner, ownerAlias)} from ${this.table(owner, ownerAlias)} where ${condition(owner, ownerAlias)}`;
    return sql`${this.model.row(type, alias)(property)} in (${found})`;
  }

  private argument({ field, nodes }: Asked, name: string, type: string): Param {
    // Without its length or precision, which would cut the value to fit.
    const cast = type.replace(/\(.*\)/, '');
    return new Param(cast, (run) => getArgumentValues(field, nodes[0]!, run.variables)[name]);
  }
}
