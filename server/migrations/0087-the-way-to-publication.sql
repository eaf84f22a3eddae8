-- The way of a paper to publication and after: who did what when, and what was signed.
alter table report
  -- A hash of the text as it was when everybody was asked to sign it; null before, and of papers that were signed elsewhere.
  add column signed_text_hash text check (signed_text_hash ~ '^[0-9a-f]{64}$'),
  add constraint report_withdrawn_day check (withdrawn_on is null or status = 'WITHDRAWN');

-- A line says who answered it, whichever way.
alter table report_sign_off drop constraint report_sign_off_signed;
alter table report_sign_off add constraint report_sign_off_signed
  check (state <> 'NOT_STATED' or num_nonnulls(signed_by, on_behalf_of, signed_on, signed_by_account_id, note) = 0);

-- Each step, never changed. Signatures fall when a text goes back to drafting; here they stay.
create table report_step (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('CONSULTED', 'SIGN_OFF_ASKED', 'SIGNED', 'RETURNED', 'CLEARED', 'PUBLISHED', 'CORRECTION_BEGUN', 'WITHDRAWN')),
  -- What was being prepared before and after: the paper itself or a correction of it; null when neither is.
  from_state text,
  to_state text,
  -- Why, or what was said.
  note text,
  -- The line of the sign-off list, and the answer on it. Whoever signs for somebody else is named beside them.
  line text,
  answer text check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
  signed_by text,
  on_behalf_of text,
  signed_on date,
  happened_at timestamptz not null,
  by_person_id uuid references person,
  by_role text,
  is_demonstration boolean not null,
  foreign key (council_id, report_id) references report (council_id, id),
  constraint report_step_position unique (report_id, position),
  check ((kind = 'SIGNED') = (line is not null and answer is not null)),
  check (kind = 'SIGNED' or num_nonnulls(signed_by, on_behalf_of, signed_on) = 0),
  check (on_behalf_of is null or signed_by is not null),
  check (kind not in ('RETURNED', 'CORRECTION_BEGUN', 'WITHDRAWN') or note is not null)
);
revoke update, delete, truncate on report_step from throughline_app;

-- What stands in the way of a paper, one row for each thing: of what kind, and which by name.
create view report_gap with (security_invoker = true) as
  select council_id, report_id, kind, position, words from (
    select council_id, report_id, 'SECTION' as kind, position, heading as words from report_section where is_required and btrim(body) = ''
    union all
    select council_id, report_id, 'FIGURE', position, label from report_figure_now where not has_source
    union all
    select council_id, report_id, 'ENCLOSURE', position, title from report_enclosure where not is_at_hand and waived_reason is null and url is null
    union all
    -- A full business case is not decided before it is known what it means for equality.
    select council_id, id, 'EQUALITY', 1, null from report r where kind = 'FULL_BUSINESS_CASE' and not exists (
      select from report_implication i where i.report_id = r.id and i.kind ~* '^equalit' and i.state in ('SOME', 'NONE'))
    union all
    select w.council_id, w.report_id, 'WARD', 1, a.name from report_ward w join report r on r.id = w.report_id join area a on a.id = w.area_id
      where r.ward_coverage = 'LISTED' and r.meeting_day is not null and not (a.valid_from <= r.meeting_day and (a.valid_to is null or a.valid_to > r.meeting_day))
    union all
    select council_id, id, 'SIGN_OFF_LIST', 1, null from report r where not exists (select from report_sign_off s where s.report_id = r.id)
    union all
    select council_id, report_id, 'SIGN_OFF', position, role from report_sign_off where state in ('NO', 'NOT_STATED')
  ) gap;

-- What a published paper is called, of what kind it is, for whom it was written and who may read it: a correction changes
-- none of these, since they are shown of the paper and not of its versions.
create function keep_report_named() returns trigger language plpgsql as $$
begin
  raise exception 'a published report keeps its title, kind, body and classification' using errcode = 'check_violation', constraint = 'report_named_as_published';
end $$;
create trigger report_named_as_published before update of title, kind, body_id, classification, slug, status on report for each row
  when (old.status in ('PUBLISHED', 'WITHDRAWN') and (
    (old.title, old.kind, old.body_id, old.classification, old.slug) is distinct from (new.title, new.kind, new.body_id, new.classification, new.slug)
    or new.status not in ('PUBLISHED', 'WITHDRAWN') or (old.status = 'WITHDRAWN' and new.status <> 'WITHDRAWN')))
  execute function keep_report_named();
