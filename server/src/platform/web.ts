import type { IRouter } from 'express';
import type { DocumentNode, ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Context, Request } from './context.ts';

/** What a feature is lent for addresses of its own. */
export interface WebHost {
  contextOf: (request: Request) => Promise<Context>;
  /** Runs an operation in process as the viewer of the context, with doors and rules. */
  run: (document: DocumentNode, variables: Record<string, unknown>, context: Context) => Promise<ExecutionResult | object>;
  /** What may be told of an error. */
  told: (error: unknown) => GraphQLFormattedError;
}

/** Adds a feature's addresses that give or take files. */
export type Mount = (web: IRouter, host: WebHost) => void;
