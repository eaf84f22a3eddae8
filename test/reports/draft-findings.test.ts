import { newId } from '../../server/src/platform/ids.ts';
import { openFindings } from '../../server/src/reports/draft-findings.service.ts';
import { ReportExhibitRow, ReportFigureRow, ReportSectionRow } from '../../server/src/reports/report-draft.entity.ts';
import { ReportEnclosureRow, ReportImplicationRow, ReportRecommendationRow } from '../../server/src/reports/report-parts.entity.ts';
import { ReportRow } from '../../server/src/reports/report.entity.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { codeOf } from '../support/given-consultation.ts';
import { givenReport, type GivenReport } from '../support/given-reports.ts';
import { startServer, type TestServer } from '../support/server.ts';

interface Finding {
  key: string;
  rule: string;
  grade: 'MEND' | 'KNOW';
  words: string;
  before: string;
  quote: string;
  after: string;
  part: string | null;
  partId: string | null;
  partTitle: string | null;
  waiver: { reason: string; by: string } | null;
}
interface Checks {
  reportId: string;
  mayWaive: boolean;
  findings: Finding[];
}
const CHECKS = 'reportId mayWaive findings { key rule grade words before quote after part partId partTitle waiver { reason by } }';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_empty' });
});
afterAll(() => server.stop());

const checks = async (report: { slug: string }, council: { slug: string }, cookie: string | undefined) =>
  server.ask<{ draftChecks: Checks }>(`query ($council: String!, $slug: String!) { draftChecks(councilSlug: $council, slug: $slug) { ${CHECKS} } }`, { council: council.slug, slug: report.slug }, cookie);
const waive = (reportId: string, findingKey: string, reason: string, cookie: string | undefined) =>
  server.ask<{ waiveFinding: Checks }>(`mutation ($input: WaiveFindingInput!) { waiveFinding(input: $input) { ${CHECKS} } }`, { input: { reportId, findingKey, reason } }, cookie);
const takeBack = (reportId: string, findingKey: string, cookie: string | undefined) =>
  server.ask<{ takeBackWaiver: Checks }>(`mutation ($input: TakeBackWaiverInput!) { takeBackWaiver(input: $input) { ${CHECKS} } }`, { input: { reportId, findingKey } }, cookie);

/** A council with a clerk and a draft whose one section has these words. */
async function givenDraft(body: string, values: Partial<GivenReport> = {}) {
  const council = await givenCouncil(server.em);
  const clerk = await givenPerson(server.em, council, 'clerk');
  const report = await givenReport(server.em, council, { meetingDay: '2024-03-12', ...values });
  const fork = server.em.fork();
  await fork.insert(ReportRecommendationRow, { id: newId(), council: council.id, report: report.id, position: 1, verb: 'NOTE', text: 'Note the progress.', reason: 'To stay informed.' });
  await fork.nativeUpdate(ReportSectionRow, { report: report.id }, { body });
  const all = async (cookie = clerk.cookie) => (await checks(report, council, cookie)).data!.draftChecks.findings;
  const found = async (rule: string) => (await all()).filter((finding) => finding.rule === rule);
  return { council, clerk, report, all, found };
}

test('a draft is checked as it stands, and each finding says where it stands and why it matters', async () => {
  const { report, found } = await givenDraft('The team is at work. It costs £640.000 a year, and more next year.');
  const [finding] = await found('money-in-doubt');
  const section = await server.em.fork().findOneOrFail(ReportSectionRow, { report: report.id });
  expect(finding).toMatchObject({ grade: 'MEND', before: 'It costs ', quote: '£640.000', after: ' a year, and more next year.', part: 'SECTION', partId: section.id, partTitle: 'Summary', waiver: null });
  expect(finding?.words).toContain('full stop');
});

test('a sound draft has nothing to mend', async () => {
  const { all } = await givenDraft('The team is at work, and has been since 4 May 2023.');
  expect(await all()).toEqual([]);
});

test('what is found is left only with a reason, and the reason holds while the words stay', async () => {
  const { report, clerk, found } = await givenDraft('It costs £640.000 a year.');
  const [finding] = await found('money-in-doubt');
  expect(codeOf(await waive(report.id, finding!.key, '  ', clerk.cookie))).toBe('BAD_INPUT');
  expect((await found('money-in-doubt'))[0]!.waiver).toBeNull();
  await waive(report.id, finding!.key, 'The contract prints it so, and it is quoted.', clerk.cookie);
  expect((await found('money-in-doubt'))[0]!.waiver).toMatchObject({ reason: 'The contract prints it so, and it is quoted.' });
  await server.em.fork().nativeUpdate(ReportSectionRow, { report: report.id }, { body: 'Much has changed.\n\nIt costs £640.000 a year.' });
  expect((await found('money-in-doubt'))[0]!.waiver).not.toBeNull();
  await server.em.fork().nativeUpdate(ReportSectionRow, { report: report.id }, { body: 'It costs £650.000 a year.' });
  expect((await found('money-in-doubt'))[0]!.waiver).toBeNull();
});

test('a reason can be taken back, and stays on record with who gave it and when', async () => {
  const { report, clerk, found } = await givenDraft('It costs £640.000 a year.');
  const [finding] = await found('money-in-doubt');
  expect(codeOf(await takeBack(report.id, finding!.key, clerk.cookie))).toBe('NOT_FOUND');
  await waive(report.id, finding!.key, 'It is quoted.', clerk.cookie);
  await takeBack(report.id, finding!.key, clerk.cookie);
  expect((await found('money-in-doubt'))[0]!.waiver).toBeNull();
  const kept = await server.em.fork().execute('select reason, waived_by_id, taken_back_by_id from report_waiver where report_id = ?', [report.id]);
  expect(kept).toEqual([{ reason: 'It is quoted.', waived_by_id: clerk.id, taken_back_by_id: clerk.id }]);
  await waive(report.id, finding!.key, 'It is quoted after all.', clerk.cookie);
  expect((await found('money-in-doubt'))[0]!.waiver).toMatchObject({ reason: 'It is quoted after all.' });
});

test('of two reasons for one finding at once, one is kept', async () => {
  const { report, clerk, found } = await givenDraft('It costs £640.000 a year.');
  const [finding] = await found('money-in-doubt');
  const answers = await Promise.all(['One reason.', 'Another.', 'A third.'].map((reason) => waive(report.id, finding!.key, reason, clerk.cookie)));
  expect(answers.map((answer) => codeOf(answer) ?? 'done').sort()).toEqual(['FINDING_ALREADY_WAIVED', 'FINDING_ALREADY_WAIVED', 'done']);
});

test('no reason is given for what is not found', async () => {
  const { report, clerk } = await givenDraft('It costs £640,000 a year.');
  expect(codeOf(await waive(report.id, 'money-in-doubt.0123456789abcdef', 'Just so.', clerk.cookie))).toBe('FINDING_NOT_THERE');
});

test('a paper that waits for signatures is not argued with', async () => {
  const { council, report, clerk, found } = await givenDraft('It costs £640.000 a year.');
  const [finding] = await found('money-in-doubt');
  await server.em.fork().nativeUpdate(ReportRow, { id: report.id }, { status: 'SIGN_OFF' });
  expect(codeOf(await waive(report.id, finding!.key, 'It is quoted.', clerk.cookie))).toBe('REPORT_NOT_IN_DRAFT');
  expect((await checks(report, council, clerk.cookie)).data!.draftChecks.mayWaive).toBe(false);
});

test('those who prepare papers and finance see the checks; the committee, the public and other councils do not', async () => {
  const { council, report, clerk, found } = await givenDraft('It costs £640.000 a year.');
  const [finding] = await found('money-in-doubt');
  const finance = await givenPerson(server.em, council, 'finance');
  const scrutiny = await givenPerson(server.em, council, 'scrutiny');
  const stranger = await givenPerson(server.em, await givenCouncil(server.em), 'admin', 'clerk');
  expect((await checks(report, council, finance.cookie)).data!.draftChecks.mayWaive).toBe(false);
  expect(codeOf(await waive(report.id, finding!.key, 'Just so.', finance.cookie))).toBe('FORBIDDEN');
  expect(codeOf(await checks(report, council, undefined))).toBe('NOT_SIGNED_IN');
  for (const person of [scrutiny, stranger]) {
    expect(codeOf(await checks(report, council, person.cookie))).toBe('NOT_FOUND');
    expect(codeOf(await waive(report.id, finding!.key, 'Just so.', person.cookie))).toBe('NOT_FOUND');
    expect(codeOf(await takeBack(report.id, finding!.key, person.cookie))).toBe('NOT_FOUND');
  }
  expect((await checks(report, council, clerk.cookie)).data!.draftChecks.findings[0]!.waiver).toBeNull();
});

test('what is to be mended is open until it is mended or left with a reason; what is only to be known holds nothing up', async () => {
  const { report, clerk } = await givenDraft('It costs £640.000 a year, as Scrutiny heard on 7 December.');
  const open = async () => (await openFindings(server.em, report.id, '2024-03-01')).map(({ rule }) => rule);
  expect(await open()).toEqual(['money-in-doubt']);
  const [finding] = await openFindings(server.em, report.id, '2024-03-01');
  await waive(report.id, finding!.key, 'It is quoted.', clerk.cookie);
  expect(await open()).toEqual([]);
});

describe('what only a draft can show', () => {
  test('figures without a source, names of figures that are not there, empty sections and enclosures that are not at hand are to be mended', async () => {
    const { council, report, all } = await givenDraft('We spent [[spent]].', { figures: [{ label: 'Spent', typedPence: 100 }] });
    const fork = server.em.fork();
    await fork.insert(ReportSectionRow, { id: newId(), council: council.id, report: report.id, position: 2, label: null, heading: 'Risks', body: '', role: 'RISKS', isRequired: true });
    await fork.insert(ReportEnclosureRow, { id: newId(), council: council.id, report: report.id, position: 1, kind: 'APPENDIX', label: 'Appendix 1', title: 'The plan', isAtHand: false });
    const found = (await all()).map(({ rule, part, partTitle }) => [rule, part, partTitle]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['figure-without-source', 'FIGURE', 'Spent'],
        ['figure-named-and-not-there', 'SECTION', 'Summary'],
        ['section-is-empty', 'SECTION', 'Risks'],
        ['enclosure-not-at-hand', 'ENCLOSURE', 'The plan'],
      ]),
    );
  });

  test('a public section or table that names an exempt figure is found before anybody signs, and no reason excuses it', async () => {
    const { council, report, clerk, found } = await givenDraft('The rent is [[rent]].', { figures: [{ label: 'Rent', typedPence: 100 }] });
    const fork = server.em.fork();
    await fork.nativeUpdate(ReportFigureRow, { report: report.id }, { key: 'rent', isExempt: true });
    await fork.insert(ReportExhibitRow, { id: newId(), council: council.id, report: report.id, position: 1, version: 1, key: 'rents', kind: 'TABLE', title: 'Rents', description: 'The rent.', figureKeys: ['rent'], isExempt: false });
    const findings = await found('exempt-named-in-public');
    expect(findings.map(({ part, partTitle, grade }) => [part, partTitle, grade])).toEqual([['SECTION', 'Summary', 'MEND'], ['FIGURE', 'Rent', 'MEND']]);
    expect(codeOf(await waive(report.id, findings[0]!.key, 'Just so.', clerk.cookie))).toBe('BAD_INPUT');
    expect((await openFindings(server.em, report.id, '2024-03-01')).filter(({ rule }) => rule === 'exempt-named-in-public')).toHaveLength(2);
    await server.em.fork().nativeUpdate(ReportExhibitRow, { report: report.id }, { isExempt: true });
    await server.em.fork().nativeUpdate(ReportSectionRow, { report: report.id }, { isExempt: true, exemptReason: 'Paragraph 3' });
    expect(await found('exempt-named-in-public')).toEqual([]);
  });

  test('fields count as what they say: “none” for staff beside a workstream for them', async () => {
    const { council, report, found } = await givenDraft('### Workforce development\n\nWe train everybody who works with families.');
    await server.em.fork().insert(ReportImplicationRow, { id: newId(), council: council.id, report: report.id, position: 1, kind: 'Human resources', state: 'NONE', text: null });
    expect((await found('implication-none-beside-work'))[0]).toMatchObject({ part: 'IMPLICATION', partTitle: 'Human resources', grade: 'MEND' });
  });

  test('a link without an address is found before it is lost in print', async () => {
    const { found } = await givenDraft('Read the [delivery plan](#) and the [guidance](https://www.example.org/guidance).');
    expect((await found('link-leads-nowhere')).map(({ quote }) => quote)).toEqual(['delivery plan']);
  });

  test('words of an exempt section do not stand in a public one, and the exempt section is checked too', async () => {
    const { council, report, found } = await givenDraft('We learnt that the second bidder asked for four hundred thousand pounds less than the first.');
    const secret = 'The second bidder asked for four hundred thousand pounds less than the first. The contract costs £640.000.';
    await server.em.fork().insert(ReportSectionRow, { id: newId(), council: council.id, report: report.id, position: 2, label: null, heading: 'Bids', body: secret, isExempt: true, exemptReason: 'Paragraph 3' });
    expect((await found('exempt-words-in-public'))[0]).toMatchObject({ part: 'SECTION', partTitle: 'Summary' });
    expect((await found('money-in-doubt'))[0]).toMatchObject({ part: 'SECTION', partTitle: 'Bids' });
  });

  test('a key decision that is explained is not asked about again', async () => {
    const { report, found } = await givenDraft('The building will cost £900,000.');
    await server.em.fork().nativeUpdate(ReportRow, { id: report.id }, { keyTest: 'Spending or saving £250k or more' });
    expect(await found('key-decision-no-against-sums')).toHaveLength(1);
    await server.em.fork().nativeUpdate(ReportRow, { id: report.id }, { keyExplanation: 'The money was decided on last year.' });
    expect(await found('key-decision-no-against-sums')).toEqual([]);
  });
});
