import { randomBytes, randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { ConsultationEqualityQuestionRow } from './equality.entity.ts';
import { equalityKeysCounted, equalityWay, type AskedEqualityQuestion } from './equality-record.entity.ts';
import { formDefinition, type Asked } from './form.queries.ts';
import { answersSent, type SentAnswers } from './response.entity.ts';

/** What the open demonstration asks, and of each how many in sixty choose each answer, the last of them "Prefer not to say". */
const asked: Readonly<Record<string, readonly number[]>> = {
  age: [0, 0, 4, 6, 24, 16, 6, 2, 1, 0, 1],
  disability: [14, 40, 6],
  'disability-impact': [16, 36, 6, 2],
  'ethnic-group': [44, 4, 5, 3, 2, 2],
  'ethnic-group-white': [48, 2, 1, 1, 6, 2],
  'ethnic-group-mixed': [20, 14, 16, 10, 0],
  'ethnic-group-asian': [20, 20, 14, 6, 0, 0],
  'ethnic-group-black': [10, 40, 10, 0],
  'ethnic-group-other': [30, 30, 0],
  sex: [45, 12, 3],
  'gender-identity': [54, 1, 5],
  religion: [28, 20, 1, 1, 1, 4, 0, 1, 4],
  'sexual-orientation': [48, 3, 3, 1, 5],
  pregnancy: [15, 42, 3],
  language: [48, 1, 9, 2],
};
const LEFT_OUT_BY_EVERY = 7;

/** What made-up people say about themselves in York's open demonstration. Nobody holds a code that leads to it. */
export const seedEquality: Seed = async (em, council) => {
  if (council.slug !== 'york' || !council.demo) return;
  const consultation = seedId('consultation', 'york', 'family-hubs-have-your-say');
  const own = { council: council.id, consultation };
  if ((await em.count(ConsultationEqualityQuestionRow, { consultation })) > 0) return;
  const questions = await questionsCalled(em, Object.keys(asked));
  await em.insertMany(ConsultationEqualityQuestionRow, questions.map(({ id }, place) => ({ ...own, question: id, position: place + 1 })));

  const counted = new Map<string, number>();
  for (const [number, answers] of (await answersOf(em, consultation)).entries()) {
    if (number % LEFT_OUT_BY_EVERY === 0) continue;
    const chosen = chosenBy(number, questions).toSorted();
    await em.execute('insert into equality_record (id, council_id, consultation_id, link, chosen) values (?, ?, ?, ?, ?::uuid[])', [
      randomUUID(), council.id, consultation, randomBytes(32), `{${chosen.join(',')}}`,
    ]);
    for (const { key, amount } of equalityKeysCounted(consultation, chosen, answers)) counted.set(key, (counted.get(key) ?? 0) + amount);
  }
  await em.execute(
    `insert into equality_tally (key, council_id, consultation_id, counted)
     select x.key, ?, ?, x.counted from jsonb_to_recordset(?::jsonb) x (key uuid, counted integer)`,
    [council.id, consultation, JSON.stringify([...counted].map(([key, amount]) => ({ key, counted: amount })))],
  );
};

interface SeededQuestion extends AskedEqualityQuestion {
  code: string;
}

async function questionsCalled(em: SqlEntityManager, codes: readonly string[]): Promise<SeededQuestion[]> {
  return em.execute<SeededQuestion[]>(
    `select q.id, q.code, q.follows_option_id as "followsOptionId", (select json_agg(o.id order by o.position) from equality_option o where o.question_id = q.id) as "optionIds"
     from equality_question q where q.council_id is null and q.is_current and q.code = any (?::text[]) order by q.position`,
    [`{${codes.join(',')}}`],
  );
}

/** Person number so-and-so: of each question an answer, in a mixed order. */
function chosenBy(number: number, questions: readonly SeededQuestion[]): string[] {
  const chosen: string[] = [];
  for (const [place, { id, code, optionIds }] of questions.entries()) {
    if (!equalityWay(questions, chosen).some((question) => question.id === id)) continue;
    let at = (number * (7 + 2 * place) + place * 11) % 60;
    const option = asked[code]!.findIndex((people) => (at -= people) < 0);
    chosen.push(optionIds[option]!);
  }
  return chosen;
}

/** The answers of the responses that are counted, in the order of their keys. */
async function answersOf(em: SqlEntityManager, consultationId: string) {
  const rows = await em.execute<(SentAnswers & { formId: string })[]>(
    `select form_id as "formId", to_json(choices) as choices, texts, parts, shown from consultation_response where consultation_id = ? and state = 'COUNTED' order by id`,
    [consultationId],
  );
  const form = rows[0] && (await formDefinition(askedBy(em), 'form', rows[0].formId));
  return rows.map((sent) => answersSent(form!, sent));
}

/** The seed's own connection, as the statements of the pages use one. */
const askedBy = (em: SqlEntityManager): Asked => ({
  query: async ({ text, values }: { text: string; values: unknown[] }) => ({ rows: await em.execute<unknown[]>(text.replaceAll('$1', '?'), values) }),
}) as unknown as Asked;
