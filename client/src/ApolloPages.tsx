import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { ApolloProvider, useSuspenseQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { PageReaderContext, type Loaded } from './page.ts';

/** Around pages that hydrate: they read Apollo's cache and follow its changes. */
export function ApolloPages({ client, children }: { client: ApolloClient; children: ReactNode }) {
  return (
    <ApolloProvider client={client}>
      <PageReaderContext value={useCachedPage}>{children}</PageReaderContext>
    </ApolloProvider>
  );
}

function useCachedPage(document: TypedDocumentNode<unknown, never>, loaded: Loaded): unknown {
  const variables = 'variables' in loaded ? loaded.variables : {};
  return useSuspenseQuery(document as TypedDocumentNode<unknown, Record<string, unknown>>, {
    variables: variables as Record<string, unknown>,
  }).data;
}
