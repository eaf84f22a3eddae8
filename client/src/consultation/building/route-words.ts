import type { BuiltForm, BuiltQuestion } from './building-data.ts';

/** Where the answers to a question lead, one sentence for each answer that does not lead to the next question. */
export function routeLines({ options, routes }: BuiltQuestion, { questions }: BuiltForm): string[] {
  const target = (id: string | null): string => {
    if (id === null) return 'the check of the answers';
    const question = questions.find((each) => each.id === id);
    return question ? `question ${question.position}` : 'a question that is gone';
  };
  const ofOption = options.flatMap(({ id, label }) => routes.filter(({ optionId }) => optionId === id).map(({ toQuestionId }) => `“${label}” leads to ${target(toQuestionId)}`));
  const others = routes.filter(({ optionId }) => optionId === null).map(({ toQuestionId }) => `${ofOption.length > 0 ? 'Everything else' : 'Every answer'} leads to ${target(toQuestionId)}`);
  return [...ofOption, ...others];
}
