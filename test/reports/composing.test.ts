import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '@throughline/shared/roles';
import { reportKinds, sectionsOfKind } from '@throughline/shared/report-templates';
import { seedId } from '../../server/src/platform/ids.ts';
import { codeOf } from '../support/given-consultation.ts';
import { givenBody, givenMeeting } from '../support/given-decisions.ts';
import { plainHeader, writing } from '../support/given-drafts.ts';
import { reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson, givenSession } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', at: '2022-12-05T10:00:00Z' });
});
afterAll(() => server.stop());

const york = { id: seedId('council', 'york'), slug: 'york' };
const scrutiny = seedId('body', 'york', 'scrutiny-committee');
const meeting = seedId('meeting', 'york', 'scrutiny-committee', '2022-12-20');

test('the York paper of December 2022 is composed from nothing: header, sections, recommendations, implications, people, enclosures', async () => {
  const person = await givenSession(server.em, seedId('person', 'york', 'programme'));
  const { run, read } = writing(server, york, person);
  const title = 'Family Hubs: what has been done and what comes next';
  const begun = await run('beginReport', { councilSlug: 'york', kind: 'SCRUTINY_PROGRESS_REPORT', title, bodyId: scrutiny, meetingId: meeting, programmeId: seedId('programme', 'york', 'family-hubs') });
  expect(begun.errors).toBeUndefined();
  const slug = 'family-hubs-what-has-been-done-and-what-comes-next';
  const draft = (await read(slug))!;
  expect(draft).toMatchObject({ status: 'DRAFTING', state: 'DRAFTING', meetingDay: '2022-12-20', viewerWrites: true, openComments: 0 });
  expect(draft.sections.map(({ heading }) => heading)).toEqual(sectionsOfKind.SCRUTINY_PROGRESS_REPORT.map(({ heading }) => heading));
  expect(draft.signOffs.length).toBeGreaterThan(0);

  const reportId = draft.id;
  const header = { ...plainHeader(draft, scrutiny), meetingId: meeting, purposes: ['To tell the committee of the programme', 'and of its money'], wardCoverage: 'ALL', noOptionsReason: 'It is early; the committee is asked what it thinks.' };
  const steps: [string, object][] = [
    ['changeReportHeader', header],
    ['changeReportSection', { reportId, ...pick(draft, 'Summary'), role: 'SUMMARY', body: 'The programme, its money and its **workstreams**.' }],
    ['changeReportSection', { reportId, ...pick(draft, 'Money'), role: 'BODY', body: 'The grant is for two years.\n\n| Use | Amount |\n| --- | --- |\n| Capital | £167,000 |' }],
    ['changeReportSection', { reportId, ...pick(draft, 'Progress'), role: 'BODY', body: '1. Co-production\n2. Outcomes' }],
    ['changeReportSection', { reportId, ...pick(draft, 'Next steps'), role: 'NEXT_STEPS', body: 'To settle each approach by March 2023.' }],
    ['addReportRecommendation', { reportId, verb: 'CONSIDER', text: 'Consider the paper, and how updates should come.', reason: 'So that the committee can plan its work.' }],
    ['addReportRecommendation', { reportId, verb: 'SUPPORT', text: 'Support the work.', reason: 'It reaches the whole city.' }],
    ...['Crime and disorder', 'Legal', 'Information technology'].map((kind, index): [string, object] => {
      const known = draft.implications.find((each) => each.kind === kind);
      const said = index === 0 ? { state: 'SOME', text: 'Tied to early help and youth justice.' } : { state: 'NONE' };
      return known ? ['changeReportImplication', { reportId, id: known.id, version: known.version, kind, ...said }] : ['addReportImplication', { reportId, kind, ...said }];
    }),
    ['addReportPerson', { reportId, capacity: 'AUTHOR', name: 'Niall McVicar', post: "Head of Innovation and Children's Champion", accountId: seedId('person', 'york', 'programme') }],
    ['addReportPerson', { reportId, capacity: 'ACCOUNTABLE_OFFICER', name: 'Martin Kelly', post: "Corporate Director of Children's Services" }],
    ['addReportEnclosure', { reportId, kind: 'BACKGROUND_PAPER', title: 'What the department expects of hubs', publisher: 'Department for Education', datedOn: '2022-08-01', url: 'https://www.gov.uk/family-hubs', lastOpenedOn: '2022-12-01', isAtHand: true, isExempt: false }],
  ];
  for (const [name, input] of steps) expect([name, (await run(name, input)).errors]).toEqual([name, undefined]);

  const written = (await read(slug))!;
  expect(written).toMatchObject({ title, wardCoverage: 'ALL', purposes: header.purposes, version: 2, writtenByName: expect.any(String) as string });
  expect(written.recommendations.map(({ position, verb }) => [position, verb])).toEqual([[1, 'CONSIDER'], [2, 'SUPPORT']]);
  expect(written.people.map(({ name, accountId }) => [name, accountId !== null])).toEqual([['Niall McVicar', true], ['Martin Kelly', false]]);
  expect(Object.fromEntries(written.implications.map(({ kind, state }) => [kind, state]))).toMatchObject({ 'Crime and disorder': 'SOME', Legal: 'NONE', 'Information technology': 'NONE' });

  const clerk = await givenSession(server.em, seedId('person', 'york', 'clerk'));
  await server.em.fork().execute(`update report set status = 'CLEARED' where id = ?`, [reportId]);
  const published = await reporting(server).publish(reportId, clerk, null);
  expect(published.errors).toBeUndefined();
  const content = JSON.parse(published.data?.publishReport.content ?? '{}') as { wards: unknown[]; sections: { body: string }[]; enclosures: { url: string }[]; people: { name: string }[] };
  expect(content).toMatchObject({ title, purposes: header.purposes, enclosures: [{ url: 'https://www.gov.uk/family-hubs', file: null }], people: [{ name: 'Niall McVicar' }, { name: 'Martin Kelly' }] });
  expect(content.wards.length).toBeGreaterThan(10);
});

const pick = (draft: { sections: { id: string; version: number; heading: string }[] }, heading: string) => {
  const { id, version } = draft.sections.find((each) => each.heading === heading)!;
  return { id, version, heading };
};

test.each(reportKinds)('a paper of the kind %s begins with the sections usual for it, each with a hint in plain words', async (kind) => {
  const council = await givenCouncil(server.em);
  const body = await givenBody(server.em, council);
  const { cookie } = await givenPerson(server.em, council, 'clerk');
  const { run, read } = writing(server, council, cookie);
  await run('beginReport', { councilSlug: council.slug, kind, title: `A paper: ${kind.toLowerCase()}`, bodyId: body.id });
  const draft = (await read(`a-paper-${kind.toLowerCase().replaceAll('_', '-')}`))!;
  expect(draft.sections.map(({ heading, role, isRequired, hint }) => ({ heading, role, isRequired, hint }))).toEqual(sectionsOfKind[kind].map((section) => ({ ...section })));
  expect(draft.sections.every(({ hint, body: text }) => hint!.length > 20 && text === '')).toBe(true);
});

test('a full business case asks for four kinds of evidence and the finished equality assessment', () => {
  const required = sectionsOfKind.FULL_BUSINESS_CASE.filter(({ isRequired }) => isRequired).map(({ heading }) => heading);
  expect(required.filter((heading) => heading.startsWith('Evidence: '))).toHaveLength(4);
  expect(required).toContain('Full equality impact assessment');
});

test("the council's own test for a key decision stands beside the answer, as it was on the day of the meeting", async () => {
  const clerk = await givenSession(server.em, seedId('person', 'kirklees', 'clerk'));
  const { run, read } = writing(server, { slug: 'kirklees' }, clerk);
  const body = seedId('body', 'kirklees', 'childrens-scrutiny-panel');
  const bodies = await server.em.fork().execute<{ id: string }[]>('select body_id as id from report where council_id = ?', [seedId('council', 'kirklees')]);
  const bodyId = bodies[0]?.id ?? body;
  const begin = (title: string, meetingDay: string) => run('beginReport', { councilSlug: 'kirklees', kind: 'SCRUTINY_PROGRESS_REPORT', title, bodyId, meetingDay });
  await begin('After the rule', '2019-03-01');
  await begin('Before the rule', '2018-03-01');
  expect((await read('after-the-rule'))!.keyTest).toBe('Spending or saving of £250,000 or more, or a significant effect on 2 or more wards');
  expect((await read('before-the-rule'))!.keyTest).toBeNull();
});

test('wards that a paper lists are wards on the day of its meeting, and no others', async () => {
  const person = await givenSession(server.em, seedId('person', 'york', 'clerk'));
  const { run, read } = writing(server, york, person);
  await run('beginReport', { councilSlug: 'york', kind: 'UPDATE_FOR_INFORMATION', title: 'Wards of a day', bodyId: scrutiny, meetingDay: '2022-12-20' });
  const draft = (await read('wards-of-a-day'))!;
  const [ward] = await server.em.fork().execute<{ id: string; name: string }[]>(
    `select id, name from area where council_id = ? and level = 'WARD' and valid_from <= '2022-12-20' and (valid_to is null or valid_to > '2022-12-20') limit 1`, [york.id],
  );
  const [foreign] = await server.em.fork().execute<{ id: string }[]>(`select id from area where council_id <> ? and level = 'WARD' limit 1`, [york.id]);
  const header = { ...plainHeader(draft, scrutiny), meetingDay: '2022-12-20', wardCoverage: 'LISTED' };
  for (const wardIds of [[foreign!.id], [ward!.id, foreign!.id], []]) {
    const { errors } = await run('changeReportHeader', { ...header, wardIds });
    expect([errors?.[0]?.extensions.code, Object.keys(errors?.[0]?.extensions.fields ?? {})]).toEqual(['BAD_INPUT', ['wardIds']]);
  }
  const tooEarly = await run('changeReportHeader', { ...header, meetingDay: '1900-01-01', wardIds: [ward!.id] });
  expect(codeOf(tooEarly)).toBe('BAD_INPUT');
  expect((await read('wards-of-a-day'))!).toMatchObject({ wards: [], version: 1 });
  await run('changeReportHeader', { ...header, wardIds: [ward!.id] });
  expect((await read('wards-of-a-day'))!).toMatchObject({ wards: [{ name: ward!.name }], version: 2 });
});

test('papers of one title begun at the same time get addresses of their own', async () => {
  const council = await givenCouncil(server.em);
  const body = await givenBody(server.em, council);
  const { cookie } = await givenPerson(server.em, council, 'programme');
  const { run } = writing(server, council, cookie);
  const answers = await Promise.all(Array.from({ length: 5 }, () => run('beginReport', { councilSlug: council.slug, kind: 'HIGHLIGHT_REPORT', title: 'Highlights', bodyId: body.id })));
  expect(answers.map(({ errors }) => errors)).toEqual(answers.map(() => undefined));
  const slugs = await server.em.fork().execute<{ slug: string }[]>('select slug from report where council_id = ? order by slug', [council.id]);
  expect(slugs.map(({ slug }) => slug)).toEqual(['highlights', 'highlights-2', 'highlights-3', 'highlights-4', 'highlights-5']);
});

test('a paper belongs to one council: its committee, meeting, programme and the paper before it', async () => {
  const council = await givenCouncil(server.em);
  const body = await givenBody(server.em, council);
  const other = await givenBody(server.em, council);
  const held = await givenMeeting(server.em, council, other);
  const { cookie } = await givenPerson(server.em, council, 'clerk');
  const { run } = writing(server, council, cookie);
  const wrong: [object, string][] = [
    [{ bodyId: scrutiny }, 'bodyId'],
    [{ meetingId: meeting }, 'meetingId'],
    [{ meetingId: held.id }, 'meetingId'],
    [{ programmeId: seedId('programme', 'york', 'family-hubs') }, 'programmeId'],
    [{ previousReportId: seedId('report', 'york', 'family-hubs-update-december-2022') }, 'previousReportId'],
  ];
  for (const [values, field] of wrong) {
    const { errors } = await run('beginReport', { councilSlug: council.slug, kind: 'HIGHLIGHT_REPORT', title: 'A paper', bodyId: body.id, ...values });
    expect([values, errors?.[0]?.extensions.code, Object.keys(errors?.[0]?.extensions.fields ?? {})]).toEqual([values, 'BAD_INPUT', [field]]);
  }
  const { errors } = await run('beginReport', { councilSlug: council.slug, kind: 'HIGHLIGHT_REPORT', title: 'A paper', bodyId: other.id, meetingId: held.id, meetingDay: '2020-01-01' });
  expect(Object.keys(errors?.[0]?.extensions.fields ?? {})).toEqual(['meetingDay']);
  expect(await server.em.fork().execute('select id from report where council_id = ?', [council.id])).toEqual([]);
});

test('administrators, programme managers and clerks write papers; nobody else begins or reads one that they may not', async () => {
  const council = await givenCouncil(server.em);
  const body = await givenBody(server.em, council);
  for (const role of roles) {
    const { cookie } = await givenPerson(server.em, council, role);
    const { run, read } = writing(server, council, cookie);
    const begun = await run('beginReport', { councilSlug: council.slug, kind: 'HIGHLIGHT_REPORT', title: `By ${role}`, bodyId: body.id });
    const writes = ['admin', 'programme', 'clerk'].includes(role);
    expect([role, codeOf(begun)]).toEqual([role, writes ? undefined : 'FORBIDDEN']);
    const draft = await read('by-admin');
    expect([role, draft?.viewerWrites]).toEqual([role, writes ? true : role === 'finance' ? false : undefined]);
    if (role === 'finance') expect(codeOf(await run('addReportSection', { reportId: (await read('by-admin'))!.id, heading: 'Mine', role: 'BODY' }))).toBe('FORBIDDEN');
  }
});
