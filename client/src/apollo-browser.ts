import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, type NormalizedCacheObject, type TypedDocumentNode } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { makeCache } from './apollo-cache.ts';
import { connection } from './connection.ts';
import { refusedFrom, type Gql } from './gql.ts';

/**
 * Apollo in the browser: queries and mutations over HTTP, subscriptions over one WebSocket that opens when it is needed.
 *
 * A lost connection is tried again for ever. What happened meanwhile was not told, so after each reconnection every
 * query on screen is asked again.
 */
export function browserApollo(state: NormalizedCacheObject | undefined): ApolloClient {
  const live = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    lazy: true,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    keepAlive: 12_000,
    on: {
      connected: (_socket, _payload, wasRetry) => {
        connection.set('live');
        if (wasRetry) void client.refetchQueries({ include: 'active' });
      },
      closed: (event) => connection.set(wasClosedByUs(event) ? 'idle' : 'lost'),
    },
  });
  const cache = makeCache();
  if (state) cache.restore(state);
  const client = new ApolloClient({
    cache,
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(live),
      new HttpLink({ uri: '/graphql' }),
    ),
  });
  return client;
}

function wasClosedByUs(event: unknown): boolean {
  return event instanceof CloseEvent && event.code === 1000;
}

/** The seam in the browser. A page's loader always asks the server; the page then reads the cache. */
export function browserGql(client: ApolloClient): Gql {
  return {
    isCached: true,
    query: async <Data, Variables>(query: TypedDocumentNode<Data, Variables>, variables: Variables) => {
      const asked = client.query({ query, variables: variables as never, fetchPolicy: 'network-only' } as never);
      return (await asked.catch(rethrow)).data as Data;
    },
    mutate: async <Data, Variables>(mutation: TypedDocumentNode<Data, Variables>, variables: Variables) => {
      const asked = client.mutate({ mutation, variables } as never);
      return (await asked.catch(rethrow)).data as Data;
    },
  };
}

function rethrow(error: unknown): never {
  throw CombinedGraphQLErrors.is(error) ? refusedFrom(error.errors) : error;
}
