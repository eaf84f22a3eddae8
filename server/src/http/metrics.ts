import type { IncomingMessage, ServerResponse } from 'node:http';
import { Histogram, Registry, collectDefaultMetrics } from '@prometheus-io/client';
import type { Express } from 'express';
import type { App } from '../app.ts';

/**
 * Health for those who run the server, and figures for those who watch it. No path holds a code or a name: only the first
 * part of each is counted.
 *
 * @returns counts a request, when it is answered
 */
export function mountMetrics(web: Express, app: App): (request: IncomingMessage, response: ServerResponse) => void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'throughline_http_request_duration_seconds',
    help: 'Time to answer, by kind of address and status.',
    labelNames: ['kind', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const measure = (request: IncomingMessage, response: ServerResponse): void => {
    const done = seconds.startTimer();
    const kind = kindOf(request.url ?? '');
    response.on('finish', () => done({ kind, status: String(response.statusCode) }));
  };

  const about = { version: app.options.version, database: app.options.databaseKind };
  web.get('/health/live', (_request, response) => {
    response.json({ status: 'ok', ...about });
  });
  web.get('/health/ready', async (_request, response) => {
    const isReady = await app.services.pool.query('select 1').then(() => true, () => false);
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ok' : 'unavailable', ...about });
  });
  web.get('/metrics', async (_request, response) => {
    response.type('text/plain').send(await registry.metrics());
  });
  return measure;
}

const kindOf = (path: string): string => (path.startsWith('/graphql') ? 'graphql' : path.startsWith('/assets') ? 'asset' : 'page');
