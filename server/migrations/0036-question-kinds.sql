-- Every common kind of question, in sections, with a way through them that follows from the answers.
alter table consultation_form
  -- What this version changed: nothing that matters to an answer (a slip of the pen), or the meaning of a question.
  add column change_kind text not null default 'FIRST' check (change_kind in ('FIRST', 'CORRECTION', 'CHANGE_OF_MEANING')),
  -- The public notice of the change.
  add column change_note text,
  add column version integer not null default 1;

create table form_section (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  form_id uuid not null,
  title text not null,
  intro text,
  position integer not null check (position > 0),
  foreign key (consultation_id, form_id) references consultation_form (consultation_id, id),
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  unique (form_id, id),
  unique (council_id, id),
  constraint form_section_position unique (form_id, position)
);

alter table consultation_question
  drop constraint consultation_question_kind_check,
  add constraint consultation_question_kind check (kind in ('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'LIKERT', 'MATRIX', 'RANKING', 'NUMBER',
    'DATE', 'SHORT_TEXT', 'LONG_TEXT', 'PRIORITY_POINTS', 'WARD', 'PIN')),
  -- The question of an earlier version that it is counted with: same meaning, another wording. Null: it counts as itself.
  add column counts_as uuid,
  add column section_id uuid,
  -- What the law asks to be asked about.
  add column topic text check (topic in ('CHILDRENS_CENTRE_BUILDINGS', 'YOUTH_SERVICES', 'SEND')),
  -- The building or the option of the proposal that it is about.
  add column about_site_id uuid,
  add column about_option_id uuid references consultation_option,
  -- Results may be split by its answers.
  add column is_breakdown boolean not null default false,
  -- A number or a day: the least and the most that can be answered, as text; figures after the point; what is counted.
  add column least text,
  add column most text,
  add column decimals integer check (decimals between 0 and 2),
  add column unit text,
  -- How many points are given out, and how many options may be chosen or ranked.
  add column points integer check (points between 1 and 1000),
  add column most_chosen integer check (most_chosen > 0),
  add constraint consultation_question_section foreign key (form_id, section_id) references form_section (form_id, id),
  add constraint consultation_question_site foreign key (council_id, about_site_id) references site (council_id, id),
  add constraint consultation_question_points check ((kind = 'PRIORITY_POINTS') = (points is not null)),
  add constraint consultation_question_breakdown check (not is_breakdown or kind in ('SINGLE_CHOICE', 'LIKERT', 'WARD'));

alter table answer_option
  drop constraint answer_option_position_check,
  -- Wards go beyond the bits of a number; see the packing of WARD.
  add constraint answer_option_position_range check (position between 0 and 199),
  add column counts_as uuid,
  -- "None of these": it stands alone.
  add column is_exclusive boolean not null default false,
  -- A band of numbers or of days, both ends included, as text; open where null.
  add column from_value text,
  add column to_value text,
  add column area_id uuid references area;

-- A line of a matrix, which is answered by itself with one of the question's options.
create table question_part (
  id uuid primary key,
  council_id uuid not null,
  question_id uuid not null,
  label text not null,
  position integer not null check (position between 0 and 29),
  counts_as uuid,
  foreign key (council_id, question_id) references consultation_question (council_id, id),
  unique (council_id, id),
  constraint question_part_position unique (question_id, position)
);

-- Where an answer leads, when not to the next question: always forward. Without an option: whatever was answered otherwise.
create table question_route (
  id uuid primary key,
  council_id uuid not null,
  question_id uuid not null,
  option_id uuid references answer_option,
  -- Null: to where the answers are checked.
  to_question_id uuid,
  foreign key (council_id, question_id) references consultation_question (council_id, id),
  foreign key (council_id, to_question_id) references consultation_question (council_id, id),
  constraint question_route_once unique nulls not distinct (question_id, option_id)
);

-- A language and a format in which the form can be answered, beside its own English. Its answers are counted with all others.
create table form_edition (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  form_id uuid not null,
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,8})?$'),
  format text not null check (format in ('STANDARD', 'EASY_READ')),
  -- The words of buttons and headings in that language, by key.
  words jsonb not null default '{}',
  foreign key (consultation_id, form_id) references consultation_form (consultation_id, id),
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  constraint form_edition_once unique (form_id, language, format),
  check (language <> 'en' or format <> 'STANDARD')
);

create table consultation_picture (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  bytes bytea not null check (octet_length(bytes) <= 2097152),
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  unique (council_id, id)
);

-- How a section, a question, a line or an option is worded in an edition. The English wording is the row's own.
create table consultation_wording (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  form_id uuid not null,
  subject_type text not null check (subject_type in ('SECTION', 'QUESTION', 'PART', 'OPTION')),
  subject_id uuid not null,
  language text not null,
  format text not null,
  text text not null,
  hint text,
  picture_id uuid,
  picture_alt text,
  foreign key (form_id, language, format) references form_edition (form_id, language, format),
  foreign key (consultation_id, form_id) references consultation_form (consultation_id, id),
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  foreign key (council_id, picture_id) references consultation_picture (council_id, id),
  constraint consultation_wording_once unique (subject_id, language, format),
  check ((picture_id is null) = (picture_alt is null))
);

-- Nobody changes what people are asked under those who answer it, in no language and no order either.
create or replace function keep_published_form() returns trigger language plpgsql set search_path = public as $$
declare
  the_row jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  the_form uuid;
begin
  if the_row ? 'form_id' then
    the_form := (the_row ->> 'form_id')::uuid;
  else
    select form_id into the_form from consultation_question where id = (the_row ->> 'question_id')::uuid;
  end if;
  if exists (select from consultation_form where id = the_form and published_at is not null) then
    raise exception using errcode = 'check_violation', constraint = 'published_form_is_frozen',
      message = 'A published form cannot be changed.';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger form_section_frozen before insert or update or delete on form_section
  for each row execute function keep_published_form();
create trigger question_part_frozen before insert or update or delete on question_part
  for each row execute function keep_published_form();
create trigger question_route_frozen before insert or update or delete on question_route
  for each row execute function keep_published_form();
create trigger consultation_wording_frozen before insert or update or delete on consultation_wording
  for each row execute function keep_published_form();
create trigger form_edition_frozen before insert or update or delete on form_edition
  for each row execute function keep_published_form();

alter table consultation_response
  -- What the choices do not hold, by question, as whole numbers: MATRIX for each line the place of its option from 1 and 0 for
  -- none; RANKING the places of the options from 1, in their order; PRIORITY_POINTS the points of each option. Null: nothing.
  add column parts jsonb,
  -- By question the language and the format in which it was seen, such as "ar/STANDARD"; English as published is left out.
  add column shown jsonb,
  add column channel text not null default 'ONLINE' check (channel in ('ONLINE', 'PAPER', 'PHONE', 'EVENT')),
  add column capacity text not null default 'INDIVIDUAL' check (capacity in ('INDIVIDUAL', 'ON_BEHALF', 'ORGANISATION')),
  add column organisation_name text,
  add constraint consultation_response_organisation check ((capacity = 'ORGANISATION') = (organisation_name is not null)),
  add constraint consultation_response_gone check (state in ('COUNTED', 'LATE') or (parts is null and shown is null));

-- What a part of an option is counted under: a line of a matrix with an option, an option at a rank, a group with an answer.
create function pair_key(a uuid, b text) returns uuid language sql immutable parallel safe return md5(a::text || '/' || b)::uuid;

drop view consultation_choice;
-- How analysis reads what was chosen: one row for each option of each response. It sees what its reader may see.
create view consultation_choice with (security_invoker = true) as
  select r.id as response_id, r.consultation_id, r.state, q.id as question_id, o.id as option_id
  from consultation_response r
  join consultation_question q on q.form_id = r.form_id and q.kind <> 'MATRIX'
  join answer_option o on o.question_id = q.id
  where case when q.kind = 'WARD' then r.choices[q.position] = o.position + 1 else r.choices[q.position] & (1::bigint << o.position) <> 0 end;

-- Everything that each response counts for, by the key of its counter; worked out from the rows, to check the counters.
create view consultation_counted with (security_invoker = true) as
  with sent as (
    select r.*, q.id as question_id, coalesce(q.counts_as, q.id) as question_key, q.kind, q.position as place, q.is_breakdown
    from consultation_response r join consultation_question q on q.form_id = r.form_id where r.state = 'COUNTED'
  ), chosen as (
    select c.response_id, c.question_id, coalesce(o.counts_as, o.id) as option_key
    from consultation_choice c join answer_option o on o.id = c.option_id where c.state = 'COUNTED'
  ), of_question as (
    select s.id as response_id, s.question_id, s.question_key as key, 1 as amount from sent s
      where s.choices[s.place] <> 0 or s.texts ? s.question_id::text or s.parts ? s.question_id::text
    union all select response_id, question_id, option_key, 1 from chosen
    union all
    select s.id, s.question_id, unnest(array[coalesce(p.counts_as, p.id), pair_key(coalesce(p.counts_as, p.id), coalesce(o.counts_as, o.id)::text)]), 1
      from sent s join question_part p on p.question_id = s.question_id
      join answer_option o on o.question_id = s.question_id and o.position + 1 = (s.parts -> s.question_id::text ->> p.position)::integer
      where s.kind = 'MATRIX'
    union all
    select s.id, s.question_id, pair_key(coalesce(o.counts_as, o.id), 'rank ' || ranked.rank), 1
      from sent s cross join jsonb_array_elements_text(s.parts -> s.question_id::text) with ordinality ranked (place, rank)
      join answer_option o on o.question_id = s.question_id and o.position + 1 = ranked.place::integer
      where s.kind = 'RANKING'
    union all
    select s.id, s.question_id, pair_key(coalesce(o.counts_as, o.id), 'points'), (s.parts -> s.question_id::text ->> o.position)::integer
      from sent s join answer_option o on o.question_id = s.question_id where s.kind = 'PRIORITY_POINTS' and s.parts ? s.question_id::text
  ), split as (
    select response_id, null::uuid as question_id, id as key, amount from (
      select id as response_id, consultation_id as id, 1 as amount from consultation_response where state = 'COUNTED') everyone
    union all select * from of_question
    union all
    select k.response_id, k.question_id, pair_key(g.option_key, k.key::text), k.amount
      from of_question k join chosen g on g.response_id = k.response_id and g.question_id <> k.question_id
      join consultation_question q on q.id = g.question_id and q.is_breakdown
  )
  select s.response_id, r.consultation_id,
    case when r.capacity = 'ORGANISATION' then pair_key(s.key, 'organisations') else s.key end as key, s.amount
  from split s join consultation_response r on r.id = s.response_id
  where s.amount <> 0;
