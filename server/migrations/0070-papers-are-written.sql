-- Papers are written here: states on the way to publication, sections with roles, exempt parts, figures and exhibits with
-- keys by which the text names them, and each council's template.
alter table report drop constraint report_kind_check;
alter table report add constraint report_kind_check check (kind in (
  'SCRUTINY_PROGRESS_REPORT', 'UPDATE_FOR_INFORMATION', 'OUTLINE_BUSINESS_CASE', 'FULL_BUSINESS_CASE', 'HIGHLIGHT_REPORT', 'QUARTERLY_DASHBOARD',
  'DECISION_RECORD'));
alter table report drop constraint report_status_check;
alter table report add constraint report_status_check check (status in ('DRAFTING', 'CONSULTING', 'SIGN_OFF', 'CLEARED', 'PUBLISHED', 'WITHDRAWN'));
alter table report
  -- How far a correction of a published report has come; null while none is prepared.
  add column correction_state text check (correction_state in ('DRAFTING', 'CONSULTING', 'SIGN_OFF', 'CLEARED')),
  -- Why it comes to its meeting with less than five clear working days.
  add column urgency_reason text,
  -- Why it is, or is not, a key decision against what the council's test seems to say.
  add column key_explanation text,
  add column exempt_reason text,
  add column withdrawn_on date,
  add column withdrawn_reason text,
  -- What it is about, and the paper before it on the same subject.
  add column programme_id uuid,
  add column previous_report_id uuid,
  add foreign key (council_id, programme_id) references programme (council_id, id),
  add foreign key (council_id, previous_report_id) references report (council_id, id),
  add constraint report_correction check (correction_state is null or status = 'PUBLISHED'),
  add constraint report_not_before_itself check (previous_report_id <> id);
-- Papers that were withdrawn before reasons were kept say so.
update report set withdrawn_reason = 'No reason was kept.' where status = 'WITHDRAWN';
alter table report add constraint report_withdrawn_says_why check ((status = 'WITHDRAWN') = (withdrawn_reason is not null));
create index report_programme on report (programme_id) where programme_id is not null;
create index report_previous on report (previous_report_id) where previous_report_id is not null;

alter table report_section
  add column role text not null default 'BODY' check (role in ('SUMMARY', 'BODY', 'OPTIONS', 'CONSULTEES', 'RISKS', 'NEXT_STEPS')),
  -- What the template says belongs here; null where the section is the author's own.
  add column hint text,
  add column is_required boolean not null default false,
  add column is_exempt boolean not null default false,
  -- The paragraph of Schedule 12A that it falls under, in words.
  add column exempt_reason text,
  add column version integer not null default 1,
  add constraint report_section_exempt check (is_exempt = (exempt_reason is not null));
alter table report_figure
  -- By which the text names it: [[spent]].
  add column key text check (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(key) <= 40),
  add column is_exempt boolean not null default false,
  add column version integer not null default 1;
update report_figure set key = 'figure-' || position;
alter table report_figure alter column key set not null, add constraint report_figure_key unique (report_id, key);
alter table report_enclosure
  add column url text check (length(url) <= 500),
  add column publisher text,
  -- Why the paper may be published without it.
  add column waived_reason text,
  add column is_exempt boolean not null default false,
  add column version integer not null default 1,
  add constraint report_enclosure_waived check (waived_reason is null or not is_at_hand);
alter table report_recommendation add column version integer not null default 1;
alter table report_recommendation drop constraint report_recommendation_verb_check;
alter table report_recommendation add constraint report_recommendation_verb_check check (verb in (
  'NOTE', 'CONSIDER', 'REVIEW', 'AGREE', 'APPROVE', 'ENDORSE', 'SUPPORT', 'REFER', 'COMMENT'));
alter table report_implication add column version integer not null default 1;
alter table report_person
  -- The account of somebody who works with the platform; an author does not sign for finance or the law.
  add column account_id uuid references person,
  add column email text,
  add column phone text,
  add column version integer not null default 1;
alter table report_sign_off
  add column kind text not null default 'OTHER' check (kind in ('FINANCE', 'LEGAL', 'OTHER')),
  add column signed_by_account_id uuid references person,
  add column note text,
  add column version integer not null default 1;

-- Places are changed by exchanging them.
alter table report_section drop constraint report_section_position, add constraint report_section_position unique (report_id, position) deferrable;
alter table report_figure drop constraint report_figure_position, add constraint report_figure_position unique (report_id, position) deferrable;
alter table report_recommendation drop constraint report_recommendation_position, add constraint report_recommendation_position unique (report_id, position) deferrable;
alter table report_implication drop constraint report_implication_position, add constraint report_implication_position unique (report_id, position) deferrable;
alter table report_enclosure drop constraint report_enclosure_position, add constraint report_enclosure_position unique (report_id, position) deferrable;
alter table report_person drop constraint report_person_position, add constraint report_person_position unique (report_id, position) deferrable;
alter table report_sign_off drop constraint report_sign_off_position, add constraint report_sign_off_position unique (report_id, position) deferrable;

-- Figures of a paper shown together, as a table or as bars. The text names it: [[exhibit:money]].
create table report_exhibit (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  position integer not null check (position > 0),
  key text not null check (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(key) <= 40),
  kind text not null check (kind in ('TABLE', 'BARS')),
  title text not null,
  -- What it shows, for those who do not see it.
  description text not null,
  figure_keys text[] not null check (cardinality(figure_keys) between 1 and 30),
  is_exempt boolean not null default false,
  version integer not null default 1,
  foreign key (council_id, report_id) references report (council_id, id),
  constraint report_exhibit_key unique (report_id, key),
  constraint report_exhibit_position unique (report_id, position) deferrable
);

-- In which order a council prints its papers, which fields of implications it asks for, and who has to sign.
create table paper_template (
  id uuid primary key,
  council_id uuid not null references council,
  -- The kind of paper; null for every kind that has no template of its own.
  kind text check (kind in (
    'SCRUTINY_PROGRESS_REPORT', 'UPDATE_FOR_INFORMATION', 'OUTLINE_BUSINESS_CASE', 'FULL_BUSINESS_CASE', 'HIGHLIGHT_REPORT', 'QUARTERLY_DASHBOARD',
    'DECISION_RECORD')),
  parts text[] not null check (parts <@ array['PURPOSES', 'HEADER', 'SUMMARY', 'RECOMMENDATIONS', 'BODY', 'OPTIONS', 'CONSULTEES', 'IMPLICATIONS', 'RISKS',
    'NEXT_STEPS', 'PEOPLE', 'SIGN_OFF', 'ENCLOSURES', 'FIGURES', 'GLOSSARY']),
  -- How paragraphs are numbered in print: not at all, through the whole paper (1, 2, 3), or within each section (1.1, 1.2).
  numbering text not null check (numbering in ('NONE', 'THROUGHOUT', 'BY_SECTION')),
  implications text[] not null,
  -- The lines of the sign-off list: kind and role, such as {"kind": "FINANCE", "role": "Service Director Finance"}.
  sign_offs jsonb not null,
  is_demonstration boolean not null,
  version integer not null default 1,
  constraint paper_template_once unique nulls not distinct (council_id, kind)
);

-- What a council's short forms and terms mean. A short form is spelt out where a paper first uses it.
create table glossary_term (
  id uuid primary key,
  council_id uuid not null references council,
  term text not null,
  expansion text,
  meaning text,
  is_demonstration boolean not null,
  version integer not null default 1,
  constraint glossary_term_once unique (council_id, term),
  constraint glossary_term_says_something check (num_nonnulls(expansion, meaning) > 0)
);

-- The exempt parts of a published version, apart from it: not in its content, counts or titles. Every version has one, be
-- it empty, and a random salt, so that its hash in the public content tells nothing.
create table report_version_sealed (
  version_id uuid primary key,
  council_id uuid not null,
  content text not null,
  content_json jsonb not null generated always as (content::jsonb) stored,
  content_hash text not null,
  foreign key (council_id, version_id) references report_version (council_id, id),
  unique (council_id, version_id),
  constraint report_version_sealed_hash check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
revoke update, delete, truncate on report_version_sealed from throughline_app;
create trigger report_version_sealed_final before update or delete on report_version_sealed for each row execute function keep_report_version();
create trigger report_version_sealed_stays before truncate on report_version_sealed for each statement execute function keep_report_version();

drop view report_figure_now;
create view report_figure_now with (security_invoker = true) as
  select f.id, f.council_id, f.report_id, f.section_id, f.position, f.key, f.version, f.label, f.value_kind, f.unit, f.note, f.is_approximate, f.source_kind,
    f.subject_type, f.subject_id, f.subject_field, f.published_figure_id, f.paper_id, f.place, f.raw,
    f.is_exempt or coalesce(s.is_exempt, false) as is_exempt,
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
  left join report_section s on s.id = f.section_id
  left join reportable_figure live on live.council_id = f.council_id and live.subject_type = f.subject_type and live.subject_id = f.subject_id and live.subject_field = f.subject_field
  left join published_figure quoted on quoted.id = f.published_figure_id
  left join consultation asked on asked.id = quoted.consultation_id;

create or replace view report_version_figure with (security_invoker = true) as
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
    (figure -> 'source' ->> 'paperId')::uuid as paper_id,
    coalesce(figure ->> 'key', 'figure-' || (figure ->> 'position')) as key,
    -- The day on which it was copied; null where the version does not say.
    (figure ->> 'asAt')::date as as_at
  from report_version v cross join lateral jsonb_array_elements(v.content_json -> 'figures') as figure;
