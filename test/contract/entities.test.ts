import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('what the code believes of each table is what the migrations made', async () => {
  // PostgreSQL does not know of a column of a view whether it can be null.
  const columns = await server.em.execute<{ table_name: string; column_name: string; is_nullable: string | null; udt_name: string }[]>(
    `select table_name, column_name, case table_type when 'VIEW' then null else is_nullable end as is_nullable, udt_name
     from information_schema.columns join information_schema.tables using (table_schema, table_name) where table_schema = 'public'`,
  );
  const known = new Map(columns.map((column) => [`${column.table_name}.${column.column_name}`, column]));
  const wrong: string[] = [];
  for (const meta of server.em.getMetadata().getAll().values()) {
    if (!meta.tableName) continue;
    for (const property of meta.props) {
      for (const [at, name] of (property.fieldNames ?? []).entries()) {
        if (property.kind !== 'scalar' && property.kind !== 'm:1') continue;
        const column = known.get(`${meta.tableName}.${name}`);
        const path = `${meta.tableName}.${name}`;
        if (!column) wrong.push(`${path} does not exist`);
        else {
          if (column.is_nullable !== null && (column.is_nullable === 'YES') !== !!property.nullable) wrong.push(`${path}: one says it may be null, the other not`);
          if (family(column.udt_name) !== family(property.columnTypes[at]!)) wrong.push(`${path}: ${column.udt_name} against ${property.columnTypes[at]}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('the application may read and write rows but not alter the schema', async () => {
  await expect(server.app.services.pool.query('create table mischief (id integer)')).rejects.toThrow(/permission denied/);
  await expect(server.app.services.pool.query('drop table council')).rejects.toThrow(/must be owner/);
  await expect(server.app.services.pool.query('alter table council add column mischief integer')).rejects.toThrow(/must be owner/);
});

test('nobody can change or remove what the audit chain holds', async () => {
  await expect(server.app.services.pool.query('delete from audit_entry')).rejects.toThrow(/permission denied/);
  await expect(server.app.services.pool.query(`update audit_entry set action = 'x'`)).rejects.toThrow(/permission denied/);
});

test('the application sees nobody by selecting people', async () => {
  const { rows } = await server.app.services.pool.query('select * from person');
  expect(rows).toEqual([]);
});

const families: Record<string, string> = {
  int4: 'int', integer: 'int', int: 'int', int8: 'bigint', bigint: 'bigint', bool: 'boolean', boolean: 'boolean', timestamptz: 'timestamptz',
  'timestamptz(0)': 'timestamptz', 'timestamptz(3)': 'timestamptz', varchar: 'text', 'varchar(255)': 'text', text: 'text', jsonb: 'json', json: 'json',
};
const family = (type: string): string => families[type] ?? type.replace('[]', '').replace(/^_/, '');
