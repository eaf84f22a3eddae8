-- A form with all its words, published or not: what its check, its comparison with the version before and the start checklist
-- of its consultation rest on. See `WrittenForm` in the server.
create function written_form(the_form uuid) returns json language sql stable set search_path = public as $$
  select json_build_object(
    'sections', (select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'intro', s.intro, 'wordings', (
          select coalesce(json_agg(json_build_object('language', w.language, 'format', w.format, 'text', w.text, 'hint', w.hint, 'pictureAlt', w.picture_alt)
            order by w.language, w.format), '[]')
          from consultation_wording w where w.subject_id = s.id and w.form_id = the_form)) order by s.position), '[]')
      from form_section s where s.form_id = the_form),
    'editions', (select coalesce(json_agg(json_build_object('id', e.id, 'language', e.language, 'format', e.format)), '[]') from form_edition e where e.form_id = the_form),
    'questions', (select coalesce(json_agg(json_build_object('id', q.id, 'identity', q.identity, 'version', q.version, 'kind', q.kind, 'text', q.text, 'hint', q.hint,
        'isRequired', q.is_required, 'isBreakdown', q.is_breakdown, 'countsAs', q.counts_as, 'topic', q.topic, 'aboutSiteId', q.about_site_id,
        'section', case when q.section_id is null then null else json_build_object('id', q.section_id) end,
        'least', q.least, 'most', q.most, 'decimals', q.decimals, 'points', q.points, 'mostChosen', q.most_chosen, 'wordings', (
          select coalesce(json_agg(json_build_object('language', w.language, 'format', w.format, 'text', w.text, 'hint', w.hint, 'pictureAlt', w.picture_alt)
            order by w.language, w.format), '[]')
          from consultation_wording w where w.subject_id = q.id and w.form_id = the_form),
        'options', (select coalesce(json_agg(json_build_object('id', o.id, 'label', o.label, 'fromValue', o.from_value, 'toValue', o.to_value,
            'area', case when o.area_id is null then null else json_build_object('id', o.area_id) end, 'wordings', (
          select coalesce(json_agg(json_build_object('language', w.language, 'format', w.format, 'text', w.text, 'hint', w.hint, 'pictureAlt', w.picture_alt)
            order by w.language, w.format), '[]')
          from consultation_wording w where w.subject_id = o.id and w.form_id = the_form)) order by o.position), '[]')
          from answer_option o where o.question_id = q.id),
        'parts', (select coalesce(json_agg(json_build_object('id', p.id, 'label', p.label, 'wordings', (
          select coalesce(json_agg(json_build_object('language', w.language, 'format', w.format, 'text', w.text, 'hint', w.hint, 'pictureAlt', w.picture_alt)
            order by w.language, w.format), '[]')
          from consultation_wording w where w.subject_id = p.id and w.form_id = the_form)) order by p.position), '[]')
          from question_part p where p.question_id = q.id),
        'routes', (select coalesce(json_agg(json_build_object('optionId', r.option_id, 'toQuestionId', r.to_question_id)), '[]')
          from question_route r where r.question_id = q.id)) order by q.position), '[]')
      from consultation_question q where q.form_id = the_form))
$$;

-- The start checklist says of the questions what publishing them says, so it rests on the whole form: the one in force, or
-- the newest while none is. `form` takes the place of `asked`.
create or replace function start_facts(the_consultation uuid) returns json language sql stable set search_path = public as $$
  select json_build_object(
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
    'form', (select written_form(f.id) from consultation_form f where f.consultation_id = c.id order by f.is_current desc, f.number desc limit 1))
  from consultation c where c.id = the_consultation
$$;
