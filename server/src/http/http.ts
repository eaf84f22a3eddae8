import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import compression from 'compression';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { App } from '../app.ts';
import type { Context, Request } from '../platform/context.ts';
import { publicError } from '../platform/errors.ts';
import { readPlugin, stringifyResult } from '../platform/reading/plugin.ts';
import { errors } from '@throughline/shared/errors';
import { answerGraphql, isGraphql } from './graphql-requests.ts';
import { isFromAnotherSite, securityHeaders } from './guards.ts';
import { makeLimits } from './limits.ts';
import { mountMetrics } from './metrics.ts';
import { mountPages } from './pages.ts';
import { makeRunner } from './run-operation.ts';
import { mountSubscriptions } from './subscriptions.ts';

/** Puts everything that is reached over HTTP onto the server. Returns what stops it, once all that was asked is answered. */
export async function mountHttp(app: App): Promise<() => Promise<void>> {
  const { log } = app.services;
  const web = express();
  const limits = makeLimits();
  const apollo = new ApolloServer<Context>({
    schema: app.schema,
    validationRules: limits.validationRules,
    stringifyResult,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // main.ts stops the server; a second handler would send itself the signal again and again.
    stopOnTerminationSignals: false,
    formatError: (_formatted, error) => publicError(error, app.constraints, log),
    // Apollo's own plugin for cache hints would look at every field, to say in the end that nothing is kept.
    plugins: [...limits.plugins, readPlugin(app.services.reader), ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    logger: { debug: () => undefined, info: () => undefined, warn: () => log.warn('apollo'), error: () => log.error('apollo') },
  });
  await apollo.start();

  web.disable('x-powered-by');
  web.use(secured, compression());
  const measure = mountMetrics(web, app);
  web.use(sameOrigin);
  const host = { contextOf: (request: Request) => app.contextOf(request), run: makeRunner(app), told: (error: unknown) => publicError(error, app.constraints, log) };
  for (const feature of app.options.features) feature.mount?.(web, host);
  const fromMemory = await mountPages(web, app);
  web.use(refuseBody(app));
  const graphql = answerGraphql(app, apollo);
  app.server.on('request', (request, response) => {
    measure(request, response);
    if (isGraphql(request)) graphql(request, response);
    else if (!fromMemory(request, response)) web(request, response);
  });
  const stopSubscriptions = mountSubscriptions(app, limits.validationRules);

  return async () => {
    await stopSubscriptions();
    const closed = new Promise((resolve) => app.server.close(resolve));
    app.server.closeIdleConnections();
    const patience = setTimeout(() => app.server.closeAllConnections(), 5_000);
    if (app.server.listening) await closed;
    clearTimeout(patience);
    await apollo.stop();
  };
}

const secured: RequestHandler = (_request, response, next) => {
  response.set(securityHeaders);
  next();
};

const sameOrigin: RequestHandler = (request, response, next) => {
  if (!isFromAnotherSite(request)) return next();
  response.status(403).json({ errors: [{ message: errors.CSRF.words, extensions: { code: 'CSRF' } }] });
};

/** A body that is no JSON, too large or cut off: coded and plain, like every other refusal. */
const refuseBody = (app: App): ErrorRequestHandler => (error: { status?: number }, _request, response, _next) => {
  const isTheirs = error.status !== undefined && error.status >= 400 && error.status < 500;
  const told = isTheirs ? { message: errors.BAD_INPUT.words, extensions: { code: 'BAD_INPUT' } } : publicError(error, app.constraints, app.services.log);
  if (!response.headersSent) response.status(isTheirs ? error.status! : 500).json({ errors: [told] });
};
