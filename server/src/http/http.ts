import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { App } from '../app.ts';
import type { Context } from '../platform/context.ts';
import { publicError } from '../platform/errors.ts';
import { readPlugin, stringifyResult } from '../platform/reading/plugin.ts';
import { errors } from '@throughline/shared/errors';
import { makeLimits } from './limits.ts';
import { mountMetrics } from './metrics.ts';
import { mountPages } from './pages.ts';
import { makeRunner } from './run-operation.ts';
import { mountSubscriptions } from './subscriptions.ts';

const BODY_LIMIT = '256kb';

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
    // Apollo's own plugin for cache hints would look at every field, to say in the end what `notKept` says of all answers.
    plugins: [...limits.plugins, readPlugin(app.services.reader), ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    logger: { debug: () => undefined, info: () => undefined, warn: () => log.warn('apollo'), error: () => log.error('apollo') },
  });
  await apollo.start();

  web.disable('x-powered-by');
  web.use(securityHeaders, compression());
  mountMetrics(web, app);
  web.use(sameOrigin);
  web.use('/graphql', notKept, express.json({ limit: BODY_LIMIT }), expressMiddleware(apollo, { context: ({ req, res }) => app.contextOf(req, { append: (name, value) => void res.append(name, value) }) }));
  const host = { contextOf: app.contextOf, run: makeRunner(app), told: (error: unknown) => publicError(error, app.constraints, log) };
  for (const feature of app.options.features) feature.mount?.(web, host);
  await mountPages(web, app);
  web.use(refuseBody(app));
  app.server.on('request', web);
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

const securityHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'content-security-policy':
      "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  });
  next();
};

/** What one person may see is kept by no browser and nothing in between. */
const notKept: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

/** Another site's page may not post in the name of somebody who is signed in here. */
const sameOrigin: RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers;
  const isForeign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  if (isForeign && !['GET', 'HEAD', 'OPTIONS'].includes(request.method)) {
    response.status(403).json({ errors: [{ message: errors.CSRF.words, extensions: { code: 'CSRF' } }] });
    return;
  }
  next();
};

/** A body that is no JSON, too large or cut off: coded and plain, like every other refusal. */
const refuseBody = (app: App): ErrorRequestHandler => (error: { status?: number }, _request, response, _next) => {
  const isTheirs = error.status !== undefined && error.status >= 400 && error.status < 500;
  const told = isTheirs ? { message: errors.BAD_INPUT.words, extensions: { code: 'BAD_INPUT' } } : publicError(error, app.constraints, app.services.log);
  if (!response.headersSent) response.status(isTheirs ? error.status! : 500).json({ errors: [told] });
};
