import type { TypedDocumentNode } from '@apollo/client';
import { isErrorCode, refusal, type ErrorCode } from '@throughline/shared/errors';
import { createContext } from 'react-router';

/** Runs one operation. */
type Run = <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables) => Promise<Data>;

/**
 * The one seam between pages and the GraphQL server. Loaders and actions know only this.
 *
 * On the server the operations run in process, in the browser Apollo sends them over HTTP.
 * Both reject with `Refused` when the answer has errors.
 */
export interface Gql {
  readonly query: Run;
  readonly mutate: Run;
  /** True when answers stay in Apollo's cache, so that a page reads them from there and follows their changes. */
  readonly isCached: boolean;
}

/** Where loaders and actions find it: `context.get(gqlContext)`. */
export const gqlContext = createContext<Gql>();

/** What an operation answers: GraphQL's own shape. */
export interface GqlResult {
  data?: unknown;
  errors?: readonly { message: string; extensions?: Record<string, unknown> | undefined }[] | undefined;
}

/** The server refused an operation, or failed at it. */
export class Refused extends Error {
  readonly code: ErrorCode;
  /** Form field → what is wrong with it. */
  readonly fields: Readonly<Record<string, string>>;
  /** The number under which the log has an unexpected error. */
  readonly reference: string | undefined;

  constructor(code: ErrorCode, fields: Record<string, string> = {}, reference?: string) {
    super(refusal(code).words);
    this.name = 'Refused';
    this.code = code;
    this.fields = fields;
    this.reference = reference;
  }
}

/** The first error of an answer as `Refused`; codes from outside the catalogue count as `INTERNAL`. */
export function refusedFrom(errors: NonNullable<GqlResult['errors']>): Refused {
  const extensions = errors[0]?.extensions ?? {};
  const code = isErrorCode(extensions['code']) ? extensions['code'] : 'INTERNAL';
  const reference = typeof extensions['reference'] === 'string' ? extensions['reference'] : undefined;
  return new Refused(code, textsOf(extensions['fields']), reference);
}

function textsOf(fields: unknown): Record<string, string> {
  if (typeof fields !== 'object' || fields === null) return {};
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
