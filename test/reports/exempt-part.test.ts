import fc from 'fast-check';
import { join } from 'node:path';
import { isObjectType, isLeafType, getNamedType, isNonNullType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '@throughline/shared/roles';
import { newId } from '../../server/src/platform/ids.ts';
import { ReportExhibitRow, ReportFigureRow, ReportSectionRow } from '../../server/src/reports/report-draft.entity.ts';
import { ReportEnclosureRow } from '../../server/src/reports/report-parts.entity.ts';
import { givenGrant } from '../support/given-funding.ts';
import { givenClearedReport, givenFigure, reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { unzip } from '../support/unzip.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ at: '2026-11-02T10:00:00Z', clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());

const SECRET = 'Quillonby';

/** A published paper in a council of its own, which has an exempt section, figure, table and enclosure among the public ones, or has none. */
async function publishedPaper({ isPartlyExempt }: { isPartlyExempt: boolean }) {
  const council = await givenCouncil(server.em);
  const clerk = await givenPerson(server.em, council, 'clerk');
  const grant = await givenGrant(server.em, council, { awardedPence: 500_000 });
  const live = (field: string): [string, string, string] => ['grant', grant.id, field];
  const report = await givenClearedReport(server.em, council, { title: 'Where the money is', meetingDay: '2026-12-15' });
  const fork = server.em.fork();
  const own = () => ({ id: newId(), council: council.id, report: report.id });
  const sealed = { id: newId(), position: 2, heading: `The owner of ${SECRET}`, body: `They ask [[price]].\n\n[[exhibit:offers]]`, isExempt: true, exemptReason: `Paragraph 3, for ${SECRET}` };
  if (isPartlyExempt) await fork.insert(ReportSectionRow, { ...own(), ...sealed });
  await fork.insert(ReportSectionRow, { ...own(), position: isPartlyExempt ? 3 : 2, heading: 'What is left', body: 'The grant is [[grant]].\n\n[[exhibit:money]]' });
  let position = 1;
  const figure = async (key: string, label: string, isExempt: boolean) => {
    await givenFigure(server.em, report, position, { label, live: live('awardedPence') });
    await server.em.fork().nativeUpdate(ReportFigureRow, { report: report.id, position }, { key, isExempt });
    position += 1;
  };
  if (isPartlyExempt) await figure('price', `What ${SECRET} costs`, true);
  await figure('grant', 'Grant awarded', false);
  const shown = { kind: 'TABLE', description: 'The money', isExempt: false };
  if (isPartlyExempt) await fork.insert(ReportExhibitRow, { ...own(), ...shown, position: 1, key: 'offers', title: `Offers for ${SECRET}`, figureKeys: ['price', 'grant'], isExempt: true });
  await fork.insert(ReportExhibitRow, { ...own(), ...shown, position: isPartlyExempt ? 2 : 1, key: 'money', title: 'Money', figureKeys: ['grant'] });
  const enclosed = { kind: 'APPENDIX', isAtHand: true };
  if (isPartlyExempt) await fork.insert(ReportEnclosureRow, { ...own(), ...enclosed, position: 1, title: `Valuation of ${SECRET}`, isExempt: true });
  await fork.insert(ReportEnclosureRow, { ...own(), ...enclosed, position: isPartlyExempt ? 2 : 1, title: 'A map' });
  const { data } = await reporting(server).publish(report.id, clerk.cookie);
  const [{ gss_code: gssCode }] = (await fork.execute('select gss_code from council where id = ?', [council.id])) as [{ gss_code: string }];
  return { council, report, clerk, gssCode, versionId: data!.publishReport.id, grantId: grant.id };
}
type Published = Awaited<ReturnType<typeof publishedPaper>>;

/** What is said of a paper, without its own names: keys, hashes and the words of its address and council. */
function blanked(text: string, { council, report, gssCode }: Published): string {
  const own = [gssCode, council.id, report.id, council.slug, report.slug].toSorted((one, other) => other.length - one.length);
  const named = own.reduce((rest, word) => rest.replaceAll(word, '·'), text);
  return named.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '·').replace(/\b[0-9a-f]{8,64}\b/g, '#');
}

const EXEMPT = `query ($council: String!, $report: String!) { report(councilSlug: $council, slug: $report) {
  exemptPart { sections { heading body exemptReason } figures { key label display } exhibits { title figureKeys } enclosures { title } } } }`;
const ask = ({ council, report }: Published, query: string, cookie?: string) => server.ask<{ report: { exemptPart: object | null } | null }>(query, { council: council.slug, report: report.slug }, cookie);

test('the committee, the board and those who prepare papers read the exempt part, and each reading is in the audit chain', async () => {
  const paper = await publishedPaper({ isPartlyExempt: true });
  const readings = async () => (await server.em.fork().execute(`select actor_id, subject_id from audit_entry where chain = ? and action = 'readExemptPart' order by seq`, [paper.council.id])) as object[];
  const expected: object[] = [];
  for (const role of roles) {
    const { id, cookie } = await givenPerson(server.em, paper.council, role);
    const part = (await ask(paper, EXEMPT, cookie)).data!.report!.exemptPart;
    const isReader = ['admin', 'programme', 'clerk', 'board', 'scrutiny'].includes(role);
    expect([role, part !== null]).toEqual([role, isReader]);
    if (isReader) expected.push({ actor_id: id, subject_id: paper.versionId });
    if (isReader) {
      expect(part).toMatchObject({
        sections: [{ heading: `The owner of ${SECRET}`, exemptReason: `Paragraph 3, for ${SECRET}` }], figures: [{ key: 'price', display: '£5,000' }],
        exhibits: [{ title: `Offers for ${SECRET}`, figureKeys: ['price', 'grant'] }], enclosures: [{ title: `Valuation of ${SECRET}` }],
      });
    }
    expect(await readings()).toEqual(expected);
  }
  const elsewhere = await givenPerson(server.em, await givenCouncil(server.em), 'clerk', 'scrutiny');
  for (const cookie of [undefined, elsewhere.cookie]) expect((await ask(paper, EXEMPT, cookie)).data).toEqual({ report: { exemptPart: null } });
  expect(await readings()).toEqual(expected);
});

test('of a paper without an exempt part nobody reads one, and no reading is kept', async () => {
  const paper = await publishedPaper({ isPartlyExempt: false });
  expect((await ask(paper, EXEMPT, paper.clerk.cookie)).data).toEqual({ report: { exemptPart: null } });
  expect(await server.em.fork().execute(`select 1 from audit_entry where chain = ? and action = 'readExemptPart'`, [paper.council.id])).toEqual([]);
});

/** Any fields of a type that need no arguments, and of the types that these lead to. */
function selections(type: GraphQLObjectType, depth: number): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields()).filter(({ args }) => args.every((each) => !isNonNullType(each.type) || each.defaultValue !== undefined));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const objects = depth === 0 ? [] : fields.filter((field) => isObjectType(getNamedType(field.type)));
  return fc.tuple(fc.subarray(leaves), fc.subarray(objects, { maxLength: Math.min(3, objects.length) })).chain(([plain, nested]) => {
    const inner = nested.map((field) => selections(getNamedType(field.type) as GraphQLObjectType, depth - 1).map((selection) => `${field.name} ${selection}`));
    return fc.tuple(...inner).map((chosen) => `{ ${['__typename', ...plain.map(({ name }) => name), ...chosen].join(' ')} }`);
  });
}

test('whatever is asked in public of a paper with an exempt part is answered byte for byte as of one without it', async () => {
  const papers = [await publishedPaper({ isPartlyExempt: true }), await publishedPaper({ isPartlyExempt: false })];
  const type = (name: string) => server.app.schema.getType(name) as GraphQLObjectType;
  const query = fc.oneof(
    selections(type('ReportVersion'), 3).map((fields) => `query ($council: String!, $report: String!) { report(councilSlug: $council, slug: $report) ${fields} }`),
    selections(type('Report'), 3).map((fields) => `query ($council: String!) { reports(councilSlug: $council) ${fields} }`),
    selections(type('Council'), 2).map((fields) => `query ($council: String!) { council(slug: $council) ${fields} }`),
  );
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      const answers = [];
      for (const paper of papers) {
        const { data, errors } = await server.ask(text, { council: paper.council.slug, report: paper.report.slug });
        answers.push(blanked(JSON.stringify({ data, errors }), paper));
      }
      expect(answers[0]).not.toContain(SECRET);
      expect([text, answers[0] === answers[1]]).toEqual([text, true]);
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('each address of a paper with an exempt part gives everybody byte for byte what one without it gives', async () => {
  const papers = [await publishedPaper({ isPartlyExempt: true }), await publishedPaper({ isPartlyExempt: false })];
  const addresses = ['', '/v1', '/v1.docx', '/v1/figures/grant', '/v1/figures/price', '/v1/figures/nothing', '/v1/check', '/compare', '/withdrawn', '/prepare', '/prepare/progress', '/prepare/preview', '/publish', '/draft.docx'];
  for (const address of addresses) {
    const said: { status: number; text: string; location: string }[] = [];
    for (const paper of papers) {
      const response = await fetch(`${server.url}/${paper.council.slug}/reports/${paper.report.slug}${address}`, { redirect: 'manual' });
      const bytes = Buffer.from(await response.arrayBuffer());
      // A Word file also says when it was made, by the clock of the computer.
      const isWord = response.headers.get('content-type')?.includes('wordprocessing');
      const text = isWord ? [...unzip(bytes)].filter(([name]) => name !== 'docProps/core.xml').join() : bytes.toString('utf8');
      said.push({ status: response.status, text: blanked(text, paper), location: blanked(response.headers.get('location') ?? '', paper) });
    }
    expect([address, said[0]!.text.includes(SECRET), said[0]!.text === said[1]!.text]).toEqual([address, false, true]);
    expect([address, said[0]!.status, said[0]!.location]).toEqual([address, said[1]!.status, said[1]!.location]);
  }
  const [priced, unknown] = await Promise.all(['price', 'nothing'].map(async (key) => (await fetch(`${server.url}/${papers[0]!.council.slug}/reports/${papers[0]!.report.slug}/v1/figures/${key}`)).status));
  expect(priced).toBe(unknown);
});

test('a public part that names something exempt is not published', async () => {
  const council = await givenCouncil(server.em);
  const clerk = await givenPerson(server.em, council, 'clerk');
  const grant = await givenGrant(server.em, council, { awardedPence: 500_000 });
  const report = await givenClearedReport(server.em, council, { figures: [{ live: ['grant', grant.id, 'awardedPence'] }] });
  await server.em.fork().nativeUpdate(ReportFigureRow, { report: report.id }, { isExempt: true });
  await server.em.fork().nativeUpdate(ReportSectionRow, { report: report.id }, { body: 'It costs [[figure-1]].' });
  const { errors } = await reporting(server).publish(report.id, clerk.cookie);
  expect(errors![0]!.extensions.code).toBe('REPORT_NAMES_EXEMPT_FIGURE');
});
