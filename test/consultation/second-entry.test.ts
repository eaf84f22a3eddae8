import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answering, brokenRules, codeOf, countedFor, givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';
import { entering, ticked, type EnteredAnswer } from '../support/given-entries.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string };
let first: ReturnType<typeof entering>;
let second: ReturnType<typeof entering>;
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
  first = entering(server, (await givenPerson(server.em, council, 'programme')).cookie);
  second = entering(server, (await givenPerson(server.em, council, 'admin')).cookie);
});
afterAll(() => server.stop());

/** A closed batch of so many papers, of which all are of the sample; each ticks the first option. */
async function givenSample(own: GivenConsultation, papers: number, samplePercent = 100) {
  const batch = (await first.open(own, { samplePercent })).data!.done;
  const entries: string[] = [];
  for (let paper = 0; paper < papers; paper++) entries.push((await first.record(own, ticked(own), { batchId: batch.id })).data!.done.id);
  return { entries, batch: (await first.close(batch.id, batch.version)).data!.done };
}
const chosen = ({ questions }: GivenConsultation, place: number, option: number): EnteredAnswer => ({ questionId: questions[place]!.id, optionIds: [questions[place]!.options[option]!] });

test('the sample is the chosen share of a batch, rounded up, and a batch without one is done when it is closed', async () => {
  const own = await givenConsultation(server.em, council);
  const { batch } = await givenSample(own, 11, 10);
  expect(batch).toMatchObject({ state: 'CHECKING', toEnterAgain: 2, sample: { length: 2 } });
  expect((await givenSample(own, 2, 0)).batch).toMatchObject({ state: 'DONE', toEnterAgain: 0 });
});

test('a paper that two people read the same is done with; where they differ somebody chooses, and the counters move exactly', async () => {
  const own = await givenConsultation(server.em, council);
  const { entries, batch } = await givenSample(own, 2);
  const words = own.questions[3]!.id;
  expect((await second.again(entries[0]!, ticked(own))).data!.done.differences).toBe(0);
  expect((await second.again(entries[1]!, [...ticked(own, 2), { questionId: words, text: 'A kettle' }])).data!.done.differences).toBe(2);
  const differences = (await second.differences(entries[1]!)).data!.entryDifferences;
  expect(differences.map(({ question }) => question.position)).toEqual([1, 4]);
  expect(differences[0]).toMatchObject({ first: { optionIds: [own.questions[0]!.options[0]] }, second: { optionIds: [own.questions[0]!.options[2]] } });

  await second.settle(entries[1]!, own.questions[0]!.id, 'SECOND');
  expect(await Promise.all(own.questions[0]!.options.map((key) => countedFor(server.em, key)))).toEqual([1, 0, 1]);
  await second.settle(entries[1]!, words, 'FIRST');
  expect(await countedFor(server.em, words)).toBe(0);
  expect(codeOf(await second.settle(entries[1]!, words, 'SECOND'))).toBe('VERSION_CONFLICT');
  const done = (await first.batch(batch.id))!;
  expect(done.state).toBe('DONE');
  expect(done.checks.filter(({ differed }) => differed > 0)).toEqual([
    { question: { position: 1 }, compared: 2, differed: 1, firstWrong: 1, open: 0 },
    { question: { position: 4 }, compared: 2, differed: 1, firstWrong: 0, open: 0 },
  ]);
  // What the second person read is forgotten.
  expect(await server.em.fork().execute('select answers from second_entry where answers is not null')).toEqual([]);
  expect(await brokenRules(server.em)).toEqual([]);
});

test('what a second person read of a response is forgotten when its owner withdraws it, or the paper was entered twice; the batch can still be done', async () => {
  const own = await givenConsultation(server.em, council);
  const batch = (await first.open(own, { samplePercent: 100 })).data!.done;
  const one = (await first.record(own, ticked(own), { batchId: batch.id, reference: 'S1' })).data!.done;
  const same = (await first.record(own, ticked(own), { batchId: batch.id, reference: 'S1' })).data!.done;
  const other = (await first.record(own, ticked(own), { batchId: batch.id, reference: 'S2' })).data!.done;
  await first.close(batch.id, batch.version);
  const words = [{ questionId: own.questions[3]!.id, text: 'A kettle' }];
  for (const { id } of [one, same, other]) await second.again(id, [...ticked(own), ...words]);
  const read = async () => (await server.em.fork().execute<{ id: string }[]>('select entry_id as id from second_entry where batch_id = ? and answers is not null', [batch.id])).map(({ id }) => id);
  expect((await read()).length).toBe(3);
  await answering(server).withdraw(one.receiptCode);
  expect(await read()).not.toContain(one.id);
  const [{ version }] = await server.em.fork().execute<[{ version: number }]>('select version from response_entry where id = ?', [same.id]);
  await first.settleDuplicate(same.id, version, 'SAME');
  expect(await read()).toEqual([other.id]);
  await second.settle(other.id, own.questions[3]!.id, 'FIRST');
  expect(await read()).toEqual([]);
  expect((await first.batch(batch.id))!.state).toBe('DONE');
  expect(await brokenRules(server.em)).toEqual([]);
});

test('it needs another person, a paper of the sample, and nobody who did it before', async () => {
  const own = await givenConsultation(server.em, council);
  const { entries, batch } = await givenSample(own, 1);
  expect(codeOf(await first.again(entries[0]!, ticked(own)))).toBe('SECOND_PERSON_NEEDED');
  const both = await Promise.all([second.again(entries[0]!, ticked(own)), second.again(entries[0]!, ticked(own, 1))]);
  expect(both.map(codeOf).filter((code) => code === undefined)).toHaveLength(1);
  const open = (await first.record(own, ticked(own))).data!.done;
  expect(codeOf(await second.again(open.id, ticked(own)))).toBe('ENTRY_BATCH_NOT_THERE');
  expect(codeOf(await first.record(own, ticked(own), { batchId: batch.id }))).toBe('ENTRY_BATCH_NOT_THERE');
});

test('marks, spaces and capitals of words are no difference; another word is', async () => {
  const own = await givenConsultation(server.em, council);
  const batch = (await first.open(own, { samplePercent: 100 })).data!.done;
  const say = (text: string) => [{ questionId: own.questions[3]!.id, text }];
  const { id } = (await first.record(own, say('A kettle, please!'), { batchId: batch.id })).data!.done;
  const other = (await first.record(own, say('A kettle, please!'), { batchId: batch.id })).data!.done;
  await first.close(batch.id, batch.version);
  expect((await second.again(id, say('a kettle  please'))).data!.done.differences).toBe(0);
  expect((await second.again(other.id, say('A little, please!'))).data!.done.differences).toBe(1);
});

test('whatever is entered, put right, taken out, entered again and chosen, in any order, the counters equal the responses', { timeout: 180_000 }, async () => {
  const own = await givenConsultation(server.em, council, { questions: [{ kind: 'SINGLE_CHOICE', options: 3, isBreakdown: true }, { kind: 'LIKERT', options: 4 }, { kind: 'RANKING', options: 3 }] });
  const answers = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 })).map(([one, other]) => [chosen(own, 0, one), chosen(own, 1, other), { questionId: own.questions[2]!.id, optionIds: own.questions[2]!.options.slice(one) }]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(answers, answers, answers, fc.constantFrom('FIRST', 'SECOND'), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 4 }), async (papers) => {
      const batch = (await first.open(own, { samplePercent: 100 })).data!.done;
      const ids: string[] = [];
      for (const [typed, corrected, , , isCorrected, isOrganisation] of papers) {
        const who = isOrganisation ? { capacity: 'ORGANISATION', organisationName: 'A school' } : {};
        const { id } = (await first.record(own, typed, { batchId: batch.id, ...who })).data!.done;
        if (isCorrected) await first.correct(id, 1, corrected, who);
        ids.push(id);
      }
      await first.close(batch.id, batch.version);
      await Promise.all(papers.map(async ([, , again, right], at) => {
        if ((await second.again(ids[at]!, again)).errors) return;
        for (const { question } of (await second.differences(ids[at]!)).data!.entryDifferences) await second.settle(ids[at]!, question.id, right);
      }));
      expect(await brokenRules(server.em)).toEqual([]);
      expect((await first.batch(batch.id))!.state).toBe('DONE');
    }),
    { numRuns: 6, seed: 7 },
  );
});
