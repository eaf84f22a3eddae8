-- All that the start checklist of a consultation rests on, as one object: see `StartFacts` in the shared package. The
-- questions are those of its newest form.
create function start_facts(the_consultation uuid) returns json language sql stable set search_path = public as $$
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
    'asked', (select coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'topic', q.topic, 'aboutSiteId', q.about_site_id,
        'options', (select coalesce(json_agg(json_build_object('id', o.id)), '[]') from answer_option o where o.question_id = q.id),
        'routes', (select coalesce(json_agg(json_build_object('optionId', r.option_id, 'toQuestionId', r.to_question_id)), '[]') from question_route r where r.question_id = q.id))
        order by q.position), '[]')
      from consultation_question q where q.form_id = (
        select f.id from consultation_form f where f.consultation_id = c.id order by f.number desc limit 1)))
  from consultation c where c.id = the_consultation
$$;

-- Takes a document out of the pack of a consultation that nobody outside has seen. Otherwise versions are never removed, so
-- this is done as the owner.
create function remove_draft_document(the_document uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from pack_document d join consultation c on c.id = d.consultation_id where d.id = the_document and c.is_published) then
    raise exception using errcode = 'check_violation', constraint = 'published_pack_is_kept', message = 'A published document stays readable.';
  end if;
  delete from pack_document_file where version_id in (select id from pack_document_version where document_id = the_document);
  delete from pack_document_version where document_id = the_document;
  delete from pack_document where id = the_document;
end $$;
