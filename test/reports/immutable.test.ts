import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../server/src/platform/canonical-json.ts';
import { reportChecks } from '../../server/src/reports/report.checks.ts';
import { hashOfVersion } from '../../server/src/reports/report-version.entity.ts';
import { givenClearedReport, reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function publishedReport() {
  const council = await givenCouncil(server.em);
  const clerk = await givenPerson(server.em, council, 'clerk');
  const report = await givenClearedReport(server.em, council);
  const { publish } = reporting(server);
  const version = (await publish(report.id, clerk.cookie)).data!.publishReport;
  return { council, clerk, report, version };
}

const changes = [
  `update report_version set content = content || ' '`,
  `update report_version set note = 'x'`,
  `update report_version set published_at = now()`,
  `update report_version set number = number + 1`,
  'delete from report_version',
  'truncate report_version, report_version_sealed',
];

test('the application may not change or remove a published version', async () => {
  await publishedReport();
  for (const change of changes) await expect(server.app.services.pool.query(change)).rejects.toThrow(/permission denied/);
});

test('neither may the owner of the database', async () => {
  const { version, council, report } = await publishedReport();
  for (const change of changes) await expect(server.em.fork().execute(change)).rejects.toThrow(/cannot be changed or removed|cannot truncate/);
  expect((await reporting(server).read(council, report.slug)).data!.report).toEqual(version);
});

test('no version can be added whose hash is not the hash of its content', async () => {
  const { report, council } = await publishedReport();
  await expect(
    server.em.fork().execute(
      `insert into report_version (id, council_id, report_id, number, note, content, content_hash) values (gen_random_uuid(), ?, ?, 2, 'x', '{}', ?)`,
      [council.id, report.id, hashOfVersion('{ }')],
    ),
  ).rejects.toThrow(/report_version_hash/);
});

test('whoever tears down every guard and changes a version is found out, by the database and by the code', async () => {
  const own = await startServer();
  try {
    const council = await givenCouncil(own.em);
    const clerk = await givenPerson(own.em, council, 'clerk');
    const { publish, read } = reporting(own);
    const reports = await Promise.all([1, 2, 3].map(() => givenClearedReport(own.em, council)));
    for (const report of reports) await publish(report.id, clerk.cookie);
    const [tampered] = reports;
    const broken = async () => {
      const found: string[] = [];
      for (const { rule, sql } of reportChecks) for (const row of await own.em.fork().execute<{ id: string }[]>(sql)) found.push(`${rule} ${row.id}`);
      return found;
    };
    expect(await broken()).toEqual([]);

    const em = own.em.fork();
    await em.execute('alter table report_version disable trigger all');
    await em.execute('alter table report_version drop constraint report_version_hash');
    await em.execute(`update report_version set content = replace(content, 'What was done', 'What was d0ne') where report_id = ?`, [tampered!.id]);

    const shown = (await read(council, tampered!.slug)).data!.report!;
    expect(shown.isIntact).toBe(false);
    expect(await broken()).toEqual([`The hash of a published version is the hash of its content. ${shown.id}`]);
    for (const report of reports.slice(1)) expect((await read(council, report.slug)).data!.report!.isIntact).toBe(true);
  } finally {
    await own.stop();
  }
});

test('whoever makes the hash of a changed version fit is found out by the version after it', async () => {
  const own = await startServer();
  try {
    const council = await givenCouncil(own.em);
    const clerk = await givenPerson(own.em, council, 'clerk');
    const { publish } = reporting(own);
    const report = await givenClearedReport(own.em, council);
    await publish(report.id, clerk.cookie);
    await publish(report.id, clerk.cookie, 'A correction');
    const em = own.em.fork();
    await em.execute('alter table report_version disable trigger all');
    await em.execute(
      `update report_version set content = changed.content, content_hash = encode(sha256(convert_to(changed.content, 'UTF8')), 'hex')
       from (select id, replace(content, 'What was done', 'What was d0ne') as content from report_version where number = 1) changed where changed.id = report_version.id`,
    );
    const chain = reportChecks.find(({ rule }) => rule.includes('the version before'))!;
    expect(await em.execute(chain.sql)).toHaveLength(1);
  } finally {
    await own.stop();
  }
});

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 5 }),
  ),
})).value;

const shuffled = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, part]) => [name, shuffled(part)]));
};

test('equal content gives equal bytes, in whatever order its parts were put together', () => {
  fc.assert(fc.property(json, (value) => {
    const written = canonicalJson(value);
    expect(canonicalJson(shuffled(value))).toBe(written);
    expect(canonicalJson(JSON.parse(written) as Json)).toBe(written);
  }));
});

test('a change of any one character gives another hash', () => {
  const content = canonicalJson({ title: 'Family hubs', figures: [{ display: '£997,000', pence: 99_700_000 }] });
  const hash = hashOfVersion(content);
  fc.assert(fc.property(fc.nat(content.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
    const changed = content.slice(0, at) + letter + content.slice(at + 1);
    expect(hashOfVersion(changed) === hash).toBe(changed === content);
  }));
});

test('fractions are refused in what is hashed, because programs write them differently', () => {
  for (const number of [0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) expect(() => canonicalJson({ number })).toThrow(RangeError);
});
