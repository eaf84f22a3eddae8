-- What may be asked about people themselves, apart from their answers: lists of answers in versions, as their makers publish them.
create table equality_question (
  id uuid primary key,
  -- Null: on the list of every council. Otherwise a question of its own.
  council_id uuid references council,
  code text not null check (code ~ '^[a-z0-9-]+$'),
  version integer not null check (version > 0),
  -- The nine of the Equality Act 2010, or an addition of the council.
  characteristic text not null check (characteristic in ('AGE', 'DISABILITY', 'GENDER_REASSIGNMENT', 'MARRIAGE_AND_CIVIL_PARTNERSHIP',
    'PREGNANCY_AND_MATERNITY', 'RACE', 'RELIGION_OR_BELIEF', 'SEX', 'SEXUAL_ORIENTATION', 'LOCAL')),
  text text not null,
  hint text,
  -- Whose list it is.
  source text not null,
  -- Asked only of those who chose this answer to an earlier question.
  follows_option_id uuid,
  -- The version that is offered to consultations from now on.
  is_current boolean not null,
  position integer not null check (position > 0),
  constraint equality_question_version unique nulls not distinct (council_id, code, version)
);
create unique index equality_question_current on equality_question (council_id, code) nulls not distinct where is_current;

create table equality_option (
  id uuid primary key,
  question_id uuid not null references equality_question,
  label text not null,
  is_prefer_not_to_say boolean not null,
  position integer not null check (position >= 0),
  constraint equality_option_position unique (question_id, position)
);
alter table equality_question add constraint equality_question_follows foreign key (follows_option_id) references equality_option;
-- What has been asked stays as it was; another wording is another version.
revoke update, delete, truncate on equality_question, equality_option from throughline_app;

-- Those that a consultation asks.
create table consultation_equality_question (
  council_id uuid not null,
  consultation_id uuid not null,
  question_id uuid not null references equality_question,
  position integer not null check (position > 0),
  primary key (consultation_id, question_id),
  foreign key (council_id, consultation_id) references consultation (council_id, id)
);

-- What one person said about themselves. Nothing leads from here to their response, or back: the link is a hash that only the
-- receipt code gives. The key is random and there is no time. The link is cut when the council no longer needs it.
create table equality_record (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  link bytea constraint equality_record_link unique check (octet_length(link) = 32),
  -- Keys of options, in the order of the keys.
  chosen uuid[] not null check (cardinality(chosen) > 0),
  foreign key (council_id, consultation_id) references consultation (council_id, id)
);
create index equality_record_consultation on equality_record (consultation_id);

alter table equality_record enable row level security;
create policy holder_may_answer on equality_record for insert to throughline_app with check (
  encode(link, 'hex') = any (string_to_array(current_setting('throughline.response_code_hash', true), ',')));
create policy holder_may_read on equality_record for select to throughline_app using (
  encode(link, 'hex') = any (string_to_array(current_setting('throughline.response_code_hash', true), ',')));
create policy holder_may_change on equality_record for update to throughline_app using (
  encode(link, 'hex') = any (string_to_array(current_setting('throughline.response_code_hash', true), ',')));
create policy holder_may_take_back on equality_record for delete to throughline_app using (
  encode(link, 'hex') = any (string_to_array(current_setting('throughline.response_code_hash', true), ',')));
revoke truncate on equality_record from throughline_app;

-- How many people chose each option (the key is the consultation's with the option's), and how each of those groups answered the
-- questions of the consultation (that key with the key of a counter of consultation_tally).
create table equality_tally (
  key uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  counted integer not null check (counted >= 0),
  foreign key (council_id, consultation_id) references consultation (council_id, id)
);
create index equality_tally_consultation on equality_tally (consultation_id);
revoke delete, truncate on equality_tally from throughline_app;

-- When the links of a consultation were cut. Whoever had sent by then can no longer change what they said about themselves.
create table equality_severing (
  consultation_id uuid primary key,
  council_id uuid not null,
  severed_at timestamptz not null,
  foreign key (council_id, consultation_id) references consultation (council_id, id)
);
revoke insert, update, delete, truncate on equality_severing from throughline_app;
