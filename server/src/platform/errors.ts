import { randomBytes } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errors, type ErrorCode } from '@throughline/shared/errors';
import type { Log } from './log.ts';

/**
 * The server says no, for a reason in the catalogue `@throughline/shared/errors`.
 *
 * @param fields form field → what is wrong with it, in words for the person who filled it in
 * @param retryAfterSeconds of TOO_MANY_REQUESTS: when to come again
 */
export class Refused extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfterSeconds: number | undefined;
  constructor(code: ErrorCode, fields?: Record<string, string>, retryAfterSeconds?: number) {
    super(retryAfterSeconds === undefined ? errors[code].words : `There have been too many attempts. Wait ${inWords(retryAfterSeconds)} and try again.`);
    this.name = 'Refused';
    this.code = code;
    this.fields = fields;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

function inWords(seconds: number): string {
  const [count, unit] = seconds <= 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Constraint name → code, gathered from the features: two clicks at once become one coded refusal, not a race. */
export type ConstraintCodes = Readonly<Record<string, ErrorCode>>;

/** Words that graphql-js and Apollo use for mistakes in the request itself; they name fields of the schema, nothing else. */
const requestMistakes: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'BAD_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_INPUT',
  BAD_USER_INPUT: 'BAD_INPUT',
  BAD_REQUEST: 'BAD_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_INPUT',
  // What a scalar of ours says when it cannot read a value.
  BAD_INPUT: 'BAD_INPUT',
};

/**
 * Turns whatever was thrown into what may leave the server: a code, plain words, and for the unexpected a reference
 * number that stands in the log. Never a stack, SQL or a file path.
 */
export function publicError(thrown: unknown, constraints: ConstraintCodes, log: Log): GraphQLFormattedError {
  const cause = rootCause(thrown);
  if (cause instanceof Refused) return told(cause);
  const constraint = property(cause, 'constraint');
  if (constraint && constraints[constraint]) return told(new Refused(constraints[constraint]));
  if (thrown instanceof GraphQLError) {
    const code = requestMistakes[String(thrown.extensions['code'])];
    const fromRequest = thrown.originalError === undefined || thrown.originalError === null;
    if (code) return { message: thrown.message, extensions: { code } };
    if (fromRequest && thrown.extensions['code'] === undefined) {
      return { message: thrown.message, extensions: { code: 'BAD_INPUT' } };
    }
  }
  const reference = randomBytes(4).toString('hex').toUpperCase();
  log.error({ reference, name: property(cause, 'name'), sqlState: property(cause, 'code'), constraint, stack: stackOf(cause) }, 'unexpected error');
  return { message: errors.INTERNAL.words, extensions: { code: 'INTERNAL', reference } };
}

function told({ message, code, fields, retryAfterSeconds }: Refused): GraphQLFormattedError {
  return { message, extensions: { code, ...(fields && { fields }), ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) } };
}

function rootCause(thrown: unknown): unknown {
  let cause = thrown;
  for (let depth = 0; depth < 8; depth++) {
    if (cause instanceof Refused) return cause;
    const inner = cause instanceof GraphQLError ? cause.originalError : (cause as { cause?: unknown })?.cause;
    if (!inner) return cause;
    cause = inner;
  }
  return cause;
}

function property(value: unknown, name: string): string | undefined {
  const found = (value as Record<string, unknown> | null)?.[name];
  return typeof found === 'string' ? found : undefined;
}

/** Frames only: the first line of a database error may hold a value that somebody typed. */
function stackOf(value: unknown): string | undefined {
  return property(value, 'stack')?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).join('\n');
}
