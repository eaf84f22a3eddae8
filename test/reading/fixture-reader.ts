import { execute, parse, type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Limits } from '../../server/src/platform/reading/budget.ts';
import { Model } from '../../server/src/platform/reading/model.ts';
import { Reader } from '../../server/src/platform/reading/reader.ts';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { openFixture, viewers, type Fixture } from './fixture.ts';

type Variables = Record<string, unknown>;

/** The fixture with a reader, asked in both ways. */
export interface FixtureReader extends Fixture {
  graphql: GraphQLSchema;
  reader: Reader;
  contextOf(viewer: Viewer): { viewer: Viewer };
  /** The text way: null when graphql-js has to complete the operation. */
  text(query: string, variables?: Variables, viewer?: Viewer): Promise<string | null>;
  /** The other way, completed by graphql-js. */
  completed(query: string, variables?: Variables, viewer?: Viewer): Promise<ExecutionResult>;
  /** The statements that the work sent. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
}

export const [nobody, newcomer, officer, administrator] = viewers as [Viewer, Viewer, Viewer, Viewer];

export async function openReader(limits: Partial<Limits> = {}): Promise<FixtureReader> {
  const fixture = await openFixture();
  const graphql = await fixture.schema();
  const reader = new Reader(new Model(graphql, fixture.orm), fixture.pool, limits);
  reader.attach();
  const contextOf = (viewer: Viewer) => ({ viewer, reader, pool: fixture.pool });
  return {
    ...fixture,
    graphql,
    reader,
    contextOf,
    async text(query, variables = {}, viewer = nobody) {
      const document = parse(query);
      return reader.text(document, document.definitions[0] as OperationDefinitionNode, variables, contextOf(viewer));
    },
    async completed(query, variables = {}, viewer = nobody) {
      return execute({
        schema: graphql,
        document: parse(query),
        variableValues: variables,
        contextValue: contextOf(viewer),
      });
    },
    async statementsOf(work) {
      const statements: string[] = [];
      reader.onStatement = (statement) => statements.push(statement);
      await work();
      reader.onStatement = undefined;
      return statements;
    },
  };
}
