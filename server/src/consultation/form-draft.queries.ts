import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CheckedForm } from '@throughline/shared/form-check';

const wordings = (subject: string) => `'wordings', (
  select coalesce(json_agg(json_build_object('language', w.language, 'format', w.format, 'text', w.text, 'hint', w.hint, 'pictureAlt', w.picture_alt)
    order by w.language, w.format), '[]')
  from consultation_wording w where w.subject_id = ${subject} and w.form_id = f.id)`;

const checked = `
  select
    (select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'intro', s.intro, ${wordings('s.id')}) order by s.position), '[]')
      from form_section s where s.form_id = f.id) as sections,
    (select coalesce(json_agg(json_build_object('id', e.id, 'language', e.language, 'format', e.format)), '[]') from form_edition e where e.form_id = f.id) as editions,
    (select coalesce(json_agg(json_build_object('id', q.id, 'identity', q.identity, 'version', q.version, 'kind', q.kind, 'text', q.text, 'hint', q.hint,
        'isRequired', q.is_required, 'isBreakdown', q.is_breakdown, 'countsAs', q.counts_as,
        'section', case when q.section_id is null then null else json_build_object('id', q.section_id) end,
        'least', q.least, 'most', q.most, 'decimals', q.decimals, 'points', q.points, 'mostChosen', q.most_chosen, ${wordings('q.id')},
        'options', (select coalesce(json_agg(json_build_object('id', o.id, 'label', o.label, 'fromValue', o.from_value, 'toValue', o.to_value,
            'area', case when o.area_id is null then null else json_build_object('id', o.area_id) end, ${wordings('o.id')}) order by o.position), '[]')
          from answer_option o where o.question_id = q.id),
        'parts', (select coalesce(json_agg(json_build_object('id', p.id, 'label', p.label, ${wordings('p.id')}) order by p.position), '[]')
          from question_part p where p.question_id = q.id),
        'routes', (select coalesce(json_agg(json_build_object('optionId', r.option_id, 'toQuestionId', r.to_question_id)), '[]')
          from question_route r where r.question_id = q.id)) order by q.position), '[]')
      from consultation_question q where q.form_id = f.id) as questions
  from consultation_form f where f.id = ?`;

/** A form with all its words, published or not: to be checked, and to be compared with the version before. */
export interface WrittenForm extends CheckedForm {
  questions: (CheckedForm['questions'][number] & { identity: string; version: number; hint: string | null; countsAs: string | null })[];
}

export async function writtenForm(em: SqlEntityManager, formId: string): Promise<WrittenForm> {
  const [form] = await em.execute<WrittenForm[]>(checked, [formId]);
  return form!;
}
