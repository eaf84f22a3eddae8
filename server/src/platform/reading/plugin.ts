import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { ReadContext } from './declare.ts';
import type { Reader } from './reader.ts';

/** Finished JSON that stands where `data` would. Whoever looks into it gets it parsed. */
class JsonText {
  constructor(readonly text: string) {}
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/**
 * Sends PostgreSQL's text as the answer, without parsing it, when an operation needs no code. It may be left out: then
 * graphql-js completes every operation. Needs `stringifyResult` beside it.
 */
export function readPlugin(reader: Reader): ApolloServerPlugin<ReadContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }) {
          // Whatever went wrong goes wrong again in graphql-js, which tells it where it belongs and answers the rest.
          const text = await reader.text(document, operation, request.variables ?? {}, contextValue).catch(() => null);
          if (text === null) return null;
          const data = new JsonText(text) as unknown as Record<string, unknown>;
          return {
            http: { status: undefined, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data } },
          };
        },
      };
    },
  };
}

/** For ApolloServer's option of the same name. */
export function stringifyResult(result: FormattedExecutionResult): string {
  return result.data instanceof JsonText ? `{"data":${result.data.text}}` : JSON.stringify(result);
}
