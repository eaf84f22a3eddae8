import { getMetadataStorage as validationStorage } from 'class-validator';
import { getNamedType, isEnumType, isListType, isNonNullType, isObjectType, type GraphQLField } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import {
  declarations,
  type Args,
  type Class,
  type EmbeddedSource,
  type ExpressionSource,
  type FieldSource,
  type KeySource,
  type ListSource,
  type Row,
} from './declare.ts';
import { encoderOf } from './encode.ts';
import { embeddedProperty, orderOf, refuse, type Model, type TypeModel } from './model.ts';
import { Param, identifier } from './sql.ts';
import { viewerSql } from './viewer.ts';

type Field = GraphQLField<unknown, unknown>;

/** Everything that would be wrong later, found at start. Each message names the type and the field. */
export function checkModel(model: Model): void {
  for (const owner of declarations.fields.keys()) checkOwner(model, owner);
  for (const type of model.all()) checkType(model, type);
  const query = model.schema.getQueryType();
  for (const [name, source] of model.roots) checkRoot(model, query!.getFields()[name]!, source);
}

/** Sources stand on types that have a rule, on additions to such types, or on queries. */
function checkOwner(model: Model, owner: Class): void {
  const storage = getMetadataStorage();
  const objectType = storage.objectTypes.find(({ target }) => target === owner);
  const members = [...declarations.fields.get(owner)!.keys()];
  for (const member of members) checkNothingElseRuns(owner, member);
  if (objectType) {
    if (isObjectType(model.schema.getType(objectType.name))) model.ofClass(owner);
    return;
  }
  if (declarations.additions.has(owner)) return;
  for (const member of members) {
    const isQuery = storage.queries.some(({ target, methodName }) => target === owner && methodName === member);
    if (!isQuery) refuse(`${owner.name}.${member} is neither a query nor, by @AddsTo, a field of a type`);
  }
}

/** TypeGraphQL's own guards do not run on planned fields, so nobody may believe that they do. */
function checkNothingElseRuns(owner: Class, member: string): void {
  const storage = getMetadataStorage();
  const where = `${owner.name}.${member}`;
  const here = (metadata: { target: unknown; fieldName: string }) => metadata.target === owner && metadata.fieldName === member;
  const onClass = (metadata: { target: unknown }) => metadata.target === owner;
  if (storage.authorizedFields.some(here) || storage.authorizedResolver.some(onClass)) refuse(`${where}: TypeGraphQL's @Authorized does not run on a planned field`);
  if (storage.middlewares.some(here) || storage.resolverMiddlewares.some(onClass)) refuse(`${where}: middleware does not run on a planned field`);
  for (const param of storage.params) {
    if (param.target !== owner || param.methodName !== member) continue;
    if (param.kind !== 'arg' && param.kind !== 'args') continue;
    const type = param.getType();
    const rules = typeof type === 'function' ? validationStorage().getTargetValidationMetadatas(type, '', false, false) : [];
    if (param.validateFn || param.validateSettings || rules.length > 0) refuse(`${where}: validation does not run on a planned field`);
  }
}

function checkType(model: Model, type: TypeModel): void {
  checkRule(model, type);
  const fields = Object.values(type.graphql.getFields());
  for (const field of fields) {
    const source = type.fields.get(field.name) ?? refuse(`${type.name}.${field.name} has @Field but no source`);
    checkField(model, type, field, source);
  }
}

function checkRule(model: Model, type: TypeModel): void {
  const seen: TypeModel[] = [];
  let owner = type;
  while ('sameAs' in owner.visible) {
    if (seen.includes(owner)) refuse(`${type.name}: its visibility rule leads back to itself`);
    seen.push(owner);
    owner = model.pointedAt(owner, owner.visible.sameAs);
  }
  if (!('sameAs' in type.visible)) for (const viewer of Object.values(viewerSql)) type.visible(model.row(type, 'x'), viewer);
}

function checkField(model: Model, type: TypeModel, field: Field, source: FieldSource): void {
  const where = `${type.name}.${field.name}`;
  switch (source.kind) {
    case 'column':
      checkColumn(model, type, field, source.property, where);
      return checkArguments(field, [], where);
    case 'expression':
      return checkExpression(model, type, field, source, where);
    case 'one': {
      const target = checkOne(model, type, field, source.property, where);
      if (isNonNullType(field.type) && !model.isCertain(type, source.property, target)) refuse(`${where} must be nullable: the row can be hidden`);
      return checkArguments(field, [], where);
    }
    case 'embedded':
      checkEmbedded(model, type, field, source, where);
      return checkArguments(field, [], where);
    case 'code':
      return source.needs.forEach((need) => model.column(type, need));
    case 'byKey':
      return refuse(`${where}: @ByKey stands on queries only`);
    case 'many':
    case 'page':
      return checkList(model, type, field, source, where);
  }
}

function checkColumn(model: Model, type: TypeModel, field: Field, property: string, where: string): void {
  const column = model.column(type, property);
  const named = getNamedType(field.type);
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  if (isList || !encoderOf(named)?.columns.test(column.type)) refuse(`${where}: ${String(field.type)} cannot be read from a ${column.type} column`);
  checkEnum(field, where);
  if (isNonNullType(field.type) && column.nullable) refuse(`${where} is non-null, its column may be null`);
}

function checkExpression(model: Model, type: TypeModel, field: Field, source: ExpressionSource, where: string): void {
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  if (isList || !encoderOf(getNamedType(field.type))) refuse(`${where}: ${String(field.type)} cannot be read by an expression`);
  checkEnum(field, where);
  if (isNonNullType(field.type) && source.ifNull === undefined) refuse(`${where} is non-null: say what stands for null with ifNull`);
  const used = usedArguments(field, where);
  for (const viewer of Object.values(viewerSql)) source.sql(model.row(type, 'x'), used.args, viewer);
  checkArguments(field, used.names, where);
}

function checkOne(model: Model, type: TypeModel, field: Field, property: string, where: string): TypeModel {
  const column = model.column(type, property);
  const target = model.find(getNamedType(field.type).name) ?? refuse(`${where}: ${String(field.type)} is no declared type`);
  if (isListType(isNonNullType(field.type) ? field.type.ofType : field.type)) refuse(`${where} is a list: say @Many`);
  if (!column.pointsTo || target.table !== column.pointsTo) refuse(`${where}: ${property} does not point at a row of ${target.name}`);
  if (isNonNullType(field.type) && column.nullable) refuse(`${where} is non-null, its column may be null`);
  return target;
}

function checkEmbedded(model: Model, type: TypeModel, field: Field, source: EmbeddedSource, where: string): void {
  const embedded = getNamedType(field.type);
  if (!isObjectType(embedded) || model.find(embedded.name)) refuse(`${where}: an embedded object is a plain object type without a rule of its own`);
  const fields = Object.values(embedded.getFields());
  for (const part of fields) {
    const column = model.column(type, embeddedProperty(source.prefix, part.name));
    const place = `${where}.${part.name}`;
    if (!encoderOf(getNamedType(part.type))?.columns.test(column.type)) refuse(`${place}: ${String(part.type)} cannot be read from a ${column.type} column`);
    checkEnum(part, place);
    checkArguments(part, [], place);
    if (isNonNullType(part.type) && isNonNullType(field.type) && column.nullable) refuse(`${place} is non-null, its column may be null`);
  }
  if (!isNonNullType(field.type) && !fields.some(({ type: partType }) => isNonNullType(partType))) {
    refuse(`${where}: nothing says when it is null, for no field of ${embedded.name} is required`);
  }
}

function checkRoot(model: Model, field: Field, source: FieldSource): void {
  const where = `Query.${field.name}`;
  const { door } = field.extensions as { door?: unknown };
  if (door !== 'public' && door !== 'authorized') refuse(`${where} has no door: say @Public() or @Authorized()`);
  if (source.kind === 'byKey') return checkByKey(model, field, source, where);
  if (source.kind === 'many' || source.kind === 'page') return checkList(model, undefined, field, source, where);
  refuse(`${where}: a query is read with @ByKey, @Many or @Page`);
}

function checkByKey(model: Model, field: Field, source: KeySource, where: string): void {
  const target = model.of(source.target);
  if (field.type !== target.graphql) refuse(`${where} must be ${target.name}, and nullable: the row can be hidden or missing`);
  if (Object.keys(source.key).length === 0) refuse(`${where}: no key`);
  checkFilters(model, target, field, source.key, where);
  for (const argument of field.args) if (!isNonNullType(argument.type)) refuse(`${where}: argument ${argument.name} must be required`);
  checkArguments(field, Object.keys(source.key), where);
}

function checkList(model: Model, parent: TypeModel | undefined, field: Field, source: ListSource, where: string): void {
  const target = model.of(source.target);
  for (const [property] of orderOf(target, source)) model.column(target, property);
  if (source.atMost !== undefined && !(Number.isInteger(source.atMost) && source.atMost > 0)) refuse(`${where}: atMost must be a number of rows`);
  checkLink(model, parent, target, source, where);
  const used = usedArguments(field, where);
  for (const viewer of Object.values(viewerSql)) {
    source.rows?.(parent ? model.row(parent, 'x') : noParent(where), used.args, viewer);
    source.rowsForAll?.(identifier('x'), used.args, viewer);
  }
  checkFilters(model, target, field, source.filters ?? {}, where);
  const known = [...used.names, ...Object.keys(source.filters ?? {})];
  if (source.kind === 'page') checkPage(model, target, field, where);
  else if (String(field.type) !== `[${target.name}!]!`) refuse(`${where} must be [${target.name}!]!`);
  checkArguments(field, source.kind === 'page' ? [...known, 'page', 'pageSize'] : known, where);
}

/** Where the rows of a list come from, and what ties them to the row above. */
function checkLink(model: Model, parent: TypeModel | undefined, target: TypeModel, source: ListSource, where: string): void {
  if (source.rows && source.rowsForAll) refuse(`${where}: rows and rowsForAll exclude one another`);
  const worksOut = source.rows ?? source.rowsForAll;
  if (!worksOut && !target.table) refuse(`${where}: ${target.name} has no table, so say rows or rowsForAll`);
  if (worksOut && source.kind === 'page' && source.rowsForAll) refuse(`${where}: a page cannot be worked out for all parents at once`);
  if (!parent) {
    if (source.by !== undefined || source.rowsForAll) refuse(`${where}: a query has no row above it, so by and rowsForAll mean nothing`);
    return;
  }
  if (source.by === undefined) {
    if (!source.rows) refuse(`${where}: say by which property of ${target.name} the rows belong to this one`);
    return;
  }
  if (!parent.table || model.column(target, source.by).pointsTo !== parent.table) refuse(`${where}: ${target.name}.${source.by} does not point at a row of ${parent.name}`);
}

function checkPage(model: Model, target: TypeModel, field: Field, where: string): void {
  const page = getNamedType(field.type);
  const parts = { items: `[${target.name}!]!`, total: 'Int!', page: 'Int!', pageSize: 'Int!' };
  const fields = isObjectType(page) ? page.getFields() : {};
  const isPage = isNonNullType(field.type) && !model.find(page.name) && Object.keys(fields).length === 4;
  if (!isPage || Object.entries(parts).some(([name, type]) => String(fields[name]?.type) !== type)) refuse(`${where} must be a page of ${target.name}: { items total page pageSize }`);
  for (const name of ['page', 'pageSize']) {
    const argument = field.args.find((candidate) => candidate.name === name);
    if (String(argument?.type) !== 'Int!' || typeof argument?.defaultValue !== 'number') refuse(`${where} needs the argument ${name}: Int! with a default`);
  }
}

function checkFilters(model: Model, target: TypeModel, field: Field, filters: Readonly<Record<string, string>>, where: string): void {
  for (const [name, path] of Object.entries(filters)) {
    const argument = field.args.find((candidate) => candidate.name === name) ?? refuse(`${where} has no argument ${name}`);
    const [pointer, property, ...more] = path.split('.');
    if (more.length > 0) refuse(`${where}: argument ${name} may follow one pointer, no more`);
    const owner = property === undefined ? target : model.pointedAt(target, pointer!);
    const column = model.column(owner, property ?? pointer!);
    const isList = isListType(isNonNullType(argument.type) ? argument.type.ofType : argument.type);
    if (isList || !encoderOf(getNamedType(argument.type))?.columns.test(column.type)) refuse(`${where}: argument ${name} cannot be compared with ${path}`);
  }
}

function checkArguments(field: Field, known: readonly string[], where: string): void {
  for (const argument of field.args) if (!known.includes(argument.name)) refuse(`${where}: argument ${argument.name} means nothing`);
}

function checkEnum(field: Field, where: string): void {
  const named = getNamedType(field.type);
  if (isEnumType(named) && named.getValues().some(({ name, value }) => name !== value)) refuse(`${where}: the values of ${named.name} must equal their names`);
}

/** Stands in for the arguments while an author's function is tried, and notes which it asks for. */
function usedArguments(field: Field, where: string): { args: Args; names: string[] } {
  const names: string[] = [];
  const args: Args = (name) => {
    if (!field.args.some((argument) => argument.name === name)) refuse(`${where} has no argument ${name}`);
    names.push(name);
    return new Param('text', () => null);
  };
  return { args, names };
}

const noParent =
  (where: string): Row =>
  () =>
    refuse(`${where}: a query has no row above it`);
