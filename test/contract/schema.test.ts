import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, isUnionType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { features } from '../../server/src/features.ts';
import { makeSchema, schemaText } from '../../server/src/schema.ts';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await makeSchema(features);
});

const ownTypes = (): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name));

test('the contract in schema.graphql is what the code offers', () => {
  expect(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8')).toBe(schemaText(schema));
});

test('everything in the contract is described in plain words', () => {
  const silent: string[] = [];
  const tell = (path: string, description?: string | null) => {
    if (!description?.trim()) silent.push(path);
  };
  for (const type of ownTypes()) {
    const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type.name);
    if (!isRoot) tell(type.name, type.description);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        tell(`${type.name}.${field.name}`, field.description);
        if ('args' in field) for (const argument of field.args) tell(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
    if (isEnumType(type)) continue;
    expect(isScalarType(type) || isObjectType(type) || isInputObjectType(type) || isUnionType(type) || isInterfaceType(type)).toBe(true);
  }
  expect(silent).toEqual([]);
});

test('each list of the contract says how many there are and has at most 100 items a page', () => {
  const pages = ownTypes().filter((type) => isObjectType(type) && type.name.endsWith('Page'));
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) {
    if (!isObjectType(page)) throw new Error('unreachable');
    expect([page.name, Object.keys(page.getFields()).sort()]).toEqual([page.name, ['items', 'page', 'pageSize', 'total']]);
  }
});

test('money is never a 32-bit number', () => {
  const wrong = ownTypes().flatMap((type) =>
    isObjectType(type) || isInputObjectType(type)
      ? Object.values(type.getFields()).filter((field) => field.name.endsWith('Pence') && !String(field.type).startsWith('Pence')).map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(wrong).toEqual([]);
});
