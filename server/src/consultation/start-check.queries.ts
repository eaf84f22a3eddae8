import type { ListOptions } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import { preparationReaders } from './consultation.policy.ts';

/** All that the start checklist of a consultation rests on, as one JSON object: the `StartFacts` and the questions of its newest form. */
export const startFacts = (id: Sql): Sql => sql`
  (select json_build_object(
    'whyNow', c.why_now, 'nextSteps', c.next_steps, 'opensAt', c.opens_at, 'closesAt', c.closes_at, 'statedLength', c.stated_length,
    'feedbackDueOn', c.feedback_due_on,
    'affects', json_build_object('childrensCentres', c.changes_childrens_centres, 'youthProvision', c.changes_youth_provision, 'sendProvision', c.changes_send_provision),
    'options', (select coalesce(json_agg(json_build_object('kind', o.kind, 'isConsultedOn', o.is_consulted_on)), '[]') from consultation_option o where o.consultation_id = c.id),
    'documents', (select count(*) from pack_document d where d.consultation_id = c.id),
    'duties', (select coalesce(json_agg(json_build_object('section', d.section, 'isMet', d.met_by is not null)), '[]') from consultation_duty d where d.consultation_id = c.id),
    'groups', (select coalesce(json_agg(json_build_object('kind', g.kind, 'isPrescribed', g.is_prescribed)), '[]') from consultee_group g where g.consultation_id = c.id),
    'assurances', (select coalesce(json_agg(a.kind), '[]') from consultation_assurance a where a.consultation_id = c.id),
    'elections', (select coalesce(json_agg(json_build_object('pollingOn', e.polling_on, 'noticeOn', e.notice_on) order by e.polling_on), '[]') from election e where e.council_id = c.council_id),
    'waivers', (select coalesce(json_agg(json_build_object('item', w.item, 'reason', w.reason, 'byRole', w.waived_by_role, 'on', w.waived_on)), '[]')
      from consultation_waiver w where w.consultation_id = c.id),
    'asked', (select coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'topic', q.topic, 'aboutSiteId', q.about_site_id,
        'options', (select coalesce(json_agg(json_build_object('id', o.id)), '[]') from answer_option o where o.question_id = q.id),
        'routes', (select coalesce(json_agg(json_build_object('optionId', r.option_id, 'toQuestionId', r.to_question_id)), '[]') from question_route r where r.question_id = q.id))
        order by q.position), '[]')
      from consultation_question q where q.form_id = (
        select f.id from consultation_form f where f.consultation_id = c.id order by f.number desc limit 1)))
  from consultation c where c.id = ${id})`;

/** Each item of the checklist by its place, with what all of them rest on, worked out once. For those who prepare it. */
export const startChecks: ListOptions = {
  order: ['position'],
  atMost: 20,
  rows: (consultation, _args, viewer) => sql`
    select position, known.facts, ${consultation('id')} as consultation_id
    from (select ${startFacts(consultation('id'))} as facts offset 0) known
    cross join generate_series(1, 17) position
    where ${viewer.isMemberOf(consultation('council'), ...preparationReaders)}`,
};
