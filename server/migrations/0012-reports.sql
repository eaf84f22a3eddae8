-- A paper for a committee while it is prepared. What is published is a version below, and never this row.
create table report (
  id uuid primary key,
  council_id uuid not null references council,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  kind text not null check (kind in ('SCRUTINY_PROGRESS_REPORT', 'UPDATE_FOR_INFORMATION', 'OUTLINE_BUSINESS_CASE', 'FULL_BUSINESS_CASE')),
  title text not null,
  body_id uuid not null,
  meeting_id uuid,
  -- The day it is for; kept so that papers can be listed by it. A check compares it with the meeting.
  meeting_day date,
  -- What the committee is asked for, where the paper says so.
  asks_for text not null check (asks_for in ('DECISION', 'DISCUSSION', 'INFORMATION', 'NOT_STATED')),
  status text not null check (status in ('DRAFTING', 'SIGN_OFF', 'PUBLISHED', 'WITHDRAWN')),
  classification text not null check (classification in ('PUBLIC', 'EXEMPT')),
  is_key text not null check (is_key in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  -- The test of the council for a key decision, as the paper puts it.
  key_test text,
  in_forward_plan text not null check (in_forward_plan in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  call_in text not null check (call_in in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  is_urgent text not null check (is_urgent in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  ward_coverage text not null check (ward_coverage in ('ALL', 'LISTED', 'NOT_STATED')),
  purposes text[] not null,
  -- Whether the portfolio holder recommends anything of their own.
  holder_recommends text not null check (holder_recommends in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  -- Why no options are put forward, where the paper says that there are none.
  no_options_reason text,
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, body_id) references body (council_id, id),
  foreign key (council_id, meeting_id) references meeting (council_id, id),
  unique (council_id, id),
  constraint report_slug unique (council_id, slug),
  check (meeting_id is null or meeting_day is not null)
);
create index report_council on report (council_id, meeting_day desc nulls last, title, id);

-- The wards that the paper lists; none when it concerns all of them.
create table report_ward (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  area_id uuid not null references area,
  foreign key (council_id, report_id) references report (council_id, id),
  constraint report_ward_once unique (report_id, area_id)
);

-- Who wrote it, answers for it or can be asked: holders of public posts, as the paper prints them.
create table report_person (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  position integer not null check (position > 0),
  capacity text not null check (capacity in ('AUTHOR', 'ACCOUNTABLE_OFFICER', 'PORTFOLIO_HOLDER', 'CONTACT')),
  name text not null,
  post text,
  foreign key (council_id, report_id) references report (council_id, id),
  constraint report_person_position unique (report_id, position)
);

-- One line of the sign-off list. Whoever signs for somebody else is named beside them.
create table report_sign_off (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  position integer not null check (position > 0),
  role text not null,
  state text not null check (state in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  signed_by text,
  on_behalf_of text,
  signed_on date,
  foreign key (council_id, report_id) references report (council_id, id),
  constraint report_sign_off_position unique (report_id, position),
  constraint report_sign_off_signed check (state = 'YES' or num_nonnulls(signed_by, on_behalf_of, signed_on) = 0),
  constraint report_sign_off_delegate check (on_behalf_of is null or signed_by is not null)
);

-- "None" is a finding, "not assessed" is not; "not applicable" and "not stated" are neither.
create table report_implication (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  position integer not null check (position > 0),
  kind text not null,
  state text not null check (state in ('SOME', 'NONE', 'NOT_ASSESSED', 'NOT_APPLICABLE', 'NOT_STATED')),
  text text,
  foreign key (council_id, report_id) references report (council_id, id),
  constraint report_implication_kind unique (report_id, kind),
  constraint report_implication_position unique (report_id, position),
  constraint report_implication_text check (state <> 'SOME' or text is not null)
);

-- What the paper says is attached, or was read or decided before.
create table report_enclosure (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('APPENDIX', 'BACKGROUND_PAPER', 'EARLIER_DECISION')),
  label text,
  title text not null,
  dated_on date,
  -- False when the paper points to it and it is not there.
  is_at_hand boolean not null,
  foreign key (council_id, report_id) references report (council_id, id),
  constraint report_enclosure_position unique (report_id, position)
);

create table report_recommendation (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  position integer not null check (position > 0),
  verb text not null check (verb in ('NOTE', 'CONSIDER', 'REVIEW', 'AGREE', 'APPROVE', 'ENDORSE', 'SUPPORT')),
  text text not null,
  reason text,
  foreign key (council_id, report_id) references report (council_id, id),
  constraint report_recommendation_position unique (report_id, position)
);

create table report_section (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  position integer not null check (position > 0),
  -- Text to show, as the paper numbers it: two sections may carry the same.
  label text,
  heading text not null,
  -- Plain paragraphs, with an empty line between them.
  body text not null,
  foreign key (council_id, report_id) references report (council_id, id),
  unique (council_id, report_id, id),
  constraint report_section_position unique (report_id, position)
);

-- A figure of the draft and where it comes from: a field of a live row, a figure published from a consultation, or a
-- place in a paper with the value read there. One that has no source yet cannot be published.
create table report_figure (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  section_id uuid,
  position integer not null check (position > 0),
  label text not null,
  value_kind text not null check (value_kind in ('PENCE', 'NUMBER', 'DAY', 'COUNT')),
  unit text,
  note text,
  is_approximate boolean not null,
  source_kind text check (source_kind in ('LIVE', 'PUBLISHED_FIGURE', 'PAPER')),
  subject_type text,
  subject_id uuid,
  subject_field text,
  published_figure_id uuid,
  paper_id uuid,
  place text,
  raw text,
  stated_pence bigint check (stated_pence between -9007199254740991 and 9007199254740991),
  stated_number integer,
  stated_day date,
  foreign key (council_id, report_id) references report (council_id, id),
  foreign key (council_id, report_id, section_id) references report_section (council_id, report_id, id),
  foreign key (council_id, published_figure_id) references published_figure (council_id, id),
  foreign key (council_id, paper_id) references source_paper (council_id, id),
  constraint report_figure_position unique (report_id, position),
  check ((source_kind is not distinct from 'LIVE') = (num_nonnulls(subject_type, subject_id, subject_field) = 3)),
  check ((source_kind is not distinct from 'PUBLISHED_FIGURE') = (published_figure_id is not null)),
  check ((source_kind is not distinct from 'PAPER') = (num_nonnulls(paper_id, place) = 2)),
  check (source_kind is null or source_kind = 'PAPER' or num_nonnulls(stated_pence, stated_number, stated_day) = 0),
  check (value_kind <> 'COUNT' or source_kind is null or source_kind = 'PUBLISHED_FIGURE')
);

-- What was published. The content is the whole paper as canonical JSON, figures copied; its hash holds it, and it holds
-- the hash of the version before. Nobody changes or removes a row, the owner of the database not excepted.
create table report_version (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  number integer not null check (number > 0),
  -- Null where the paper does not say on which day it was published.
  published_at timestamptz,
  note text,
  content text not null,
  content_json jsonb not null generated always as (content::jsonb) stored,
  content_hash text not null,
  foreign key (council_id, report_id) references report (council_id, id),
  unique (council_id, id),
  constraint report_version_number unique (report_id, number),
  constraint report_version_hash check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  constraint report_version_says_what_it_corrects check (number = 1 or note is not null)
);
create index report_version_figures on report_version using gin ((content_json -> 'figures') jsonb_path_ops);
revoke update, delete, truncate on report_version from throughline_app;

create function keep_report_version() returns trigger language plpgsql set search_path = public as $$
begin
  raise exception using errcode = 'check_violation', constraint = 'report_version_is_final',
    message = 'A published version of a report cannot be changed or removed.';
end $$;
create trigger report_version_final before update or delete on report_version for each row execute function keep_report_version();
create trigger report_version_stays before truncate on report_version for each statement execute function keep_report_version();

-- The figures of published versions, one row each. What they are is in the content; this only opens it.
create view report_version_figure with (security_invoker = true) as
  select v.id || '-' || (figure ->> 'position') as id, v.council_id, v.id as version_id,
    (figure ->> 'position')::integer as position,
    (figure ->> 'section')::integer as section,
    figure ->> 'label' as label,
    figure ->> 'display' as display,
    figure ->> 'valueKind' as value_kind,
    figure ->> 'unit' as unit,
    figure ->> 'note' as note,
    (figure ->> 'pence')::bigint as pence,
    (figure ->> 'number')::integer as number,
    (figure ->> 'day')::date as day,
    (figure ->> 'isApproximate')::boolean as is_approximate,
    (figure ->> 'isComputed')::boolean as is_computed,
    (figure ->> 'isDemonstration')::boolean as is_demonstration,
    figure -> 'source' ->> 'kind' as source_kind,
    figure -> 'source' ->> 'words' as source_words,
    figure -> 'source' ->> 'place' as place,
    figure -> 'source' ->> 'raw' as raw,
    figure -> 'source' ->> 'subjectType' as subject_type,
    (figure -> 'source' ->> 'subjectId')::uuid as subject_id,
    figure -> 'source' ->> 'subjectField' as subject_field,
    case figure -> 'source' ->> 'subjectType' when 'grant' then (figure -> 'source' ->> 'subjectId')::uuid end as grant_id,
    (figure -> 'source' ->> 'publishedFigureId')::uuid as published_figure_id,
    (figure -> 'source' ->> 'paperId')::uuid as paper_id
  from report_version v cross join lateral jsonb_array_elements(v.content_json -> 'figures') as figure;

-- Which grants pay for a programme.
create table programme_grant (
  id uuid primary key,
  council_id uuid not null,
  programme_id uuid not null,
  grant_id uuid not null,
  foreign key (council_id, programme_id) references programme (council_id, id),
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  constraint programme_grant_once unique (programme_id, grant_id)
);
create index programme_grant_grant on programme_grant (grant_id);

-- The board pack of a programme: the programme itself, to be read by those who sit on its board.
create view board_pack with (security_invoker = true) as
  select id, council_id, id as programme_id, authority_decision_id, is_demonstration from programme;

-- Each line of a ledger as what it stands for: a reversal as the kind it takes back, below nought.
create view ledger_line with (security_invoker = true) as
  select line.id, line.council_id, line.grant_id, line.allowed_use_id, coalesce(taken.kind, line.kind) as kind, line.fund_type, line.spent_on,
    case when line.kind = 'REVERSAL' then -line.amount_pence else line.amount_pence end as pence, line.is_demonstration
  from spend_entry line left join spend_entry taken on taken.id = line.reverses_id;

-- Every field of a public row that a report may quote as a live figure, with what it is called.
create view reportable_figure with (security_invoker = true) as
  select 'grant' as subject_type, g.council_id, g.id as subject_id, field.name as subject_field, g.title || ': ' || field.words as source_words,
    field.pence, null::integer as number, field.day, field.is_computed, g.is_demonstration or (field.is_recorded and (
      exists (select from spend_entry line where line.grant_id = g.id and line.is_demonstration)
      or exists (select from grant_instalment paid where paid.grant_id = g.id and paid.is_demonstration)
      or exists (select from grant_forecast guess where guess.grant_id = g.id and guess.is_demonstration))) as is_demonstration
  from funding_grant g
  left join grant_allocation_shown capital on capital.grant_id = g.id and capital.kind = 'CAPITAL' and num_nonnulls(capital.financial_year, capital.strand) = 0
  left join grant_allocation_shown revenue on revenue.grant_id = g.id and revenue.kind = 'REVENUE' and num_nonnulls(revenue.financial_year, revenue.strand) = 0
  cross join lateral (values
    ('awardedPence', 'amount awarded', g.awarded_pence, null::date, false, false),
    ('ceilingPence', 'the most that could come', g.ceiling_pence, null, false, false),
    ('capitalPence', 'capital', capital.amount_pence, null, coalesce(capital.is_computed, false), false),
    ('revenuePence', 'revenue', revenue.amount_pence, null, coalesce(revenue.is_computed, false), false),
    ('receivedPence', 'amount received', g.received_pence, null, false, true),
    ('spentPence', 'amount spent', g.spent_pence, null, false, true),
    ('committedPence', 'amount committed', g.committed_pence, null, false, true),
    ('endsOn', 'last day', null, g.ends_on, false, false)
  ) as field (name, words, pence, day, is_computed, is_recorded)
  where g.is_published
  union all
  select 'instalment', paid.council_id, paid.id, 'amountPence', g.title || ': instalment ' || paid.seq, paid.amount_pence, null, null, false, paid.is_demonstration
  from grant_instalment paid join funding_grant g on g.id = paid.grant_id where g.is_published
  union all
  select 'grantCommitment', promise.council_id, promise.id, field.name, g.title || ': ' || field.words, null, field.number, null, false, false
  from grant_commitment promise join funding_grant g on g.id = promise.grant_id
  cross join lateral (values
    ('promisedCount', 'hub sites promised', promise.promised_count),
    ('identifiedCount', 'hub sites chosen by a decision', (
      select count(*)::integer from site chosen join decision choice on choice.id = chosen.selected_by_decision_id
      where chosen.council_id = promise.council_id and choice.is_published))
  ) as field (name, words, number)
  where g.is_published
  union all
  select 'costEstimate', council_id, id, 'amountPence', 'Estimate: ' || title, amount_pence, null, null, false, is_demonstration from cost_estimate
  union all
  select 'hubNetwork', council_id, id, 'statedHubs', name || ': number of hubs', null, stated_hubs, null, false, is_demonstration from hub_network
  union all
  select 'staffAlignment', council_id, id, 'posts', role || ': number of posts', null, posts, null, false, is_demonstration from staff_alignment
  union all
  select 'consultation', c.council_id, c.id, field.name, c.title || ': ' || field.words, null, null, field.day, false, c.is_demonstration
  from consultation c
  cross join lateral (values
    ('opensAt', 'first day', (c.opens_at at time zone 'Europe/London')::date),
    ('closesAt', 'last day', (c.closes_at at time zone 'Europe/London')::date)
  ) as field (name, words, day)
  where c.is_published;

-- The figures of drafts as they stand now. Those without a value have no source that can be published.
create view report_figure_now with (security_invoker = true) as
  select f.id, f.council_id, f.report_id, f.section_id, f.position, f.label, f.value_kind, f.unit, f.note, f.is_approximate, f.source_kind,
    f.subject_type, f.subject_id, f.subject_field, f.published_figure_id, f.paper_id, f.place, f.raw,
    coalesce(live.pence, f.stated_pence) as pence,
    coalesce(live.number, f.stated_number) as number,
    coalesce(live.day, f.stated_day) as day,
    quoted.display as counted,
    quoted.percentage,
    coalesce(live.source_words, asked.title || ': published results') as source_words,
    coalesce(live.is_computed, false) as is_computed,
    coalesce(live.is_demonstration, quoted.is_demonstration, false) as is_demonstration,
    f.source_kind is not null and case f.value_kind
      when 'PENCE' then coalesce(live.pence, f.stated_pence) is not null
      when 'NUMBER' then coalesce(live.number, f.stated_number) is not null
      when 'DAY' then coalesce(live.day, f.stated_day) is not null
      else quoted.display is not null end as has_source
  from report_figure f
  left join reportable_figure live on live.council_id = f.council_id and live.subject_type = f.subject_type and live.subject_id = f.subject_id and live.subject_field = f.subject_field
  left join published_figure quoted on quoted.id = f.published_figure_id
  left join consultation asked on asked.id = quoted.consultation_id;
