import { parse, type OperationDefinitionNode } from 'graphql';
import { PlanCache } from '../../server/src/platform/reading/plan-cache.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReader, nobody, type FixtureReader } from './fixture-reader.ts';
import { key } from './fixture.ts';

describe('an operation that asks for too much is refused before anything is planned', () => {
  let at: FixtureReader;
  const hub = (selection: string) => `{ hub(id: "${key('hub', 3)}") { ${selection} } }`;
  const many = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => of(index)).join(' ');

  beforeAll(async () => {
    at = await openReader({ fields: 200, aliases: 50, depth: 8, rows: 10_000, answerBytes: 2_500 });
  });
  afterAll(() => at?.close());

  async function expectRefused(query: string, variables: Record<string, unknown> = {}): Promise<void> {
    const statements = await at.statementsOf(async () => {
      await expect(at.text(query, variables)).rejects.toMatchObject({ code: 'OPERATION_TOO_LARGE' });
      const { errors } = await at.completed(query, variables);
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'OPERATION_TOO_LARGE' });
    });
    expect(statements).toEqual([]);
  }

  test('fields are counted, also the same ones again and those in fragments', async () => {
    await expect(at.text(hub(many(190, () => 'name')))).resolves.toContain('Family hub');
    await expectRefused(hub(many(300, () => 'name')));
    await expectRefused(
      `${hub('...A')} fragment A on Hub { council { hubs { ...B } } } fragment B on Hub { ${many(200, () => 'name')} }`,
    );
  });

  test('fragments that multiply are cut off', async () => {
    const levels = many(
      20,
      (level) =>
        `fragment F${level} on Council { a: hubs { council { ...F${level + 1} } } b: hubs { council { ...F${level + 1} } } }`,
    );
    await expectRefused(`{ councils { ...F0 } } ${levels} fragment F20 on Council { name }`);
  });

  test('aliases are counted, at the root and below', async () => {
    await expectRefused(hub(many(51, (index) => `a${index}: name`)));
    await expectRefused(`{ ${many(51, (index) => `a${index}: hubs { total }`)} }`);
  });

  test('depth is limited', async () => {
    await expectRefused(hub(`${'council { workstreams { '.repeat(4)} id ${'} } '.repeat(4)}`));
  });

  test('rows are what the lists may hold, multiplied down the tree', async () => {
    await expect(at.text('{ councils { hubs { sites { services { name } } } } }')).resolves.toBeTypeOf('string');
    await expectRefused('{ councils { hubs { council { hubs { sites { services { name } } } } } } }');
  });

  test('rows of a page are as many as are asked for, in each run anew', async () => {
    const query =
      'query Q($size: Int!) { hubs(pageSize: $size) { items { council { hubs { sites { services { name } } } } } } }';
    await expect(at.text(query, { size: 2 })).resolves.toBeTypeOf('string');
    await expectRefused(query, { size: 100 });
    await expect(at.text(query, { size: 3 })).resolves.toBeTypeOf('string');
  });

  test('an operation beside a mutation or a resolver in TypeScript is measured whole', async () => {
    const { errors } = await at.completed(
      `{ search(words: "hub") { ... on Hub { council { hubs { council { hubs { sites { services { name } } } } } } } } }`,
    );
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'OPERATION_TOO_LARGE' });
  });

  test('an answer that is too long is not sent', async () => {
    const query =
      '{ councils { hubs { name slug id changedAt council { name slug motto id } sites { name id postcode hub { name } } } } }';
    await expect(at.text(query)).rejects.toMatchObject({ code: 'OPERATION_TOO_LARGE' });
    expect((await at.completed(query)).errors?.[0]?.originalError).toMatchObject({ code: 'OPERATION_TOO_LARGE' });
  });

  test('a statement that takes too long is stopped, and not tried again in the other way', async () => {
    const document = parse('{ services { site { hub { council { name } } } } }');
    const operation = document.definitions[0] as OperationDefinitionNode;
    const context = at.contextOf(nobody);
    await at.pool.query(
      'alter table council rename to council_away; create view council as select id, slug, name || pg_sleep(0.2) as name, motto from council_away',
    );
    const client = await at.pool.connect();
    const settings = await client.query<{ setting: string }>("select current_setting('statement_timeout') as setting");
    expect(settings.rows[0]?.setting).toBe('10s');
    client.release();
    try {
      const clients = await Promise.all([1, 2, 3, 4].map(() => at.pool.connect()));
      for (const each of clients) await each.query("set statement_timeout = '150ms'");
      for (const each of clients) each.release();
      const statements = await at.statementsOf(async () => {
        await expect(at.reader.text(document, operation, {}, context)).rejects.toMatchObject({ code: '57014' });
        const info = { operation, fieldName: 'services', path: { key: 'services', prev: undefined } };
        await expect(at.reader.root(context, info as never)).rejects.toMatchObject({ code: '57014' });
      });
      expect(statements).toHaveLength(1);
    } finally {
      await at.pool.query(
        "set statement_timeout = '10s'; drop view council; alter table council_away rename to council",
      );
    }
  });

  test('few statements get a prepared name, however many documents are sent', async () => {
    for (let index = 0; index < 220; index++) {
      const query = `{ hubAt(councilSlug: "council-1", slug: "hub-1") { n${index}: name } }`;
      const document = parse(query);
      const operation = document.definitions[0] as OperationDefinitionNode;
      for (let use = 0; use < 11; use++) await at.reader.text(document, operation, {}, at.contextOf(nobody));
    }
    const { rows } = await at.pool.query<{ count: string }>('select count(*) from pg_prepared_statements');
    expect(Number(rows[0]?.count)).toBeGreaterThan(0);
    expect(Number(rows[0]?.count)).toBeLessThanOrEqual(200);
  });

  test('few plans are kept, the least used thrown away first', () => {
    const cache = new PlanCache<string>(2);
    const made: string[] = [];
    const scope = { schema: at.graphql, fragments: {}, variables: {} };
    const operation = parse('{ hello }').definitions[0] as OperationDefinitionNode;
    const ask = (part: string) =>
      cache.get(operation, part, 'public', scope, () => {
        made.push(part);
        return part;
      });
    for (const part of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(part)).toBe(part);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
    expect(cache.size).toBe(2);
  });
});
