import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../server/src/platform/ids.ts';
import { answering, codeOf, givenConsultation } from '../support/given-consultation.ts';
import { draftWords, givenReadyDraft, keeping, type KeptConsultation } from '../support/given-consultation-life.ts';
import { clerkAt, STEP_INPUTS } from '../support/given-decision-life.ts';
import { givenDecision } from '../support/given-decisions.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let keeper: { cookie: string };
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
  keeper = await givenPerson(server.em, council, 'programme');
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set('2026-11-02T10:00:00Z'));

const office = () => keeping(server, keeper.cookie);
const draft = () => office().done('draftConsultation', { councilSlug: council.slug, ...draftWords() });
const publish = ({ id, version }: KeptConsultation) => office().done('publishConsultation', { consultationId: id, version }, 'SeenConsultationInput');
const group = (values: object = {}) => ({ kind: 'YOUNG_PEOPLE', name: 'Young people', isPrescribed: false, isSeldomHeard: true, ...values });

describe('the information pack', () => {
  const text = { title: 'The proposal', words: 'First.\n\nSecond.' };

  test('keeps every version of a document readable, with what changed', async () => {
    const { id: consultationId } = await draft();
    const [document] = (await office().done('addPackText', { consultationId, ...text })).pack;
    const revised = await office().done('revisePackText', { documentId: document!.id, version: 1, words: 'Third.', changeNote: 'The second is gone.' });
    expect(revised.pack).toMatchObject([{ title: 'The proposal', versions: [{ number: 2, words: 'Third.', changeNote: 'The second is gone.' }, { number: 1, words: 'First.\n\nSecond.', changeNote: null }] }]);
    await expect(server.em.fork().execute(`set role throughline_app; update pack_document_version set words = 'Other'`)).rejects.toThrow(/permission denied/);
  });

  test('tells the public of each document that is added or changed once it is public', async () => {
    const published = await publish(await givenReadyDraft(server, council, keeper.cookie));
    const [document] = published.pack;
    await office().done('revisePackText', { documentId: document!.id, version: 1, words: 'Changed.', changeNote: 'The cost was wrong.' });
    server.clock.advance(1000);
    const { notices } = await office().done('addPackText', { consultationId: published.id, title: 'A map', words: 'Where.' });
    expect(notices.map(({ kind }) => kind)).toEqual(['DOCUMENT_ADDED', expect.stringMatching(/DOCUMENT_CHANGED|PUBLISHED/), expect.any(String)]);
    expect(notices.map(({ words }) => words)).toContain('“The proposal” was changed. The cost was wrong.');
    expect(codeOf(await office().run('removePackDocument', { documentId: document!.id, version: 2 }))).toBe('CONSULTATION_IS_PUBLIC');
  });

  test('gives up a document only while nobody outside has seen it', async () => {
    const { id: consultationId } = await draft();
    const [document] = (await office().done('addPackText', { consultationId, ...text })).pack;
    expect((await office().done('removePackDocument', { documentId: document!.id, version: 1 })).pack).toEqual([]);
  });

  const send = (id: string, file: { name: string; bytes: string; title?: string }, cookie: string | undefined = keeper.cookie, address = 'consultation-pack') => {
    const form = new FormData();
    form.set(address === 'consultation-pack' ? 'title' : 'changeNote', file.title ?? 'A file');
    form.set('file', new Blob([file.bytes]), file.name);
    return fetch(`${server.url}/imports/${address}/${id}`, { method: 'POST', body: form, redirect: 'manual', headers: { origin: server.url, ...(cookie && { cookie }) } });
  };
  const pdf = { name: 'Proposal <1>.pdf', bytes: '%PDF-1.7 words' };

  test('holds files, which are taken as they were sent and never shown in the page', async () => {
    const { id, slug } = await draft();
    const sent = await send(id, pdf);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/${council.slug}/consultations/${slug}/manage/pack`]);
    const { pack } = (await office().look({ council: council.slug, slug }))!;
    const path = pack[0]!.versions[0]!.path!;
    const taken = await fetch(`${server.url}${path}`, { headers: { cookie: keeper.cookie } });
    expect(await taken.text()).toBe(pdf.bytes);
    expect(taken.headers.get('content-type')).toContain('application/pdf');
    expect(taken.headers.get('content-disposition')).toMatch(/^attachment; filename="Proposal _1_\.pdf"/);
    expect(taken.headers.get('x-content-type-options')).toBe('nosniff');
    expect(taken.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetch(`${server.url}${path}`)).status).toBe(404);
    const replaced = await send(pack[0]!.id, { ...pdf, bytes: '%PDF-1.7 other', title: 'A figure was wrong' }, keeper.cookie, 'pack-document');
    expect(replaced.status).toBe(303);
    expect((await office().look({ council: council.slug, slug }))!.pack[0]!.versions.map(({ changeNote }) => changeNote)).toEqual(['A figure was wrong', null]);
  });

  test.each([
    ['a page that a browser would run', { name: 'page.html', bytes: '<script>alert(1)</script>' }, 'WRONG_KIND'],
    ['a page that calls itself a PDF', { name: 'page.pdf', bytes: '<script>alert(1)</script>' }, 'WRONG_KIND'],
    ['a file that is too large', { name: 'large.pdf', bytes: `%PDF-${'x'.repeat(10 * 1024 * 1024)}` }, 'TOO_LARGE'],
    ['nothing', { name: 'empty.pdf', bytes: '' }, 'NO_FILE'],
    ['a file without a title', { ...pdf, title: ' ' }, 'WORDS'],
  ])('refuses %s', async (_what, file, problem) => {
    const { id, slug } = await draft();
    const sent = await send(id, file);
    const to = new URL(sent.headers.get('location')!, server.url);
    expect([sent.status, to.pathname, to.searchParams.get('problem')]).toEqual([303, `/${council.slug}/consultations/${slug}/manage/pack`, problem]);
    expect((await office().look({ council: council.slug, slug }))!.pack).toEqual([]);
  });

  test('goes back to the form with what was typed when a file is not taken', async () => {
    const { id, slug } = await draft();
    const to = async (...sent: Parameters<typeof send>) => new URL((await send(...sent)).headers.get('location')!, server.url);
    expect((await to(id, { ...pdf, title: 'x'.repeat(201) })).searchParams.get('words')).toBe('x'.repeat(201));
    const [document] = (await office().done('addPackText', { consultationId: id, ...text })).pack;
    const back = await to(document!.id, { name: 'page.html', bytes: '<b>', title: 'A figure was wrong' }, keeper.cookie, 'pack-document');
    expect(back.pathname).toBe(`/${council.slug}/consultations/${slug}/manage/pack/${document!.id}`);
    expect(Object.fromEntries(back.searchParams)).toEqual({ problem: 'WRONG_KIND', words: 'A figure was wrong' });
  });

  test('takes files from those who keep the consultation only', async () => {
    const { id } = await draft();
    const [board, elsewhere] = [await givenPerson(server.em, council, 'board'), await givenPerson(server.em, await givenCouncil(server.em), 'admin')];
    expect((await send(id, pdf, '')).status).toBe(401);
    expect((await send(id, pdf, board.cookie)).status).toBe(404);
    expect((await send(id, pdf, elsewhere.cookie)).status).toBe(404);
    expect((await send(newId(), pdf)).status).toBe(404);
  });
});

describe('who is asked', () => {
  test('a prescribed group needs the law that prescribes it', async () => {
    const { id: consultationId } = await draft();
    const refused = await office().run('addConsulteeGroup', { consultationId, ...group({ isPrescribed: true }) });
    expect(refused.errors![0]!.extensions.fields).toHaveProperty('legalBasis');
  });

  test('an invitation lies in the past, and a number too small to show stays when nobody changes it', async () => {
    const { id: consultationId } = await draft();
    const [named] = (await office().done('addConsulteeGroup', { consultationId, ...group() })).groups;
    const seen = { groupId: named!.id, version: 1 };
    expect((await office().run('inviteConsulteeGroup', { ...seen, invitedOn: '2026-11-03', channel: 'Post' })).errors![0]!.extensions.fields).toHaveProperty('invitedOn');
    await office().done('inviteConsulteeGroup', { ...seen, invitedOn: '2026-11-02', channel: 'Post', reach: 3 });
    await office().done('inviteConsulteeGroup', { ...seen, version: 2, invitedOn: '2026-11-01', channel: 'Email' });
    const { data } = await server.ask<{ consultations: { groups: { reach: object; channel: string }[] }[] }>(
      `{ consultations(councilSlug: "${council.slug}") { id groups { channel reach { display value suppressed } } } }`, {}, keeper.cookie);
    expect(data!.consultations.flatMap(({ groups }) => groups)).toContainEqual({ channel: 'Email', reach: { display: '[c]', value: null, suppressed: true } });
  });

  test('a group with something in the log is not removed', async () => {
    const { id: consultationId } = await draft();
    const [named] = (await office().done('addConsulteeGroup', { consultationId, ...group() })).groups;
    await office().done('logOutreach', { consultationId, heldOn: '2026-11-01', channel: 'EVENT', whatWasDone: 'Talked', groupId: named!.id });
    expect(codeOf(await office().run('removeConsulteeGroup', { groupId: named!.id, version: 1 }))).toBe('PART_IS_IN_USE');
  });

  test('the log takes no group of another consultation, and no day to come', async () => {
    const [one, other] = [await draft(), await draft()];
    const [named] = (await office().done('addConsulteeGroup', { consultationId: other.id, ...group() })).groups;
    const done = { consultationId: one.id, channel: 'EVENT', whatWasDone: 'Talked' };
    expect((await office().run('logOutreach', { ...done, heldOn: '2026-11-01', groupId: named!.id })).errors![0]!.extensions.fields).toHaveProperty('groupId');
    expect((await office().run('logOutreach', { ...done, heldOn: '2026-11-03' })).errors![0]!.extensions.fields).toHaveProperty('heldOn');
  });

  test('a target needs its source and day', async () => {
    const { id: consultationId } = await draft();
    const [named] = (await office().done('addConsulteeGroup', { consultationId, ...group() })).groups;
    const refused = await office().run('setGroupTarget', { groupId: named!.id, version: 1, targetCount: 100, populationPercent: 3000 });
    expect(Object.keys(refused.errors![0]!.extensions.fields!).toSorted((a, b) => a.localeCompare(b))).toEqual(['populationOn', 'populationSource', 'targetSetOn', 'targetSource']);
  });
});

describe('while it is open', () => {
  interface Heard {
    groups: { heard: { display: string } | null; share: { percentage: string } | null; alerts: string[] }[];
  }
  const standing = async (id: string, cookie = keeper.cookie): Promise<Heard['groups']> => {
    const { data } = await server.ask<{ consultations: (Heard & { id: string })[] }>(
      `{ consultations(councilSlug: "${council.slug}") { id groups { heard { display } share { percentage } alerts } } }`, {}, cookie);
    return data!.consultations.find((each) => each.id === id)!.groups;
  };
  const answer = async (consultation: Awaited<ReturnType<typeof givenConsultation>>, option: number) => {
    const { start, save, submit } = answering(server);
    const code = (await start(consultation.id)).data!.startResponse.resumeCode;
    await save(code, { questionId: consultation.questions[0]!.id, optionIds: [consultation.questions[0]!.options[option]!] });
    await submit(code);
  };
  const target = { targetCount: 40, targetSource: 'The plan', targetSetOn: '2026-10-01' };

  test('each group is shown exactly as the results show its answer, hidden counts hidden', async () => {
    const consultation = await givenConsultation(server.em, council);
    const added = [];
    for (const option of [0, 1]) {
      const { groups } = await office().done('addConsulteeGroup', { consultationId: consultation.id, ...group({ name: `Group ${option}` }) });
      added.push(groups.at(-1)!);
      await office().done('setGroupTarget', { groupId: groups.at(-1)!.id, version: 1, ...target, answerOptionId: consultation.questions[0]!.options[option]! });
    }
    for (const option of [0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2]) await answer(consultation, option);
    server.clock.set('2026-11-20T10:00:00Z');
    const { data } = await server.ask<{ consultationResults: { questions: { options: { count: { display: string } }[] }[] } }>(
      'query ($id: ID!) { consultationResults(consultationId: $id) { questions { options { count { display } } } } }', { id: consultation.id }, keeper.cookie);
    const shown = data!.consultationResults.questions[0]!.options.map(({ count }) => count.display);
    const groups = await standing(consultation.id);
    expect(groups.map(({ heard }) => heard!.display)).toEqual(shown.slice(0, 2));
    expect(shown[1]).toBe('[c]');
    // A hidden count is compared with nothing: whether it is 1 or 4, the alert is the same.
    expect(groups[1]).toMatchObject({ share: null, alerts: ['COUNT_HIDDEN', 'NOTHING_LOGGED'].toReversed() });
  });

  test('says that fewer were heard than should have been, and that a prescribed group was not invited', async () => {
    const consultation = await givenConsultation(server.em, council);
    const prescribed = { isPrescribed: true, isSeldomHeard: false, legalBasis: 'Section 27', kind: 'PARENTS' };
    const [named] = (await office().done('addConsulteeGroup', { consultationId: consultation.id, ...group(prescribed) })).groups;
    await office().done('setGroupTarget', { groupId: named!.id, version: 1, ...target, answerOptionId: consultation.questions[0]!.options[0]! });
    for (let each = 0; each < 6; each++) await answer(consultation, 0);
    server.clock.set('2026-11-03T10:00:00Z');
    expect((await standing(consultation.id))[0]!.alerts).toEqual(['NOT_INVITED']);
    server.clock.set('2026-11-15T10:00:00Z');
    expect((await standing(consultation.id))[0]!.alerts).toEqual(['NOT_INVITED', 'BELOW_TARGET']);
    await office().done('inviteConsulteeGroup', { groupId: named!.id, version: 2, invitedOn: '2026-11-15', channel: 'Post' });
    expect((await standing(consultation.id))[0]!.alerts).toEqual(['BELOW_TARGET']);
    server.clock.set('2026-12-15T10:00:00Z');
    expect((await standing(consultation.id))[0]!.alerts).toEqual([]);
    const panel = await givenPerson(server.em, council, 'panel');
    expect(await standing(consultation.id, panel.cookie)).toEqual([{ heard: null, share: null, alerts: [] }]);
  });

  test('asks for something to be done for a group that is seldom heard, after two weeks of nothing', async () => {
    const consultation = await givenConsultation(server.em, council);
    const [named] = (await office().done('addConsulteeGroup', { consultationId: consultation.id, ...group() })).groups;
    const alertsOn = async (day: string) => {
      server.clock.set(`${day}T10:00:00Z`);
      return (await standing(consultation.id))[0]!.alerts;
    };
    expect(await alertsOn('2026-11-15')).toEqual([]);
    expect(await alertsOn('2026-11-16')).toEqual(['NOTHING_LOGGED']);
    await office().done('logOutreach', { consultationId: consultation.id, heldOn: '2026-11-12', channel: 'DROP_IN', whatWasDone: 'A stall', groupId: named!.id });
    expect(await alertsOn('2026-11-26')).toEqual([]);
    expect(await alertsOn('2026-11-27')).toEqual(['NOTHING_LOGGED']);
  });
});

describe('the decision that follows', () => {
  const takenOn = (decisionId: string, day: string | null) => server.em.fork().execute('update decision set made_on = ? where id = ?', [day, decisionId]);
  const named = async () => {
    const published = await publish(await givenReadyDraft(server, council, keeper.cookie));
    const decision = await givenDecision(server.em, council, { madeOn: null });
    await office().done('nameFinalDecision', { consultationId: published.id, version: published.version, decisionId: decision.id });
    return { id: published.id, decision };
  };
  const missing = async (id: string, on: string) => {
    const { data } = await server.ask<{ consultations: { id: string; missingBeforeDecision: { kind: string }[] }[] }>(
      `query ($on: Date) { consultations(councilSlug: "${council.slug}") { id missingBeforeDecision(on: $on) { kind } } }`, { on }, keeper.cookie);
    return data!.consultations.find((each) => each.id === id)!.missingBeforeDecision.map(({ kind }) => kind);
  };

  test('waits for the results, a full equality assessment and due regard on an earlier day', async () => {
    const { id, decision } = await named();
    await expect(takenOn(decision.id, '2027-03-01')).rejects.toThrow(/waits for its consultation/);
    server.clock.set('2027-02-10T10:00:00Z');
    await server.em.fork().execute('update consultation set results_published_at = ? where id = ?', ['2027-02-10T10:00:00Z', id]);
    const assured = { consultationId: id, doneOn: '2027-02-10', byRole: 'Director', note: 'Of the final proposal.' };
    expect(await missing(id, '2027-03-01')).toEqual(['DUE_REGARD', 'EQUALITY_ASSESSMENT']);
    await office().done('recordAssurance', { ...assured, kind: 'EQUALITY_ASSESSMENT', assessmentStage: 'FULL' });
    await office().done('recordAssurance', { ...assured, kind: 'DUE_REGARD' });
    expect(await missing(id, '2027-02-10')).toEqual(['DUE_REGARD']);
    expect(await missing(id, '2027-02-11')).toEqual([]);
    await expect(takenOn(decision.id, '2027-02-10')).rejects.toThrow(/waits for its consultation/);
    await takenOn(decision.id, '2027-02-11');
    await server.em.fork().execute('update consultation set results_published_at = null where id = ?', [id]);
  });

  test('is refused to the clerk with words that say what it waits for', async () => {
    const published = await publish(await givenReadyDraft(server, council, keeper.cookie));
    const clerk = clerkAt(server, council, await givenPerson(server.em, council, 'clerk'));
    const reported = await clerk.step('publishDecisionReport', await clerk.record({ reference: '27/00001' }));
    await office().done('nameFinalDecision', { consultationId: published.id, version: published.version, decisionId: reported.id });
    const made = await clerk.send('makeDecision', { decisionId: reported.id, version: reported.version, ...STEP_INPUTS.makeDecision });
    expect(codeOf(made)).toBe('DECISION_WAITS_FOR_CONSULTATION');
    const read = (cookie?: string) => server.ask<{ decision: { consultations: object[] } }>(
      `{ decision(councilSlug: "${council.slug}", reference: "27/00001") { consultations { slug missingBeforeDecision { kind } } } }`, {}, cookie);
    expect((await read(keeper.cookie)).data!.decision.consultations).toEqual([
      { slug: published.slug, missingBeforeDecision: [{ kind: 'DUE_REGARD' }, { kind: 'EQUALITY_ASSESSMENT' }, { kind: 'RESULTS' }] },
    ]);
  });

  test('that was taken already cannot be named before the consultation is over', async () => {
    const published = await publish(await givenReadyDraft(server, council, keeper.cookie));
    const taken = await givenDecision(server.em, council, { madeOn: '2026-10-01' });
    const input = { consultationId: published.id, version: published.version, decisionId: taken.id };
    expect(codeOf(await office().run('nameFinalDecision', input))).toBe('DECISION_WAITS_FOR_CONSULTATION');
    const other = await givenDecision(server.em, await givenCouncil(server.em), { madeOn: null });
    expect((await office().run('nameFinalDecision', { ...input, decisionId: other.id })).errors![0]!.extensions.fields).toHaveProperty('decisionId');
  });
});

test('an election day is known once, and shows when the time before it begins', async () => {
  const input = { councilSlug: council.slug, kind: 'LOCAL', pollingOn: '2027-05-06', source: 'The cycle of elections' };
  const record = () => server.ask<{ recordElection: { elections: object[] } }>(
    'mutation ($input: RecordElectionInput!) { recordElection(input: $input) { elections { pollingOn periodStartsOn } } }', { input }, keeper.cookie);
  expect((await record()).data!.recordElection.elections).toEqual([{ pollingOn: '2027-05-06', periodStartsOn: '2027-03-31' }]);
  expect(codeOf(await record())).toBe('DUPLICATE_REFERENCE');
});
