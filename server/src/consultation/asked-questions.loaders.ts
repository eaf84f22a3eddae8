import type { Pool } from 'pg';
import { forms } from './form.loaders.ts';
import { publishedFormIds, type FormQuestion } from './form.queries.ts';

/** A question as it was asked, with every wording of it that has a meaning of its own. */
export interface AskedQuestion {
  question: FormQuestion;
  /** In the order in which they were asked; this one's is among them. */
  wordings: FormQuestion[];
  place: number;
}

/** Every question that a consultation asked: those of the present form in order, then those of other meaning before. */
export async function askedQuestions(pool: Pool, consultationId: string): Promise<AskedQuestion[]> {
  const versions = await Promise.all((await publishedFormIds(pool, consultationId)).map((id) => forms(pool).byId(id)));
  const meanings = versions.flatMap(({ questions }) => questions.filter(({ id, countsAs }) => id === countsAs));
  const present = versions.at(-1)?.questions ?? [];
  const earlier = meanings.filter(({ id }) => !present.some(({ countsAs }) => countsAs === id)).toSorted((a, b) => a.position - b.position);
  return [...present, ...earlier].map((question) => {
    const wordings = meanings.filter(({ identity }) => identity === question.identity);
    return { question, wordings, place: wordings.findIndex(({ id }) => id === question.countsAs) };
  });
}
