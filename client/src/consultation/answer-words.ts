import type { GivenAnswerFragment, QuestionToAnswerFragment } from './Answer.graphql.generated.ts';

/** What somebody answered, as lines to show; none when the question has no answer. */
export function answerLines(question: QuestionToAnswerFragment, answers: readonly GivenAnswerFragment[]): string[] {
  const answer = answers.find(({ questionId }) => questionId === question.id);
  if (!answer) return [];
  if (answer.text !== null) return answer.text.split('\n');
  return question.options.filter(({ id }) => answer.optionIds.includes(id)).map(({ label }) => label);
}
