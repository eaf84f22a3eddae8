import { roles } from '@throughline/shared/roles';
import { GraphQLObjectType, GraphQLSchema } from 'graphql';
import pg from 'pg';
import { features } from '../../server/src/features.ts';
import { guardDoors } from '../../server/src/platform/access.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { Model } from '../../server/src/platform/reading/model.ts';
import { Reader } from '../../server/src/platform/reading/reader.ts';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { makeSchema } from '../../server/src/schema.ts';
import { startServer } from '../support/server.ts';
import { WITHOUT_LIMITS, type Sides } from './comparison.ts';
import { Tables, naiveSchema, type NaiveWorld } from './naive.ts';
import { productMeanings } from './product-naive.ts';
import { givenHiddenRows } from './product-rows.ts';

export interface ProductWorld {
  sides: Sides;
  /** What may be asked at random: no commands, and not the queries that are left out. */
  asked: GraphQLSchema;
  model: Model;
  tables: Tables;
  meanings: Pick<NaiveWorld, 'visible' | 'fields'>;
  stop(): Promise<void>;
}

const york = seedId('council', 'york');
const kent = seedId('council', 'kent');

/**
 * Queries that are answered by code of their own and have tests of their own: who is signed in, who may sign in for a
 * demonstration, responses by their secret codes, those that the office works at, returns to funders, worked out of the ledger, and checks of published versions.
 */
export const LEFT_OUT = ['equalityAnswers', 'equalityProfile', 'viewer', 'demonstrationPeople', 'draftResponse', 'receipt', 'funderReturns', 'funderReturn', 'enteredAnswers', 'entryDifferences', 'textsToRead', 'textsToDecide', 'pointsSaid', 'draftPreview', 'draftChecks', 'versionCheck'];

/** Nobody, each role of York, an administrator of Kent, and somebody with other roles in both. */
export const viewers: readonly Viewer[] = [
  { kind: 'public', personId: null, memberships: [] },
  ...[
    ...roles.map((role) => [{ councilId: york, role }]),
    [{ councilId: kent, role: 'admin' }],
    [
      { councilId: york, role: 'panel' },
      { councilId: york, role: 'finance' },
      { councilId: kent, role: 'clerk' },
    ],
  ].map((memberships, index) => ({
    kind: 'member' as const,
    personId: seedId('person', 'reading', String(index)),
    memberships,
  })),
];

/** The product on the seeded councils, with rows in two of them that are not for everyone, beside the naive reader. */
export async function openProduct(): Promise<ProductWorld> {
  const server = await startServer({ template: 'throughline_seeded' });
  for (const id of [york, kent]) await givenHiddenRows(server.em, { id });
  const owner = new pg.Pool({ connectionString: server.databaseUrl, max: 1 });
  // Of rows that were only just written PostgreSQL knows too little to plan well.
  await owner.query('analyze');
  const tables = await Tables.read(owner, ['report_draft']).finally(() => owner.end());

  const { services } = server.app;
  const orm = { getMetadata: () => server.em.getMetadata() } as Pick<NaiveWorld['orm'], 'getMetadata'>;
  const schema = await makeSchema(features);
  const model = new Model(schema, orm);
  // How much may be asked has tests of its own.
  const reader = new Reader(model, services.pool, WITHOUT_LIMITS);
  reader.attach();
  guardDoors(schema);

  const { visible, fields } = productMeanings(schema, tables, server.clock);
  const naive = naiveSchema({ schema, orm: orm as NaiveWorld['orm'], tables, visible, fields });
  const contextOf = (viewer: Viewer) => ({
    ...{ ...services, reader, viewer, em: server.em, caller: 'a test', sessionToken: null },
    ...{ cookie: () => null, responseHeaders: new Headers() },
  });
  return {
    ...{ model, tables },
    sides: { schema, naive, reader, contextOf },
    asked: withoutQueries(schema, LEFT_OUT),
    meanings: { visible, fields },
    stop: () => server.stop(),
  };
}

function withoutQueries(schema: GraphQLSchema, names: readonly string[]): GraphQLSchema {
  const query = schema.getQueryType()!.toConfig();
  const kept = Object.entries(query.fields).filter(([name]) => !names.includes(name));
  return new GraphQLSchema({
    query: new GraphQLObjectType({ ...query, fields: Object.fromEntries(kept) }),
    types: Object.values(schema.getTypeMap()).filter((type) => type !== schema.getQueryType()),
  });
}
