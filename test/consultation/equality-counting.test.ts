import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { equality } from '../../server/src/consultation/equality.feature.ts';
import { answering, brokenRules, givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';
import { givenEqualityQuestions, sayingOfOneself, type GivenEqualityQuestion } from '../support/given-equality.ts';
import { givenCouncil } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let second: TestServer;
let council: { id: string };
beforeAll(async () => {
  server = await startServer();
  second = await startServer({ databaseUrl: server.databaseUrl });
  council = await givenCouncil(server.em);
});
afterAll(async () => {
  await second.stop();
  await server.stop();
});

const open = {
  closesAt: '2027-11-30T12:00:00Z',
  questions: [{ kind: 'SINGLE_CHOICE' as const, isRequired: true, options: 3 }, { kind: 'MULTIPLE_CHOICE' as const, options: 4 }],
};
const steps = ['send', 'say', 'say', 'say', 'correct', 'withdraw', 'remove', 'sever'] as const;
type Step = readonly [who: number, what: (typeof steps)[number], choice: number];

/** One world: a consultation, and people who each hold the receipt code of what they sent. */
interface World {
  consultation: GivenConsultation;
  asked: GivenEqualityQuestion[];
  codes: string[];
  /** What was counted of people whose links are cut: it stays as it is. */
  frozen: Map<string, number>;
}

/** Said again, slowly: a group, and that group with each key of a response, as md5 of their names. */
const named = (a: string, b: string): string => createHash('md5').update(`${a}/${b}`).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** What should be counted, worked out from what each person is shown of their own. */
async function expected({ consultation, codes, frozen }: World): Promise<Record<string, number>> {
  const counts = new Map(frozen);
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const code of codes) {
    const { optionIds } = (await sayingOfOneself(server).look(code)).data!.equalityAnswers;
    const { answers } = (await answering(server).receipt(code)).data!.receipt;
    for (const option of optionIds) {
      const group = named(consultation.id, option);
      count(group);
      for (const answer of answers) for (const key of [answer.questionId, ...answer.optionIds]) count(named(group, key));
    }
  }
  return Object.fromEntries(counts);
}

async function counted({ consultation }: World): Promise<Record<string, number>> {
  const rows = await server.em.fork().execute<{ key: string; counted: number }[]>('select key, counted from equality_tally where consultation_id = ? and counted <> 0', [consultation.id]);
  return Object.fromEntries(rows.map((row) => [row.key, row.counted] as const));
}

async function take(world: World, [who, what, choice]: Step, at: TestServer): Promise<void> {
  const { consultation, asked, codes } = world;
  const people = answering(at);
  const of = <Value>(values: readonly Value[]) => values[choice % values.length]!;
  const answer = async (resumeCode: string, baseVersion: number) => {
    const saved = await people.save(resumeCode, { questionId: consultation.questions[0]!.id, optionIds: [of(consultation.questions[0]!.options)], baseVersion });
    const version = saved.data?.saveAnswer?.version ?? baseVersion;
    await people.save(resumeCode, { questionId: consultation.questions[1]!.id, optionIds: consultation.questions[1]!.options.slice(0, choice % 4), baseVersion: version });
    return people.submit(resumeCode, `press ${choice}`);
  };
  if (what === 'send') {
    const { resumeCode, version } = (await people.start(consultation.id)).data!.startResponse;
    codes.push((await answer(resumeCode, version)).data!.submitResponse.receiptCode);
    return;
  }
  const code = codes[who % Math.max(codes.length, 1)];
  if (code === undefined) return;
  const question = asked[choice % asked.length]!;
  if (what === 'say') await sayingOfOneself(at).say(code, question.id, choice % 5 === 4 ? null : of(question.options));
  if (what === 'remove') await sayingOfOneself(at).remove(code);
  if (what === 'withdraw') await people.withdraw(code);
  if (what === 'correct') {
    const draft = (await people.correct(code)).data?.correctResponse;
    if (draft) await answer(draft.resumeCode, draft.version);
  }
}

/** Closes the consultation for long enough, cuts the links, and opens it again: nothing that is there can be told apart from then on. */
async function sever(world: World): Promise<void> {
  const { consultation: { id } } = world;
  const before = await expected(world);
  const close = (at: string) => server.em.fork().execute('update consultation set closes_at = ? where id = ?', [at, id]);
  await close('2026-11-01T12:00:00Z');
  // Both servers at once, as on two machines on the same day.
  await Promise.all([server, second].map(({ app }) => app.services.pool.query('select * from sever_equality_records($1)', ['2026-12-02T12:00:00Z'])));
  await close('2027-11-30T12:00:00Z');
  server.clock.set('2026-12-02T13:00:00Z');
  second.clock.set('2026-12-02T13:00:00Z');
  world.frozen = new Map(Object.entries(before));
}

test('however people send, say, correct, withdraw and take back, at once and on two servers, and links are cut in between, the counters are right', async () => {
  const anyStep: fc.Arbitrary<Step> = fc.tuple(fc.nat({ max: 2 }), fc.constantFrom(...steps), fc.nat({ max: 19 }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyStep, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 7 }), async (turns) => {
      for (const { clock } of [server, second]) clock.set('2026-11-02T10:00:00Z');
      const consultation = await givenConsultation(server.em, council, open);
      const world: World = { consultation, asked: await givenEqualityQuestions(server.em, consultation, 'disability', 'disability-impact', 'sex'), codes: [], frozen: new Map() };
      for (const who of [0, 1, 2]) await take(world, [who, 'send', who], server);
      let isSevered = false;
      for (const turn of turns) {
        await Promise.all(turn.map((step, place) => take(world, step, place % 2 ? server : second)));
        if (!isSevered && turn.some(([, what]) => what === 'sever')) {
          await sever(world);
          isSevered = true;
        }
      }
      expect(await counted(world)).toEqual(await expected(world));
      expect(await brokenRules(server.em, equality)).toEqual([]);
    }),
    { numRuns: 25, seed: 20_261_102 },
  );
}, 180_000);

test('once links are cut no order, no transaction and no hash tells whose record is whose', async () => {
  for (const { clock } of [server, second]) clock.set('2026-11-02T10:00:00Z');
  const consultation = await givenConsultation(server.em, council, open);
  const world: World = { consultation, asked: await givenEqualityQuestions(server.em, consultation, 'age'), codes: [], frozen: new Map() };
  const said: string[] = [];
  for (let who = 0; who < 11; who++) {
    await take(world, [who, 'send', who], server);
    await sayingOfOneself(server).say(world.codes[who]!, world.asked[0]!.id, world.asked[0]!.options[who]!);
    said.push(world.asked[0]!.options[who]!);
  }
  const kept = (what: string) => server.em.fork().execute<Record<string, string>[]>(`select ${what} from equality_record where consultation_id = ?`, [consultation.id]);
  const inOrder = async () => (await kept('chosen[1] as option, ctid')).map(({ option }) => option);
  expect(await inOrder()).toEqual(said);
  const ids = (await kept('id')).map(({ id }) => id);

  await sever(world);
  // The chance that a random order of eleven is the one in which they were given is one in forty million.
  expect(await inOrder()).not.toEqual(said);
  expect((await inOrder()).toSorted()).toEqual(said.toSorted());
  expect((await kept('id')).some(({ id }) => ids.includes(id!))).toBe(false);
  expect(await kept('link')).toEqual(Array.from({ length: 11 }, () => ({ link: null })));
  expect(await kept('count(distinct xmin::text)::integer as transactions')).toEqual([{ transactions: 1 }]);
  const [tallies] = await server.em.fork().execute<{ transactions: number }[]>('select count(distinct xmin::text)::integer as transactions from equality_tally where consultation_id = ?', [consultation.id]);
  expect(tallies!.transactions).toBe(1);
});
