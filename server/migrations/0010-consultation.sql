-- A consultation: what people may have their say on, and until when. Its state follows from its dates and flags.
create table consultation (
  id uuid primary key,
  council_id uuid not null references council,
  slug text not null check (slug ~ '^[a-z0-9-]+$'),
  title text not null,
  summary text not null,
  -- What the answers feed into, and when that is due.
  next_steps text,
  outcome_due_start date,
  outcome_due_end date,
  outcome_due_precision text,
  outcome_due_approximate boolean,
  outcome_due_raw text,
  -- Both inclusive: it closes at the last instant of its last day in London, unless it says otherwise.
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  -- The length as the paper states it; null where it states none. The length itself is worked out from the dates.
  stated_length text,
  is_published boolean not null,
  withdrawn_at timestamptz,
  results_published_at timestamptz,
  is_demonstration boolean not null,
  version integer not null default 1,
  unique (council_id, id),
  constraint consultation_slug unique (council_id, slug),
  constraint consultation_closes_after_it_opens check (closes_at > opens_at),
  constraint consultation_results_after_closing check (results_published_at > closes_at)
);

-- A law that the consultation answers to: what it asks of the council, and how the consultation meets it.
create table consultation_duty (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  statute text not null,
  section text not null,
  requirement text not null,
  met_by text,
  position integer not null check (position > 0),
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  constraint consultation_duty_position unique (consultation_id, position)
);

-- An option of the proposal. Preferred is not decided: a decision stands among the decisions, never here.
create table consultation_option (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  reference text not null,
  kind text not null check (kind in ('CHANGE', 'ROLLOUT', 'STATUS_QUO')),
  title text not null,
  summary text not null,
  impact text,
  is_preferred boolean not null,
  preferred_on date,
  preferred_reason text,
  is_consulted_on boolean not null,
  rejected_reason text,
  position integer not null check (position > 0),
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  constraint consultation_option_position unique (consultation_id, position),
  check (is_preferred = (preferred_on is not null)),
  check (is_consulted_on = (rejected_reason is null))
);
create unique index consultation_option_preferred on consultation_option (consultation_id) where is_preferred;

-- The questions of a consultation, as one version of its form. What is published is frozen; a correction is a new version.
create table consultation_form (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  number integer not null check (number > 0),
  published_at timestamptz,
  -- The version that people who begin now are asked.
  is_current boolean not null check (not is_current or published_at is not null),
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  unique (council_id, id),
  unique (consultation_id, id),
  constraint consultation_form_number unique (consultation_id, number)
);
create unique index consultation_form_current on consultation_form (consultation_id) where is_current;

create table consultation_question (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  form_id uuid not null,
  -- The same question in another version of the form has the same identity; its wording has a version of its own.
  identity uuid not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'LIKERT', 'SHORT_TEXT', 'LONG_TEXT')),
  text text not null,
  hint text,
  is_required boolean not null,
  -- From 1, without gaps: the place of its choices in a response.
  position integer not null check (position > 0),
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  foreign key (consultation_id, form_id) references consultation_form (consultation_id, id),
  unique (council_id, id),
  constraint consultation_question_identity unique (form_id, identity),
  constraint consultation_question_position unique (form_id, position)
);
create index consultation_question_consultation on consultation_question (consultation_id, position);

create table answer_option (
  id uuid primary key,
  council_id uuid not null,
  question_id uuid not null,
  label text not null,
  -- From 0: the bit of the question's choices that says it was chosen.
  position integer not null check (position between 0 and 52),
  foreign key (council_id, question_id) references consultation_question (council_id, id),
  constraint answer_option_position unique (question_id, position)
);

-- Nobody changes the wording under the people who answer it, not even by mistake.
create function keep_published_form() returns trigger language plpgsql set search_path = public as $$
declare
  the_form uuid;
begin
  if tg_table_name = 'consultation_question' then
    the_form := case when tg_op = 'DELETE' then old.form_id else new.form_id end;
  else
    select form_id into the_form from consultation_question
      where id = case when tg_op = 'DELETE' then old.question_id else new.question_id end;
  end if;
  if exists (select from consultation_form where id = the_form and published_at is not null) then
    raise exception using errcode = 'check_violation', constraint = 'published_form_is_frozen',
      message = 'A published form cannot be changed.';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger consultation_question_frozen before insert or update or delete on consultation_question
  for each row execute function keep_published_form();
create trigger answer_option_frozen before insert or update or delete on answer_option
  for each row execute function keep_published_form();

-- One person's answers, first as a draft and then as sent. Codes are kept as hashes only.
create table consultation_response (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  form_id uuid not null,
  resume_hash bytea not null constraint consultation_response_resume unique check (octet_length(resume_hash) = 32),
  -- With the resume code, and with nothing that is kept here, it gives the receipt code.
  receipt_salt bytea not null check (octet_length(receipt_salt) = 16),
  receipt_hash bytea constraint consultation_response_receipt unique check (octet_length(receipt_hash) = 32),
  state text not null check (state in ('DRAFT', 'COUNTED', 'LATE', 'WITHDRAWN')),
  -- Raised with each answer; each answer in the draft says at which version it was given.
  version integer not null default 0,
  draft jsonb,
  -- As sent: for each question in order the bits of the options chosen (0 where none), and the words by question.
  choices bigint[],
  texts jsonb,
  started_at timestamptz not null,
  submitted_at timestamptz,
  withdrawn_at timestamptz,
  is_demonstration boolean not null,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  foreign key (consultation_id, form_id) references consultation_form (consultation_id, id),
  check ((state = 'DRAFT') = (draft is not null)),
  check ((state = 'DRAFT') = (submitted_at is null)),
  check ((state = 'DRAFT') = (receipt_hash is null)),
  check ((state in ('COUNTED', 'LATE')) = (choices is not null)),
  check ((state in ('COUNTED', 'LATE')) = (texts is not null)),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index consultation_response_consultation on consultation_response (consultation_id, state);

-- The second wall: a response is there only for whoever holds one of its codes. The transaction names the hashes.
alter table consultation_response enable row level security;
create policy anyone_may_begin on consultation_response for insert to throughline_app with check (state = 'DRAFT');
create policy holder_of_a_code_may_read on consultation_response for select to throughline_app using (
  encode(resume_hash, 'hex') = any (string_to_array(current_setting('throughline.response_code_hash', true), ','))
  or encode(receipt_hash, 'hex') = any (string_to_array(current_setting('throughline.response_code_hash', true), ','))
);
create policy holder_of_a_code_may_change on consultation_response for update to throughline_app using (
  encode(resume_hash, 'hex') = any (string_to_array(current_setting('throughline.response_code_hash', true), ','))
  or encode(receipt_hash, 'hex') = any (string_to_array(current_setting('throughline.response_code_hash', true), ','))
);
revoke delete, truncate on consultation_response from throughline_app;

-- How analysis reads what was chosen: one row for each option of each response. It sees what its reader may see.
create view consultation_choice with (security_invoker = true) as
  select r.id as response_id, r.consultation_id, r.state, q.id as question_id, o.id as option_id
  from consultation_response r
  join consultation_question q on q.form_id = r.form_id
  join answer_option o on o.question_id = q.id
  where r.choices[q.position] & (1::bigint << o.position) <> 0;

-- How many responses are counted, how many answer each question and how many chose each option. Raised in the
-- transaction of the response. The key is the consultation's, the question's or the option's.
create table consultation_tally (
  key uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  counted integer not null check (counted >= 0),
  foreign key (council_id, consultation_id) references consultation (council_id, id)
);
create index consultation_tally_consultation on consultation_tally (consultation_id);
revoke delete, truncate on consultation_tally from throughline_app;

-- A figure as it was published: copied once, after disclosure control, and never worked out again.
create table published_figure (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  -- What it counts: everyone who responded, those who answered a question, those who chose an option.
  question_id uuid,
  option_id uuid references answer_option,
  label text not null,
  display text not null,
  value integer check (value >= 0),
  is_suppressed boolean not null,
  symbol text,
  policy text not null,
  percentage text,
  unit text not null,
  position integer not null check (position > 0),
  published_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  foreign key (council_id, question_id) references consultation_question (council_id, id),
  unique (council_id, id),
  constraint published_figure_position unique (consultation_id, position),
  check (is_suppressed = (value is null)),
  check (is_suppressed = (symbol is not null)),
  check (option_id is null or question_id is not null)
);
revoke update, delete, truncate on published_figure from throughline_app;
