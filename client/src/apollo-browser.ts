import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  type NormalizedCacheObject,
  type TypedDocumentNode,
} from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { makeCache } from './apollo-cache.ts';
import { connection } from './connection.ts';
import { refusedFrom, type Gql } from './gql.ts';

/** How often the WebSocket asks whether the server is still there, and how long it waits for an answer. */
const ASK_EVERY_MS = 12_000;
const ANSWER_WITHIN_MS = 5_000;

/**
 * Apollo in the browser: queries and mutations over HTTP, subscriptions over one WebSocket that opens when it is needed.
 *
 * A lost connection is tried again for ever. What happened meanwhile was not told, so after each reconnection every
 * query on screen is asked again.
 */
export function browserApollo(state: NormalizedCacheObject | undefined): ApolloClient {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const live = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    lazy: true,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    keepAlive: ASK_EVERY_MS,
    on: {
      // A connection can be dead without being closed: the phone that left the wifi.
      ping: (isReceived) => {
        if (!isReceived) silence = setTimeout(() => live.terminate(), ANSWER_WITHIN_MS);
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(silence);
      },
      connected: (_socket, _payload, wasRetry) => {
        connection.set('live');
        if (wasRetry) void client.refetchQueries({ include: 'active' });
      },
      closed: (event) => {
        clearTimeout(silence);
        connection.set(wasClosedByUs(event) ? 'idle' : 'lost');
      },
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
