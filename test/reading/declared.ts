import type { GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { declarations, type FieldSource } from '../../server/src/platform/reading/declare.ts';

/** What is declared for a field of a type, or for a query; undefined when TypeScript answers it. */
export function declaredSource(schema: GraphQLSchema, type: string, field: string): FieldSource | undefined {
  if (type === schema.getQueryType()?.name) {
    const query = getMetadataStorage().queries.find(({ schemaName }) => schemaName === field);
    return declarations.fields.get(query?.target as never)?.get(query!.methodName);
  }
  for (const [contributor, sources] of declarations.fields) {
    const owner = declarations.additions.get(contributor)?.() ?? contributor;
    if (owner.name === type && sources.has(field)) return sources.get(field);
  }
  return undefined;
}
