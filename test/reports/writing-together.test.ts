import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { roles } from '@throughline/shared/roles';
import { codeOf } from '../support/given-consultation.ts';
import { givenBody } from '../support/given-decisions.ts';
import { plainHeader, writing, type DraftShown } from '../support/given-drafts.ts';
import { reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());

/** A paper begun by a clerk, with a second author who also writes. */
async function withDraft() {
  const council = await givenCouncil(server.em);
  const body = await givenBody(server.em, council);
  const [clerk, programme, finance] = [await givenPerson(server.em, council, 'clerk'), await givenPerson(server.em, council, 'programme'), await givenPerson(server.em, council, 'finance')];
  const first = writing(server, council, clerk.cookie);
  await first.run('beginReport', { councilSlug: council.slug, kind: 'SCRUTINY_PROGRESS_REPORT', title: 'A paper', bodyId: body.id });
  const draft = (await first.read('a-paper'))!;
  return { council, body, clerk, programme, finance, draft, first, second: writing(server, council, programme.cookie), read: async () => (await first.read('a-paper'))! };
}
const sectionOf = (draft: DraftShown, index: number, body: string) => {
  const { id, version, heading, role } = draft.sections[index]!;
  return { reportId: draft.id, id, version, heading, role, body };
};

test('two authors write different sections at the same time, and both texts stay', async () => {
  const { draft, first, second, read } = await withDraft();
  const answers = await Promise.all([first.run('changeReportSection', sectionOf(draft, 0, 'By the first.')), second.run('changeReportSection', sectionOf(draft, 1, 'By the second.'))]);
  expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
  expect((await read()).sections.slice(0, 2).map(({ body }) => body)).toEqual(['By the first.', 'By the second.']);
});

test('of two authors who change the same section at once, one is told that it changed, and nothing is overwritten unseen', async () => {
  const { draft, first, second, read } = await withDraft();
  const answers = await Promise.all([first.run('changeReportSection', sectionOf(draft, 0, 'By the first.')), second.run('changeReportSection', sectionOf(draft, 0, 'By the second.'))]);
  const told = answers.map(codeOf);
  expect(told.filter((code) => code !== undefined)).toEqual(['VERSION_CONFLICT']);
  expect((await read()).sections[0]).toMatchObject({ version: 2, body: told[0] === undefined ? 'By the first.' : 'By the second.' });
});

test('sections added by many at once each get a place of their own, and can be moved past one another', async () => {
  const { draft, first, second, read } = await withDraft();
  const add = (heading: string, who = first) => who.run('addReportSection', { reportId: draft.id, heading, role: 'BODY' });
  await Promise.all(['One', 'Two', 'Three', 'Four'].map((heading, index) => add(heading, index % 2 === 0 ? first : second)));
  const added = (await read()).sections;
  expect(added.map(({ position }) => position)).toEqual(added.map((_, index) => index + 1));
  expect(added.slice(-4).map(({ heading }) => heading).toSorted()).toEqual(['Four', 'One', 'Three', 'Two']);
  const move = (id: string, direction: string) => first.run('moveReportPart', { reportId: draft.id, part: 'SECTION', id, direction });
  const last = added.at(-1)!;
  await Promise.all([move(last.id, 'UP'), move(added.at(-3)!.id, 'DOWN')]);
  await move(added[0]!.id, 'UP');
  const moved = (await read()).sections;
  expect(moved.map(({ position }) => position)).toEqual(added.map((_, index) => index + 1));
  expect(moved[0]!.id).toBe(added[0]!.id);
  expect(moved.map(({ id }) => id).toSorted()).toEqual(added.map(({ id }) => id).toSorted());
  expect(moved.at(-1)!.id).not.toBe(last.id);
});

test('a part is removed in the version that was seen; figures of a removed section stay with the paper', async () => {
  const { draft, first, read } = await withDraft();
  const [section] = draft.sections;
  await server.em.fork().execute(
    `insert into report_figure (id, council_id, report_id, section_id, position, key, label, value_kind, is_approximate) select gen_random_uuid(), council_id, id, ?, 1, 'spent', 'Spent', 'PENCE', false from report where id = ?`,
    [section!.id, draft.id],
  );
  const remove = { reportId: draft.id, part: 'SECTION', id: section!.id };
  expect(codeOf(await first.run('removeReportPart', { ...remove, version: 9 }))).toBe('VERSION_CONFLICT');
  expect(codeOf(await first.run('removeReportPart', { ...remove, id: draft.implications[0]!.id, version: 1 }))).toBe('NOT_FOUND');
  expect((await read()).sections).toHaveLength(draft.sections.length);
  expect(codeOf(await first.run('removeReportPart', { ...remove, version: 1 }))).toBeUndefined();
  expect((await read()).sections.map(({ id }) => id)).not.toContain(section!.id);
  expect(await server.em.fork().execute('select key, section_id from report_figure where report_id = ?', [draft.id])).toEqual([{ key: 'spent', section_id: null }]);
});

test('nothing of a paper changes while it is signed off or published, and everything again in a correction', async () => {
  const { draft, body, first, read } = await withDraft();
  const inState = async (status: string, correction: string | null = null) => {
    await server.em.fork().execute('update report set status = ?, correction_state = ? where id = ?', [status, correction, draft.id]);
  };
  const commands: [string, object][] = [
    ['changeReportHeader', plainHeader(draft, body.id)],
    ['changeReportSection', sectionOf(draft, 0, 'Late words.')],
    ['addReportRecommendation', { reportId: draft.id, verb: 'NOTE', text: 'Note it.', reason: 'To know.' }],
    ['addReportEnclosure', { reportId: draft.id, kind: 'APPENDIX', title: 'A list', isAtHand: false, isExempt: false }],
    ['moveReportPart', { reportId: draft.id, part: 'SECTION', id: draft.sections[0]!.id, direction: 'DOWN' }],
  ];
  for (const status of ['SIGN_OFF', 'CLEARED', 'PUBLISHED']) {
    await inState(status);
    for (const [name, input] of commands) expect([status, name, codeOf(await first.run(name, input))]).toEqual([status, name, 'REPORT_NOT_IN_DRAFT']);
  }
  expect((await read()).sections[0]).toMatchObject({ body: '', version: 1 });
  await inState('PUBLISHED', 'DRAFTING');
  expect(codeOf(await first.run('changeReportSection', sectionOf(draft, 0, 'A correction.')))).toBeUndefined();
  const changed = await first.run('changeReportHeader', { ...plainHeader(draft, body.id), title: 'Another title' });
  expect([codeOf(changed), Object.keys(changed.errors![0]!.extensions.fields!)]).toEqual(['BAD_INPUT', ['title']]);
  const sealed = await first.run('changeReportHeader', { ...plainHeader(draft, body.id), classification: 'EXEMPT', exemptReason: 'Paragraph 3' });
  expect([codeOf(sealed), Object.keys(sealed.errors![0]!.extensions.fields!)]).toEqual(['BAD_INPUT', ['classification']]);
  expect(codeOf(await first.run('changeReportHeader', { ...plainHeader(draft, body.id), purposes: ['To correct'] }))).toBeUndefined();
});

test('what does not fit is refused beside its field, and nothing is written', async () => {
  const { draft, body, first, read } = await withDraft();
  const reportId = draft.id;
  const implication = draft.implications[0]!;
  const header = plainHeader(draft, body.id);
  const wrong: [string, object, string][] = [
    ['addReportSection', { reportId, heading: ' ', role: 'BODY' }, 'heading'],
    ['addReportSection', { reportId, heading: 'Long', role: 'BODY', body: 'x'.repeat(60_001) }, 'body'],
    ['addReportRecommendation', { reportId, verb: 'NOTE', text: 'Note it.', reason: '' }, 'reason'],
    ['changeReportImplication', { reportId, id: implication.id, version: 1, kind: implication.kind, state: 'SOME' }, 'text'],
    ['changeReportImplication', { reportId, id: implication.id, version: 1, kind: implication.kind, state: 'NOT_STATED', text: 'Some words' }, 'text'],
    ['addReportPerson', { reportId, capacity: 'AUTHOR', name: '' }, 'name'],
    ['addReportPerson', { reportId, capacity: 'CONTACT', name: 'Somebody', email: 'no address' }, 'email'],
    ['addReportPerson', { reportId, capacity: 'CONTACT', name: 'Somebody', phone: 'ring me' }, 'phone'],
    ['addReportPerson', { reportId, capacity: 'AUTHOR', name: 'Somebody', accountId: reportId }, 'accountId'],
    ['addReportEnclosure', { reportId, kind: 'APPENDIX', title: 'A list', url: '#', isAtHand: false, isExempt: false }, 'url'],
    ['addReportEnclosure', { reportId, kind: 'APPENDIX', title: 'A list', url: 'javascript:alert(1)', isAtHand: false, isExempt: false }, 'url'],
    ['addReportEnclosure', { reportId, kind: 'APPENDIX', title: 'A list', isAtHand: true, waivedReason: 'Not needed', isExempt: false }, 'waivedReason'],
    ['addReportEnclosure', { reportId, kind: 'APPENDIX', title: 'A list', url: 'https://www.example.org/', lastOpenedOn: '2090-01-01', isAtHand: true, isExempt: false }, 'lastOpenedOn'],
    ['changeReportHeader', { ...header, purposes: [] }, 'purposes'],
    ['changeReportHeader', { ...header, classification: 'EXEMPT' }, 'exemptReason'],
    ['changeReportHeader', { ...header, wardCoverage: 'LISTED' }, 'wardIds'],
  ];
  for (const [name, input, field] of wrong) {
    const { errors } = await first.run(name, input);
    expect([name, input, errors?.[0]?.extensions.code, Object.keys(errors?.[0]?.extensions.fields ?? {})]).toEqual([name, input, 'BAD_INPUT', [field]]);
  }
  expect(codeOf(await first.run('addReportImplication', { reportId, kind: implication.kind, state: 'NONE' }))).toBe('DUPLICATE_REFERENCE');
  expect(await read()).toEqual(draft);
});

test('who writes for the last time is told, and each change has its entry in the audit chain without any text', async () => {
  const { council, clerk, programme, draft, second, read } = await withDraft();
  await second.run('changeReportSection', sectionOf(draft, 0, 'Secret words.'));
  expect((await read()).writtenByName).toBe('Test Person');
  expect(await server.em.fork().execute('select written_by from report where id = ?', [draft.id])).toEqual([{ written_by: programme.id }]);
  const entries = await server.em.fork().execute<{ action: string; actor_id: string }[]>('select * from audit_entry where chain = ? order by seq', [council.id]).catch(() => server.em.fork().execute<{ action: string; actor_id: string }[]>('select * from audit_entry where chain = ?', [council.id]));
  expect(entries.map(({ action, actor_id }) => [action, actor_id])).toEqual([['beginReport', clerk.id], ['changeReportSection', programme.id]]);
  expect(JSON.stringify(entries)).not.toContain('Secret words');
});

test('everybody who reads a draft comments on it, is answered, and settles what they said; comments are in no version', async () => {
  const { council, draft, clerk, finance, first, read } = await withDraft();
  const reader = writing(server, council, finance.cookie);
  const reportId = draft.id;
  const said = await reader.run('commentOnDraft', { reportId, sectionId: draft.sections[2]!.id, body: 'Does this add up?' });
  expect(said.errors).toBeUndefined();
  server.clock.set('2026-11-03T10:00:00Z');
  await first.run('commentOnDraft', { reportId, body: 'Ready on Friday.' });
  const [comment, whole] = (await read()).comments;
  expect([comment, whole]).toMatchObject([{ body: 'Does this add up?', byName: 'Test Person', section: { heading: draft.sections[2]!.heading } }, { section: null }]);
  await first.run('commentOnDraft', { reportId, answersId: comment!.id, body: 'It does now.' });
  expect((await read()).comments[0]!.answers).toEqual([{ body: 'It does now.' }]);
  expect((await read()).openComments).toBe(2);

  const answer = (await server.em.fork().execute<{ id: string }[]>('select id from draft_comment where answers_id = ?', [comment!.id]))[0]!;
  expect(codeOf(await first.run('commentOnDraft', { reportId, answersId: answer.id, body: 'And so on.' }))).toBe('BAD_INPUT');
  expect(codeOf(await first.run('settleDraftComment', { reportId, commentId: answer.id, isResolved: true }))).toBe('NOT_FOUND');
  expect(codeOf(await reader.run('settleDraftComment', { reportId, commentId: whole!.id, isResolved: true }))).toBe('FORBIDDEN');
  expect(codeOf(await reader.run('settleDraftComment', { reportId, commentId: comment!.id, isResolved: true }))).toBeUndefined();
  expect((await read()).openComments).toBe(1);
  await reader.run('settleDraftComment', { reportId, commentId: comment!.id, isResolved: false });
  expect((await read()).openComments).toBe(2);

  await server.em.fork().execute(`update report set status = 'CLEARED' where id = ?`, [reportId]);
  const published = await reporting(server).publish(reportId, clerk.cookie);
  expect(published.errors).toBeUndefined();
  expect(published.data!.publishReport.content).not.toMatch(/add up|Friday|Test Person/);
  expect(codeOf(await reader.run('commentOnDraft', { reportId, body: 'Too late.' }))).toBe('REPORT_NOT_IN_DRAFT');
});

test('nobody else reads or makes comments on a draft', async () => {
  const { council, draft } = await withDraft();
  const elsewhere = await givenPerson(server.em, await givenCouncil(server.em), 'clerk');
  const others = roles.filter((role) => !['admin', 'programme', 'clerk', 'finance'].includes(role));
  for (const cookie of [undefined, elsewhere.cookie, ...(await Promise.all(others.map((role) => givenPerson(server.em, council, role)))).map((each) => each.cookie)]) {
    const { run, read } = writing(server, council, cookie);
    expect(await read('a-paper')).toBeNull();
    expect(['NOT_FOUND', 'NOT_SIGNED_IN']).toContain(codeOf(await run('commentOnDraft', { reportId: draft.id, body: 'Hello' })));
  }
  expect(await server.em.fork().execute('select id from draft_comment where report_id = ?', [draft.id])).toEqual([]);
});

const pdf = Buffer.from('%PDF-1.7 a list of sites');
const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('a picture')]);
async function sendFile(cookie: string | undefined, values: object, bytes: Buffer, name: string) {
  const form = new FormData();
  for (const [field, value] of Object.entries(values)) form.set(field, String(value));
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  const headers: Record<string, string> = { origin: server.url, ...(cookie !== undefined && { cookie }) };
  const response = await fetch(`${server.url}/imports/enclosed-file`, { method: 'POST', body: form, headers, redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location') };
}
const take = (id: string, cookie?: string) => fetch(`${server.url}/enclosures/${id}`, { headers: cookie === undefined ? {} : { cookie } });

test('a file is kept with its hash and kind, is taken by those who read the draft, and by everybody once a version encloses it', async () => {
  const { council, clerk, draft, first, read } = await withDraft();
  const reportId = draft.id;
  await first.run('addReportEnclosure', { reportId, kind: 'APPENDIX', label: 'Appendix 1', title: 'Sites', isAtHand: false, isExempt: false });
  const [{ id, version } = { id: '', version: 0 }] = (await read()).enclosures;
  const sent = await sendFile(clerk.cookie, { reportId, id, version }, pdf, 'C:\\plans\\sites.pdf');
  expect(sent).toEqual({ status: 303, location: `/${council.slug}/reports/a-paper/prepare/enclosures/${id}` });
  const { file, isAtHand } = (await read()).enclosures[0]!;
  expect([isAtHand, file]).toEqual([true, { id: expect.any(String) as string, name: 'sites.pdf', mediaType: 'application/pdf', byteCount: pdf.length, hash: createHash('sha256').update(pdf).digest('hex') }]);

  const scrutiny = await givenPerson(server.em, council, 'scrutiny');
  expect([(await take(file!.id)).status, (await take(file!.id, scrutiny.cookie)).status]).toEqual([404, 404]);
  const taken = await take(file!.id, clerk.cookie);
  expect([taken.headers.get('content-type'), taken.headers.get('content-disposition'), taken.headers.get('content-security-policy')]).toEqual(['application/pdf', "attachment; filename*=UTF-8''sites.pdf", "default-src 'none'; sandbox"]);
  expect(Buffer.from(await taken.arrayBuffer())).toEqual(pdf);

  await server.em.fork().execute(`update report set status = 'CLEARED' where id = ?`, [reportId]);
  expect((await reporting(server).publish(reportId, clerk.cookie)).errors).toBeUndefined();
  expect(Buffer.from(await (await take(file!.id)).arrayBuffer())).toEqual(pdf);
  const shown = await server.ask<{ report: { enclosures: object[] } }>(
    'query ($council: String!) { report(councilSlug: $council, slug: "a-paper") { enclosures { fileUrl fileName fileHash byteCount } } }', { council: council.slug },
  );
  expect(shown.data!.report.enclosures).toEqual([{ fileUrl: `/enclosures/${file!.id}`, fileName: 'sites.pdf', fileHash: file!.hash, byteCount: pdf.length }]);
  const page = await (await fetch(`${server.url}/${council.slug}/reports/a-paper`)).text();
  expect(page).toContain(`href="/enclosures/${file!.id}"`);
});

test('a file of an exempt enclosure is for those who may read exempt parts, and never for the public', async () => {
  const { council, clerk, draft, first, read } = await withDraft();
  const reportId = draft.id;
  await first.run('addReportEnclosure', { reportId, kind: 'APPENDIX', title: 'Prices', isAtHand: false, isExempt: true });
  const [{ id, version } = { id: '', version: 0 }] = (await read()).enclosures;
  await sendFile(clerk.cookie, { reportId, id, version }, pdf, 'prices.pdf');
  const { file } = (await read()).enclosures[0]!;
  await server.em.fork().execute(`update report set status = 'CLEARED' where id = ?`, [reportId]);
  expect((await reporting(server).publish(reportId, clerk.cookie)).errors).toBeUndefined();
  const [scrutiny, hub] = [await givenPerson(server.em, council, 'scrutiny'), await givenPerson(server.em, council, 'hub')];
  expect(await Promise.all([undefined, hub.cookie, scrutiny.cookie].map(async (cookie) => (await take(file!.id, cookie)).status))).toEqual([404, 404, 200]);
  const exempt = await server.ask<{ report: { exemptPart: { enclosures: object[] } } }>(
    'query ($council: String!) { report(councilSlug: $council, slug: "a-paper") { exemptPart { enclosures { title fileUrl fileName } } } }', { council: council.slug }, scrutiny.cookie,
  );
  expect(exempt.data!.report.exemptPart.enclosures).toEqual([{ title: 'Prices', fileUrl: `/enclosures/${file!.id}`, fileName: 'prices.pdf' }]);
  const [open, sealed] = await Promise.all([undefined, scrutiny.cookie].map(async (cookie) => (await fetch(`${server.url}/${council.slug}/reports/a-paper`, { headers: cookie === undefined ? {} : { cookie } })).text()));
  expect([open!.includes(file!.id), sealed!.includes(`href="/enclosures/${file!.id}"`)]).toEqual([false, true]);
});

test('files with programs inside, pictures without words and files of people who may not write are not kept', async () => {
  const { council, clerk, finance, draft, first, read } = await withDraft();
  const reportId = draft.id;
  await first.run('addReportEnclosure', { reportId, kind: 'APPENDIX', title: 'Sites', isAtHand: false, isExempt: false });
  const [{ id, version } = { id: '', version: 0 }] = (await read()).enclosures;
  const about = { reportId, id, version };
  const page = `/${council.slug}/reports/a-paper/prepare/enclosures/${id}`;
  const refused: [object, Buffer, string, string][] = [
    [about, Buffer.from('<script>alert(1)</script>'), 'page.html', 'file'],
    [about, Buffer.from('MZ\u0000\u0001 a program'), 'tool.pdf', 'file'],
    [about, Buffer.from('PK\u0003\u0004 [Content_Types].xml word/document.xml vbaProject.bin', 'latin1'), 'macro.docx', 'file'],
    [about, Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-'), 'large.pdf', 'file'],
    [about, png, 'map.png', 'altText'],
    [{ ...about, version: 9 }, pdf, 'sites.pdf', 'version'],
  ];
  for (const [values, bytes, name, problem] of refused) expect([name, await sendFile(clerk.cookie, values, bytes, name)]).toEqual([name, { status: 303, location: `${page}?problem=${problem}` }]);
  expect((await sendFile(undefined, about, pdf, 'sites.pdf')).status).toBe(401);
  expect((await sendFile(finance.cookie, about, pdf, 'sites.pdf')).status).toBe(403);
  expect((await read()).enclosures[0]).toMatchObject({ file: null, isAtHand: false, version });
  expect(await server.em.fork().execute('select id from report_file where report_id = ?', [reportId])).toEqual([]);

  await sendFile(clerk.cookie, { ...about, altText: 'A map of three sites' }, png, 'map.png');
  const kept = (await read()).enclosures[0]!;
  expect(kept).toMatchObject({ altText: 'A map of three sites', file: { mediaType: 'image/png' } });
  expect(codeOf(await first.run('removeEnclosedFile', { reportId, id, version: kept.version }))).toBeUndefined();
  expect((await read()).enclosures[0]).toMatchObject({ file: null, altText: null, isAtHand: false });
});
