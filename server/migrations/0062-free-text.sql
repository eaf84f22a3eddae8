-- What people wrote, as the office reads it: to take out what could identify somebody, to publish the rest, and to pass on
-- what may tell of harm.

-- The second wall: whoever reads responses names the consultation in the transaction, and sees what was sent to it and no
-- codes. What is only a draft, or was withdrawn, is out of reach.
create function consultation_at_reading() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('throughline.consultation_at_reading', true), '')::uuid
$$;
create view response_to_read with (security_barrier) as
  select r.id, r.council_id, r.consultation_id, r.form_id, r.state, r.choices, r.texts, r.parts, r.shown, r.channel, r.capacity, r.organisation_name,
    coalesce(e.received_on, (r.submitted_at at time zone 'Europe/London')::date) as received_on,
    e.received_time, e.assistance, e.evidence, e.reason, r.is_demonstration
  from consultation_response r left join response_entry e on e.id = r.id
  where r.state in ('COUNTED', 'LATE') and r.consultation_id = consultation_at_reading();
grant select on response_to_read to throughline_app;

-- One answer in words. Its key says neither whose it is nor when it was sent, and nothing joins it to another answer of the
-- same person.
create view text_to_read with (security_barrier) as
  select pair_key(r.id, q.id::text) as id, r.council_id, r.consultation_id, q.id as question_id, coalesce(q.counts_as, q.id) as question_key,
    r.texts ->> q.id::text as words, r.capacity = 'ORGANISATION' as is_organisation, r.is_demonstration
  from consultation_response r join consultation_question q on q.form_id = r.form_id and q.kind in ('SHORT_TEXT', 'LONG_TEXT')
  where r.state = 'COUNTED' and r.texts ->> q.id::text <> '' and r.consultation_id = consultation_at_reading();
grant select on text_to_read to throughline_app;

-- What was decided on a text, layer upon layer; the last one holds. The text itself stays with its response.
create table text_redaction (
  -- See text_to_read.
  text_id uuid not null,
  council_id uuid not null,
  consultation_id uuid not null,
  question_id uuid not null,
  layer integer not null check (layer > 0),
  -- FLAG: it may tell of harm to somebody. REFER: it was passed on as the council's procedure says. RETURN: it is a text like others.
  decision text not null check (decision in ('PUBLISH', 'PUBLISH_REDACTED', 'KEEP_BACK', 'FLAG', 'REFER', 'RETURN')),
  -- The words that are left, and the kinds of what was taken out.
  words text,
  taken_out text[] not null default '{}',
  reason text,
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  is_demonstration boolean not null,
  constraint text_redaction_layer primary key (text_id, layer),
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  foreign key (council_id, question_id) references consultation_question (council_id, id),
  check ((decision = 'PUBLISH_REDACTED') = (words is not null)),
  check (decision <> 'KEEP_BACK' or reason is not null)
);
create index text_redaction_consultation on text_redaction (consultation_id, question_id);
revoke update, delete, truncate on text_redaction from throughline_app;
alter table text_redaction enable row level security;
create policy office_reads_the_consultation on text_redaction for select to throughline_app using (consultation_id = consultation_at_reading());
create policy office_decides_in_the_consultation on text_redaction for insert to throughline_app with check (consultation_id = consultation_at_reading());

-- Words that a person takes back or writes anew take with them what was decided on them, and so do words whose time is over.
create function forget_decisions_on_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from text_redaction d using jsonb_object_keys(old.texts) question
    where d.text_id = pair_key(old.id, question) and old.texts ->> question is distinct from new.texts ->> question;
  return null;
end $$;
create trigger response_words_changed after update of texts on consultation_response
  for each row when (old.texts is not null and old.texts <> '{}' and old.texts is distinct from new.texts) execute function forget_decisions_on_words();

-- The words of a consultation as everyone reads them: fixed copies in a random order, which nothing joins to a response.
create table texts_publication (
  consultation_id uuid primary key,
  council_id uuid not null,
  published_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, consultation_id) references consultation (council_id, id)
);
create table published_text (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null references texts_publication,
  -- What the question is counted under.
  question_key uuid not null,
  position integer not null check (position > 0),
  words text not null,
  is_redacted boolean not null,
  is_organisation boolean not null,
  is_demonstration boolean not null,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  constraint published_text_position unique (consultation_id, question_key, position)
);
revoke update, delete, truncate on texts_publication, published_text from throughline_app;

-- To whom a text that may tell of harm is passed on, and what the council's procedure says.
create table safeguarding_route (
  council_id uuid primary key references council,
  post text not null,
  procedure text not null,
  is_demonstration boolean not null,
  version integer not null default 1
);
