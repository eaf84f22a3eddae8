import type { GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { declarations, type Class, type FieldSource } from '../../server/src/platform/reading/declare.ts';

/** What is declared for a field of a type, or for a query; undefined when TypeScript answers it. */
export function declaredSource(schema: GraphQLSchema, type: string, field: string): FieldSource | undefined {
  if (type === schema.getQueryType()?.name) {
    const query = getMetadataStorage().queries.find(({ schemaName }) => schemaName === field);
    return declarations.fields.get(query?.target as never)?.get(query!.methodName);
  }
  const owner = classOf(type);
  for (const [contributor, sources] of declarations.fields) {
    const target = declarations.additions.get(contributor)?.() ?? contributor;
    if (target === owner && sources.has(field)) return sources.get(field);
  }
  return undefined;
}

/** The class of a type of the schema. */
export function classOf(type: string): Class | undefined {
  return getMetadataStorage().objectTypes.find(({ name }) => name === type)?.target as Class | undefined;
}
