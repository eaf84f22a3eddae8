import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
} from 'graphql';
import type { Args, EmbeddedSource, ExpressionSource, FieldSource } from './declare.ts';
import { encoderOf } from './encode.ts';
import { refuse } from './columns.ts';
import { embeddedProperty, type Model, type TypeModel } from './model.ts';
import { checkList } from './refused-lists.ts';
import { Param } from './sql.ts';
import { viewerSql } from './viewer.ts';

export type Field = GraphQLField<unknown, unknown>;

/** What is wrong with a field of a declared type. */
export function checkField(model: Model, type: TypeModel, field: Field, source: FieldSource): void {
  const where = `${type.name}.${field.name}`;
  switch (source.kind) {
    case 'column':
      checkColumn(model, type, field, source.property, where);
      return checkArguments(field, [], where);
    case 'expression':
      return checkExpression(model, type, field, source, where);
    case 'one':
      checkOne(model, type, field, source.property, where);
      return checkArguments(field, [], where);
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
  checkReadable(field, column.type, where);
  if (isNonNullType(field.type) && column.nullable) refuse(`${where} is non-null, its column may be null`);
}

function checkReadable(field: Field, columnType: string, where: string): void {
  const named = getNamedType(field.type);
  if (isListType(getNullableType(field.type)) || !encoderOf(named)?.columns.test(columnType)) {
    refuse(`${where}: ${String(field.type)} cannot be read from a ${columnType} column`);
  }
  checkEnum(field, where);
}

function checkExpression(model: Model, type: TypeModel, field: Field, source: ExpressionSource, where: string): void {
  if (isListType(getNullableType(field.type)) || !encoderOf(getNamedType(field.type))) {
    refuse(`${where}: ${String(field.type)} cannot be read by an expression`);
  }
  checkEnum(field, where);
  if (isNonNullType(field.type) && source.ifNull === undefined) {
    refuse(`${where} is non-null: say what stands for null with ifNull`);
  }
  const used = usedArguments(field, where);
  for (const viewer of Object.values(viewerSql)) source.sql(model.row(type, 'x'), used.args, viewer);
  checkArguments(field, used.names, where);
}

function checkOne(model: Model, type: TypeModel, field: Field, property: string, where: string): void {
  const column = model.column(type, property);
  const target =
    model.find(getNamedType(field.type).name) ?? refuse(`${where}: ${String(field.type)} is no declared type`);
  if (isListType(getNullableType(field.type))) refuse(`${where} is a list: say @Many`);
  if (column.pointsTo === undefined || target.table !== column.pointsTo) {
    refuse(`${where}: ${property} does not point at a row of ${target.name}`);
  }
  if (!isNonNullType(field.type)) return;
  if (column.nullable) refuse(`${where} is non-null, its column may be null`);
  if (!model.isCertain(type, property, target)) refuse(`${where} must be nullable: the row can be hidden`);
}

function checkEmbedded(model: Model, type: TypeModel, field: Field, source: EmbeddedSource, where: string): void {
  const embedded = getNamedType(field.type);
  if (!isObjectType(embedded) || model.find(embedded.name)) {
    refuse(`${where}: an embedded object is a plain object type without a rule of its own`);
  }
  const parts = Object.values(embedded.getFields());
  for (const part of parts) {
    const column = model.column(type, embeddedProperty(source.prefix, part.name));
    const place = `${where}.${part.name}`;
    checkReadable(part, column.type, place);
    checkArguments(part, [], place);
    const isRequired = isNonNullType(part.type) && isNonNullType(field.type);
    if (isRequired && column.nullable) refuse(`${place} is non-null, its column may be null`);
  }
  if (!isNonNullType(field.type) && !parts.some((part) => isNonNullType(part.type))) {
    refuse(`${where}: nothing says when it is null, for no field of ${embedded.name} is required`);
  }
}

export function checkArguments(field: Field, known: readonly string[], where: string): void {
  for (const argument of field.args) {
    if (!known.includes(argument.name)) refuse(`${where}: argument ${argument.name} means nothing`);
  }
}

function checkEnum(field: Field, where: string): void {
  const named = getNamedType(field.type);
  if (isEnumType(named) && named.getValues().some(({ name, value }) => name !== value)) {
    refuse(`${where}: the values of ${named.name} must equal their names`);
  }
}

/** Stands in for the arguments while an author's function is tried, and notes which it asks for. */
export function usedArguments(field: Field, where: string): { args: Args; names: string[] } {
  const names: string[] = [];
  const args: Args = (name) => {
    const argument =
      field.args.find((candidate) => candidate.name === name) ?? refuse(`${where} has no argument ${name}`);
    if (!encoderOf(getNamedType(argument.type))) refuse(`${where}: argument ${name} cannot be bound`);
    names.push(name);
    return new Param('text', () => null);
  };
  return { args, names };
}
