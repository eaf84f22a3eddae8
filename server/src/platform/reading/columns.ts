import { ReferenceKind } from '@mikro-orm/core';

export interface ColumnModel {
  name: string;
  type: string;
  nullable: boolean;
  /** The table whose key it holds. */
  pointsTo: string | undefined;
}

/** Stops the server at start. */
export function refuse(message: string): never {
  throw new Error(`Reading path: ${message}`);
}

interface EntityProperty {
  name: string;
  kind: ReferenceKind;
  fieldNames?: string[];
  columnTypes?: string[];
  nullable?: boolean;
  persist?: boolean;
  formula?: unknown;
  targetMeta?: { tableName: string };
}

/** Columns that hold one property; the others cannot be read. */
export function columnsOfEntity(properties: readonly object[]): Map<string, ColumnModel> {
  const columns = new Map<string, ColumnModel>();
  for (const property of properties as readonly EntityProperty[]) {
    const [name, ...more] = property.fieldNames ?? [];
    const type = property.columnTypes?.[0];
    if (!name || !type || more.length > 0 || property.formula || property.persist === false) continue;
    const isPointer = property.kind === ReferenceKind.MANY_TO_ONE || property.kind === ReferenceKind.ONE_TO_ONE;
    columns.set(property.name, {
      name,
      type,
      nullable: property.nullable ?? false,
      pointsTo: isPointer ? property.targetMeta?.tableName : undefined,
    });
  }
  return columns;
}

/** The words of `@ReadsRows`. */
export function columnsOfRows(owner: string, declared: Readonly<Record<string, string>>): Map<string, ColumnModel> {
  return new Map(
    Object.entries(declared).map(([property, words]) => {
      const [name, type, pointsTo, ...more] = words.replaceAll('?', '').split(' ').filter(Boolean);
      if (!name || !type || more.length > 0) {
        refuse(`${owner}.${property}: say 'column sqltype' or 'column sqltype table', with ? when it may be null`);
      }
      return [property, { name, type, nullable: words.endsWith('?'), pointsTo }];
    }),
  );
}
