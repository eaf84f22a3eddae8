import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import type { Feature } from './platform/feature.ts';

/** The GraphQL schema of these features. Doors and planned fields are attached when the server is put together. */
export async function makeSchema(features: readonly Feature[]): Promise<GraphQLSchema> {
  const resolvers = features.flatMap((feature) => [...(feature.resolvers ?? [])]);
  return buildSchema({ resolvers: resolvers as unknown as NonEmptyArray<() => void>, validate: false, pubSub: { publish: noEvents, subscribe: noEvents } });
}

/** TypeGraphQL asks for a place for events as soon as there is a subscription. Ours say themselves where theirs come from: `platform/live.ts`. */
function noEvents(): never {
  throw new Error('A subscription must say subscribe');
}

/** The contract, as it stands in /schema.graphql: sorted, with every description. */
export const schemaText = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
