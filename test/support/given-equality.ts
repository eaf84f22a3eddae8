import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ConsultationEqualityQuestionRow, EqualityOptionRow, EqualityQuestionRow } from '../../server/src/consultation/equality.entity.ts';
import { pairKey } from '../../server/src/consultation/tally-keys.entity.ts';
import type { TestServer } from './server.ts';

export interface GivenEqualityQuestion {
  id: string;
  code: string;
  followsOptionId: string | null;
  /** In order; "Prefer not to say" is the last. */
  options: string[];
}

/** Has a consultation ask these questions of the common list, by their codes, in that order. */
export async function givenEqualityQuestions(em: SqlEntityManager, consultation: { id: string; councilId: string }, ...codes: string[]): Promise<GivenEqualityQuestion[]> {
  const fork = em.fork();
  const given: GivenEqualityQuestion[] = [];
  for (const [place, code] of codes.entries()) {
    const question = await fork.findOneOrFail(EqualityQuestionRow, { code, council: null, isCurrent: true });
    await fork.insert(ConsultationEqualityQuestionRow, { consultation: consultation.id, council: consultation.councilId, question: question.id, position: place + 1 });
    const options = await fork.find(EqualityOptionRow, { question: question.id }, { orderBy: { position: 'asc' } });
    given.push({ id: question.id, code, followsOptionId: question.followsOption?.id ?? null, options: options.map(({ id }) => id) });
  }
  return given;
}

export interface EqualityShown {
  receiptCode: string;
  closed: string | null;
  questions: { id: string; code: string }[];
  optionIds: string[];
}
const shown = 'receiptCode closed questions { id code } optionIds';

/** What a person does with the questions about themselves, through the API. */
export const sayingOfOneself = (server: Pick<TestServer, 'ask'>) => ({
  look: (code: string) => server.ask<{ equalityAnswers: EqualityShown }>(`query ($code: String!) { equalityAnswers(receiptCode: $code) { ${shown} } }`, { code }),
  say: (code: string, questionId: string, optionId: string | null) =>
    server.ask<{ answerEqualityQuestion: EqualityShown }>(
      `mutation ($code: String!, $input: EqualityAnswerInput!) { answerEqualityQuestion(receiptCode: $code, input: $input) { ${shown} } }`,
      { code, input: { questionId, optionId } },
    ),
  remove: (code: string) => server.ask<{ removeEqualityAnswers: EqualityShown }>(`mutation ($code: String!) { removeEqualityAnswers(receiptCode: $code) { ${shown} } }`, { code }),
});

/** How many are counted who chose an option; of those, with a key, how many are counted under it. */
export async function equalityCountOf(em: SqlEntityManager, consultationId: string, optionId: string, key?: string): Promise<number> {
  const group = pairKey(consultationId, optionId);
  const [row] = await em.fork().execute<{ counted: number }[]>('select counted from equality_tally where key = ?', [key === undefined ? group : pairKey(group, key)]);
  return row?.counted ?? 0;
}

/** Lets the server do what is due on the day that its clock says, and waits until it is done. */
export async function dayHasCome(server: Pick<TestServer, 'app' | 'em'>): Promise<void> {
  await server.app.sweep();
  for (let tries = 0; tries < 400; tries++) {
    const left = await server.em.fork().execute<unknown[]>(`select from graphile_worker.jobs where key like 'daily:%'`);
    if (left.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('What is done each day did not come to an end');
}
