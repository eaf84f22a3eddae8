import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answering, brokenRules, codeOf, countedFor, type GivenConsultation } from '../support/given-consultation.ts';
import { draftWords, givenDraftForm, givenReadyDraft, keeping, optionWords, type KeptConsultation } from '../support/given-consultation-life.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** Two server processes of one installation. */
let server: TestServer;
let second: TestServer;
let council: { id: string; slug: string };
let keeper: { cookie: string };
beforeAll(async () => {
  server = await startServer();
  second = await startServer({ databaseUrl: server.databaseUrl });
  council = await givenCouncil(server.em);
  keeper = await givenPerson(server.em, council, 'programme');
});
afterAll(async () => {
  await second.stop();
  await server.stop();
});
beforeEach(() => at('2026-11-02T10:00:00Z'));

const at = (instant: string) => {
  server.clock.set(instant);
  second.clock.set(instant);
};
const office = () => keeping(server, keeper.cookie);
const seen = ({ id, version }: { id: string; version: number }) => ({ consultationId: id, version });
const publish = (draft: KeptConsultation) => office().done('publishConsultation', seen(draft), 'SeenConsultationInput');
const publicly = (slug: string) => keeping(server, undefined).look({ council: council.slug, slug });
/** A consultation that is published and open on 2 December 2026. */
async function opened(values: object = {}): Promise<KeptConsultation> {
  const published = await publish(await givenReadyDraft(server, council, keeper.cookie, values));
  at('2026-12-02T10:00:00Z');
  return published;
}
const askedOf = async (id: string): Promise<GivenConsultation> => {
  const [question] = await server.em.fork().execute<{ id: string; options: string[] }[]>(
    'select q.id, array_agg(o.id order by o.position) as options from consultation_question q join answer_option o on o.question_id = q.id where q.consultation_id = ? group by q.id', [id]);
  return { id, slug: '', councilId: council.id, questions: [{ ...question!, kind: 'SINGLE_CHOICE' }] } as unknown as GivenConsultation;
};

describe('a consultation that is being prepared', () => {
  test('is seen by those who prepare it and by nobody else', async () => {
    const draft = await office().done('draftConsultation', { councilSlug: council.slug, ...draftWords() });
    expect(draft).toMatchObject({ status: 'DRAFT', opensAt: '2026-12-01T00:00:00.000Z', closesAt: '2027-01-31T23:59:59.999Z', notices: [] });
    expect(await publicly(draft.slug)).toBeNull();
  });

  test('opens and closes at times in London, in summer time too', async () => {
    const draft = await office().done('draftConsultation', {
      councilSlug: council.slug, ...draftWords({ opensOn: '2027-06-01', opensTime: '9am', closesOn: '2027-07-31', closesTime: '17:00', feedbackDueOn: '2027-09-01' }),
    });
    expect([draft.opensAt, draft.closesAt]).toEqual(['2027-06-01T08:00:00.000Z', '2027-07-31T16:00:00.000Z']);
  });

  test('says what is missing before it can be published, item by item', async () => {
    const draft = await office().done('draftConsultation', { councilSlug: council.slug, ...draftWords({ whyNow: null, changesYouthProvision: 'YES' }) });
    const missing = draft.startChecklist.filter(({ state }) => state === 'MISSING').map(({ item }) => item);
    expect(missing).toEqual(['PURPOSE', 'OPTIONS', 'STATUS_QUO', 'PACK', 'QUESTIONS', 'EQUALITY', 'DUTIES', 'GROUPS', 'YOUTH', 'LEGAL_ADVICE', 'APPROVAL']);
    const refused = await office().run('publishConsultation', seen(draft), 'SeenConsultationInput');
    expect(codeOf(refused)).toBe('CONSULTATION_NOT_READY');
    expect(Object.keys(refused.errors![0]!.extensions.fields!)).toEqual(missing);
    expect(await publicly(draft.slug)).toBeNull();
  });

  test('needs the status quo among its options, consulted on or with a reason why not', async () => {
    const { id } = await office().done('draftConsultation', { councilSlug: council.slug, ...draftWords() });
    const quo = optionWords({ kind: 'STATUS_QUO', isConsultedOn: false });
    expect((await office().run('addConsultationOption', { consultationId: id, ...quo })).errors![0]!.extensions.fields).toHaveProperty('rejectedReason');
    const after = await office().done('addConsultationOption', { consultationId: id, ...quo, rejectedReason: 'It is not safe.' });
    expect(after.startChecklist.find(({ item }) => item === 'STATUS_QUO')).toMatchObject({ state: 'DONE' });
  });

  test('has one preferred option at most, with its day and reason, and none that is decided', async () => {
    const { id } = await office().done('draftConsultation', { councilSlug: council.slug, ...draftWords() });
    const preferred = { preferredOn: '2026-10-01', preferredReason: 'It costs least.' };
    expect((await office().done('addConsultationOption', { consultationId: id, ...optionWords(preferred) })).options).toMatchObject([{ isPreferred: true }]);
    expect(codeOf(await office().run('addConsultationOption', { consultationId: id, ...optionWords({ reference: 'Option 2', ...preferred }) }))).toBe('ANOTHER_IS_PREFERRED');
    expect((await office().run('addConsultationOption', { consultationId: id, ...optionWords({ preferredOn: '2026-10-01' }) })).errors![0]!.extensions.fields).toHaveProperty('preferredReason');
    expect((await office().run('addConsultationOption', { consultationId: id, ...optionWords({ ...preferred, preferredOn: '2026-12-24' }) })).errors![0]!.extensions.fields).toHaveProperty('preferredOn');
    const columns = await server.em.fork().execute<{ name: string }[]>(`select column_name as name from information_schema.columns where table_name = 'consultation_option'`);
    expect(columns.map(({ name }) => name)).toContain('is_preferred');
    expect(columns.filter(({ name }) => name.includes('decid'))).toEqual([]);
  });

  test('keeps its options in the order that the office gives them', async () => {
    const { id } = await office().done('draftConsultation', { councilSlug: council.slug, ...draftWords() });
    for (const reference of ['A', 'B', 'C']) await office().done('addConsultationOption', { consultationId: id, ...optionWords({ reference }) });
    const { options } = await office().done('addConsultationOption', { consultationId: id, ...optionWords({ reference: 'D' }) });
    const moved = await office().done('moveConsultationOption', { optionId: options[3]!.id, version: 1, direction: 'UP' });
    expect(moved.options.map(({ reference }) => reference)).toEqual(['A', 'B', 'D', 'C']);
    const fewer = await office().done('removeConsultationOption', { optionId: options[0]!.id, version: 1 });
    expect(fewer.options.map(({ reference }) => reference)).toEqual(['B', 'D', 'C']);
    expect(codeOf(await office().run('moveConsultationOption', { optionId: options[1]!.id, version: 1, direction: 'UP' }))).toBe('BAD_INPUT');
    expect(codeOf(await office().run('moveConsultationOption', { optionId: options[3]!.id, version: 1, direction: 'UP' }))).toBe('VERSION_CONFLICT');
  });

  test('is not overwritten by somebody who has not seen the newest version', async () => {
    const draft = await office().done('draftConsultation', { councilSlug: council.slug, ...draftWords() });
    const words = draftWords({ slug: draft.slug, title: 'Changed' });
    await office().done('changeConsultation', { ...seen(draft), ...words });
    expect(codeOf(await office().run('changeConsultation', { ...seen(draft), ...words, title: 'Later' }))).toBe('VERSION_CONFLICT');
  });

  test.each([
    ['closesOn', { closesOn: '2026-11-30' }],
    ['slug', { slug: 'Not a slug!' }],
    ['methods', { methods: [] }],
    ['opensTime', { opensTime: 'half past' }],
    ['feedbackDueOn', { feedbackDueOn: '2027-01-31' }],
  ])('refuses a wrong %s', async (field, values) => {
    const refused = await office().run('draftConsultation', { councilSlug: council.slug, ...draftWords(values) });
    expect(refused.errors![0]!.extensions.fields).toHaveProperty(field);
  });
});

describe('what the law asks before a start', () => {
  test("of a change to children's centres: sections 5D and 5A, a statement of sufficiency and questions on each building", async () => {
    const { done } = office();
    const { id: consultationId } = await givenReadyDraft(server, council, keeper.cookie, { changesChildrensCentres: 'YES' });
    const standing = ({ startChecklist }: KeptConsultation) => startChecklist.find(({ item }) => item === 'CHILDRENS_CENTRES')!.words;
    const act = { consultationId, statute: 'Childcare Act 2006', requirement: 'Consult.', metBy: 'This.' };
    expect(standing(await done('addConsultationDuty', { ...act, section: 'Section 5A' }))).toMatch(/section 5D/);
    expect(standing(await done('addConsultationDuty', { ...act, section: 's. 5D' }))).toMatch(/statement/);
    const stated = { consultationId, kind: 'SUFFICIENCY_STATEMENT', doneOn: '2026-10-01', byRole: 'Director', note: 'Enough would remain.' };
    expect(standing(await done('recordAssurance', stated))).toMatch(/buildings/);
  });

  test('of a change to provision for special needs: every group that the law prescribes', async () => {
    const { done } = office();
    const { id: consultationId } = await givenReadyDraft(server, council, keeper.cookie, { changesSendProvision: 'YES' });
    const kinds = ['SEND_CHILDREN', 'PARENTS', 'SCHOOLS', 'COLLEGES', 'CHILDRENS_CENTRES', 'EARLY_YEARS_PROVIDERS', 'YOUTH_OFFENDING_TEAMS'];
    const state = [];
    for (const kind of kinds) {
      const added = await done('addConsulteeGroup', { consultationId, kind, name: kind, isPrescribed: true, legalBasis: 'Children and Families Act 2014, section 27', isSeldomHeard: false });
      state.push(added.startChecklist.find(({ item }) => item === 'SEND')!.state);
    }
    expect(state).toEqual([...Array(6).fill('MISSING'), 'DONE']);
  });

  test('an item is left out only with a reason, and asked for again when that is taken back', async () => {
    const { id: consultationId } = await office().done('draftConsultation', { councilSlug: council.slug, ...draftWords() });
    const equality = ({ startChecklist }: KeptConsultation) => startChecklist.find(({ item }) => item === 'EQUALITY');
    const waived = await office().done('waiveStartItem', { consultationId, item: 'EQUALITY', reason: 'Nothing changes for anybody.', byRole: 'Monitoring officer' });
    expect(equality(waived)).toEqual({ item: 'EQUALITY', state: 'WAIVED', words: 'Left out on 2 November 2026 by the Monitoring officer: Nothing changes for anybody.' });
    expect(equality(await office().done('restoreStartItem', { consultationId, item: 'EQUALITY' }))).toMatchObject({ state: 'MISSING' });
    expect((await office().run('waiveStartItem', { consultationId, item: 'QUESTIONS', reason: 'None', byRole: 'Lead' })).errors![0]!.extensions.fields).toHaveProperty('item');
    expect((await office().run('waiveStartItem', { consultationId, item: 'EQUALITY', reason: ' ', byRole: 'Lead' })).errors![0]!.extensions.fields).toHaveProperty('reason');
  });
});

describe('a consultation that is published', () => {
  test('opens and closes by the clock of the server, to the last instant of its last day', async () => {
    const { slug } = await publish(await givenReadyDraft(server, council, keeper.cookie));
    const moments = ['2026-11-30T23:59:59.999Z', '2026-12-01T00:00:00.000Z', '2027-01-31T23:59:59.999Z', '2027-02-01T00:00:00.000Z'];
    const states = [];
    for (const moment of moments) {
      at(moment);
      states.push((await publicly(slug))!.status);
    }
    expect(states).toEqual(['SCHEDULED', 'OPEN', 'OPEN', 'CLOSED']);
  });

  test('freezes what it asks and offers, and shows the public when', async () => {
    const published = await publish(await givenReadyDraft(server, council, keeper.cookie));
    const { id, version, options } = published;
    expect(published.notices).toMatchObject([{ kind: 'PUBLISHED' }]);
    const refused = [
      await office().run('changeConsultation', { consultationId: id, version, ...draftWords() }),
      await office().run('addConsultationOption', { consultationId: id, ...optionWords() }),
      await office().run('removeConsultationOption', { optionId: options[0]!.id, version: 1 }),
      await office().run('waiveStartItem', { consultationId: id, item: 'EQUALITY', reason: 'x', byRole: 'x' }),
      await office().run('publishConsultation', { consultationId: id, version }, 'SeenConsultationInput'),
    ];
    expect(refused.map(codeOf)).toEqual(Array(5).fill('CONSULTATION_IS_PUBLIC'));
    await expect(server.em.fork().execute('update consultation_question set text = ? where consultation_id = ?', ['Other', id])).rejects.toThrow(/cannot be changed/);
  });

  test('closes later with a reason that everybody sees, and never earlier', async () => {
    const published = await opened();
    const earlier = { ...seen(published), closesOn: '2027-01-30', reason: 'Enough' };
    expect((await office().run('extendConsultation', earlier, 'CloseLaterInput')).errors![0]!.extensions.fields).toHaveProperty('closesOn');
    await office().done('extendConsultation', { ...seen(published), closesOn: '2027-02-14', reason: 'Snow kept people at home.' }, 'CloseLaterInput');
    const shown = (await publicly(published.slug))!;
    expect(shown).toMatchObject({
      closesAt: '2027-02-14T23:59:59.999Z',
      notices: [{ kind: 'EXTENDED', words: 'Snow kept people at home.', oldClosesAt: '2027-01-31T23:59:59.999Z', newClosesAt: '2027-02-14T23:59:59.999Z' }, { kind: 'PUBLISHED' }],
    });
  });

  test('is opened again after its close with a reason, until its results are published', async () => {
    const published = await opened();
    at('2027-02-02T10:00:00Z');
    const again = { ...seen(published), closesOn: '2027-02-20', reason: 'Letters had not arrived.' };
    expect(codeOf(await office().run('extendConsultation', again, 'CloseLaterInput'))).toBe('CONSULTATION_NOT_THERE_YET');
    expect(await office().done('reopenConsultation', again, 'CloseLaterInput')).toMatchObject({ status: 'OPEN', notices: [{ kind: 'REOPENED' }, { kind: 'PUBLISHED' }] });
    at('2027-03-01T10:00:00Z');
    await server.em.fork().execute('update consultation set results_published_at = ? where id = ?', ['2027-02-28T10:00:00Z', published.id]);
    expect(codeOf(await office().run('reopenConsultation', { ...again, version: published.version + 1, closesOn: '2027-04-01' }, 'CloseLaterInput'))).toBe('RESULTS_ALREADY_PUBLISHED');
    await server.em.fork().execute('update consultation set results_published_at = null where id = ?', [published.id]);
  });

  test('can be answered by nobody while it is suspended: not begun, not saved, not sent', async () => {
    const published = await opened();
    const asked = await askedOf(published.id);
    const { start, save, submit } = answering(server);
    const code = (await start(published.id)).data!.startResponse.resumeCode;
    const answer = { questionId: asked.questions[0]!.id, optionIds: [asked.questions[0]!.options[0]!] };
    await save(code, answer);
    const suspended = await office().done('suspendConsultation', { ...seen(published), reason: 'A question was wrong.' }, 'ConsultationStepInput');
    expect(suspended.status).toBe('SUSPENDED');
    const refused = [await start(published.id), await save(code, { ...answer, baseVersion: 1 }), await submit(code)];
    expect(refused.map(codeOf)).toEqual(Array(3).fill('CONSULTATION_NOT_OPEN'));
    at('2026-12-03T10:00:00Z');
    await office().done('resumeConsultation', { ...seen(suspended), reason: 'It is put right.' }, 'ConsultationStepInput');
    expect((await submit(code)).data!.submitResponse.status).toBe('COUNTED');
    expect((await publicly(published.slug))!.notices.map(({ kind }) => kind)).toEqual(['RESUMED', 'SUSPENDED', 'PUBLISHED']);
  });

  test('that is withdrawn is never taken up again', async () => {
    const published = await opened();
    const withdrawn = await office().done('withdrawConsultation', { ...seen(published), reason: 'The proposal is dropped.' }, 'ConsultationStepInput');
    expect(withdrawn.status).toBe('WITHDRAWN');
    const steps = await Promise.all([
      office().run('resumeConsultation', { ...seen(withdrawn), reason: 'x' }, 'ConsultationStepInput'),
      office().run('suspendConsultation', { ...seen(withdrawn), reason: 'x' }, 'ConsultationStepInput'),
      office().run('extendConsultation', { ...seen(withdrawn), closesOn: '2027-04-01', reason: 'x' }, 'CloseLaterInput'),
    ]);
    expect(steps.map(codeOf)).toEqual(Array(3).fill('CONSULTATION_NOT_THERE_YET'));
    expect(codeOf(await answering(server).start(published.id))).toBe('CONSULTATION_NOT_OPEN');
  });
});

describe('at the same moment', () => {
  const people = 24;
  const drafts = async (asked: GivenConsultation): Promise<string[]> => {
    const { start, save } = answering(server);
    return Promise.all(Array.from({ length: people }, async () => {
      const code = (await start(asked.id)).data!.startResponse.resumeCode;
      await save(code, { questionId: asked.questions[0]!.id, optionIds: [asked.questions[0]!.options[0]!] });
      return code;
    }));
  };
  const sendAll = (codes: readonly string[]) => codes.map((code, at) => answering(at % 2 ? server : second).submit(code));

  test('a response is counted or refused when the consultation is suspended, never both', async () => {
    const published = await opened();
    const codes = await drafts(await askedOf(published.id));
    const suspend = office().run('suspendConsultation', { ...seen(published), reason: 'Stop.' }, 'ConsultationStepInput');
    const [sent] = await Promise.all([Promise.all(sendAll(codes)), suspend]);
    const outcomes = sent.map((each) => codeOf(each) ?? each.data!.submitResponse.status);
    expect(outcomes.every((outcome) => outcome === 'COUNTED' || outcome === 'CONSULTATION_NOT_OPEN')).toBe(true);
    expect(await countedFor(server.em, published.id)).toBe(outcomes.filter((outcome) => outcome === 'COUNTED').length);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('a response is counted or refused when the consultation is opened again, and what is counted lies within its close', async () => {
    const published = await opened();
    const codes = await drafts(await askedOf(published.id));
    at('2027-02-01T00:00:00.001Z');
    const again = office().run('reopenConsultation', { ...seen(published), closesOn: '2027-02-14', reason: 'Letters were late.' }, 'CloseLaterInput');
    const [sent, opening] = await Promise.all([Promise.all(sendAll(codes)), again]);
    const outcomes = sent.map((each) => codeOf(each) ?? each.data!.submitResponse.status);
    expect(opening.errors).toBeUndefined();
    expect(outcomes.every((outcome) => outcome === 'COUNTED' || outcome === 'CONSULTATION_NOT_OPEN')).toBe(true);
    expect(await countedFor(server.em, published.id)).toBe(outcomes.filter((outcome) => outcome === 'COUNTED').length);
    expect(await brokenRules(server.em)).toEqual([]);
    // Whoever was refused can send now.
    expect((await Promise.all(sendAll(codes))).every((each) => each.data?.submitResponse.status === 'COUNTED')).toBe(true);
    expect(await countedFor(server.em, published.id)).toBe(people);
  });

  test('two extensions are one, and the second editor is told', async () => {
    const published = await opened();
    const steps = await Promise.all(['2027-02-14', '2027-03-14'].map((closesOn, at) =>
      keeping(at ? server : second, keeper.cookie).run('extendConsultation', { ...seen(published), closesOn, reason: 'Longer.' }, 'CloseLaterInput')));
    expect(steps.map(codeOf).filter((code) => code !== undefined)).toEqual(['VERSION_CONFLICT']);
    expect((await publicly(published.slug))!.notices).toHaveLength(2);
  });

  test('two publications are one notice', async () => {
    const draft = await givenReadyDraft(server, council, keeper.cookie);
    const steps = await Promise.all([server, second].map((each) => keeping(each, keeper.cookie).run('publishConsultation', seen(draft), 'SeenConsultationInput')));
    expect(steps.map(codeOf).filter((code) => code === undefined)).toHaveLength(1);
    expect((await publicly(draft.slug))!.notices).toHaveLength(1);
  });

  test('two that add an option get two places', async () => {
    const { id: consultationId } = await office().done('draftConsultation', { councilSlug: council.slug, ...draftWords() });
    await Promise.all(['A', 'B', 'C', 'D'].map((reference, at) => keeping(at % 2 ? server : second, keeper.cookie).done('addConsultationOption', { consultationId, ...optionWords({ reference }) })));
    const positions = await server.em.fork().execute<{ position: number }[]>('select position from consultation_option where consultation_id = ? order by 1', [consultationId]);
    expect(positions.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });
});

test('a draft form alone does not open anything', async () => {
  const draft = await office().done('draftConsultation', { councilSlug: council.slug, ...draftWords({ opensOn: '2026-11-01' }) });
  await givenDraftForm(server.em, { id: draft.id, councilId: council.id });
  expect(codeOf(await answering(server).start(draft.id))).toBe('NOT_FOUND');
});
