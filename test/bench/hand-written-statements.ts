/** What somebody would write who knew the question and nothing else: one statement, finished JSON text, no visibility rules. */
const list = (object: string, order: string, rows: string) => `(select '[' || coalesce(string_agg(${object}, ',' order by ${order}), '') || ']' from ${rows})`;
const json = (value: string) => `coalesce(to_json(${value})::text, 'null')`;
const number = (value: string) => `coalesce((${value})::text, 'null')`;

/** $1 slug */
export const hubDirectory = `
  select '{"name":' || to_json(c.name)::text || ',"hubs":' || ${list(
    `'{"id":"' || h.id || '","name":' || to_json(h.name)::text || ',"nameIsStated":' || h.name_is_stated::text || ',"kind":"' || h.kind || '","form":"' || h.form
      || '","summary":' || ${json('h.summary')} || ',"agesStart":"' || h.ages_start || '","agesTo":' || ${number('h.ages_to_age')} || ',"stages":' || ${list(
        `'{"basis":"' || s.basis || '","code":"' || n.code || '","label":' || to_json(n.label)::text || '}'`, 's.position desc',
        'hub_stage s join hub_stage_name n on n.id = s.stage_name_id where s.hub_id = h.id',
      )} || ',"areas":' || ${list(
        `'{"id":"' || a.id || '","name":' || to_json(a.name)::text || '}'`, 'a.name, a.code', 'hub_area served join area a on a.id = served.area_id where served.hub_id = h.id',
      )} || ',"sites":' || ${list(
        `'{"id":"' || s.id || '","name":' || to_json(s.name)::text || ',"role":"' || s.role || '","kind":"' || s.kind || '","status":"' || s.status
          || '","area":' || ${json('a.name')} || '}'`, 's.name, s.id', 'site s left join area a on a.id = s.area_id where s.hub_id = h.id',
      )} || '}'`,
    'h.is_demonstration, h.name_is_stated desc, h.position, h.name, h.id', 'hub h where h.council_id = c.id',
  )} || '}'
  from council c where c.slug = $1`;

/** $1 consultation */
export const results = `
  select '{"responses":' || coalesce(t.counted, 0) || ',"questions":' || ${list(
    `'{"id":"' || q.id || '","position":' || q.position || ',"kind":"' || q.kind || '","text":' || to_json(q.text)::text || ',"answered":' || coalesce(k.counted, 0)
      || ',"options":' || ${list(
        `'{"id":"' || o.id || '","label":' || to_json(o.label)::text || ',"value":' || coalesce(p.counted, 0) || ',"percentage":'
          || ${json('round(coalesce(p.counted, 0) * 100.0 / nullif(k.counted, 0), 1)::text')} || '}'`,
        'o.position', 'answer_option o left join consultation_tally p on p.key = o.id where o.question_id = q.id',
      )} || '}'`,
    'q.position', 'consultation_form f join consultation_question q on q.form_id = f.id left join consultation_tally k on k.key = q.id where f.consultation_id = c.id and f.is_current',
  )} || '}'
  from consultation c left join consultation_tally t on t.key = c.id where c.id = $1`;

/** $1 programme, $2 day. The ledger is read once; its months, its uses and its totals come from the same few sums. */
export const boardPack = `
  with paid as materialized (
    select g.* from programme_grant link join funding_grant g on g.id = link.grant_id where link.programme_id = $1
  ), sums as materialized (
    select line.grant_id, date_trunc('month', line.spent_on)::date as month, line.allowed_use_id,
      coalesce(sum(line.pence) filter (where line.kind <> 'COMMITMENT'), 0)::bigint as spent,
      coalesce(sum(line.pence) filter (where line.kind = 'COMMITMENT'), 0)::bigint as committed,
      coalesce(sum(line.pence) filter (where line.fund_type = 'CAPITAL'), 0)::bigint as capital
    from (
      select l.grant_id, l.spent_on, l.allowed_use_id, l.fund_type,
        case l.kind when 'REVERSAL' then (select taken.kind from spend_entry taken where taken.id = l.reverses_id) else l.kind end as kind,
        case l.kind when 'REVERSAL' then -l.amount_pence else l.amount_pence end as pence
      from paid join spend_entry l on l.grant_id = paid.id where l.spent_on <= $2) line
    group by 1, 2, 3
  ), months as materialized (
    select grant_id, month, sum(spent)::bigint as spent, sum(committed)::bigint as committed, sum(sum(spent)) over (partition by grant_id order by month)::bigint as so_far
    from sums group by 1, 2
  ), standing as materialized (
    select m.*, coalesce(status not in ('COMPLETE', 'MISSED') and due < $2, false) as is_overdue from (
      select m.id, m.title, m.workstream_id, m.baseline_end, coalesce(m.baseline_end, m.forecast_end) as due, waits.for_what,
        case when m.actual_end <= $2 then 'COMPLETE' when m.progress = 'MISSED' then 'MISSED' when m.progress <> 'PLANNED' then 'IN_PROGRESS'
          when waits.for_what is not null then 'BLOCKED' when waits.decided then 'READY' else 'PLANNED' end as status
      from milestone m left join (
        select p.milestone_id, string_agg(p.title, '; ' order by p.title) filter (where d.effective_on is null or d.effective_on > $2) as for_what, true as decided
        from milestone needed join milestone_precondition p on p.milestone_id = needed.id left join decision d on d.id = p.decision_id
        where needed.programme_id = $1 group by 1) waits on waits.milestone_id = m.id
      where m.programme_id = $1) m
  )
  select '{"asAt":"' || $2::date || '","council":' || to_json(c.name)::text || ',"programme":' || to_json(p.name)::text || ',"grants":' || ${list(
    `'{"id":"' || g.id || '","title":' || to_json(g.title)::text || ',"awardedPence":' || ${number('g.awarded_pence')} || ',"receivedPence":' || income.received
      || ',"spentPence":' || ledger.spent || ',"committedPence":' || ledger.committed || ',"capitalUsedPence":' || ledger.capital
      || ',"forecastPence":' || ${number('guess.amount_pence')} || ',"variancePence":' || ${number('guess.amount_pence - g.awarded_pence')}
      || ',"capitalPence":' || ${number('capital.amount_pence')} || ',"revenuePence":' || ${number('revenue.amount_pence')} || ',"daysToEnd":' || ${number('g.ends_on - $2')}
      || ',"instalments":' || ${list(
        `'{"seq":' || i.seq || ',"amountPence":' || i.amount_pence || ',"receivedOn":' || ${json('i.received_on')} || ',"status":"'
          || case when i.received_on > $2 then 'PROFILED' else i.status end || '"}'`,
        'i.seq', `grant_instalment i where i.grant_id = g.id and not (i.status = 'REPAID' and coalesce(i.received_on > $2, false))`,
      )} || ',"months":' || ${list(
        `'{"month":"' || s.month || '","spentPence":' || s.spent || ',"committedPence":' || s.committed || ',"spentSoFarPence":' || s.so_far || '}'`,
        's.month', 'months s where s.grant_id = g.id',
      )} || ',"uses":' || ${list(
        `'{"name":' || to_json(u.name)::text || ',"spentPence":' || u.spent || ',"committedPence":' || u.committed || '}'`,
        'u.position, u.id',
        `(select u.id, u.name, u.position, coalesce(sum(s.spent), 0) as spent, coalesce(sum(s.committed), 0) as committed
          from allowed_use u left join sums s on s.allowed_use_id = u.id where u.grant_id = g.id group by u.id) u`,
      )} || '}'`,
    'g.title, g.id',
    `paid g
      left join grant_allocation_shown capital on capital.grant_id = g.id and capital.kind = 'CAPITAL' and num_nonnulls(capital.financial_year, capital.strand) = 0
      left join grant_allocation_shown revenue on revenue.grant_id = g.id and revenue.kind = 'REVENUE' and num_nonnulls(revenue.financial_year, revenue.strand) = 0
      cross join lateral (select coalesce(sum(spent), 0) as spent, coalesce(sum(committed), 0) as committed, coalesce(sum(capital), 0) as capital from sums where sums.grant_id = g.id) ledger
      cross join lateral (select coalesce(sum(case i.status when 'REPAID' then -i.amount_pence else i.amount_pence end), 0) as received from grant_instalment i
        where i.grant_id = g.id and i.status in ('RECEIVED', 'REPAID') and (i.received_on is null or i.received_on <= $2)) income
      left join lateral (select f.amount_pence from grant_forecast f where f.grant_id = g.id and f.made_on <= $2 order by f.made_on desc, f.id desc limit 1) guess on true`,
  )} || ',"workstreams":' || ${list(
    `'{"id":"' || w.id || '","title":' || to_json(w.title)::text || ',"milestones":' || w.milestones || ',"reached":' || w.reached || ',"overdue":' || w.overdue || ',"blocked":' || w.blocked || '}'`,
    'w.position, w.id',
    `(select w.id, w.title, w.position, count(s.id) as milestones, count(*) filter (where s.status = 'COMPLETE') as reached, count(*) filter (where s.is_overdue) as overdue,
        count(*) filter (where s.status = 'BLOCKED') as blocked
      from workstream w left join standing s on s.workstream_id = w.id where w.programme_id = p.id group by w.id) w`,
  )} || ',"milestones":' || ${list(
    `'{"id":"' || s.id || '","title":' || to_json(s.title)::text || ',"baselineEnd":' || ${json('s.baseline_end')} || ',"status":"' || s.status || '","isOverdue":' || s.is_overdue::text
      || ',"daysLate":' || ${number('case when s.is_overdue then $2 - s.due end')} || ',"waitsFor":' || ${json('s.for_what')} || '}'`,
    's.due, s.title, s.id', 'standing s',
  )} || ',"openConsultations":' || ${list(
    `'{"id":"' || o.id || '","title":' || to_json(o.title)::text || ',"responses":' || coalesce(t.counted, 0) || '}'`,
    'o.closes_at, o.id',
    'consultation o left join consultation_tally t on t.key = o.id where o.council_id = p.council_id and o.is_published and o.withdrawn_at is null and now() between o.opens_at and o.closes_at',
  )} || '}'
  from programme p join council c on c.id = p.council_id where p.id = $1`;

/** Of one response or of many: $1 ids, $2 hashes of codes, $3 salts, $4 hashes of receipts, $5 choices as text, $6 texts; $7 keys in order, $8 how many each; $9 form */
export const submit = `
  with sent as (
    insert into consultation_response (id, council_id, consultation_id, form_id, resume_hash, receipt_salt, receipt_hash, state, version, choices, texts, started_at, submitted_at, is_demonstration)
    select s.id, f.council_id, f.consultation_id, f.id, s.resume_hash, s.receipt_salt, s.receipt_hash, 'COUNTED', 1, s.choices::bigint[], s.texts::jsonb, now(), now(), true
    from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::text[], $6::text[]) s(id, resume_hash, receipt_salt, receipt_hash, choices, texts),
      consultation_form f join consultation c on c.id = f.consultation_id
    where f.id = $9 and c.is_published and now() between c.opens_at and c.closes_at
  )
  insert into consultation_tally as t (key, council_id, consultation_id, counted)
  select k.key, f.council_id, f.consultation_id, k.counted from unnest($7::uuid[], $8::int[]) k(key, counted), consultation_form f join consultation c on c.id = f.consultation_id
  where f.id = $9 and c.is_published and now() between c.opens_at and c.closes_at
  on conflict (key) do update set counted = t.counted + excluded.counted returning t.key`;
