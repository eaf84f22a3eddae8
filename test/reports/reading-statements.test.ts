import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenGrant } from '../support/given-funding.ts';
import { givenReport, reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const LIST = 'query ($slug: String!) { council(slug: $slug) { publishedReports(search: "report", pageSize: 100) { total items { title body { name } previousReport { slug } } } } }';
const FIGURE = `query ($council: String!, $slug: String!) { report(councilSlug: $council, slug: $slug) { figuresNamed(key: "figure-1") {
  display sourceKey recordProvenance { place paper { title } } recordIssues { note } quotedAlike { display version { number title report { slug } } } } figuresSince { position now } } }`;

test('the list of reports is one statement, and a figure with all that quotes it two (which version it is, and all of it), however much there is', async () => {
  for (const size of [1, 20]) {
    const council = await givenCouncil(server.em);
    const clerk = await givenPerson(server.em, council, 'clerk');
    const grant = await givenGrant(server.em, council);
    let slug = '';
    for (let count = 0; count < size; count++) {
      const report = await givenReport(server.em, council, { status: 'CLEARED', figures: [{ live: ['grant', grant.id, 'awardedPence'] }] });
      await reporting(server).publish(report.id, clerk.cookie);
      slug = report.slug;
    }
    const list = await server.statementsOf(async () => {
      expect((await server.ask<{ council: { publishedReports: { total: number } } }>(LIST, { slug: council.slug })).data!.council.publishedReports.total).toBe(size);
    });
    const figure = await server.statementsOf(async () => {
      const { data } = await server.ask<{ report: { figuresNamed: { quotedAlike: object[] }[] } }>(FIGURE, { council: council.slug, slug });
      expect(data!.report.figuresNamed[0]!.quotedAlike).toHaveLength(size);
    });
    expect([size, list.length, figure.length]).toEqual([size, 1, 2]);
  }
});
