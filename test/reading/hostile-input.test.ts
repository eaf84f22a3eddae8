import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReader, type FixtureReader } from './fixture-reader.ts';
import { key } from './fixture.ts';

describe('hostile words reach the database as values or not at all', () => {
  let at: FixtureReader;
  const hub = key('hub', 3);
  beforeAll(async () => {
    at = await openReader();
  });
  afterAll(() => at?.close());

  test.each([
    ['a quotation mark that would end a text', `'; drop table hub; -- $1 \\`],
    ['a placeholder', '$1'],
    ['a pattern', '%'],
    ['a comma and a brace that would break an array', '{"a",b}'],
    ['a face', '\u{1f600}'],
    ['a line separator', '\u2028'],
  ])('%s finds nothing and breaks nothing', async (_what, words) => {
    const query =
      'query Q($slug: String!, $in: [String!]!) { council(slug: $slug) { id } hub(id: "' +
      hub +
      '") { serviceCount(categories: $in) } }';
    const variables = { slug: words, in: [words] };
    const statements = await at.statementsOf(async () =>
      expect(await at.text(query, variables)).toBe('{"council":null,"hub":{"serviceCount":0}}'),
    );
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toContain(words === '$1' || words === '%' ? 'council-9' : words);
    expect((await at.completed(query, variables)).data).toMatchObject({ council: null, hub: { serviceCount: 0 } });
  });

  test('a value written into the document is bound too', async () => {
    const statements = await at.statementsOf(() =>
      at.text(`{ council(slug: "O'Brien; select 1") { name } hubs(councilSlug: "Zzz") { total } }`),
    );
    expect(statements.join()).not.toMatch(/Brien|Zzz/);
  });

  test.each([
    ['the character NUL', 'a\0b'],
    ['half a surrogate pair', '\ud800'],
  ])('%s in a text is told as bad input', async (_what, words) => {
    const query = 'query Q($slug: String!) { council(slug: $slug) { name } hubs { total } }';
    await expect(at.text(query, { slug: words })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const { data, errors } = await at.completed(query, { slug: words });
    expect(data).toMatchObject({ council: null, hubs: { total: expect.any(Number) } });
    expect(errors?.map(({ path, originalError }) => [path, (originalError as { code?: string }).code])).toEqual([
      [['council'], 'BAD_INPUT'],
    ]);
  });

  test('half a surrogate pair in a list of texts is told as bad input', async () => {
    await expect(
      at.text(`query Q($in: [String!]!) { hub(id: "${hub}") { serviceCount(categories: $in) } }`, {
        in: ['HEALTH', '\ud800'],
      }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test.each(['1', 'not-an-id', `${hub}0`, `{${hub}}`, ''])('“%s” is no id, and is told as bad input', async (id) => {
    await expect(at.text('query Q($id: ID!) { hub(id: $id) { name } }', { id })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    const { errors } = await at.completed('query Q($id: ID!) { hub(id: $id) { name } }', { id });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('names that JavaScript keeps for itself are response keys like others', async () => {
    const query = `{ __proto__: hub(id: "${hub}") { constructor: name __proto__: id toString: status hasOwnProperty: contact } }`;
    const expected =
      '{"__proto__":{"constructor":"Family hub 1","__proto__":"' +
      hub +
      '","toString":"OPEN","hasOwnProperty":"l***@example.org (open)"}}';
    expect(JSON.stringify((await at.completed(query)).data)).toBe(expected);
    expect(await at.text(query.replace('hasOwnProperty: contact', ''))).toBe(
      expected.replace(',"hasOwnProperty":"l***@example.org (open)"', ''),
    );
  });

  test('a number beyond 32 bits is refused before a statement is made', async () => {
    const statements = await at.statementsOf(async () => {
      expect(await at.text('query Q($page: Int!) { hubs(page: $page) { total } }', { page: 2 ** 31 })).toBeNull();
      expect(
        (await at.completed('query Q($page: Int!) { hubs(page: $page) { total } }', { page: 2 ** 31 })).errors,
      ).toHaveLength(1);
    });
    expect(statements).toEqual([]);
  });

  test('an operation that asks about the schema too is completed by graphql-js', async () => {
    const query = `{ __schema { queryType { name } } __typename hub(id: "${hub}") { name } }`;
    expect(await at.text(query)).toBeNull();
    expect((await at.completed(query)).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
      __typename: 'Query',
      hub: { name: 'Family hub 1' },
    });
  });
});
