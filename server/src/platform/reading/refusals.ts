import { getMetadataStorage as validationStorage } from 'class-validator';
import { isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { declarations, type Class } from './declare.ts';
import { refuse } from './columns.ts';
import { graphqlName, type Model, type TypeModel } from './model.ts';
import { checkField } from './refused-fields.ts';
import { checkQuery } from './refused-lists.ts';
import { viewerSql } from './viewer.ts';

/** Everything that would be wrong later, found at start. Each message names the type and the field. */
export function checkModel(model: Model): void {
  for (const owner of declarations.fields.keys()) checkOwner(model, owner);
  for (const type of model.all()) {
    checkRule(model, type);
    for (const field of Object.values(type.graphql.getFields())) {
      const source = type.fields.get(field.name) ?? refuse(`${type.name}.${field.name} has @Field but no source`);
      checkField(model, type, field, source);
    }
  }
  const queries = model.schema.getQueryType()?.getFields() ?? {};
  for (const [name, source] of model.roots) checkQuery(model, queries[name]!, source);
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
  const target = declarations.additions.get(owner)?.();
  if (target) {
    if (isObjectType(model.schema.getType(graphqlName(target)))) model.ofClass(target);
    return;
  }
  for (const member of members) {
    const isQuery = storage.queries.some(({ target, methodName }) => target === owner && methodName === member);
    if (!isQuery) refuse(`${owner.name}.${member} is neither a query nor, by @AddsTo, a field of a type`);
  }
}

/** TypeGraphQL's own guards do not run on planned fields, so nobody may believe that they do. */
function checkNothingElseRuns(owner: Class, member: string): void {
  const storage = getMetadataStorage();
  const where = `${owner.name}.${member}`;
  const isHere = (metadata: { target: unknown; fieldName: string }) =>
    metadata.target === owner && metadata.fieldName === member;
  const isOnClass = (metadata: { target: unknown }) => metadata.target === owner;
  if (storage.authorizedFields.some(isHere) || storage.authorizedResolver.some(isOnClass)) {
    refuse(`${where}: TypeGraphQL's @Authorized does not run on a planned field`);
  }
  if (storage.middlewares.some(isHere) || storage.resolverMiddlewares.some(isOnClass)) {
    refuse(`${where}: middleware does not run on a planned field`);
  }
  for (const param of storage.params) {
    if (param.target !== owner || param.methodName !== member) continue;
    if (param.kind !== 'arg' && param.kind !== 'args') continue;
    const isValidated = param.validateFn || param.validateSettings || hasValidationRules(param.getType());
    if (isValidated) refuse(`${where}: validation does not run on a planned field`);
  }
}

function hasValidationRules(type: unknown): boolean {
  return (
    typeof type === 'function' && validationStorage().getTargetValidationMetadatas(type, '', false, false).length > 0
  );
}

function checkRule(model: Model, type: TypeModel): void {
  const seen: TypeModel[] = [];
  let owner = type;
  while ('sameAs' in owner.visible) {
    if (seen.includes(owner)) refuse(`${type.name}: its visibility rule leads back to itself`);
    seen.push(owner);
    owner = model.pointedAt(owner, owner.visible.sameAs);
  }
  const { visible } = type;
  if ('sameAs' in visible) return;
  for (const viewer of Object.values(viewerSql)) visible(model.row(type, 'x'), viewer);
}
