import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { codeOf, givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

const CHOOSE = 'mutation ($input: ChooseEqualityQuestionsInput!) { chooseEqualityQuestions(input: $input) { version equalityQuestions { code } } }';
const ADD = 'mutation ($input: AddEqualityQuestionInput!) { addEqualityQuestion(input: $input) { id characteristic options { label isPreferNotToSay } } }';

interface Question {
  id: string;
  code: string;
  characteristic: string;
  options: { label: string; isPreferNotToSay: boolean }[];
}
const listOf = async (slug: string) =>
  (await server.ask<{ council: { equalityQuestions: Question[] } }>(
    'query ($slug: String!) { council(slug: $slug) { equalityQuestions { id code characteristic options { label isPreferNotToSay } } } }', { slug },
  )).data!.council.equalityQuestions;

/** A council with somebody who keeps its consultations, and one that has not opened. */
async function office() {
  const council = await givenCouncil(server.em);
  const [keeper, analyst] = [await givenPerson(server.em, council, 'programme'), await givenPerson(server.em, council, 'analyst')];
  const consultation = await givenConsultation(server.em, council, { opensAt: '2026-12-01T00:00:00Z', closesAt: '2026-12-31T00:00:00Z' });
  const list = await listOf(council.slug);
  const choose = (to: GivenConsultation, codes: readonly string[], version = 1, cookie = keeper.cookie) =>
    server.ask<{ chooseEqualityQuestions: { version: number; equalityQuestions: { code: string }[] } }>(
      CHOOSE, { input: { consultationId: to.id, version, questionIds: codes.map((code) => list.find((question) => question.code === code)!.id) } }, cookie,
    );
  return { council, keeper, analyst, consultation, choose };
}

describe('the questions that can be asked about people themselves', () => {
  test('cover the nine characteristics of the Equality Act, with language as an addition beside them', async () => {
    const list = await listOf('barnet');
    expect([...new Set(list.map(({ characteristic }) => characteristic))].toSorted()).toEqual([
      'AGE', 'DISABILITY', 'GENDER_REASSIGNMENT', 'LOCAL', 'MARRIAGE_AND_CIVIL_PARTNERSHIP', 'PREGNANCY_AND_MATERNITY', 'RACE', 'RELIGION_OR_BELIEF', 'SEX', 'SEXUAL_ORIENTATION',
    ]);
    expect(list.filter(({ characteristic }) => characteristic === 'LOCAL').map(({ code }) => code)).toEqual(['language']);
  });

  test('ask for one of five ethnic groups and then for one of nineteen, Roma among them', async () => {
    const list = await listOf('york');
    const said = ({ options }: Question) => options.filter(({ isPreferNotToSay }) => !isPreferNotToSay).map(({ label }) => label);
    expect(said(list.find(({ code }) => code === 'ethnic-group')!)).toHaveLength(5);
    const detailed = list.filter(({ code }) => code.startsWith('ethnic-group-')).flatMap(said);
    expect(detailed).toHaveLength(19);
    expect(detailed).toContain('Roma');
  });

  test('all end with "Prefer not to say"', async () => {
    for (const { options } of await listOf('york')) {
      expect(options.at(-1)).toEqual({ label: 'Prefer not to say', isPreferNotToSay: true });
      expect(options.filter(({ isPreferNotToSay }) => isPreferNotToSay)).toHaveLength(1);
    }
  });

  test('are chosen for a consultation before it opens, and what follows from an answer comes with its question', async () => {
    const { consultation, choose } = await office();
    const { data } = await choose(consultation, ['ethnic-group', 'disability']);
    expect(data!.chooseEqualityQuestions).toEqual({
      version: 2,
      equalityQuestions: ['disability', 'disability-impact', 'ethnic-group', 'ethnic-group-white', 'ethnic-group-mixed', 'ethnic-group-asian', 'ethnic-group-black', 'ethnic-group-other']
        .map((code) => ({ code })),
    });
    expect(codeOf(await choose(consultation, ['age']))).toBe('VERSION_CONFLICT');
    expect((await choose(consultation, [], 2)).data!.chooseEqualityQuestions.equalityQuestions).toEqual([]);
  });

  test('do not change once people can answer', async () => {
    const { council, choose } = await office();
    const open = await givenConsultation(server.em, council);
    expect(codeOf(await choose(open, ['age']))).toBe('EQUALITY_QUESTIONS_FIXED');
  });

  test('may have additions of a council, which no other council can ask', async () => {
    const one = await office();
    const other = await office();
    const add = (options: string[], cookie = one.keeper.cookie) =>
      server.ask<{ addEqualityQuestion: Question }>(ADD, { input: { councilId: one.council.id, text: 'Do you look after somebody?', options } }, cookie);
    expect(codeOf(await add(['Yes']))).toBe('BAD_INPUT');
    expect(codeOf(await add(['Yes', 'yes']))).toBe('BAD_INPUT');
    expect(codeOf(await add(['Yes', 'No'], one.analyst.cookie))).toBe('FORBIDDEN');
    const added = (await add(['Yes', 'No'])).data!.addEqualityQuestion;
    expect(added).toMatchObject({ characteristic: 'LOCAL', options: [{ label: 'Yes' }, { label: 'No' }, { label: 'Prefer not to say', isPreferNotToSay: true }] });
    expect((await listOf(one.council.slug)).at(-1)!.id).toBe(added.id);
    expect((await listOf(other.council.slug)).map(({ id }) => id)).not.toContain(added.id);
    const taken = await server.ask(CHOOSE, { input: { consultationId: other.consultation.id, version: 1, questionIds: [added.id] } }, other.keeper.cookie);
    expect(codeOf(taken)).toBe('BAD_INPUT');
  });
});

describe('who answered, as far as people said so', () => {
  const PROFILE = `query ($slug: String!) { equalityProfile(councilSlug: "york", slug: $slug) {
    responses { value } questions { text answered { value } options { label count { value suppressed policy } percentage } } } }`;
  const reads = async () => (await server.em.fork().execute<{ times: number }[]>(
    `select count(*)::integer as times from audit_entry where action = 'readEqualityProfile' and subject_id = ?`, [seedId('consultation', 'york', 'family-hubs-have-your-say')],
  ))[0]!.times;

  test('is shown in numbers of ten and more, and each reading is written down', async () => {
    const analyst = await givenPerson(server.em, { id: seedId('council', 'york') }, 'analyst');
    const before = await reads();
    const { data } = await server.ask<{ equalityProfile: { responses: { value: number }; questions: { options: { count: { value: number | null } }[] }[] } }>(
      PROFILE, { slug: 'family-hubs-have-your-say' }, analyst.cookie,
    );
    expect(data!.equalityProfile.responses.value).toBe(62);
    const shown = data!.equalityProfile.questions.flatMap(({ options }) => options.map(({ count }) => count.value));
    expect(shown.some((value) => value !== null && value >= 10)).toBe(true);
    expect(shown.filter((value) => value !== null && value > 0 && value < 10)).toEqual([]);
    expect(await reads()).toBe(before + 1);
  });

  test('is not for people who only look after decisions, and a refused look is not written down as one', async () => {
    const clerk = await givenPerson(server.em, { id: seedId('council', 'york') }, 'clerk');
    const before = await reads();
    expect(codeOf(await server.ask(PROFILE, { slug: 'family-hubs-have-your-say' }, clerk.cookie))).toBe('FORBIDDEN');
    expect(codeOf(await server.ask(PROFILE, { slug: 'family-hubs-have-your-say' }))).toBe('NOT_SIGNED_IN');
    expect(codeOf(await server.ask(PROFILE, { slug: 'nothing' }, clerk.cookie))).toBe('NOT_FOUND');
    expect(await reads()).toBe(before);
  });
});
