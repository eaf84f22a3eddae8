import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import { errors } from '@throughline/shared/errors';
import type { App } from '../app.ts';
import type { Context } from '../platform/context.ts';
import { publicError } from '../platform/errors.ts';
import { compressed } from './compressed.ts';
import { isFromAnotherSite, securityHeaders } from './guards.ts';
import { WrongBody, jsonBody } from './request-body.ts';

const BODY_LIMIT = 256 * 1024;
/** What one person may see is kept by no browser and nothing in between. */
const headOfEach = [...Object.entries({ ...securityHeaders, 'cache-control': 'no-store', vary: 'accept-encoding' })].flat();

/** True for what `answerGraphql` answers. */
export const isGraphql = ({ url = '' }: IncomingMessage): boolean => /^\/graphql([/?]|$)/i.test(url);

/**
 * Hands requests to Apollo by itself, without Express: two thirds of the work of a short answer were in the layers between.
 * Everything that Express does for other addresses is done here: other sites, security headers, limits, compression.
 */
export function answerGraphql(app: App, apollo: ApolloServer<Context>) {
  const { log } = app.services;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const head = [...headOfEach];
    if (isFromAnotherSite(request)) return refuse(response, head, 403, { message: errors.CSRF.words, extensions: { code: 'CSRF' } });
    const url = request.url ?? '';
    const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
    const body = request.method === 'POST' ? await jsonBody(request, BODY_LIMIT) : undefined;
    const told = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method ?? '', headers: headersOf(request), search, body },
      context: () => app.contextOf(request, { append: (name, value) => void head.push(name, value) }),
    });
    // Nothing is sent in parts: the schema has neither @defer nor @stream.
    const text = told.body.kind === 'complete' ? told.body.string : '';
    for (const [name, value] of told.headers) head.push(name, value);
    const sent = await compressed(text, request.headers['accept-encoding']);
    if (sent.encoding) head.push('content-encoding', sent.encoding);
    head.push('content-length', String(Buffer.byteLength(sent.body)));
    response.writeHead(told.status ?? 200, head).end(sent.body);
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      if (error instanceof WrongBody) {
        return refuse(response, headOfEach, error.status, { message: errors.BAD_INPUT.words, extensions: { code: 'BAD_INPUT' } });
      }
      refuse(response, headOfEach, 500, publicError(error, app.constraints, log));
    });
  };
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function refuse(response: ServerResponse, head: readonly string[], status: number, error: object): void {
  const body = JSON.stringify({ errors: [error] });
  response
    .writeHead(status, [...head, 'content-type', 'application/json; charset=utf-8', 'content-length', String(Buffer.byteLength(body))])
    .end(body);
}
