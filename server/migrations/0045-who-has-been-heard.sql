-- How many of each group are to be heard, where that figure comes from, and which answer says that somebody belongs to it.
alter table consultee_group
  add column target_count integer check (target_count between 1 and 1000000),
  add column target_source text,
  add column target_set_on date,
  -- The group's share of the people concerned, in hundredths of a per cent, with its source.
  add column population_hundredths integer check (population_hundredths between 1 and 10000),
  add column population_source text,
  add column population_on date,
  -- Under which the question and the answer to it are counted, in every wording: who gives it belongs to the group.
  add column question_key uuid,
  add column option_key uuid,
  add constraint consultee_group_target check ((target_count is null) = (target_source is null) and (target_count is null) = (target_set_on is null)),
  add constraint consultee_group_population check ((population_hundredths is null) = (population_source is null) and (population_hundredths is null) = (population_on is null)),
  add constraint consultee_group_answer check ((question_key is null) = (option_key is null));

-- What was done to reach people: a day and a place, never a name.
create table outreach (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  group_id uuid,
  held_on date not null,
  channel text not null constraint outreach_channel check (channel in ('EVENT', 'DROP_IN', 'LETTER', 'EMAIL', 'PHONE', 'SOCIAL_MEDIA', 'POSTER', 'PARTNER', 'OTHER')),
  place text,
  what_was_done text not null,
  -- How many were reached. A count of people: it leaves through disclosure only.
  reach integer check (reach >= 0),
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  foreign key (council_id, group_id) references consultee_group (council_id, id),
  unique (council_id, id)
);
create index outreach_consultation on outreach (consultation_id, held_on);

-- The decision that follows on a consultation.
create table consultation_decision (
  consultation_id uuid primary key,
  council_id uuid not null,
  decision_id uuid not null,
  named_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  constraint consultation_decision_once unique (decision_id)
);

-- What is still missing before the decision on a proposal may be taken on a day: the results are published by then, a full
-- or updated equality assessment is there that is no older than the close, and due regard was had before that day.
create function missing_before_decision(the_consultation uuid, decided_on date) returns text[] language sql stable set search_path = public as $$
  select array_remove(array[
    case when c.results_published_at is null or (c.results_published_at at time zone 'Europe/London')::date > decided_on then 'RESULTS' end,
    case when not exists (select from consultation_assurance a where a.consultation_id = c.id and a.kind = 'EQUALITY_ASSESSMENT'
      and a.assessment_stage in ('FULL', 'UPDATED') and a.done_on between (c.closes_at at time zone 'Europe/London')::date and decided_on) then 'EQUALITY_ASSESSMENT' end,
    case when not exists (select from consultation_assurance a where a.consultation_id = c.id and a.kind = 'DUE_REGARD'
      and a.done_on >= (c.closes_at at time zone 'Europe/London')::date and a.done_on < decided_on) then 'DUE_REGARD' end
  ], null) from consultation c where c.id = the_consultation
$$;

-- Nobody decides before those who were asked have been heard, not even by mistake: decisions do not know of consultations,
-- so the rule stands here.
create function decision_waits_for_consultation() returns trigger language plpgsql set search_path = public as $$
declare
  named uuid;
  decided date;
begin
  if tg_table_name = 'decision' then
    select consultation_id into named from consultation_decision where decision_id = new.id;
    decided := new.made_on;
  else
    named := new.consultation_id;
    select made_on into decided from decision where id = new.decision_id;
  end if;
  -- The row is held, so that a decision and a correction of what it rests on come one after the other.
  if named is not null and decided is not null then
    perform from consultation where id = named for share;
    if cardinality(missing_before_decision(named, decided)) > 0 then
      raise exception using errcode = 'check_violation', constraint = 'decision_waits_for_consultation',
        message = 'A decision on a proposal waits for its consultation.';
    end if;
  end if;
  return new;
end $$;
create trigger decision_waits before insert or update of made_on on decision
  for each row execute function decision_waits_for_consultation();
create trigger consultation_decision_waits after insert or update on consultation_decision
  for each row execute function decision_waits_for_consultation();
