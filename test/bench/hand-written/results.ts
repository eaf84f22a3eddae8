import { list, number, object, string, word } from './json.ts';

/** Looked up by its key for each row, where PostgreSQL would rather read the counters of all consultations. */
const counted = (key: string) => `coalesce((select counted from consultation_tally where consultation_tally.key = ${key}), 0)`;

const options = list(
  object({
    id: word('choice.id'),
    label: string('choice.label'),
    value: 'choice.counted',
    percentage: string('round(choice.counted * 100.0 / nullif(question.answered, 0), 1)::text'),
  }),
  'choice.position',
  `(select id, label, position, ${counted('answer_option.id')} as counted
    from answer_option where answer_option.question_id = question.id offset 0) choice`,
);
const questions = list(
  object({
    id: word('question.id'),
    position: number('question.position'),
    kind: word('question.kind'),
    text: string('question.text'),
    answered: 'question.answered',
    options,
  }),
  'question.position',
  `(select asked.*, ${counted('asked.id')} as answered
    from consultation_form form join consultation_question asked on asked.form_id = form.id
    where form.consultation_id = consultation.id and form.is_current offset 0) question`,
);

/** $1 key of the consultation */
export const results = `
  select ${object({ responses: counted('consultation.id'), questions })}
  from consultation where consultation.id = $1`;
