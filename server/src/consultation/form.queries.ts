import type { Pool } from 'pg';
import type { QuestionKind } from './question.type.ts';

/** What must be known of a question to check, count and publish its answers. */
export interface FormQuestion {
  id: string;
  kind: QuestionKind;
  text: string;
  isRequired: boolean;
  position: number;
  options: { id: string; label: string }[];
}

/** One published version of a consultation's questions, in order. */
export interface FormDefinition {
  id: string;
  councilId: string;
  consultationId: string;
  questions: FormQuestion[];
}

/** A pool, or one connection in a transaction. */
export type Asked = Pick<Pool, 'query'>;

const definition = (where: string) => `
  select f.id, f.council_id as "councilId", f.consultation_id as "consultationId",
    (select coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'text', q.text, 'isRequired', q.is_required,
        'position', q.position, 'options', (select coalesce(json_agg(json_build_object('id', o.id, 'label', o.label) order by o.position), '[]')
          from answer_option o where o.question_id = q.id)) order by q.position), '[]')
      from consultation_question q where q.form_id = f.id) as questions
  from consultation_form f where f.published_at is not null and ${where}`;
const byForm = definition('f.id = $1');
const byQuestion = definition('f.id = (select form_id from consultation_question where id = $1)');

/** A published form with all its questions; null when there is none. */
export async function formDefinition(asked: Asked, by: 'form' | 'question', id: string): Promise<FormDefinition | null> {
  const { rows } = await asked.query<FormDefinition>({ name: `form_by_${by}`, text: by === 'form' ? byForm : byQuestion, values: [id] });
  return rows[0] ?? null;
}
