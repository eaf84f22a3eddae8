import { ApolloServer, HeaderMap } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPlugin, stringifyResult } from '../../server/src/platform/reading/plugin.ts';
import { nobody, officer, openReader, type FixtureReader } from './fixture-reader.ts';
import { NO_DAY } from './fixture-resolvers.ts';
import { key } from './fixture.ts';

describe('text from PostgreSQL and the way through graphql-js give the client the same', () => {
  let at: FixtureReader;
  let withPlugin: ApolloServer<{ viewer: typeof nobody }>;
  let without: ApolloServer<{ viewer: typeof nobody }>;
  beforeAll(async () => {
    at = await openReader();
    withPlugin = new ApolloServer({
      schema: at.graphql,
      plugins: [readPlugin(at.reader)],
      stringifyResult,
      includeStacktraceInErrorResponses: false,
    });
    without = new ApolloServer({ schema: at.graphql, stringifyResult, includeStacktraceInErrorResponses: false });
    await Promise.all([withPlugin.start(), without.start()]);
  });
  afterAll(async () => {
    await Promise.all([withPlugin?.stop(), without?.stop()]);
    await at?.close();
  });

  async function ask(
    server: typeof withPlugin,
    query: string,
    variables: object = {},
    viewer = nobody,
  ): Promise<string> {
    const headers = new HeaderMap([['content-type', 'application/json']]);
    const { body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query, variables } },
      context: async () => at.contextOf(viewer),
    });
    return body.kind === 'complete' ? body.string : '';
  }

  const hub = key('hub', 3);
  test.each<[string, string, object?]>([
    [
      'a page',
      `{ hubs(page: 2, pageSize: 3) { total page items { name council { name } openedOn budget isAccessible } } }`,
    ],
    [
      'a refusal at the door, which leaves the rest of the answer',
      `{ note(id: "${key('note', 1)}") { body } council(slug: "council-1") { name } }`,
    ],
    [
      'an id that is none, which leaves the rest of the answer',
      `query Q($id: ID!) { hub(id: $id) { name } council(slug: "council-1") { name } }`,
      { id: '7' },
    ],
    ['a field that code computes', `{ hub(id: "${hub}") { contact } }`],
    [
      'objects and lists that code computes, asked for under other names and in parts',
      `{ hubs { items { a: viewerCan(word: "é\\"") { edit ...Facts } b: viewerCan { __typename may: edit } tags { word weight } statuses } } }
       fragment Facts on HubAbilities { facts again: facts }`,
    ],
    ['errors of code, which leave the rest of the answer', '{ hubs { items { name wholeMetres } } }'],
    ['code that gives nothing where there must be something', `{ hubAsOf(id: "${hub}", day: "2026-03-01") { openedWords } }`],
    [
      'two queries that prepare different days',
      `{ a: hubAsOf(id: "${hub}", day: "2026-03-01") { daysOpen } b: hubAsOf(id: "${hub}", day: "2026-02-01") { daysOpen } }`,
    ],
    ['a query that is refused before anything is read', `{ hubAsOf(id: "${hub}", day: "${NO_DAY}") { daysOpen } }`],
    ['a row that is missing, with the reason', `{ hubAsOf(id: "${key('hub', 99)}", day: "2026-03-01") { daysOpen } }`],
    ['a mutation', `mutation { touchHub(id: "${hub}") { words hub { name } grants { title } review { start } } }`],
    ['a variable that is no number', 'query Q($page: Int!) { hubs(page: $page) { total } }', { page: 'two' }],
  ])('%s', async (_what, query, variables) => {
    const answer = await ask(withPlugin, query, variables);
    expect(JSON.parse(answer)).toEqual(JSON.parse(await ask(without, query, variables)));
  });

  test('an operation without code is one statement, whatever it asks for', async () => {
    const query =
      '{ councils { hubs { name sites { services { name } } ranks(since: 10) { rank indicator { name } } council { grants { title spendTotals(since: 0) { total } } } } } hubs { total items { name } } }';
    const statements = await at.statementsOf(() => ask(withPlugin, query, {}, officer));
    expect(statements).toHaveLength(1);
    const completed = await at.statementsOf(() => ask(without, query, {}, officer));
    expect(completed).toHaveLength(2);
  });

  test('what code computes is put into the text, so that such an operation is one statement too', async () => {
    const query = '{ councils { hubs { contact tags { word } viewerCan { edit } } } hubs { items { contact } } }';
    expect(await at.statementsOf(() => ask(withPlugin, query, {}, officer))).toHaveLength(1);
    expect(await at.statementsOf(() => ask(without, query, {}, officer))).toHaveLength(2);
  });

  test('who asks for what is missing is told why, in both ways', async () => {
    const query = `{ hubAsOf(id: "${key('hub', 99)}", day: "2026-03-01") { daysOpen } }`;
    for (const server of [withPlugin, without]) expect(await ask(server, query)).toContain('We could not find that');
    const refused = `{ hubAsOf(id: "${hub}", day: "${NO_DAY}") { daysOpen } }`;
    expect(await at.statementsOf(() => ask(withPlugin, refused))).toHaveLength(0);
  });

  test('code is given all its rows at once, so the number of statements does not grow with them', async () => {
    const statements = await at.statementsOf(() =>
      ask(withPlugin, '{ councils { hubs { contact viewerCan { edit } sites { hub { contact } } } } }', {}, officer),
    );
    expect(statements).toHaveLength(1);
  });

  test('the parts of what a mutation gives back are read when they are asked for, each in one statement', async () => {
    const ids = ['hub', 'grants'].map((part) => `${part} { id }`);
    const parts = (asked: string) =>
      at.statementsOf(() => ask(withPlugin, `mutation { touchHub(id: "${hub}") { words ${asked} } }`));
    expect(await parts('')).toHaveLength(0);
    expect(await parts(ids[0]!)).toHaveLength(1);
    expect(await parts(`${ids[0]} again: ${ids[0]!.replace('id', 'name')} ${ids[1]}`)).toHaveLength(3);
  });

  test('whoever looks into the answer before it is sent finds it whole', async () => {
    const response = await withPlugin.executeOperation(
      { query: '{ council(slug: "council-1") { name } }' },
      { contextValue: at.contextOf(nobody) },
    );
    expect(JSON.parse(JSON.stringify(response.body))).toMatchObject({
      singleResult: { data: { council: { name: 'Ashford' } } },
    });
  });

  test('a row that a resolver made by itself is refused, for nobody asked whether the viewer may see it', async () => {
    const { errors } = await at.completed('{ smuggled(name: "Hidden hub") { name } }');
    expect(errors?.[0]?.message).toContain('Hub has a visibility rule: give reader.one(…)');
  });
});
