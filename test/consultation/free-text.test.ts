import { roles, type Role } from '@throughline/shared/roles';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { transactionWith } from '../../server/src/platform/named-transaction.ts';
import { answering, codeOf, givenConsultation, givenForm, type GivenConsultation } from '../support/given-consultation.ts';
import { givenWords, readingTexts, textsPublished } from '../support/given-texts.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set('2026-11-02T10:00:00Z'));

const SHORT = 4;
const LONG = 5;
const closeIt = () => server.clock.set('2026-12-01T10:00:00Z');

interface World {
  council: { id: string };
  consultation: GivenConsultation;
  short: string;
  long: string;
  office: ReturnType<typeof readingTexts>;
}
async function givenWorld(words: readonly Readonly<Record<number, string>>[] = []): Promise<World> {
  const council = await givenCouncil(server.em);
  const consultation = await givenConsultation(server.em, council);
  const { cookie } = await givenPerson(server.em, council, 'programme');
  for (const said of words) await givenWords(server, consultation, said);
  const [short, long] = [consultation.questions[SHORT - 1]!.id, consultation.questions[LONG - 1]!.id];
  return { council, consultation, short, long, office: readingTexts(server, consultation.id, cookie) };
}
const auditOf = (council: { id: string }) =>
  server.em.fork().execute<{ action: string; subject_type: string; subject_id: string }[]>('select action, subject_type, subject_id from audit_entry where chain = ? order by seq', [council.id]);
const sixTexts = Array.from({ length: 6 }, (_, place) => ({ [SHORT]: `Text number ${place}` }));

describe('what people wrote, before it is published', () => {
  test('is read by those who may read responses, and by nobody else', async () => {
    const { council, consultation, short } = await givenWorld(sixTexts);
    const may: Role[] = [];
    for (const role of roles) {
      const { cookie } = await givenPerson(server.em, council, role);
      const answer = await readingTexts(server, consultation.id, cookie).read(short);
      if (!answer.errors) may.push(role);
      else expect(codeOf(answer)).toBe('FORBIDDEN');
    }
    expect(may).toEqual(['admin', 'programme']);
    const elsewhere = await givenPerson(server.em, await givenCouncil(server.em), ...roles);
    expect(codeOf(await readingTexts(server, consultation.id, elsewhere.cookie).read(short))).toBe('FORBIDDEN');
    expect(codeOf(await readingTexts(server, consultation.id).read(short))).toBe('NOT_SIGNED_IN');
  });

  test('is in no list of results, for whoever looks', async () => {
    const { council, consultation, short, office } = await givenWorld(sixTexts);
    for (const text of await office.texts(short)) await office.decide(text, 'PUBLISH');
    for (const role of ['admin', 'board'] as const) {
      const { cookie } = await givenPerson(server.em, council, role);
      expect((await textsPublished(server, consultation.id, cookie)).get(short)).toEqual({ total: 0, items: [] });
    }
  });

  test('each reading is in the audit, and no word of it', async () => {
    const { council, short, office } = await givenWorld([{ [SHORT]: 'Zebra crossing at the gate' }]);
    const [text] = await office.texts(short);
    await office.decide(text!, 'PUBLISH_REDACTED', { takeOut: [{ words: 'Zebra', kind: 'OTHER' }] });
    await office.read(short, 'DECIDED');
    const entries = await auditOf(council);
    expect(entries.map(({ action }) => action)).toEqual(['readTexts', 'decideText', 'readTexts']);
    expect(entries[0]).toMatchObject({ subject_type: 'consultationQuestion', subject_id: short });
    expect(JSON.stringify(entries)).not.toMatch(/zebra|crossing/i);
  });

  test('says neither when it came nor what else the same person answered', async () => {
    const { consultation, short, long, office } = await givenWorld(Array.from({ length: 12 }, (_, place) => ({ [SHORT]: `Short ${place}`, [LONG]: `Long ${place}` })));
    const [shorts, longs] = [await office.texts(short), await office.texts(long)];
    const numbers = (texts: { words: string }[]) => texts.map(({ words }) => Number(words.split(' ')[1]));
    expect(numbers(shorts).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, place) => place));
    expect(numbers(shorts)).not.toEqual(numbers(shorts).toSorted((a, b) => a - b));
    expect(numbers(shorts)).not.toEqual(numbers(longs));
    const ids = await server.em.fork().execute<{ id: string }[]>('select id from consultation_response where consultation_id = ?', [consultation.id]);
    const keys = [...shorts, ...longs].map(({ id }) => id);
    expect(new Set(keys).size).toBe(24);
    expect(keys.filter((key) => ids.some(({ id }) => id === key))).toEqual([]);
  });

  test('comes a page at a time, each text on one page', async () => {
    const { short, office } = await givenWorld(sixTexts);
    const pages = await Promise.all([1, 2, 3].map(async (page) => (await office.read(short, 'AWAITING', page, 4)).data!.textsToRead.map(({ words }) => words)));
    expect(pages.map((page) => page.length)).toEqual([4, 2, 0]);
    expect(new Set(pages.flat()).size).toBe(6);
  });

  test('is out of reach for a transaction that does not name the consultation', async () => {
    const { consultation, short, office } = await givenWorld([{ [SHORT]: 'Out of reach' }]);
    await office.decide((await office.texts(short))[0]!, 'PUBLISH');
    const other = await givenWorld();
    const { pool } = server.app.services;
    const seenWhileReading = (id: string) =>
      transactionWith(pool, { name: 'throughline.consultation_at_reading', value: id.replaceAll('-', '') }, async (client) => {
        const { rows } = await client.query<{ seen: number[] }>(
          'select array[(select count(*) from text_to_read), (select count(*) from response_to_read), (select count(*) from text_redaction)]::integer[] as seen',
        );
        return rows[0]!.seen;
      });
    expect(await seenWhileReading('')).toEqual([0, 0, 0]);
    expect(await seenWhileReading(other.consultation.id)).toEqual([0, 0, 0]);
    expect(await seenWhileReading(consultation.id)).toEqual([1, 1, 1]);
  });
});

describe('deciding on a text', () => {
  const said = 'My son Callum likes the swings. Ring me on 07700 900123.';

  test('suggestions are marked, and change nothing until somebody accepts them', async () => {
    const { consultation, short, office } = await givenWorld([...sixTexts, { [SHORT]: said }]);
    const text = (await office.texts(short)).find(({ words }) => words === said)!;
    expect(text.hints).toEqual([{ kind: 'NAME', words: 'Callum' }, { kind: 'PHONE', words: '07700 900123' }]);
    for (const each of await office.texts(short)) await office.decide(each, 'PUBLISH');
    closeIt();
    await office.publishResults();
    await office.publish();
    expect((await textsPublished(server, consultation.id)).get(short)!.items.map(({ words }) => words)).toContain(said);
  });

  test('takes out words and puts none in: what is left is what the person wrote', async () => {
    const { short, office } = await givenWorld([{ [SHORT]: said }]);
    const [text] = await office.texts(short);
    expect(codeOf(await office.decide(text!, 'PUBLISH_REDACTED', { takeOut: [{ words: 'Colum', kind: 'NAME' }] }))).toBe('BAD_INPUT');
    expect(codeOf(await office.decide(text!, 'PUBLISH_REDACTED', { takeOut: [] }))).toBe('BAD_INPUT');
    await office.decide(text!, 'PUBLISH_REDACTED', { takeOut: [{ words: 'Callum', kind: 'NAME' }, { words: '07700 900123', kind: 'PHONE' }] });
    const [decided] = await office.texts(short, 'DECIDED');
    expect(decided).toMatchObject({ words: said, layers: [{ words: 'My son [name] likes the swings. Ring me on [telephone number].', takenOut: ['NAME', 'PHONE'] }] });
  });

  test('keeps every layer, and the last one holds', async () => {
    const { short, office } = await givenWorld([{ [SHORT]: said }]);
    await office.decide((await office.texts(short))[0]!, 'PUBLISH');
    expect(codeOf(await office.decide((await office.texts(short, 'DECIDED'))[0]!, 'KEEP_BACK'))).toBe('BAD_INPUT');
    await office.decide((await office.texts(short, 'DECIDED'))[0]!, 'KEEP_BACK', { reason: 'It is about one child' });
    const [text] = await office.texts(short, 'DECIDED');
    expect(text!.layers.map(({ layer, decision, reason }) => [layer, decision, reason])).toEqual([[1, 'PUBLISH', null], [2, 'KEEP_BACK', 'It is about one child']]);
  });

  test('two people who decide at once: one does, the other is told', async () => {
    const { short, office } = await givenWorld([{ [SHORT]: said }]);
    const [text] = await office.texts(short);
    const answers = await Promise.all(['PUBLISH', 'PUBLISH', 'PUBLISH', 'PUBLISH'].map((decision) => office.decide(text!, decision)));
    expect(answers.map((answer) => codeOf(answer) ?? 'done').toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT', 'VERSION_CONFLICT', 'done']);
    expect((await office.texts(short, 'DECIDED'))[0]!.layers).toHaveLength(1);
  });

  test('counts how many of each question are left to decide, for those who may read them', async () => {
    const { council, consultation, short, long, office } = await givenWorld([...sixTexts, { [LONG]: said }]);
    await office.decide((await office.texts(short))[0]!, 'PUBLISH');
    await office.flag((await office.texts(long))[0]!);
    const { textsToDecide } = (await office.progress()).data!;
    const none = { awaiting: 0, decided: 0, flagged: 0 };
    expect(new Map(textsToDecide.map(({ question, ...counts }) => [question.id, counts]))).toEqual(new Map([[short, { ...none, awaiting: 5, decided: 1 }], [long, { ...none, flagged: 1 }]]));
    const { cookie } = await givenPerson(server.em, council, 'board');
    expect(codeOf(await readingTexts(server, consultation.id, cookie).progress())).toBe('FORBIDDEN');
  });

  test('goes with the words: withdrawn, they are nowhere; written anew, they are decided on anew', async () => {
    const { consultation, short, office } = await givenWorld();
    const [gone, changed] = [await givenWords(server, consultation, { [SHORT]: said }), await givenWords(server, consultation, { [SHORT]: 'As it was' })];
    for (const text of await office.texts(short)) await office.decide(text, 'PUBLISH');
    await answering(server).withdraw(gone);
    const { resumeCode, version } = (await answering(server).correct(changed)).data!.correctResponse;
    await answering(server).save(resumeCode, { questionId: short, text: 'As it is now', baseVersion: version });
    await answering(server).submit(resumeCode, 'corrected');
    expect(await office.texts(short, 'DECIDED')).toEqual([]);
    expect((await office.texts(short)).map(({ words, layers }) => [words, layers])).toEqual([['As it is now', []]]);
    const kept = await server.em.fork().execute('select text_id from text_redaction where consultation_id = ?', [consultation.id]);
    expect(kept).toEqual([]);
  });

  test('reads texts of an earlier wording of the same question with the others', async () => {
    const { consultation, short, office } = await givenWorld([{ [SHORT]: 'To the first wording' }]);
    const again = await givenForm(server.em, consultation, [{ kind: 'SINGLE_CHOICE', options: 3 }, { kind: 'SHORT_TEXT' }]);
    const newest = again[1]!.id;
    for (const [statement, values] of [
      ['alter table consultation_question disable trigger user', []], ['update consultation_question set counts_as = ? where id = ?', [short, newest]], ['alter table consultation_question enable trigger user', []],
    ] as const) await server.em.fork().execute(statement, [...values]);
    await givenWords(server, { ...consultation, questions: again }, { 2: 'To the second wording' });
    expect((await office.texts(newest)).map(({ words }) => words).toSorted()).toEqual(['To the first wording', 'To the second wording']);
  });
});

describe('a text that may tell of harm', () => {
  test('leaves every list but that of the safeguarding post, and comes back only when it tells of none', async () => {
    const { council, consultation, short, office } = await givenWorld([...sixTexts, { [SHORT]: 'Somebody hurts me' }]);
    const find = async (standing: string, who = office) => (await who.texts(short, standing)).find(({ words }) => words === 'Somebody hurts me');
    const text = (await find('AWAITING'))!;
    expect(codeOf(await office.flag(text, 'Says so'))).toBeUndefined();
    expect([await find('AWAITING'), await find('DECIDED')]).toEqual([undefined, undefined]);
    expect(codeOf(await office.read(short, 'FLAGGED'))).toBe('FORBIDDEN');
    expect(codeOf(await office.decide({ ...text, layers: [{} as never] }, 'PUBLISH'))).toBe('NOT_FOUND');
    expect(codeOf(await office.settle({ ...text, layers: [{} as never] }, 'RETURN'))).toBe('FORBIDDEN');

    const post = readingTexts(server, consultation.id, (await givenPerson(server.em, council, 'admin')).cookie);
    await post.settle((await find('FLAGGED', post))!, 'REFER', 'Told the front door');
    expect((await find('FLAGGED', post))!.layers.map(({ decision }) => decision)).toEqual(['FLAG', 'REFER']);
    await post.settle((await find('FLAGGED', post))!, 'RETURN', 'It is a song');
    expect((await find('AWAITING'))!.layers).toHaveLength(3);
    const actions = (await auditOf(council)).map(({ action }) => action);
    expect(actions.filter((action) => action !== 'readTexts')).toEqual(['flagText', 'settleFlaggedText', 'settleFlaggedText']);
  });

  test('is not published, though all others are', async () => {
    const { council, consultation, short, office } = await givenWorld([...sixTexts, { [SHORT]: 'Somebody hurts me' }]);
    for (const text of await office.texts(short)) await (text.words === 'Somebody hurts me' ? office.flag(text) : office.decide(text, 'PUBLISH'));
    closeIt();
    await office.publishResults();
    expect(codeOf(await office.publish())).toBeUndefined();
    expect((await textsPublished(server, consultation.id)).get(short)!.items.map(({ words }) => words).toSorted()).toEqual(sixTexts.map((text) => text[SHORT]));
    const post = readingTexts(server, consultation.id, (await givenPerson(server.em, council, 'admin')).cookie);
    expect(codeOf(await post.settle((await post.texts(short, 'FLAGGED'))[0]!, 'REFER'))).toBeUndefined();
  });

  test('goes to the post that the council names, which only administrators do', async () => {
    const council = await givenCouncil(server.em);
    const name = async (role: Role, input: object) =>
      server.ask<{ nameSafeguardingPost: { safeguardingRoutes: object[] } }>(
        'mutation ($input: NameSafeguardingPostInput!) { nameSafeguardingPost(input: $input) { safeguardingRoutes { post procedure version } } }',
        { input: { councilId: council.id, version: 0, post: 'Designated lead', procedure: 'Ring the front door.', ...input } }, (await givenPerson(server.em, council, role)).cookie,
      );
    expect(codeOf(await name('programme', {}))).toBe('FORBIDDEN');
    expect((await name('admin', {})).data!.nameSafeguardingPost.safeguardingRoutes).toEqual([{ post: 'Designated lead', procedure: 'Ring the front door.', version: 1 }]);
    expect(codeOf(await name('admin', { post: 'Another' }))).toBe('VERSION_CONFLICT');
    expect((await name('admin', { version: 1, post: 'Another' })).data!.nameSafeguardingPost.safeguardingRoutes).toMatchObject([{ post: 'Another', version: 2 }]);
  });
});

describe('publishing what people wrote', () => {
  test('waits for the results, and for a decision on every text; it is done once', async () => {
    const { council, consultation, short, office } = await givenWorld(sixTexts);
    expect(codeOf(await office.publish())).toBe('RESULTS_NOT_PUBLISHED');
    closeIt();
    await office.publishResults();
    expect(codeOf(await office.publish())).toBe('TEXTS_AWAIT_DECISION');
    for (const text of await office.texts(short)) await office.decide(text, 'PUBLISH');
    const { cookie } = await givenPerson(server.em, council, 'board');
    expect(codeOf(await readingTexts(server, consultation.id, cookie).publish())).toBe('FORBIDDEN');
    const answers = await Promise.all([office.publish(), office.publish(), office.publish()]);
    expect(answers.map((answer) => codeOf(answer) ?? 'done').toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['TEXTS_ALREADY_PUBLISHED', 'TEXTS_ALREADY_PUBLISHED', 'done']);
    expect(codeOf(await office.decide((await office.texts(short, 'DECIDED'))[0]!, 'KEEP_BACK', { reason: 'Late' }))).toBe('TEXTS_ALREADY_PUBLISHED');
    expect((await textsPublished(server, consultation.id)).get(short)!.total).toBe(6);
  });

  test('shows to everyone what may be shown, and keeps back the rest', async () => {
    const { consultation, short, office } = await givenWorld([...sixTexts, { [SHORT]: 'Ask for Sam' }, { [SHORT]: 'Only about us' }]);
    await givenWords(server, consultation, { [SHORT]: 'From the school' }, 'Bishopthorpe School');
    for (const text of await office.texts(short)) {
      if (text.words === 'Ask for Sam') await office.decide(text, 'PUBLISH_REDACTED', { takeOut: [{ words: 'Sam', kind: 'NAME' }] });
      else if (text.words === 'Only about us') await office.decide(text, 'KEEP_BACK', { reason: 'It tells who wrote it' });
      else await office.decide(text, 'PUBLISH');
    }
    closeIt();
    await office.publishResults();
    await office.publish();
    const { items } = (await textsPublished(server, consultation.id)).get(short)!;
    expect(items.filter(({ words }) => !words.startsWith('Text number')).toSorted((a, b) => (a.words < b.words ? -1 : 1))).toEqual([
      { words: 'Ask for [name]', isRedacted: true, isOrganisation: false }, { words: 'From the school', isRedacted: false, isOrganisation: true },
    ]);
    expect(items).toHaveLength(8);
  });

  test('publishes no words where the number of answers is hidden: they could be counted', async () => {
    const { consultation, long, short, office } = await givenWorld([...sixTexts, { [LONG]: 'One' }, { [LONG]: 'Two' }]);
    await givenWords(server, consultation, { [LONG]: 'Of an organisation' }, 'A school');
    for (const question of [short, long]) for (const text of await office.texts(question)) await office.decide(text, 'PUBLISH');
    closeIt();
    await office.publishResults();
    await office.publish();
    const published = await textsPublished(server, consultation.id);
    expect(published.get(long)!.items.map(({ words }) => words)).toEqual(['Of an organisation']);
  });

  test('takes nothing with it that was withdrawn before; a copy without a name stays when somebody withdraws afterwards', async () => {
    const { consultation, short, office } = await givenWorld(sixTexts);
    const [before, after] = [await givenWords(server, consultation, { [SHORT]: 'Gone before' }), await givenWords(server, consultation, { [SHORT]: 'Gone after' })];
    for (const text of await office.texts(short)) await office.decide(text, 'PUBLISH');
    closeIt();
    await office.publishResults();
    await answering(server).withdraw(before);
    await office.publish();
    await answering(server).withdraw(after);
    const words = (await textsPublished(server, consultation.id)).get(short)!.items.map((text) => text.words);
    expect(words).not.toContain('Gone before');
    expect(words).toContain('Gone after');
    const leading = await server.em.fork().execute(`select column_name from information_schema.columns where table_name = 'published_text' and column_name ~ 'response|text_id|submitted|started'`);
    expect(leading).toEqual([]);
  });

  test('shows hostile words as words', async () => {
    const hostile = ['=HYPERLINK("http://evil.example","x")', '<script>alert(1)</script>', '👩‍👩‍👧‍👦 family', 'שלום and back', '{{7*7}} ${x}', 'a'.repeat(200)];
    const { consultation, short, office } = await givenWorld(hostile.map((words) => ({ [SHORT]: words })));
    for (const text of await office.texts(short)) await office.decide(text, 'PUBLISH');
    closeIt();
    await office.publishResults();
    await office.publish();
    expect((await textsPublished(server, consultation.id)).get(short)!.items.map(({ words }) => words).toSorted()).toEqual(hostile.toSorted());
  });
});
