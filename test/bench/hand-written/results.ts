import { list, number, object, string, word } from './json.ts';

const options = list(
  object({
    id: word('choice.id'),
    label: string('choice.label'),
    value: 'coalesce(chosen.counted, 0)',
    percentage: string('round(coalesce(chosen.counted, 0) * 100.0 / nullif(answered.counted, 0), 1)::text'),
  }),
  'choice.position',
  'answer_option choice left join consultation_tally chosen on chosen.key = choice.id where choice.question_id = question.id',
);
const questions = list(
  object({
    id: word('question.id'),
    position: number('question.position'),
    kind: word('question.kind'),
    text: string('question.text'),
    answered: 'coalesce(answered.counted, 0)',
    options,
  }),
  'question.position',
  `consultation_form form join consultation_question question on question.form_id = form.id
    left join consultation_tally answered on answered.key = question.id
    where form.consultation_id = consultation.id and form.is_current`,
);

/** $1 key of the consultation */
export const results = `
  select ${object({ responses: 'coalesce(everyone.counted, 0)', questions })}
  from consultation left join consultation_tally everyone on everyone.key = consultation.id where consultation.id = $1`;
