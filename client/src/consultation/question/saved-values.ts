import type { FormValues } from '../../forms/form-result.ts';
import type { GivenAnswerFragment } from '../Answer.graphql.generated.ts';

/** The fields of a question's form as they are saved: the other way round of `answerFromFields`. */
export function savedValues(question: { id: string; kind: string }, answers: readonly GivenAnswerFragment[]): FormValues {
  const answer = answers.find(({ questionId }) => questionId === question.id);
  if (!answer) return {};
  const { optionIds, text, parts } = answer;
  switch (question.kind) {
    case 'MATRIX':
      return Object.fromEntries(parts.map(({ partId, optionId }) => [`part-${partId}`, optionId ?? '']));
    case 'PRIORITY_POINTS':
      return Object.fromEntries(parts.map(({ partId, points }) => [`points-${partId}`, String(points)]));
    case 'RANKING':
      return Object.fromEntries(optionIds.map((id, place) => [`rank-${id}`, String(place + 1)]));
    default:
      return { optionIds, text: text ?? '' };
  }
}
