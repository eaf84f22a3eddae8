-- Responses that came on paper, by telephone or at an event. Staff enter them in batches; a sample of each batch is entered
-- once more by somebody else.
create table entry_batch (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  -- The version of the questions that was on paper.
  form_id uuid not null,
  -- From 1 within the consultation.
  number integer not null check (number > 0),
  title text,
  channel text not null check (channel in ('PAPER', 'PHONE', 'EVENT')),
  -- OPEN: entries are added and corrected. CHECKING: a sample is entered a second time. DONE: nothing is left to do.
  state text not null check (state in ('OPEN', 'CHECKING', 'DONE')),
  sample_percent integer not null check (sample_percent between 0 and 100),
  opened_by uuid not null references person,
  opened_at timestamptz not null,
  closed_at timestamptz,
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  foreign key (consultation_id, form_id) references consultation_form (consultation_id, id),
  unique (council_id, id),
  constraint entry_batch_number unique (consultation_id, number),
  check ((state = 'OPEN') = (closed_at is null))
);

alter table consultation_response
  -- The batch in which staff entered it; null where the person answered on these pages.
  add column entry_batch_id uuid,
  add constraint consultation_response_batch foreign key (council_id, entry_batch_id) references entry_batch (council_id, id),
  add constraint consultation_response_entered check (entry_batch_id is null or channel <> 'ONLINE');
create index consultation_response_batch on consultation_response (entry_batch_id) where entry_batch_id is not null;

-- What the office knows of a response that it entered. The answers are with the response, behind the second wall.
create table response_entry (
  -- The key of the response.
  id uuid primary key references consultation_response,
  council_id uuid not null,
  consultation_id uuid not null,
  batch_id uuid not null,
  -- What is written on the paper, so that it is found again.
  reference text not null check (char_length(reference) between 1 and 40),
  received_on date not null,
  -- London time, where it was noted; needed on a day in the middle of which the consultation opened or closed.
  received_time text check (received_time ~ '^\d\d:\d\d$'),
  assistance text not null check (assistance in ('NONE', 'READ_ALOUD', 'WRITTEN_DOWN', 'INTERPRETED', 'OTHER')),
  -- How it is known that it came in time, and why it is entered only now. Both or neither.
  evidence text check (evidence in ('POSTMARK', 'DATE_STAMP', 'HANDED_IN', 'CALL_LOG', 'EVENT_LIST')),
  reason text,
  late_because text check (late_because in ('RECEIVED_AFTER_CLOSING', 'RESULTS_PUBLISHED')),
  -- Questions that must be answered online and were left blank.
  blanks integer not null check (blanks >= 0),
  duplicate_of_id uuid,
  duplicate_kind text check (duplicate_kind in ('REFERENCE', 'ANSWERS')),
  -- What somebody found who looked: the same paper twice, or two people.
  duplicate_settled text check (duplicate_settled in ('SAME', 'TWO_PEOPLE')),
  is_sampled boolean not null default false,
  entered_by uuid not null references person,
  entered_at timestamptz not null,
  -- By which the same entry is known again when it is sent twice.
  entry_key text not null,
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  foreign key (council_id, batch_id) references entry_batch (council_id, id),
  foreign key (council_id, duplicate_of_id) references response_entry (council_id, id),
  unique (council_id, id),
  constraint response_entry_once unique (consultation_id, entry_key),
  check ((evidence is null) = (reason is null)),
  check ((duplicate_of_id is null) = (duplicate_kind is null)),
  check (duplicate_settled is null or duplicate_of_id is not null)
);
create index response_entry_batch on response_entry (batch_id, entered_at, id);
create index response_entry_reference on response_entry (consultation_id, lower(reference));

-- What a second person read on a paper of the sample. Forgotten once each difference is settled.
create table second_entry (
  entry_id uuid primary key,
  council_id uuid not null,
  batch_id uuid not null,
  -- As a response keeps them: choices, texts, parts.
  answers jsonb,
  entered_by uuid not null references person,
  entered_at timestamptz not null,
  foreign key (council_id, entry_id) references response_entry (council_id, id),
  foreign key (council_id, batch_id) references entry_batch (council_id, id)
);

-- Question by question whether both read the same, and which of them was right where they did not.
create table entry_check (
  entry_id uuid not null,
  council_id uuid not null,
  question_id uuid not null references consultation_question,
  is_same boolean not null,
  settled text check (settled in ('FIRST', 'SECOND')),
  settled_by uuid references person,
  settled_at timestamptz,
  primary key (entry_id, question_id),
  foreign key (council_id, entry_id) references response_entry (council_id, id),
  check (settled is null or not is_same),
  check ((settled is null) = (settled_by is null))
);

revoke delete, truncate on entry_batch, response_entry, second_entry, entry_check from throughline_app;

-- The second wall: the office works at one batch at a time, and its transaction names it. What people sent on these pages
-- themselves is in no batch, and out of reach.
create function entry_batch_at_work() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('throughline.entry_batch', true), '')::uuid
$$;
create policy office_may_enter on consultation_response for insert to throughline_app
  with check (entry_batch_id is not null and entry_batch_id = entry_batch_at_work());
create policy office_may_read_its_batch on consultation_response for select to throughline_app
  using (entry_batch_id is not null and entry_batch_id = entry_batch_at_work());
create policy office_may_change_its_batch on consultation_response for update to throughline_app
  using (entry_batch_id is not null and entry_batch_id = entry_batch_at_work());
alter table second_entry enable row level security;
create policy office_works_at_its_batch on second_entry to throughline_app using (batch_id = entry_batch_at_work());

-- What the lists of a batch show of its responses: no answers.
create view entered_response as
  select id, state, capacity, organisation_name, shown is not null as is_in_edition,
    corrected_at is not null or correction is not null or state = 'WITHDRAWN' as is_taken_over
  from consultation_response where entry_batch_id is not null;
grant select on entered_response to throughline_app;
