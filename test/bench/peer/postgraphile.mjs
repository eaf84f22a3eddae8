// PostGraphile 5 on the same database: the best known peer. Owner's connection: no visibility rules, its fastest case.
import { createServer } from 'node:http';
import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const preset = {
  extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset],
  pgServices: [makePgService({ connectionString: process.env.BENCH_DATABASE, schemas: ['public', 'bench'], poolConfig: { max: 8, options: '-c random_page_cost=1.1 -c jit=off' } })],
  grafserv: { graphiql: false, watch: false, graphqlPath: '/graphql', maxRequestLength: 500_000 },
  grafast: { explain: false },
  // One table is called as the filter of another would be; and lists may be put in any order, since the benchmark makes the indexes.
  disablePlugins: ['PgConditionArgumentPlugin', 'PgConditionCustomFieldsPlugin', 'PgIndexBehaviorsPlugin'],
  schema: { defaultBehavior: '+connection +list' },
};
const instance = postgraphile(preset);
const server = createServer();
server.on('error', (error) => {
  throw error;
});
const serv = instance.createServ(grafserv);
await serv.addTo(server);
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.on('disconnect', () => process.exit());
