import type { Pool } from 'pg';
import type { Route } from '@throughline/shared/routing';
import type { QuestionKind } from '@throughline/shared/questions';

/** An option as far as answers are checked, counted and published by it. */
export interface FormOption {
  id: string;
  /** The option that it is counted with: its own id when no earlier wording has the same meaning. */
  countsAs: string;
  label: string;
  isExclusive: boolean;
  /** The band of a NUMBER or a DATE, both ends included, as text; open where null. */
  fromValue: string | null;
  toValue: string | null;
}

/** A line of a matrix. */
export interface FormPart {
  id: string;
  countsAs: string;
  label: string;
}

/** What must be known of a question to check, count and publish its answers. */
export interface FormQuestion {
  id: string;
  /** The same question in every version of the form. */
  identity: string;
  countsAs: string;
  kind: QuestionKind;
  text: string;
  isRequired: boolean;
  position: number;
  isBreakdown: boolean;
  least: string | null;
  most: string | null;
  decimals: number | null;
  points: number | null;
  mostChosen: number | null;
  options: FormOption[];
  parts: FormPart[];
  routes: Route[];
}

/** One published version of a consultation's questions, in order. */
export interface FormDefinition {
  id: string;
  councilId: string;
  consultationId: string;
  /** The languages and formats beside English as published, such as "ar/STANDARD". */
  editions: string[];
  questions: FormQuestion[];
}

/** A pool, or one connection in a transaction. */
export type Asked = Pick<Pool, 'query'>;

const options = `
  select coalesce(json_agg(json_build_object('id', o.id, 'countsAs', coalesce(o.counts_as, o.id), 'label', o.label,
    'isExclusive', o.is_exclusive, 'fromValue', o.from_value, 'toValue', o.to_value) order by o.position), '[]')
  from answer_option o where o.question_id = q.id`;
const parts = `
  select coalesce(json_agg(json_build_object('id', p.id, 'countsAs', coalesce(p.counts_as, p.id), 'label', p.label) order by p.position), '[]')
  from question_part p where p.question_id = q.id`;
const routes = `
  select coalesce(json_agg(json_build_object('optionId', r.option_id, 'toQuestionId', r.to_question_id) order by r.option_id), '[]')
  from question_route r where r.question_id = q.id`;
const definition = (where: string) => `
  select f.id, f.council_id as "councilId", f.consultation_id as "consultationId",
    array(select e.language || '/' || e.format from form_edition e where e.form_id = f.id) as editions,
    (select coalesce(json_agg(json_build_object('id', q.id, 'identity', q.identity, 'countsAs', coalesce(q.counts_as, q.id), 'kind', q.kind, 'text', q.text,
        'isRequired', q.is_required, 'position', q.position, 'isBreakdown', q.is_breakdown, 'least', q.least, 'most', q.most,
        'decimals', q.decimals, 'points', q.points, 'mostChosen', q.most_chosen,
        'options', (${options}), 'parts', (${parts}), 'routes', (${routes})) order by q.position), '[]')
      from consultation_question q where q.form_id = f.id) as questions
  from consultation_form f where f.published_at is not null and ${where}`;
const byForm = definition('f.id = $1');
const byQuestion = definition('f.id = (select form_id from consultation_question where id = $1)');

/** A published form with all its questions; null when there is none. */
export async function formDefinition(asked: Asked, by: 'form' | 'question', id: string): Promise<FormDefinition | null> {
  const { rows } = await asked.query<FormDefinition>({ name: `form_by_${by}`, text: by === 'form' ? byForm : byQuestion, values: [id] });
  return rows[0] ?? null;
}

/** The published versions of a consultation's form, the first one first. */
export async function publishedFormIds(asked: Asked, consultationId: string): Promise<string[]> {
  const { rows } = await asked.query<{ id: string }>({
    name: 'published_forms',
    text: 'select id from consultation_form where consultation_id = $1 and published_at is not null order by number',
    values: [consultationId],
  });
  return rows.map(({ id }) => id);
}
