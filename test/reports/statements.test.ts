import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenGrant } from '../support/given-funding.ts';
import { givenClearedReport, reporting, type GivenFigure } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const LIST = `query ($slug: String!) { reports(councilSlug: $slug) {
  slug title kind status meetingDay body { name } versions { number publishedAt contentHash } viewerCan { publish } } }`;
const PAPER = `query ($council: String!, $slug: String!) { report(councilSlug: $council, slug: $slug) {
  number publishedAt note contentHash isIntact isCurrent title kind body meetingDay isKey wards { name } purposes noOptionsReason
  sections { label heading body } recommendations { verb text reason } implications { kind state text } people { name post } signOffs { role state } enclosures { title }
  figures { label display source paper { code } grant { title } publishedFigure { label } } issues { code note } provenance { place } report { slug versions { number } } } }`;

async function councilWith(size: number) {
  const council = await givenCouncil(server.em);
  const clerk = await givenPerson(server.em, council, 'clerk');
  const grant = await givenGrant(server.em, council);
  const figures = Array.from({ length: size }, (): GivenFigure => ({ live: ['grant', grant.id, 'awardedPence'] }));
  const { publish } = reporting(server);
  const slugs: string[] = [];
  for (let count = 0; count < size; count++) {
    const report = await givenClearedReport(server.em, council, { figures });
    await publish(report.id, clerk.cookie);
    slugs.push(report.slug);
  }
  return { council, clerk, slug: slugs[0]! };
}

test('the list of reports is one statement, and a report two (which version it is, and all of it), however much there is', async () => {
  for (const size of [1, 25]) {
    const { council, clerk, slug } = await councilWith(size);
    for (const cookie of [undefined, clerk.cookie]) {
      const list = await server.statementsOf(async () => {
        expect((await server.ask<{ reports: object[] }>(LIST, { slug: council.slug }, cookie)).data!.reports).toHaveLength(size);
      });
      const paper = await server.statementsOf(async () => {
        expect((await server.ask<{ report: { figures: object[] } }>(PAPER, { council: council.slug, slug }, cookie)).data!.report.figures).toHaveLength(size);
      });
      expect([size, list.length, paper.length]).toEqual([size, 1, 2]);
    }
  }
});
