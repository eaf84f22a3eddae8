import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';
import type { Context } from '../platform/context.ts';

/** What an operation may ask at most, whoever sends it. The reading path has budgets of its own for rows and bytes. */
export const operationLimits = { depth: 12, aliases: 40, directives: 30, tokens: 3000 } as const;

export function makeLimits(): { plugins: ApolloServerPlugin<Context>[]; validationRules: ValidationRule[] } {
  const { plugins, validationRules } = new ApolloArmor({
    maxDepth: { n: operationLimits.depth, flattenFragments: true, ignoreIntrospection: true },
    maxAliases: { n: operationLimits.aliases },
    maxDirectives: { n: operationLimits.directives },
    maxTokens: { n: operationLimits.tokens },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  return { plugins: plugins as ApolloServerPlugin<Context>[], validationRules: validationRules as ValidationRule[] };
}
