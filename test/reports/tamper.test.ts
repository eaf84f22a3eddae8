import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { canonicalJson, type Json } from '../../server/src/platform/canonical-json.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { hashesOf } from '../../server/src/reports/report-content.service.ts';
import { verifyVersions, versionsProof, type CouncilFinding } from '../../server/src/reports/verify-versions.service.ts';
import { reporting, sha256 } from '../support/given-reports.ts';
import { givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

// Each of many changes is made, looked for and taken back: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000 });

const york = { id: seedId('council', 'york'), slug: 'york' };
const slug = 'family-hubs-update-december-2022';
const VERSIONS = 3;
interface Row {
  id: string;
  number: number;
  content: string;
  hash: string;
  sealed: string;
}
let server: TestServer;
let owner: pg.Client;
let rows: Row[];

beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
  const clerk = await givenPerson(server.em, york, 'clerk');
  for (let number = 2; number <= VERSIONS; number++) await reporting(server).publish(seedId('report', 'york', slug), clerk.cookie, `Correction ${number}.`);
  owner = new pg.Client({ connectionString: server.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await server.stop();
});

describe('what nobody has touched', () => {
  test('holds, in every council that was seeded', async () => {
    expect(await versionsProof.find(owner)).toEqual([]);
    const { rows: recorded } = await owner.query(`select from report_version v join audit_entry e on e.subject_id = v.id and e.digest = v.content_hash`);
    expect(recorded.length).toBeGreaterThan(VERSIONS + 3);
  });

  test('cannot be changed at all as long as the database looks after it', async () => {
    await expect(owner.query(`update report_version set note = 'x'`)).rejects.toThrow(/cannot be changed/);
    await expect(owner.query(`update report_version_sealed set content = '{}'`)).rejects.toThrow(/cannot be changed/);
  });
});

describe('with every safeguard of the database taken away', () => {
  beforeAll(async () => {
    await owner.query(`
      alter table report_version disable trigger all, drop constraint report_version_hash, alter column content_json drop expression;
      alter table report_version_sealed disable trigger all, drop constraint report_version_sealed_hash, alter column content_json drop expression;
      alter table report_version drop constraint report_version_says_what_it_corrects, drop constraint report_version_number;`);
    ({ rows } = await owner.query<Row>(
      `select v.id, v.number, v.content, v.content_hash as hash, s.content as sealed from report_version v join report_version_sealed s on s.version_id = v.id
       where v.report_id = $1 order by v.number`, [seedId('report', 'york', slug)],
    ));
  });

  /** What is found after a change, which is then taken back. */
  async function foundAfter(change: () => Promise<unknown>): Promise<CouncilFinding[]> {
    await owner.query('begin');
    try {
      await change();
      return await verifyVersions(owner, york.id);
    } finally {
      await owner.query('rollback');
    }
  }
  const set = (column: string, value: unknown, { id }: Row) => owner.query(`update report_version set ${column} = $1 where id = $2`, [value, id]);
  const setSealed = (column: string, value: unknown, { id }: Row) => owner.query(`update report_version_sealed set ${column} = $1 where version_id = $2`, [value, id]);
  const about = (found: CouncilFinding[], { number }: Row) => found.filter((each) => each.slug === slug && each.number === number);
  const number = fc.integer({ min: 0, max: VERSIONS - 1 });
  const character = fc.oneof(fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '0', '9', ' ', 'e', '£'), fc.string({ minLength: 1, maxLength: 1 }));

  test('a changed character anywhere in a version is found, and the part in which it stands is named', async () => {
    await fc.assert(
      fc.asyncProperty(number, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), character, fc.boolean(), async (which, share, other, isCopyChangedToo) => {
        const row = rows[which]!;
        const at = Math.floor(share * row.content.length);
        fc.pre(row.content[at] !== other && other !== '\0');
        const content = row.content.slice(0, at) + other + row.content.slice(at + 1);
        const found = await foundAfter(async () => {
          await set('content', content, row);
          if (isCopyChangedToo && isJson(content)) await set('content_json', content, row);
        });
        const own = about(found, row).map(({ part }) => part);
        expect(own).not.toEqual([]);
        const expected = partAt(row.content, at);
        if (expected !== null) expect(own.some((part) => expected.test(part)), `${expected.source} in ${own.join(' · ')}`).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('a character that was put in or taken out is found, and which version it was', async () => {
    await fc.assert(
      fc.asyncProperty(number, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), character, fc.boolean(), async (which, share, other, isTakenOut) => {
        const row = rows[which]!;
        const at = Math.floor(share * row.content.length);
        fc.pre(other !== '\0');
        const content = row.content.slice(0, at) + (isTakenOut ? '' : other) + row.content.slice(at + (isTakenOut ? 1 : 0));
        expect(about(await foundAfter(() => set('content', content, row)), row)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  const hex = fc.constantFrom(...'0123456789abcdef');
  test('a changed character in any of its fingerprints is found: of the version, of the exempt part, and in the audit chain', async () => {
    const places: [what: string, write: (value: string, row: Row) => Promise<unknown>, read: (row: Row) => Promise<string>][] = [
      ['the version', (value, row) => set('content_hash', value, row), async ({ hash }) => hash],
      ['the exempt part', (value, row) => setSealed('content_hash', value, row), async ({ sealed }) => sha256(sealed)],
      ...(['digest', 'hash', 'previous_hash'] as const).map((column): (typeof places)[number] => [
        column,
        (value, { id }) => owner.query(`update audit_entry set ${column} = $1 where subject_id = $2`, [value, id]),
        async ({ id }) => (await owner.query<{ value: string }>(`select ${column} as value from audit_entry where subject_id = $1`, [id])).rows[0]!.value,
      ]),
    ];
    await fc.assert(
      fc.asyncProperty(number, fc.constantFrom(...places), fc.nat(63), hex, async (which, [, write, read], at, other) => {
        const row = rows[which]!;
        const value = await read(row);
        fc.pre(value.length === 64 && value[at] !== other);
        expect(about(await foundAfter(() => write(value.slice(0, at) + other + value.slice(at + 1), row)), row)).not.toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('a changed character in the exempt part is found and is told without a word of it', async () => {
    await fc.assert(
      fc.asyncProperty(number, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), hex, async (which, share, other) => {
        const row = rows[which]!;
        const at = Math.floor(share * row.sealed.length);
        fc.pre(row.sealed[at] !== other);
        const found = about(await foundAfter(() => setSealed('content', row.sealed.slice(0, at) + other + row.sealed.slice(at + 1), row)), row);
        expect(found.map(({ part }) => part)).toEqual(['The exempt part']);
      }),
      { numRuns: 40 },
    );
  });

  test('what stands beside the content is held to it: number, note, time to the microsecond, and the copy that pages are drawn from', async () => {
    const [, second] = rows as [Row, Row];
    const named = async (change: () => Promise<unknown>) => about(await foundAfter(change), second).map(({ part }) => part);
    expect(await named(() => set('note', 'Correction 3.', second))).toEqual(['The note of the version']);
    expect(await named(() => owner.query(`update report_version set published_at = published_at + interval '1 microsecond' where id = $1`, [second.id]))).toEqual(['The time of publication']);
    const shown = JSON.parse(second.content) as { figures: { label: string; display: string }[] };
    shown.figures[0]!.display = '£1';
    expect(await named(() => set('content_json', JSON.stringify(shown), second))).toEqual([`Figure 1, “${shown.figures[0]!.label}”`]);
    const renumbered = await foundAfter(() => set('number', 9, second));
    expect(renumbered.map(({ number: told, part }) => [told, part])).toContainEqual([9, 'The number of the version']);
  });

  test('a version, an exempt part or an entry that was removed is missed', async () => {
    const [first, second, third] = rows as [Row, Row, Row];
    const gone = await foundAfter(async () => {
      await owner.query('delete from report_version_sealed where version_id = $1', [second.id]);
      await owner.query('delete from report_version where id = $1', [second.id]);
    });
    expect(about(gone, third).map(({ part }) => part)).toEqual(['Version 2']);
    expect(gone.map(({ words }) => words)).toContain('The version that it records is not there any more.');
    expect(about(await foundAfter(() => owner.query('delete from report_version_sealed where version_id = $1', [first.id])), first)).toMatchObject([{ part: 'The exempt part', words: 'It is not there any more.' }]);
    expect(about(await foundAfter(() => owner.query('delete from audit_entry where subject_id = $1', [first.id])), first)).toMatchObject([{ part: 'The record of the publication' }]);
  });

  /** The version with another first figure, with all its own hashes worked out anew. */
  function forged({ content }: Row): string {
    const { partHashes: _hashes, format, ...parts } = JSON.parse(content) as { [name: string]: Json } & { figures: { display: string }[] };
    parts.figures[0]!.display = '£9,999,999';
    return canonicalJson({ ...parts, format: format!, partHashes: hashesOf(parts) });
  }
  const forge = async (row: Row) => {
    const content = forged(row);
    await set('content', content, row);
    await set('content_json', content, row);
    await set('content_hash', sha256(content), row);
    return sha256(content);
  };

  test('a forger who works all hashes of a version out anew is found by the audit chain', async () => {
    const last = rows.at(-1)!;
    const found = await foundAfter(() => forge(last));
    expect(about(found, last)).toContainEqual({ slug, number: VERSIONS, part: 'The record of the publication', words: 'It holds another fingerprint than this version now has.' });
  });

  test('a forger who changes the entry of the audit chain too is found by the entries around it', async () => {
    const last = rows.at(-1)!;
    const found = await foundAfter(async () => owner.query('update audit_entry set digest = $1 where subject_id = $2', [await forge(last), last.id]));
    expect(about(found, last).map(({ words }) => words)).toContain('It was changed: the audit chain does not hold it.');
    expect(found.at(-1)!.part).toMatch(/^Entry \d+ of the audit chain$/);
  });

  test('a second entry for the same version is found', async () => {
    const last = rows.at(-1)!;
    const found = await foundAfter(() => owner.query(
      `insert into audit_entry select gen_random_uuid(), chain, seq + 1000, at, actor_id, action, subject_type, subject_id, previous_hash, hash, digest from audit_entry where subject_id = $1`, [last.id],
    ));
    expect(about(found, last)).not.toEqual([]);
  });
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** By hand: which part of the content a place in its text belongs to; null for what stands between parts, and for hashes of parts. */
function partAt(content: string, at: number): RegExp | null {
  const words: Record<string, string> = { sections: 'Section', figures: 'Figure', recommendations: 'Recommendation', implications: 'Implication', enclosures: 'Enclosure', title: 'The title', note: 'The note' };
  const parts = JSON.parse(content) as Record<string, Json>;
  for (const [name, word] of Object.entries(words)) {
    const items = Array.isArray(parts[name]) ? (parts[name] as Json[]) : null;
    let from = content.indexOf(`"${name}":${canonicalJson(parts[name]!)}`) + name.length + 3;
    if (items === null) {
      if (at >= from && at < from + canonicalJson(parts[name]!).length) return new RegExp(`^${word}`);
      continue;
    }
    for (const [index, item] of items.entries()) {
      const begin = from + 1;
      from = begin + canonicalJson(item).length;
      // Its first and last character are the brackets that part it from the next one.
      if (at > begin && at < from - 1) return new RegExp(`^${word} ${index + 1}\\b`);
    }
  }
  return null;
}
