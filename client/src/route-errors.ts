import { refusal, type ErrorCode } from '@throughline/shared/errors';
import { data, redirect, type ErrorResponse } from 'react-router';
import { Refused } from './gql.ts';

/** What an error page needs to know. */
export interface RouteProblem {
  code: ErrorCode;
  reference?: string | undefined;
}

/** Throw this from a loader or action: React Router shows the error page, and the response has the code's status. */
export function problem(code: ErrorCode, reference?: string) {
  return data<RouteProblem>({ code, reference }, { status: refusal(code).http ?? 400 });
}

/** What was thrown with `problem`, as React Router keeps it; undefined for anything else. */
export function problemThrown(thrown: unknown): ErrorResponse | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('init' in thrown) || !('data' in thrown)) return undefined;
  const { data: told, init } = thrown as ReturnType<typeof problem>;
  return { status: init?.status ?? 500, statusText: '', internal: false, data: told } as ErrorResponse;
}

/** Throw this when the address names nothing that this person may see. */
export const notFound = () => problem('NOT_FOUND');

/**
 * What a loader or action throws for something that it caught.
 *
 * A person who is not signed in goes to the sign-in page and comes back afterwards; other refusals become error pages;
 * anything else is passed on as it is.
 */
export function routeErrorFrom(caught: unknown, request: Request): unknown {
  if (!(caught instanceof Refused)) return caught;
  if (caught.code === 'NOT_SIGNED_IN') return redirect(signInPath(request));
  // A page's query has no fields to correct: input that the server refuses was part of the address.
  if (caught.code === 'BAD_INPUT' && request.method === 'GET') return notFound();
  return problem(caught.code, caught.reference);
}

function signInPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `/sign-in?next=${encodeURIComponent(pathname + search)}`;
}

/** The path to go to after signing in: only a path of this site, never an address elsewhere. */
export function safeNext(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : undefined;
}
