import { createHash } from 'node:crypto';
import { MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import pg from 'pg';
import { buildSchema } from 'type-graphql';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { scratchDatabase } from '../support/database.ts';
import { fixtureEntities } from './fixture-entities.ts';
import { FixtureCommands, FixturePreparedQueries, FixtureQueries, NO_DAY } from './fixture-resolvers.ts';
import { CouncilGrants, HubRanks } from './fixture-types.ts';

export interface Fixture {
  orm: MikroORM;
  pool: pg.Pool;
  /** A schema of its own each time, for a reader attaches itself to it. */
  schema(): Promise<GraphQLSchema>;
  close(): Promise<void>;
}

export async function openFixture(): Promise<Fixture> {
  const database = await scratchDatabase('template0');
  // A far time zone, so that an instant that is not told in UTC is seen.
  const pool = new pg.Pool({
    connectionString: database.url,
    max: 4,
    options: '-c statement_timeout=10000 -c timezone=Asia/Kolkata',
  });
  // A connection may still be closing when the database is dropped.
  pool.on('error', () => undefined);
  await pool.query(tables);
  await pool.query(rows);
  const orm = await MikroORM.init({ entities: fixtureEntities, clientUrl: database.url, pool: { min: 0, max: 1 } });
  return {
    orm,
    pool,
    schema: () =>
      buildSchema({ resolvers: [FixtureQueries, FixturePreparedQueries, FixtureCommands, CouncilGrants, HubRanks], validate: false }),
    close: async () => {
      await Promise.all([pool.end(), orm.close(true)]);
      await database.drop();
    },
  };
}

const tables = `
  create table council (id uuid primary key, slug text not null unique, name text not null, motto text);
  create table hub (
    id uuid primary key, council_id uuid not null references council, slug text not null, name text not null, status text not null,
    lead_email text, changed_at timestamptz not null, checked_at timestamptz, opened_on date, budget bigint not null, area float8,
    is_accessible boolean, review_start date, review_end date, review_precision text, review_approximate boolean, review_raw text,
    unique (council_id, slug));
  create table grant_award (id uuid primary key, council_id uuid not null references council, title text not null, is_published boolean not null, amount bigint not null, rate numeric not null);
  create table site (id uuid primary key, hub_id uuid not null references hub, grant_id uuid references grant_award, name text not null, postcode text not null);
  create table service (id uuid primary key, site_id uuid not null references site, name text not null, category text not null, is_walk_in boolean not null, note text);
  create table instalment (id uuid primary key, grant_id uuid not null references grant_award, seq int not null, due_on date not null, amount bigint not null);
  create table spend_line (id uuid primary key, grant_id uuid not null references grant_award, category text not null, quarter int not null, amount bigint not null);
  create table workstream (id uuid primary key, council_id uuid not null references council, grant_id uuid references grant_award, name text not null);
  create table milestone (id uuid primary key, workstream_id uuid not null references workstream, title text not null, due_on date, is_private boolean not null);
  create table indicator (id uuid primary key, code text not null, name text not null);
  create table indicator_value (hub_id uuid references hub, indicator_id uuid references indicator, quarter int, value float8 not null, primary key (hub_id, indicator_id, quarter));
  create table note (id uuid primary key, hub_id uuid not null references hub, author uuid not null, body text not null, written_at timestamptz not null);
  create view hub_day as select id, id as hub_id, opened_on from hub;
  create function key(kind text, number int) returns uuid language sql immutable as $$ select md5(kind || number)::uuid $$;
`;

/** Nulls, ties, words that break text, and amounts beyond 32 bits, spread so that every rule has both sides. */
const rows = String.raw`
  insert into council select key('council', n), 'council-' || n, (array['Ashford', 'Börne', 'Carrick', 'Dunmore'])[n], case when n % 2 = 0 then 'Motto ' || n end from generate_series(1, 4) n;
  insert into hub
    select key('hub', n), key('council', 1 + n % 4), 'hub-' || n / 4,
      case when n % 9 = 0 then E'Hub "quoted" \\ back\tTab é😀\u2028 ''' || n else 'Family hub ' || n / 2 end,
      (array['OPEN', 'PLANNED', 'CLOSED'])[1 + n % 3], case when n % 4 <> 0 then 'lead' || n || '@example.org' end,
      timestamptz '2026-03-29 00:59:59.123456+00' + n * interval '7 hour 1.0004 second', case when n % 3 = 0 then timestamptz '1999-12-31 23:59:59.999999+00' end,
      case when n % 5 <> 0 then date '2026-02-27' + n / 3 end, 9007199254740000 / n, case when n % 4 > 0 then n / 8.0 * 10 ^ (n % 7 * 4 - 12) end,
      case n % 3 when 0 then true when 1 then false end,
      case when n % 2 = 0 then date '2026-01-01' + n end, case when n % 2 = 0 then date '2026-03-31' + n end,
      case when n % 2 = 0 then (array['DAY', 'QUARTER', 'FUZZY'])[1 + n % 3] end, case when n % 2 = 0 then n % 4 = 0 end, case when n % 6 = 0 then 'by spring' end
    from generate_series(1, 24) n;
  insert into grant_award
    select key('grant', n), key('council', 1 + n % 4), 'Grant ' || n / 2, n % 3 = 0, 99700000::bigint * n * n, n / 7.0 from generate_series(1, 10) n;
  insert into site select key('site', n), key('hub', 1 + n % 22), case when n % 3 > 0 then key('grant', 1 + n % 10) end, 'Site ' || n % 7, 'TL' || n % 5 from generate_series(1, 50) n;
  insert into service
    select key('service', n), key('site', 1 + n % 45), 'Service ' || n % 11, (array['HEALTH', 'DEBT', 'O''Brien\', 'PLAY'])[1 + n % 4], n % 2 = 0, case when n % 3 = 0 then 'Note ' || n end
    from generate_series(1, 120) n;
  insert into instalment select key('instalment', n), key('grant', 1 + n % 9), n % 2, date '2026-04-01' + n * 30, n * 3000000000 from generate_series(1, 24) n;
  insert into spend_line select key('spend', n), key('grant', 1 + n % 8), (array['Staff', 'Rent', 'Play'])[1 + n % 3], 1 + n % 4, n * 100 - 900 from generate_series(1, 60) n;
  insert into workstream select key('workstream', n), key('council', 1 + n % 4), case when n % 3 <> 0 then key('grant', n) end, 'Workstream ' || n / 2 from generate_series(1, 8) n;
  insert into milestone select key('milestone', n), key('workstream', 1 + n % 8), 'Milestone ' || n % 5, case when n % 4 > 0 then date '2026-05-01' + n / 2 end, n % 3 = 0 from generate_series(1, 30) n;
  insert into indicator select key('indicator', n), 'I' || n, 'Indicator ' || n from generate_series(1, 3) n;
  insert into indicator_value select key('hub', h), key('indicator', i), q, (h * i * q % 7) / 4.0 from generate_series(1, 24) h, generate_series(1, 3) i, generate_series(10, 12) q where (h + i) % 4 > 0;
  insert into note select key('note', n), key('hub', 1 + n % 20), key('person', n % 3), 'Note "' || n || '"', timestamptz '2026-06-01' + n / 2 * interval '1 day' from generate_series(1, 20) n;
  analyze;
`;

/** The key that the fixture gives to the number-th row of a kind. */
export function key(kind: string, number: number): string {
  return createHash('md5')
    .update(`${kind}${number}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Nobody; somebody without a council; members with several roles. */
export const viewers: readonly Viewer[] = [
  { kind: 'public', personId: null, memberships: [] },
  { kind: 'member', personId: key('person', 0), memberships: [] },
  {
    kind: 'member',
    personId: key('person', 1),
    memberships: [
      { councilId: key('council', 1), role: 'hub' },
      { councilId: key('council', 3), role: 'board' },
    ],
  },
  {
    kind: 'member',
    personId: key('person', 2),
    memberships: [
      { councilId: key('council', 2), role: 'admin' },
      { councilId: key('council', 2), role: 'board' },
      { councilId: key('council', 1), role: 'clerk' },
    ],
  },
];

/** What the generator tries for the fixture's arguments: what is there, what is not, and what could break the text of a statement. */
export const fixtureValues: Readonly<Record<string, readonly unknown[]>> = {
  'Query.council.slug': ['council-1', 'council-2', 'council-3', "' or 1=1 --"],
  'Query.hub.id': [
    ...[1, 2, 3, 4, 5, 6, 9, 18, 99].map((number) => key('hub', number)),
    'not-an-id',
    key('hub', 3).toUpperCase(),
  ],
  'Query.milestone.id': [1, 2, 3, 6, 99].map((number) => key('milestone', number)),
  'Query.note.id': [1, 2, 3, 4, 5, 99].map((number) => key('note', number)),
  'Query.hubAsOf.id': [...[3, 4, 5, 6, 9, 10, 15, 20, 99].map((number) => key('hub', number)), 'not-an-id'],
  'Query.hubAsOf.day': ['2026-03-01', '2026-02-01', '2026-03-02', NO_DAY],
  'Query.hubOn.id': [3, 4, 5, 6, 9, 99].map((number) => key('hub', number)),
  'Mutation.renameHub.id': [...[1, 2, 3, 4, 99].map((number) => key('hub', number)), key('hub', 6).toUpperCase()],
  'Mutation.touchHub.id': [1, 2, 3, 4, 99].map((number) => key('hub', number)),
  councilSlug: ['council-1', 'council-2', 'council-4', 'council-9'],
  slug: ['hub-0', 'hub-1', 'hub-2', 'hub-5'],
  grantTitle: ['Grant 1', 'Grant 2', 'Grant 3'],
  siteName: ['Site 1', 'Site 3', '%', '$1'],
  category: ['HEALTH', 'DEBT', "O'Brien\\", 'Staff', 'Rent', '"', '\u{1f600}'],
  categories: ['HEALTH', 'PLAY', "O'Brien\\", 'a,b', '{}'],
  word: ['has', 'é"'],
  words: ['hub', 'Grant', '1', '%'],
  dueOn: ['2026-05-01', '2026-05-08', '2020-02-29'],
  day: ['2026-03-01', '2026-02-01'],
  since: [0, 2, 11, 12, 13],
  quarter: [3, 10, 11, 12],
  page: [-1, 0, 1, 1, 2, 3, 2_147_483_647],
  pageSize: [0, 1, 2, 3, 7, 25, 101],
};
