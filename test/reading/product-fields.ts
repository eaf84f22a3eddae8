import { getMetadataStorage } from 'type-graphql';
import { declarations, everyone, type FieldSource } from '../../server/src/platform/reading/declare.ts';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { classOf } from './declared.ts';

/** Fields of one type: those of a statement, which can be sent as text, or those that code computes. */
export interface TypeFields {
  type: string;
  kind: 'planned' | 'code';
  fields: string[];
}

/** Known as soon as the product is imported: before a server is started, so that each type has a test of its own. */
export function productFields(): TypeFields[] {
  const found: Record<string, TypeFields> = {};
  for (const [type, field, { kind }] of declaredFields()) {
    const group = kind === 'code' ? 'code' : 'planned';
    (found[`${type} ${group}`] ??= { type, kind: group, fields: [] }).fields.push(field);
  }
  return Object.values(found);
}

/** `Type.field` of each expression and each list of rows: SQL that passes no rule by itself. */
export const handWritten = (): string[] =>
  declaredFields()
    .filter(([, , source]) => isHandWritten(source))
    .map(([type, field]) => `${type}.${field}`);

function declaredFields(): [type: string, field: string, source: FieldSource][] {
  return [...declarations.fields].flatMap(([contributor, sources]) => {
    const owner = declarations.additions.get(contributor)?.() ?? contributor;
    if (!declarations.types.has(owner)) return [];
    const type = getMetadataStorage().objectTypes.find(({ target }) => target === owner)!.name;
    return [...sources].map(([field, source]): [string, string, FieldSource] => [type, field, source]);
  });
}

function isHandWritten(source: FieldSource): boolean {
  const isList = source.kind === 'many' || source.kind === 'page';
  return source.kind === 'expression' || (isList && (source.rows ?? source.rowsForAll) !== undefined);
}

/** What papers say of a row takes no notice of the viewer. */
export const isOfPapers = (field: string): boolean => field.endsWith('provenance') || field.endsWith('issues');

/** Everybody; only nobody, an administrator and somebody with several councils where everybody sees the same rows. */
export function viewersOf({ type }: TypeFields, viewers: readonly Viewer[]): readonly Viewer[] {
  const isForEveryone = declarations.types.get(classOf(type)!)!.visible === everyone;
  return isForEveryone ? [viewers[0]!, viewers[1]!, viewers.at(-1)!] : viewers;
}
