import type { ErrorCode } from '@throughline/shared/errors';
import { answerForm } from '@throughline/shared/forms/answer';
import { validateForm } from '@throughline/shared/forms';
import { answerFromFields, type AnswerValue, type QuestionToAnswer } from '@throughline/shared/questions';
import { readFields } from '../forms/read-form.ts';
import { textOf, textsOf, type FormValues } from '../forms/form-result.ts';
import { Refused, type Gql } from '../gql.ts';
import { notFound } from '../route-errors.ts';
import { inputOf } from './answer-input.ts';
import { AnswersTwiceDocument, KeptAnswerDocument, SaveKeptAnswerDocument, type AnswersTwiceQuery } from './KeptAnswerPage.graphql.generated.ts';
import { pathAfter, pathAfterChange, questionPath } from './next-path.ts';
import type { Reading } from './reading.ts';

/** What became of an answer that was kept. The script reads it off the page; what is to be decided a person reads. */
export type Outcome =
  | { kind: 'saved'; version: number; next: string }
  | { kind: 'not-valid'; next: string }
  | { kind: 'conflict'; draft: NonNullable<AnswersTwiceQuery['draftResponse']>; questionId: string; mine: AnswerValue }
  | { kind: 'refused'; code: ErrorCode };

interface KeptAnswerArgs {
  gql: Gql;
  code: string;
  /** The form of the question as it was kept, with what the browser sent before without hearing of it (`tried`). */
  values: FormValues;
  /** The consultation's path. */
  under: string;
  reading: Reading;
}

/**
 * Saves an answer that a browser kept, on the version on which it was made. Where the same question was answered otherwise
 * since, nothing is replaced: unless what is saved is what this very browser had sent before.
 */
export async function saveKept({ gql, code, values, under, reading }: KeptAnswerArgs): Promise<Outcome> {
  const { draftResponse } = await gql.query(KeptAnswerDocument, { code });
  const question = draftResponse?.questions.find(({ id }) => id === textOf(values['questionId']));
  if (!draftResponse || !question) throw notFound();
  const checked = inputOf(question, values);
  if (!checked.ok) return { kind: 'not-valid', next: questionPath(draftResponse, question.id, under) };
  const { questions, way: before } = draftResponse;
  const saveOn = async (baseVersion: number): Promise<Outcome> => {
    const { saveAnswer } = await gql.mutate(SaveKeptAnswerDocument, { code, input: { ...checked.input, baseVersion } });
    const now = { ...saveAnswer, questions };
    const isChange = textOf(values['from']) === 'check';
    return { kind: 'saved', version: saveAnswer.version, next: isChange ? pathAfterChange(before, now, under) : pathAfter(question.id, now, under) };
  };
  return saveOn(checked.input.baseVersion).catch(async (error: unknown) => {
    if (!(error instanceof Refused) || error.code !== 'VERSION_CONFLICT') throw error;
    const { draftResponse: draft } = await gql.query(AnswersTwiceDocument, { code, ...reading });
    if (!draft) throw error;
    const saved = draft.answers.find(({ questionId }) => questionId === question.id) ?? nothing;
    if (triedBefore(values, question).some((tried) => isSame(tried, saved))) return saveOn(draft.version);
    const { optionIds, text, parts } = checked.input;
    const mine = { optionIds: [...(optionIds ?? [])], text: text ?? null, parts: (parts ?? []).map(({ partId, optionId = null, points = null }) => ({ partId, optionId, points })) };
    return { kind: 'conflict', draft, questionId: question.id, mine };
  });
}

function triedBefore(values: FormValues, question: QuestionToAnswer): AnswerValue[] {
  return textsOf(values['tried']).flatMap((fields) => {
    const checked = validateForm(answerForm(question), answerFromFields(question, readFields(new URLSearchParams(fields))));
    return checked.ok ? [checked.data] : [];
  });
}

const nothing: AnswerValue = { optionIds: [], text: null, parts: [] };

function isSame(one: AnswerValue, other: AnswerValue): boolean {
  const plain = ({ optionIds, text, parts }: AnswerValue) => JSON.stringify([optionIds, text, parts.map(({ partId, optionId, points }) => [partId, optionId, points])]);
  return plain(one) === plain(other);
}
