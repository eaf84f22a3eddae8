import { post } from './http-client.ts';

/** One way to ask for an operation, and how its answer is brought into the shape in which all are compared. */
export interface Asking {
  /** The next request. Undefined when there are no more, of those that can be sent once only. */
  next: () => Buffer | undefined;
  shape: (data: never) => unknown;
}

/** Who is asked. Two take part in the submission only, and one is the product on a larger database. */
export type Contender =
  | 'product'
  | 'postgraphile'
  | 'handWritten'
  | 'postgraphileRows'
  | 'handWrittenAlone'
  | 'productGrown';

export interface Operation {
  name: string;
  connections: number;
  asking: Partial<Record<Contender, Asking>>;
}

/** The same GraphQL operation over and over. */
export function graphql<Data>(query: string, variables: object, shape: (data: Data) => unknown, cookie?: string): Asking {
  const request = post('/graphql', JSON.stringify({ query, variables }), cookie);
  return { next: () => request, shape };
}

/** The same question to the hand-written server, whose answers have the shape already. */
export function handWritten(path: string, body: object): Asking {
  const request = post(path, JSON.stringify(body));
  return { next: () => request, shape: (data) => data };
}

export interface Items<Item> {
  items: Item[];
}
