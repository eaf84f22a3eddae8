import { execute, getOperationAST, type DocumentNode, type ExecutionResult } from 'graphql';
import type { App } from '../app.ts';
import type { Context } from '../platform/context.ts';
import { publicError } from '../platform/errors.ts';

/**
 * Runs an operation of our own pages in process: the same schema, doors and errors as over HTTP, without Apollo's
 * plugins. Our operations are known and checked when they are built, so the limits for strangers do not apply.
 */
export function makeRunner(app: App) {
  return async (document: DocumentNode, variables: Record<string, unknown>, context: Context): Promise<ExecutionResult | object> => {
    const operation = getOperationAST(document);
    // Whatever goes wrong goes wrong again in graphql-js, which tells it where it belongs.
    const text = operation && (await app.services.reader.text(document, operation, variables, context).catch(() => null));
    if (text) return { data: JSON.parse(text) as object };
    const result = await execute({ schema: app.schema, document, variableValues: variables, contextValue: context });
    const errors = result.errors?.map((error) => publicError(error, app.constraints, app.services.log));
    return errors ? { data: result.data, errors } : { data: result.data };
  };
}
