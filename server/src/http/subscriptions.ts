import { validate, specifiedRules, type ValidationRule } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { App } from '../app.ts';
import { publicError } from '../platform/errors.ts';

/** GraphQL over WebSockets, for what is live. The same limits and the same errors as over HTTP. */
export function mountSubscriptions(app: App, limits: readonly ValidationRule[]): () => Promise<void> {
  const { log } = app.services;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  const told = (errors: readonly Error[]) => errors.map((error) => publicError(error, app.constraints, log));
  const served = useServer(
    {
      schema: app.schema,
      context: (connection) => app.contextOf((connection.extra as { request: Parameters<App['contextOf']>[0] }).request),
      validate: (schema, document) => validate(schema, document, [...specifiedRules, ...limits]),
      onError: (_connection, _id, _payload, errors) => told(errors) as never,
      onNext: (_connection, _id, _payload, _args, result) => (result.errors ? ({ ...result, errors: told(result.errors) } as never) : undefined),
    },
    sockets,
  );
  app.server.on('upgrade', (request, socket, head) => {
    const { origin, host } = request.headers;
    const isOurs = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
    if (request.url?.split('?')[0] !== '/graphql' || !isOurs) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
  });
  return async () => {
    await served.dispose();
  };
}
