import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles, type Role } from '@throughline/shared/roles';
import { codeOf } from '../support/given-consultation.ts';
import { givenAuthor, givenPaperToSign, movingReports, type PlainStep } from '../support/given-report-steps.ts';
import { givenFigure, reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ at: '2026-11-02T10:00:00Z' });
});
afterAll(() => server.stop());

async function office() {
  const council = await givenCouncil(server.em);
  const person = async (role: Role) => (await givenPerson(server.em, council, role)).cookie;
  return { council, clerk: await person('clerk'), finance: await person('finance'), programme: await person('programme'), ...movingReports(server), ...reporting(server) };
}
type Office = Awaited<ReturnType<typeof office>>;
type Paper = Awaited<ReturnType<typeof givenPaperToSign>>;

async function askToSign({ council, programme, step, show }: Office, paper: Paper) {
  const { errors } = await step('askForSignOff', paper, (await show(council, paper.slug, programme))!.version, programme);
  expect(errors).toBeUndefined();
}
async function signAll(at: Office, paper: Paper) {
  const { draftSignOffs } = (await at.show(at.council, paper.slug, at.clerk))!;
  for (const [index, cookie] of [at.finance, at.clerk].entries()) {
    expect((await at.sign(paper, paper.lines[index]!, draftSignOffs[index]!.version, cookie)).errors).toBeUndefined();
  }
}
async function clear(at: Office, paper: Paper) {
  return at.step('clearReport', paper, (await at.show(at.council, paper.slug, at.clerk))!.version, at.clerk);
}
const bodyOf = async (paper: Paper) => (await server.em.fork().execute<{ body: string }[]>('select body from report_section where report_id = ?', [paper.id]))[0]!.body;

test('a paper goes from officers to signatures, is cleared and published, and each step is kept with who took it', async () => {
  const at = await office();
  const paper = await givenPaperToSign(server.em, at.council);
  expect((await at.step('consultOfficers', paper, 1, at.programme, 'Until Friday')).data!.consultOfficers).toMatchObject({ status: 'CONSULTING', version: 2 });
  await askToSign(at, paper);
  await signAll(at, paper);
  expect((await clear(at, paper)).data!.clearReport).toMatchObject({ status: 'CLEARED', gaps: [] });
  expect((await at.publish(paper.id, at.clerk)).data!.publishReport.number).toBe(1);
  const { status, steps } = (await at.show(at.council, paper.slug, at.clerk))!;
  expect(status).toBe('PUBLISHED');
  expect(steps.map(({ kind, fromState, toState, byRole }) => [kind, fromState, toState, byRole])).toEqual([
    ['CONSULTED', 'DRAFTING', 'CONSULTING', 'programme'],
    ['SIGN_OFF_ASKED', 'CONSULTING', 'SIGN_OFF', 'programme'],
    ['SIGNED', 'SIGN_OFF', 'SIGN_OFF', 'finance'],
    ['SIGNED', 'SIGN_OFF', 'SIGN_OFF', 'clerk'],
    ['CLEARED', 'SIGN_OFF', 'CLEARED', 'clerk'],
    ['PUBLISHED', 'CLEARED', null, 'clerk'],
  ]);
  expect(steps[0]).toMatchObject({ note: 'Until Friday', by: expect.any(String) as string });
});

test('nothing is published that is not cleared, and nothing is cleared that is not signed', async () => {
  const at = await office();
  const paper = await givenPaperToSign(server.em, at.council);
  expect(codeOf(await at.publish(paper.id, at.clerk))).toBe('REPORT_STEP_NOT_ALLOWED');
  expect(codeOf(await at.step('clearReport', paper, 1, at.clerk))).toBe('REPORT_STEP_NOT_ALLOWED');
  await askToSign(at, paper);
  expect(codeOf(await at.publish(paper.id, at.clerk))).toBe('REPORT_STEP_NOT_ALLOWED');
  expect(codeOf(await clear(at, paper))).toBe('REPORT_NOT_READY');
  await at.sign(paper, paper.lines[0]!, 1, at.finance);
  await at.sign(paper, paper.lines[1]!, 1, at.clerk, { answer: 'NO', note: 'The duty is not named' });
  expect(codeOf(await clear(at, paper))).toBe('REPORT_NOT_READY');
  await at.sign(paper, paper.lines[1]!, 2, at.clerk, { answer: 'NOT_APPLICABLE' });
  expect((await clear(at, paper)).data!.clearReport.status).toBe('CLEARED');
});

test('whoever signs for somebody else is named beside them, and the day cannot lie in the future', async () => {
  const at = await office();
  const paper = await givenPaperToSign(server.em, at.council);
  await askToSign(at, paper);
  const refused = async (values: object) => Object.keys((await at.sign(paper, paper.lines[0]!, 1, at.finance, values)).errors![0]!.extensions.fields!);
  expect(await refused({ signedBy: '' })).toEqual(['signedBy']);
  expect(await refused({ signedBy: 'Jo  Sander', onBehalfOf: 'jo  sander' })).toEqual(['onBehalfOf']);
  expect(await refused({ signedOn: '2026-11-03' })).toEqual(['signedOn']);
  expect(await refused({ answer: 'NO' })).toEqual(['note']);
  expect(await refused({ answer: 'NOT_STATED' })).toEqual(['answer']);
  const { data } = await at.sign(paper, paper.lines[0]!, 1, at.finance, { signedBy: 'Jo Sander', onBehalfOf: 'Mo Egg' });
  expect(data!.signOff.draftSignOffs[0]).toMatchObject({ state: 'YES', signedBy: 'Jo Sander', onBehalfOf: 'Mo Egg' });
  expect(codeOf(await at.sign(paper, paper.lines[0]!, 1, at.finance))).toBe('VERSION_CONFLICT');
});

test('an author does not sign their own paper for finance or the law, by their account or by their name, nor does anybody for them', async () => {
  const at = await office();
  const admin = await givenPerson(server.em, at.council, 'admin');
  const paper = await givenPaperToSign(server.em, at.council, {}, [{ kind: 'FINANCE', role: 'Finance' }, { kind: 'LEGAL', role: 'Law' }, { kind: 'OTHER', role: 'Director' }]);
  await givenAuthor(server.em, paper, { name: 'Ann Writer', account: admin.id });
  await askToSign(at, paper);
  for (const line of paper.lines.slice(0, 2)) expect(codeOf(await at.sign(paper, line, 1, admin.cookie))).toBe('REPORT_SIGNED_BY_AUTHOR');
  expect(codeOf(await at.sign(paper, paper.lines[0]!, 1, at.finance, { signedBy: 'ann  WRITER' }))).toBe('REPORT_SIGNED_BY_AUTHOR');
  expect(codeOf(await at.sign(paper, paper.lines[1]!, 1, at.clerk, { onBehalfOf: 'Ann Writer' }))).toBe('REPORT_SIGNED_BY_AUTHOR');
  expect((await at.show(at.council, paper.slug, at.clerk))!.draftSignOffs.map(({ state }) => state)).toEqual(['NOT_STATED', 'NOT_STATED', 'NOT_STATED']);
  expect((await at.sign(paper, paper.lines[2]!, 1, admin.cookie, { signedBy: 'Ann Writer' })).errors).toBeUndefined();
});

test('finance signs for finance, the clerk records the law and others, the administrator may stand in, and nobody else signs', async () => {
  const at = await office();
  const lines = [{ kind: 'FINANCE', role: 'Finance' }, { kind: 'LEGAL', role: 'Law' }, { kind: 'OTHER', role: 'Director' }] as const;
  const signers: Partial<Record<Role, string[]>> = { admin: ['FINANCE', 'LEGAL', 'OTHER'], finance: ['FINANCE'], clerk: ['LEGAL', 'OTHER'], programme: [] };
  for (const role of roles) {
    const paper = await givenPaperToSign(server.em, at.council, {}, lines);
    await askToSign(at, paper);
    const { cookie } = await givenPerson(server.em, at.council, role);
    for (const [index, { kind }] of lines.entries()) {
      const expected = signers[role] ? (signers[role].includes(kind) ? undefined : 'FORBIDDEN') : 'NOT_FOUND';
      expect([role, kind, codeOf(await at.sign(paper, paper.lines[index]!, 1, cookie))]).toEqual([role, kind, expected]);
    }
    const shown = await at.show(at.council, paper.slug, cookie);
    if (shown) expect(shown.draftSignOffs.map(({ viewerCanSign }) => viewerCanSign)).toEqual(lines.map(({ kind }) => signers[role]!.includes(kind)));
  }
});

test('who prepares papers asks, takes back and corrects; the clerk and the administrator clear; only the clerk withdraws', async () => {
  const at = await office();
  const allowed: Record<string, readonly Role[]> = {
    consultOfficers: ['admin', 'programme', 'clerk'], askForSignOff: ['admin', 'programme', 'clerk'], returnToDraft: ['admin', 'programme', 'clerk'],
    clearReport: ['admin', 'clerk'], beginReportCorrection: ['admin', 'programme', 'clerk'], withdrawReport: ['clerk'],
  };
  const stateBefore: Record<string, 'DRAFTING' | 'SIGN_OFF' | 'PUBLISHED'> = { returnToDraft: 'SIGN_OFF', clearReport: 'SIGN_OFF', beginReportCorrection: 'PUBLISHED', withdrawReport: 'PUBLISHED' };
  for (const [name, who] of Object.entries(allowed)) {
    for (const role of roles) {
      const paper = await givenPaperToSign(server.em, at.council, { status: stateBefore[name] ?? 'DRAFTING' });
      if (name === 'clearReport') await server.em.fork().execute(`update report_sign_off set state = 'NOT_APPLICABLE' where report_id = ?`, [paper.id]);
      const { cookie } = await givenPerson(server.em, at.council, role);
      const answer = await (['consultOfficers', 'askForSignOff', 'clearReport'].includes(name) ? at.step(name as PlainStep, paper, 1, cookie) : at.reasoned(name as 'returnToDraft', paper, 1, cookie));
      const isPublic = stateBefore[name] === 'PUBLISHED';
      const otherwise = isPublic || ['admin', 'programme', 'clerk', 'finance'].includes(role) ? 'FORBIDDEN' : 'NOT_FOUND';
      expect([name, role, codeOf(answer)]).toEqual([name, role, who.includes(role) ? undefined : otherwise]);
      if (!who.includes(role)) expect(await server.em.fork().execute('select count(*)::integer as steps from report_step where report_id = ?', [paper.id])).toEqual([{ steps: 0 }]);
    }
  }
});

test('a text that goes back to drafting loses its signatures, and its steps keep who had signed', async () => {
  const at = await office();
  const paper = await givenPaperToSign(server.em, at.council);
  await askToSign(at, paper);
  await signAll(at, paper);
  const { version } = (await at.show(at.council, paper.slug, at.clerk))!;
  expect(Object.keys((await at.reasoned('returnToDraft', paper, version, at.clerk, ' ')).errors![0]!.extensions.fields!)).toEqual(['reason']);
  const { data } = await at.reasoned('returnToDraft', paper, version, at.clerk, 'A figure is missing');
  expect(data!.returnToDraft.status).toBe('DRAFTING');
  expect(data!.returnToDraft.draftSignOffs.map(({ state, signedBy }) => [state, signedBy])).toEqual([['NOT_STATED', null], ['NOT_STATED', null]]);
  expect(data!.returnToDraft.steps.filter(({ kind }) => kind === 'SIGNED').map(({ line, signedBy }) => [line, signedBy])).toEqual([['Chief Finance Officer', 'A. Signatory'], ['Monitoring Officer', 'A. Signatory']]);
  expect(data!.returnToDraft.steps.at(-1)).toMatchObject({ kind: 'RETURNED', note: 'A figure is missing' });
  expect(codeOf(await at.sign(paper, paper.lines[0]!, 3, at.finance))).toBe('REPORT_STEP_NOT_ALLOWED');
});

test('a paper with something missing is not given out to be signed, and it is said what is missing', async () => {
  const at = await office();
  const missing: [kind: string, words: string | null, make: (id: string) => Promise<unknown>][] = [
    ['SECTION', 'Summary', (id) => server.em.fork().execute(`update report_section set is_required = true, body = ' ' where report_id = ?`, [id])],
    ['FIGURE', 'Figure 1', (id) => givenFigure(server.em, { id, council: at.council }, 1, { typedPence: 100 })],
    ['ENCLOSURE', 'Plan', (id) => server.em.fork().execute(`insert into report_enclosure (id, council_id, report_id, position, kind, title, is_at_hand) select gen_random_uuid(), council_id, id, 1, 'APPENDIX', 'Plan', false from report where id = ?`, [id])],
    ['EQUALITY', null, (id) => server.em.fork().execute(`update report set kind = 'FULL_BUSINESS_CASE' where id = ?`, [id])],
    ['SIGN_OFF_LIST', null, (id) => server.em.fork().execute(`delete from report_sign_off where report_id = ?`, [id])],
  ];
  for (const [kind, words, make] of missing) {
    const paper = await givenPaperToSign(server.em, at.council);
    await make(paper.id);
    expect([kind, codeOf(await at.step('askForSignOff', paper, 1, at.programme))]).toEqual([kind, 'REPORT_NOT_READY']);
    const { status, gaps } = (await at.show(at.council, paper.slug, at.programme))!;
    expect([kind, status]).toEqual([kind, 'DRAFTING']);
    expect(gaps).toContainEqual({ kind, words });
  }
});

test('an enclosure that is not there may be left out with a reason, and a full business case says what it means for equality', async () => {
  const at = await office();
  const paper = await givenPaperToSign(server.em, at.council);
  await server.em.fork().execute(
    `insert into report_enclosure (id, council_id, report_id, position, kind, title, is_at_hand, waived_reason) select gen_random_uuid(), council_id, id, 1, 'APPENDIX', 'Plan', false, 'It follows in March' from report where id = ?`, [paper.id]);
  await server.em.fork().execute(`update report set kind = 'FULL_BUSINESS_CASE' where id = ?`, [paper.id]);
  await server.em.fork().execute(`insert into report_implication (id, council_id, report_id, position, kind, state) select gen_random_uuid(), council_id, id, 1, 'Equalities', 'NOT_ASSESSED' from report where id = ?`, [paper.id]);
  expect(codeOf(await at.step('askForSignOff', paper, 1, at.programme))).toBe('REPORT_NOT_READY');
  await server.em.fork().execute(`update report_implication set state = 'NONE' where report_id = ?`, [paper.id]);
  expect((await at.step('askForSignOff', paper, 1, at.programme)).data!.askForSignOff.status).toBe('SIGN_OFF');
});

test('a text that was changed behind the signatures is neither cleared nor published', async () => {
  const at = await office();
  const paper = await givenPaperToSign(server.em, at.council);
  await askToSign(at, paper);
  await signAll(at, paper);
  const before = await bodyOf(paper);
  const put = (body: string) => server.em.fork().execute('update report_section set body = ? where report_id = ?', [body, paper.id]);
  await put('Something else.');
  expect(codeOf(await clear(at, paper))).toBe('REPORT_NOT_AS_SIGNED');
  await put(before);
  expect((await clear(at, paper)).errors).toBeUndefined();
  await put('Something else.');
  expect(codeOf(await at.publish(paper.id, at.clerk))).toBe('REPORT_NOT_AS_SIGNED');
  await put(before);
  expect((await at.publish(paper.id, at.clerk)).errors).toBeUndefined();
});

test('a first version comes five clear working days before its meeting, or says why it cannot wait', async () => {
  const at = await office();
  // Tuesday 10 November: 3, 4, 5, 6 and 9 November lie between it and Monday 2 November.
  const inTime = await givenPaperToSign(server.em, at.council, { status: 'CLEARED', meetingDay: '2026-11-10' });
  expect((await at.publish(inTime.id, at.clerk)).errors).toBeUndefined();
  const late = await givenPaperToSign(server.em, at.council, { status: 'CLEARED', meetingDay: '2026-11-09' });
  const { errors } = await at.publish(late.id, at.clerk);
  expect([errors![0]!.extensions.code, Object.keys(errors![0]!.extensions.fields!)]).toEqual(['REPORT_TOO_LATE', ['urgencyReason']]);
  const publish = (id: string, values: object) => server.ask<{ publishReport: { urgencyReason: string | null } }>('mutation ($input: PublishReportInput!) { publishReport(input: $input) { urgencyReason } }', { input: { reportId: id, ...values } }, at.clerk);
  expect((await publish(late.id, { urgencyReason: 'The grant ends that week' })).data!.publishReport).toEqual({ urgencyReason: 'The grant ends that week' });
  const unneeded = await givenPaperToSign(server.em, at.council, { status: 'CLEARED', meetingDay: '2026-11-10' });
  expect((await publish(unneeded.id, { urgencyReason: 'Just so' })).data!.publishReport).toEqual({ urgencyReason: null });
  const farOff = await givenPaperToSign(server.em, at.council, { status: 'CLEARED', meetingDay: '2031-11-10' });
  expect(codeOf(await at.publish(farOff.id, at.clerk))).toBe('BAD_INPUT');
});

test('two clerks who publish the same state at once make one version', async () => {
  const at = await office();
  const paper = await givenPaperToSign(server.em, at.council, { status: 'CLEARED' });
  const publish = () => server.ask('mutation ($input: PublishReportInput!) { publishReport(input: $input) { number } }', { input: { reportId: paper.id, version: 1, note: 'As agreed' } }, at.clerk);
  const codes = (await Promise.all(Array.from({ length: 5 }, publish))).map(codeOf);
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(codes.filter((code) => code === 'VERSION_CONFLICT')).toHaveLength(4);
  expect(await server.em.fork().execute('select number from report_version where report_id = ?', [paper.id])).toEqual([{ number: 1 }]);
});

test('a correction is written beside the public version, signed anew, and published as the next one; the title stays', async () => {
  const at = await office();
  const paper = await givenPaperToSign(server.em, at.council, { status: 'CLEARED' });
  const first = (await at.publish(paper.id, at.clerk)).data!.publishReport;
  const { version } = (await at.show(at.council, paper.slug, at.clerk))!;
  const begun = (await at.reasoned('beginReportCorrection', paper, version, at.programme, 'The summary was wrong')).data!.beginReportCorrection;
  expect(begun).toMatchObject({ status: 'PUBLISHED', correctionState: 'DRAFTING' });
  expect(codeOf(await at.publish(paper.id, at.clerk, 'Corrected'))).toBe('REPORT_STEP_NOT_ALLOWED');
  await server.em.fork().execute(`update report_section set body = 'What was really done.' where report_id = ?`, [paper.id]);
  await expect(server.em.fork().execute(`update report set classification = 'EXEMPT' where id = ?`, [paper.id])).rejects.toThrow(/keeps its title/);
  expect((await at.read(at.council, paper.slug)).data!.report).toEqual(first);
  await askToSign(at, paper);
  await signAll(at, paper);
  expect((await clear(at, paper)).data!.clearReport).toMatchObject({ status: 'PUBLISHED', correctionState: 'CLEARED' });
  expect((await at.publish(paper.id, at.clerk, 'The summary was wrong')).data!.publishReport.number).toBe(2);
  expect((await at.show(at.council, paper.slug, at.clerk))!.correctionState).toBeNull();
  expect((await at.read(at.council, paper.slug, 1)).data!.report).toEqual({ ...first, isCurrent: false });
});

test('what is withdrawn keeps its title and the reason in public, and its text is for the committee and officers', async () => {
  const at = await office();
  const paper = await givenPaperToSign(server.em, at.council, { status: 'CLEARED', title: 'A paper taken back' });
  await at.publish(paper.id, at.clerk);
  const { version } = (await at.show(at.council, paper.slug, at.clerk))!;
  expect((await at.reasoned('withdrawReport', paper, version, at.clerk, 'It named the wrong building')).data!.withdrawReport.status).toBe('WITHDRAWN');
  const WITHDRAWN = 'query ($slug: String!, $paper: String) { council(slug: $slug) { withdrawnReports(slug: $paper) { slug title withdrawnOn withdrawnReason } } }';
  const expected = { slug: paper.slug, title: 'A paper taken back', withdrawnOn: '2026-11-02', withdrawnReason: 'It named the wrong building' };
  expect((await server.ask(WITHDRAWN, { slug: at.council.slug, paper: paper.slug })).data).toEqual({ council: { withdrawnReports: [expected] } });
  expect((await at.read(at.council, paper.slug)).data).toEqual({ report: null });
  expect((await at.list(at.council)).data!.reports).toEqual([]);
  for (const role of roles) {
    const { cookie } = await givenPerson(server.em, at.council, role);
    const isReader = ['admin', 'programme', 'clerk', 'board', 'scrutiny'].includes(role);
    expect([role, (await at.read(at.council, paper.slug, null, cookie)).data!.report !== null]).toEqual([role, isReader]);
  }
  expect(codeOf(await at.publish(paper.id, at.clerk, 'Again'))).toBe('FORBIDDEN');
  expect(codeOf(await at.reasoned('returnToDraft', paper, version + 1, at.clerk))).toBe('FORBIDDEN');
  expect(codeOf(await at.reasoned('beginReportCorrection', paper, version + 1, at.clerk))).toBe('FORBIDDEN');
});

test('a step on a state that somebody else has changed is refused', async () => {
  const at = await office();
  const paper = await givenPaperToSign(server.em, at.council);
  await at.step('consultOfficers', paper, 1, at.programme);
  expect(codeOf(await at.step('askForSignOff', paper, 1, at.programme))).toBe('VERSION_CONFLICT');
  const answers = await Promise.all([at.step('askForSignOff', paper, 2, at.programme), at.step('askForSignOff', paper, 2, at.clerk)]);
  expect(new Set(answers.map(codeOf))).toEqual(new Set(['VERSION_CONFLICT', undefined]));
});
