import { expect, test } from 'vitest';
import { features } from '../../server/src/features.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { reportChecks } from '../../server/src/reports/report.checks.ts';
import { seed } from '../../server/src/seed.ts';
import { reporting } from '../support/given-reports.ts';
import { givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

const york = { id: seedId('council', 'york'), slug: 'york' };
const versionsIn = ({ em }: TestServer) => em.fork().execute<object[]>('select id, number, content_hash from report_version order by id');

async function broken({ em }: TestServer): Promise<string[]> {
  const found: string[] = [];
  for (const { rule, sql } of reportChecks) if ((await em.fork().execute<object[]>(sql)).length > 0) found.push(rule);
  return found;
}

test('loading the papers again changes nothing that was published, and takes nothing back that a clerk published since', async () => {
  const server = await startServer({ template: 'throughline_seeded' });
  try {
    const clerk = await givenPerson(server.em, york, 'clerk');
    const { publish, read } = reporting(server);
    await publish(seedId('report', 'york', 'family-hubs-next-update'), clerk.cookie);
    await publish(seedId('report', 'york', 'family-hubs-update-december-2022'), clerk.cookie, 'A correction');
    const before = await versionsIn(server);
    expect(before).toHaveLength(9);
    await seed(server.databaseUrl, features, { demo: true, now: new Date('2026-12-01T09:00:00Z') });
    expect(await versionsIn(server)).toEqual(before);
    expect((await read(york, 'family-hubs-next-update')).data!.report).toMatchObject({ number: 1, isIntact: true });
    expect(await broken(server)).toEqual([]);
  } finally {
    await server.stop();
  }
});

test('without the demonstration there are the papers of the four councils, and nothing made up', async () => {
  const server = await startServer({ template: 'throughline_empty', demo: false });
  try {
    await seed(server.databaseUrl, features, { demo: false, now: new Date('2026-11-02T09:00:00Z') });
    const reports = await server.em.fork().execute<{ slug: string; is_demonstration: boolean }[]>('select slug, is_demonstration from report order by slug');
    expect(reports).toEqual([
      { slug: 'family-hub-model-update-january-2023', is_demonstration: false },
      { slug: 'family-hubs-outline-business-case', is_demonstration: false },
      { slug: 'family-hubs-update-december-2022', is_demonstration: false },
      { slug: 'kirklees-community-hubs-february-2019', is_demonstration: false },
    ]);
    const contents = await server.em.fork().execute<{ content: string }[]>('select content from report_version');
    for (const { content } of contents) expect(content).not.toContain('"isDemonstration":true');
    expect(await broken(server)).toEqual([]);
  } finally {
    await server.stop();
  }
});
