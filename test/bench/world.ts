import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';

/** The council whose pages are measured; the counted responses of its consultation, and of one with few; those of the rest. */
export const MEASURED = 1;
export const QUIET = 2;
const RESPONSES = { measured: 190_800, quiet: 200, other: 500 };

const sqlOf = (file: string) => readFileSync(join(import.meta.dirname, 'world', `${file}.sql`), 'utf8');

/** The key of a row of the world, as `bench.key` in 0-tools.sql makes it. */
export function key(kind: string, n: number): string {
  return `${createHash('md5').update(kind).digest('hex').slice(0, 8)}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Makes the tools of the world's files, once a database. */
export const makeTools = (owner: Client): Promise<unknown> => owner.query(sqlOf('0-tools'));

/**
 * Adds councils with everything that is theirs, as the owner, in one transaction.
 *
 * @param from number of the first council, `to` of the last one
 */
export async function addCouncils(owner: Client, from: number, to: number): Promise<void> {
  await owner.query('begin');
  await owner.query(`
    create temp table adding on commit drop as
    select n, bench.key('council', n) as id,
      case n when ${MEASURED} then ${RESPONSES.measured} when ${QUIET} then ${RESPONSES.quiet} else ${RESPONSES.other} end as responses
    from generate_series(${from}, ${to}) n`);
  for (const file of ['1-councils', '2-money', '3-programmes', '4-consultations']) await owner.query(sqlOf(file));
  await owner.query('commit');
}

/** Drafts of the quiet consultation for the product to send, and the same answers for the others. */
export async function addSubmissions(owner: Client, drafts: number): Promise<void> {
  await owner.query(sqlOf('5-submissions'));
  await owner.query(`call bench.add_drafts(0, ${drafts - 1})`);
}

/** Somebody on the boards of the measured and the quiet council, who may see their packs and counts. */
export async function addBoardMember(owner: Client, email: string, passwordHash: string): Promise<void> {
  await owner.query(
    `insert into person (id, email, name, password_hash) values (bench.key('person', 1), $1, 'A board member', $2)`,
    [email, passwordHash],
  );
  await owner.query(
    `insert into membership (id, council_id, person_id, role) select bench.key('membership', n), bench.key('council', n), bench.key('person', 1), 'board' from unnest(array[${MEASURED}, ${QUIET}]) n`,
  );
}

/** Totals and counters must be those of the rows, or what is measured is not the product: all its own rules of data. */
export async function refuseWrongWorld(owner: Client, checks: readonly { rule: string; sql: string }[]): Promise<void> {
  for (const { rule, sql } of checks) {
    const { rowCount } = await owner.query(sql);
    if (rowCount) throw new Error(`The world breaks a rule of the data: ${rule} (${rowCount} rows).`);
  }
}

/** As PostgreSQL would have it after some hours of use. */
export const settle = (owner: Client): Promise<unknown> => owner.query('vacuum analyze');
