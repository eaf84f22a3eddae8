import {
  GraphQLError,
  OperationTypeNode,
  createSourceEventStream,
  execute,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type ValidationRule,
} from 'graphql';
import { handleProtocols, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { App } from '../app.ts';
import type { Request } from '../platform/context.ts';
import { Refused, publicError } from '../platform/errors.ts';
import { operationLimits } from './limits.ts';

/** How much one connection may listen to at once. */
const MOST_SUBSCRIPTIONS = 20;
const MESSAGE_LIMIT = 64 * 1024;

/**
 * Subscriptions over WebSockets, with the limits and the errors of HTTP. Queries and mutations go over HTTP: only there
 * are cookies set and answers cached.
 */
export function mountSubscriptions(app: App, limits: readonly ValidationRule[]): () => Promise<void> {
  const { log } = app.services;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT, handleProtocols });
  const told = (errors: readonly unknown[]) => errors.map((error) => publicError(error, app.constraints, log));
  const served = useServer<undefined, { request: Request }>(
    {
      onSubscribe(connection, _id, payload) {
        if (Object.keys(connection.subscriptions).length > MOST_SUBSCRIPTIONS) return [refusal('TOO_MANY_REQUESTS')];
        return argumentsOf(app, payload, limits);
      },
      context: (connection) => connection.extra.request,
      subscribe: (args) => follow(app, args),
      onError: (_connection, _id, _payload, errors) => told(errors),
      onNext: (_connection, _id, _payload, _args, { data, errors }) =>
        errors ? { data: data ?? null, errors: told(errors) } : undefined,
    },
    sockets,
  );
  app.server.on('upgrade', (request, socket, head) => {
    const isForUs = request.url?.split('?')[0] === '/graphql';
    // In development Vite listens for upgrades beside us.
    if (!isForUs && app.options.development) return;
    if (!isForUs || !isFromOurPages(request.headers)) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      sockets.emit('connection', webSocket, request);
      // A message that is too long has ended the connection by itself; graphql-ws would write about it to the console.
      webSocket.removeAllListeners('error').on('error', () => undefined);
    });
  });
  return async () => {
    await served.dispose();
  };
}

/** Another site's page may not listen in the name of somebody who is signed in here. Programs send no origin. */
function isFromOurPages({ origin, host }: { origin?: string | undefined; host?: string | undefined }): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** What is to be executed, or what is wrong with it. */
function argumentsOf(
  app: App,
  payload: SubscribePayload,
  limits: readonly ValidationRule[],
): ExecutionArgs | GraphQLError[] {
  const { schema } = app;
  try {
    const document = parse(payload.query, { maxTokens: operationLimits.tokens });
    const mistakes = validate(schema, document, [...specifiedRules, ...limits]);
    if (mistakes.length > 0) return [...mistakes];
    const operation = getOperationAST(document, payload.operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
      return [new GraphQLError('Send queries and mutations over HTTP.')];
    const variables = getVariableValues(schema, operation.variableDefinitions ?? [], payload.variables ?? {});
    if (variables.errors) return variables.errors.map(({ message }) => new GraphQLError(message));
    return { schema, document, operationName: payload.operationName, variableValues: payload.variables };
  } catch (error) {
    return [error instanceof GraphQLError ? error : unexpected(error)];
  }
}

/**
 * Runs a subscription. The person is asked for anew at each event: somebody who has signed out, or has lost a role,
 * is told no more than they may see now.
 */
async function follow(app: App, args: ExecutionArgs): Promise<ExecutionResult | AsyncGenerator<ExecutionResult>> {
  const renew = () => app.contextOf(args.contextValue as Request);
  try {
    const source = await createSourceEventStream({ ...args, contextValue: await renew() });
    if (!(Symbol.asyncIterator in source)) return source;
    const events = source[Symbol.asyncIterator]() as AsyncIterableIterator<unknown>;
    return answers(events, async (rootValue) => execute({ ...args, rootValue, contextValue: await renew() }));
  } catch (error) {
    return { errors: [unexpected(error)] };
  }
}

/** An answer for each event. Not an async generator function: its `return` would wait for the event that may never come. */
function answers(
  events: AsyncIterableIterator<unknown>,
  answer: (event: unknown) => Promise<ExecutionResult>,
): AsyncGenerator<ExecutionResult> {
  return {
    async next() {
      const event = await events.next();
      if (event.done) return { value: undefined, done: true };
      const value = await answer(event.value).catch((error: unknown) => ({ errors: [unexpected(error)] }));
      return { value, done: false };
    },
    async return() {
      await events.return?.();
      return { value: undefined, done: true };
    },
    async throw(error) {
      await events.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await events.return?.();
    },
  };
}

const refusal = (code: 'TOO_MANY_REQUESTS') => unexpected(new Refused(code));

/** Carries what was thrown to `publicError`, which decides what may be told. */
function unexpected(error: unknown): GraphQLError {
  return new GraphQLError('Refused', {
    originalError: error instanceof Error ? error : new Error('Not an error was thrown'),
  });
}
