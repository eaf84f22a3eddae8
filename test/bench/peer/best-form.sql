-- What PostGraphile is given to be at its best: views and functions for what would otherwise be added up in many steps, and the
-- indexes that its lists want. Smart comments tell it the keys of views.
create index on hub (council_id, is_demonstration, name_is_stated desc, position, name);
create index on hub_area (area_id);

-- Results of a consultation, read from the counters.
create view bench.question_result as
  select q.id, q.consultation_id, q.position, q.kind, q.text,
    coalesce((select counted from consultation_tally where key = q.id), 0) as answered
  from consultation_question q join consultation_form f on f.id = q.form_id and f.is_current;
create view bench.option_result as
  select o.id, o.question_id, o.position, o.label, coalesce(chosen.counted, 0) as counted,
    round(coalesce(chosen.counted, 0) * 100.0 / nullif(answered.counted, 0), 1)::text as percentage
  from answer_option o
  left join lateral (select counted from consultation_tally where key = o.id offset 0) chosen on true
  left join lateral (select counted from consultation_tally where key = o.question_id offset 0) answered on true;
create function consultation_responses(asked consultation) returns integer language sql stable
  as $$ select counted from consultation_tally where key = asked.id $$;
comment on view bench.question_result is E'@primaryKey id\n@foreignKey (consultation_id) references public.consultation (id)|@foreignFieldName results';
comment on view bench.option_result is E'@primaryKey id\n@foreignKey (question_id) references bench.question_result (id)|@foreignFieldName options';

create type bench.receipt as (receipt_code text, status text, submitted_at timestamptz);

-- One response into the product's own tables: one row, and every counter raised by one.
create function bench.submit_packed(form uuid, choices bigint[], texts jsonb) returns bench.receipt
  language plpgsql volatile as $$
declare
  code text := encode(sha256(uuid_send(gen_random_uuid())), 'hex');
  the_form consultation_form;
  given bigint[] := choices;
  words jsonb := texts;
begin
  select f.* into the_form from consultation_form f join consultation c on c.id = f.consultation_id
    where f.id = form and c.is_published and now() between c.opens_at and c.closes_at;
  if not found then raise exception 'not open'; end if;
  insert into consultation_response (id, council_id, consultation_id, form_id, resume_hash, receipt_salt, receipt_hash,
    state, version, choices, texts, started_at, submitted_at, is_demonstration)
  values (gen_random_uuid(), the_form.council_id, the_form.consultation_id, form,
    sha256(convert_to(code, 'UTF8')), substring(sha256(convert_to(code, 'UTF8')) for 16),
    sha256(convert_to('receipt ' || code, 'UTF8')), 'COUNTED', 1, given, words, now(), now(), true);
  insert into consultation_tally as t (key, council_id, consultation_id, counted)
  select key, the_form.council_id, the_form.consultation_id, 1 from (
    select the_form.consultation_id as key
    union all select q.id from consultation_question q
      where q.form_id = form and (given[q.position] <> 0 or words ? q.id::text)
    union all select o.id from consultation_question q join answer_option o on o.question_id = q.id
      where q.form_id = form and given[q.position] & (1::bigint << o.position) <> 0) keys
  order by key
  on conflict (key) do update set counted = t.counted + excluded.counted;
  return ('receipt ' || code, 'COUNTED', now())::bench.receipt;
end $$;

-- The same for a layout as it is taught: a row for the response, one for each answer, and the counters.
create table bench.response (id uuid primary key, consultation_id uuid not null references consultation, submitted_at timestamptz not null);
create table bench.answer (
  response_id uuid not null references bench.response, question_id uuid not null references consultation_question,
    option_ids uuid[] not null, words text,
  primary key (response_id, question_id)
);
create index on bench.answer (question_id);
-- Not empty, or every statement would be planned, and kept, as for a table without rows.
insert into bench.response select id, consultation_id, submitted_at from consultation_response where state = 'COUNTED' limit 5000;
insert into bench.answer
  select r.id, q.id, array(select o.id from answer_option o where o.question_id = q.id and o.position = 0), null
  from bench.response r join consultation_question q on q.consultation_id = r.consultation_id;
create table bench.tally (key uuid primary key, counted integer not null);
comment on table bench.response is E'@behavior -*';
comment on table bench.answer is E'@behavior -*';
comment on table bench.tally is E'@behavior -*';

create function bench.submit_rows(consultation uuid, answers jsonb) returns bench.receipt language plpgsql volatile as $$
declare
  response uuid := gen_random_uuid();
begin
  perform 1 from public.consultation c where c.id = consultation and c.is_published
    and now() between c.opens_at and c.closes_at;
  if not found then raise exception 'not open'; end if;
  insert into bench.response values (response, consultation, now());
  insert into bench.answer
  select response, a.question, coalesce(a.options, '{}'), a.words
    from jsonb_to_recordset(answers) as a(question uuid, options uuid[], words text);
  -- From what was sent, so that no answer is read back.
  insert into bench.tally as t
  select key, 1 from (
    select consultation as key
    union all select a.question from jsonb_to_recordset(answers) as a(question uuid)
    union all select unnest(a.options) from jsonb_to_recordset(answers) as a(options uuid[])) keys
  order by key
  on conflict (key) do update set counted = t.counted + 1;
  return ('receipt ' || response, 'COUNTED', now())::bench.receipt;
end $$;

-- The board pack as on a day. One function for each list, so that each is asked once for the whole pack.
create view bench.ledger as
  select l.grant_id, l.spent_on, l.fund_type, l.allowed_use_id,
    case l.kind when 'REVERSAL' then (select taken.kind from spend_entry taken where taken.id = l.reverses_id) else l.kind end as kind,
    case l.kind when 'REVERSAL' then -l.amount_pence else l.amount_pence end as pence
  from spend_entry l;
comment on view bench.ledger is E'@behavior -*';

create type bench.board_grant as (id uuid, title text, awarded_pence bigint, received_pence bigint, spent_pence bigint,
  committed_pence bigint, capital_used_pence bigint,
  forecast_pence bigint, variance_pence bigint, capital_pence bigint, revenue_pence bigint, days_to_end integer);
create function bench.board_grants(programme uuid, as_at date) returns setof bench.board_grant language sql stable as $$
  select g.id, g.title, g.awarded_pence, income.received, ledger.spent, ledger.committed, ledger.capital, guess.amount_pence,
    guess.amount_pence - g.awarded_pence,
    capital.amount_pence, revenue.amount_pence, g.ends_on - as_at
  from programme_grant link join funding_grant g on g.id = link.grant_id
  left join grant_allocation_shown capital on capital.grant_id = g.id
    and capital.kind = 'CAPITAL' and num_nonnulls(capital.financial_year, capital.strand) = 0
  left join grant_allocation_shown revenue on revenue.grant_id = g.id
    and revenue.kind = 'REVENUE' and num_nonnulls(revenue.financial_year, revenue.strand) = 0
  cross join lateral (
    select coalesce(sum(pence) filter (where kind <> 'COMMITMENT'), 0)::bigint as spent,
      coalesce(sum(pence) filter (where kind = 'COMMITMENT'), 0)::bigint as committed,
      coalesce(sum(pence) filter (where fund_type = 'CAPITAL'), 0)::bigint as capital
    from bench.ledger where grant_id = g.id and spent_on <= as_at) ledger
  cross join lateral (
    select coalesce(sum(case status when 'REPAID' then -amount_pence else amount_pence end), 0)::bigint as received
    from grant_instalment where grant_id = g.id and status in ('RECEIVED', 'REPAID')
      and (received_on is null or received_on <= as_at)) income
  left join lateral (select amount_pence from grant_forecast where grant_id = g.id and made_on <= as_at order by made_on desc, id desc limit 1) guess on true
  where link.programme_id = programme order by g.title, g.id
$$;

create type bench.board_instalment as (grant_id uuid, seq integer, amount_pence bigint, received_on date, status text);
create function bench.board_instalments(programme uuid, as_at date) returns setof bench.board_instalment
  language sql stable as $$
  select i.grant_id, i.seq, i.amount_pence, i.received_on, case when i.received_on > as_at then 'PROFILED' else i.status end
  from programme_grant link join grant_instalment i on i.grant_id = link.grant_id
  where link.programme_id = programme and not (i.status = 'REPAID' and coalesce(i.received_on > as_at, false))
    order by i.seq, i.id
$$;

create type bench.board_month as (grant_id uuid, month date, spent_pence bigint, committed_pence bigint,
  spent_so_far_pence bigint);
create function bench.board_months(programme uuid, as_at date) returns setof bench.board_month language sql stable as $$
  select grant_id, month, spent, committed, sum(spent) over (partition by grant_id order by month)::bigint from (
    select l.grant_id, date_trunc('month', spent_on::timestamp)::date as month,
      coalesce(sum(pence) filter (where kind <> 'COMMITMENT'), 0)::bigint as spent,
      coalesce(sum(pence) filter (where kind = 'COMMITMENT'), 0)::bigint as committed
    from programme_grant link join bench.ledger l on l.grant_id = link.grant_id where link.programme_id = programme
      and spent_on <= as_at group by 1, 2) months
  order by month
$$;

create type bench.board_use as (grant_id uuid, name text, spent_pence bigint, committed_pence bigint);
create function bench.board_uses(programme uuid, as_at date) returns setof bench.board_use language sql stable as $$
  select u.grant_id, u.name, coalesce(booked.spent, 0), coalesce(booked.committed, 0)
  from programme_grant link join allowed_use u on u.grant_id = link.grant_id left join (
    select l.allowed_use_id, sum(pence) filter (where kind <> 'COMMITMENT')::bigint as spent,
      sum(pence) filter (where kind = 'COMMITMENT')::bigint as committed
    from programme_grant own join bench.ledger l on l.grant_id = own.grant_id where own.programme_id = programme
      and l.spent_on <= as_at group by 1) booked on booked.allowed_use_id = u.id
  where link.programme_id = programme order by u.position, u.id
$$;

create type bench.board_milestone as (id uuid, title text, baseline_end date, status text, is_overdue boolean,
  days_late integer, waits_for text, workstream_id uuid);
create function bench.board_milestones(programme uuid, as_at date) returns setof bench.board_milestone
  language sql stable as $$
  select id, title, baseline_end, status, late, case when late then as_at - due end, for_what, workstream_id from (
    select m.*, coalesce(status not in ('COMPLETE', 'MISSED') and due < as_at, false) as late from (
      select m.id, m.title, m.workstream_id, m.baseline_end, coalesce(m.baseline_end, m.forecast_end) as due, waits.for_what,
        case when m.actual_end <= as_at then 'COMPLETE' when m.progress = 'MISSED' then 'MISSED' when m.progress <> 'PLANNED' then 'IN_PROGRESS'
          when waits.for_what is not null then 'BLOCKED' when waits.decided then 'READY' else 'PLANNED' end as status
      from milestone m left join (
        select p.milestone_id, string_agg(p.title, '; ' order by p.title)
          filter (where d.effective_on is null or d.effective_on > as_at) as for_what, true as decided
        from milestone needed join milestone_precondition p on p.milestone_id = needed.id
          left join decision d on d.id = p.decision_id
        where needed.programme_id = programme group by 1) waits on waits.milestone_id = m.id
      where m.programme_id = programme) m) m
  order by due, title, id
$$;

create type bench.board_workstream as (id uuid, title text, milestones integer, reached integer, overdue integer,
  blocked integer);
create function bench.board_workstreams(programme uuid, as_at date) returns setof bench.board_workstream
  language sql stable as $$
  select w.id, w.title, count(m.id)::integer, count(*) filter (where m.status = 'COMPLETE')::integer,
    count(*) filter (where m.is_overdue)::integer, count(*) filter (where m.status = 'BLOCKED')::integer
  from workstream w left join bench.board_milestones(programme, as_at) m on m.workstream_id = w.id
    where w.programme_id = programme group by w.id order by w.position, w.id
$$;

create type bench.board_consultation as (id uuid, title text, responses integer);
create function bench.board_consultations(programme uuid) returns setof bench.board_consultation language sql stable as $$
  select o.id, o.title, coalesce(t.counted, 0) from programme p join consultation o on o.council_id = p.council_id
    left join consultation_tally t on t.key = o.id
  where p.id = programme and o.is_published and o.withdrawn_at is null and now() between o.opens_at and o.closes_at
    order by o.closes_at, o.id
$$;
