import { ApolloClient, ApolloLink, type DocumentNode, type TypedDocumentNode } from '@apollo/client';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { makeCache } from './apollo-cache.ts';
import { refusedFrom, type Gql, type GqlResult } from './gql.ts';

/** Runs one operation in process, as the person whose request is being answered. */
export type Execute = (document: DocumentNode, variables: Record<string, unknown>) => Promise<GqlResult>;

/** The seam for public pages: no cache, no Apollo. */
export function directGql(execute: Execute): Gql {
  const run = async <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables) => {
    const { data, errors } = await execute(document, variables as Record<string, unknown>);
    if (errors && errors.length > 0) throw refusedFrom(errors);
    return data as Data;
  };
  return { query: run, mutate: run, isCached: false };
}

/** The seam for pages that hydrate: answers also fill the cache of `client`, which travels to the browser. */
export function cachedGql(execute: Execute): { gql: Gql; client: ApolloClient } {
  const { mutate, query: ask } = directGql(execute);
  const client = new ApolloClient({ ssrMode: true, cache: makeCache(), link: ApolloLink.empty() });
  const query: Gql['query'] = async (document, variables) => {
    const query = withTypeNames(document);
    const data = await ask(query, variables);
    client.writeQuery({ query: query as DocumentNode, variables: variables as Record<string, unknown>, data });
    return data;
  };
  return { client, gql: { query, mutate, isCached: true } };
}

/** Made once for each document, so that the server finds the plans again that it keeps by document. */
const documentsWithTypeNames = new WeakMap<DocumentNode, DocumentNode>();

/** Apollo's cache knows an object by its type and its id. */
function withTypeNames<Document extends DocumentNode>(document: Document): Document {
  const known = documentsWithTypeNames.get(document) ?? addTypenameToDocument(document);
  documentsWithTypeNames.set(document, known);
  return known as Document;
}
