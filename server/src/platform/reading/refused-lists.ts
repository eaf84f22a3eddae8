import { getNamedType, getNullableType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { FieldSource, KeySource, ListSource, Row } from './declare.ts';
import { encoderOf } from './encode.ts';
import { refuse } from './columns.ts';
import { orderOf, type Model, type TypeModel } from './model.ts';
import { checkArguments, usedArguments, type Field } from './refused-fields.ts';
import { identifier } from './sql.ts';
import { viewerSql } from './viewer.ts';

/** What is wrong with a planned query. */
export function checkQuery(model: Model, field: Field, source: FieldSource): void {
  const where = `Query.${field.name}`;
  const { door } = field.extensions as { door?: unknown };
  if (door !== 'public' && door !== 'authorized') refuse(`${where} has no door: say @Public() or @Authorized()`);
  if (source.kind === 'byKey') return checkByKey(model, field, source, where);
  if (source.kind === 'many' || source.kind === 'page') return checkList(model, undefined, field, source, where);
  refuse(`${where}: a query is read with @ByKey, @Many or @Page`);
}

function checkByKey(model: Model, field: Field, source: KeySource, where: string): void {
  const target = model.of(source.target);
  if (!target.table && !source.rows) refuse(`${where}: ${target.name} has no table, so say rows`);
  for (const viewer of Object.values(viewerSql)) source.rows?.(viewer);
  if (source.whenMissing ? String(field.type) !== `${target.name}!` : field.type !== target.graphql) {
    const nullness = source.whenMissing ? 'non-null: whenMissing says why there is no row' : 'nullable: the row can be hidden or missing';
    refuse(`${where} must be ${target.name}, and ${nullness}`);
  }
  if (Object.keys(source.key).length === 0) refuse(`${where}: no key`);
  checkFilters(model, target, field, source.key, where);
  for (const argument of field.args) {
    const isKey = argument.name in source.key;
    if (isKey && !isNonNullType(argument.type)) refuse(`${where}: argument ${argument.name} must be required`);
  }
  // What else is asked for is for `prepare`, which is given all arguments.
  if (!source.prepare) checkArguments(field, Object.keys(source.key), where);
}

/** @param parent the type in which the list stands; undefined for a query */
export function checkList(
  model: Model,
  parent: TypeModel | undefined,
  field: Field,
  source: ListSource,
  where: string,
): void {
  const target = model.of(source.target);
  const order = orderOf(target, source);
  if (order.length === 0) refuse(`${where}: ${target.name} has no key, so say in which order its rows stand`);
  for (const [property] of order) model.column(target, property);
  if (source.atMost !== undefined && !(Number.isInteger(source.atMost) && source.atMost > 0)) {
    refuse(`${where}: atMost must be a number of rows`);
  }
  checkPromise(parent, target, source, where);
  checkLink(model, parent, target, source, where);
  const used = usedArguments(field, where);
  for (const viewer of Object.values(viewerSql)) {
    source.rows?.(parent ? model.row(parent, 'x') : noRowAbove(where), used.args, viewer);
    source.rowsForAll?.(identifier('x'), used.args, viewer);
  }
  checkFilters(model, target, field, source.filters ?? {}, where);
  const known = [...used.names, ...Object.keys(source.filters ?? {})];
  if (source.kind === 'page') {
    checkPage(model, target, field, where);
    return checkArguments(field, [...known, 'page', 'pageSize'], where);
  }
  if (String(field.type) !== `[${target.name}!]!`) refuse(`${where} must be [${target.name}!]!`);
  checkArguments(field, known, where);
}

/** Where the rows of a list come from, and what ties them to the row above. */
function checkLink(
  model: Model,
  parent: TypeModel | undefined,
  target: TypeModel,
  source: ListSource,
  where: string,
): void {
  if (source.rows && source.rowsForAll) refuse(`${where}: rows and rowsForAll exclude one another`);
  if (!source.rows && !source.rowsForAll && !target.table) {
    refuse(`${where}: ${target.name} has no table, so say rows or rowsForAll`);
  }
  if (source.kind === 'page' && source.rowsForAll) {
    refuse(`${where}: a page cannot be worked out for all parents at once`);
  }
  if (!parent) {
    if (source.by === undefined && !source.rowsForAll) return;
    refuse(`${where}: a query has no row above it, so by and rowsForAll mean nothing`);
  }
  if (source.by === undefined) {
    if (source.rows) return;
    refuse(`${where}: say by which property of ${target.name} the rows belong to this one`);
  }
  if (!parent.table || model.column(target, source.by).pointsTo !== parent.table) {
    refuse(`${where}: ${target.name}.${source.by} does not point at a row of ${parent.name}`);
  }
}

/** What is seen with the parent is a pointer that the rule of the rows follows. */
function checkPromise(parent: TypeModel | undefined, target: TypeModel, source: ListSource, where: string): void {
  const { seenWithParent, rows, by } = source;
  if (seenWithParent === undefined) return;
  if (!parent || !rows || by !== undefined) refuse(`${where}: seenWithParent stands with the rows of a parent`);
  if (!('sameAs' in target.visible) || target.visible.sameAs !== seenWithParent) {
    refuse(`${where}: the rule of ${target.name} does not follow ${seenWithParent}`);
  }
}

function checkPage(model: Model, target: TypeModel, field: Field, where: string): void {
  const page = getNamedType(field.type);
  const parts = { items: `[${target.name}!]!`, total: 'Int!', page: 'Int!', pageSize: 'Int!' };
  const fields = isObjectType(page) && !model.find(page.name) ? page.getFields() : {};
  const hasParts = Object.entries(parts).every(([name, type]) => String(fields[name]?.type) === type);
  if (!hasParts || Object.keys(fields).length !== 4 || !isNonNullType(field.type)) {
    refuse(`${where} must be a page of ${target.name}: { items total page pageSize }`);
  }
  for (const name of ['page', 'pageSize']) {
    const argument = field.args.find((candidate) => candidate.name === name);
    if (String(argument?.type) !== 'Int!' || typeof argument?.defaultValue !== 'number') {
      refuse(`${where} needs the argument ${name}: Int! with a default`);
    }
  }
}

function checkFilters(
  model: Model,
  target: TypeModel,
  field: Field,
  filters: Readonly<Record<string, string>>,
  where: string,
): void {
  for (const [name, path] of Object.entries(filters)) {
    const argument =
      field.args.find((candidate) => candidate.name === name) ?? refuse(`${where} has no argument ${name}`);
    const [pointer, property, ...more] = path.split('.') as [string, string?, ...string[]];
    if (more.length > 0) refuse(`${where}: argument ${name} may follow one pointer, no more`);
    const owner = property === undefined ? target : model.pointedAt(target, pointer);
    const column = model.column(owner, property ?? pointer);
    const isList = isListType(getNullableType(argument.type));
    if (isList || !encoderOf(getNamedType(argument.type))?.columns.test(column.type)) {
      refuse(`${where}: argument ${name} cannot be compared with ${path}`);
    }
  }
}

const noRowAbove =
  (where: string): Row =>
  () =>
    refuse(`${where}: a query has no row above it`);
