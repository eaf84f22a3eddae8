-- Every field of a row that everybody may see and a paper may quote as a live figure: what it is about, what it is called,
-- and in what it is counted. Nothing that rests on a row which is not public is in it, and no count of people.
create or replace view reportable_figure with (security_invoker = true) as
  select 'grant' as subject_type, g.council_id, g.id as subject_id, field.name as subject_field, g.title || ': ' || field.words as source_words,
    field.pence, null::integer as number, field.day, field.is_computed, g.is_demonstration or (field.is_recorded and (
      exists (select from spend_entry line where line.grant_id = g.id and line.is_demonstration)
      or exists (select from grant_instalment paid where paid.grant_id = g.id and paid.is_demonstration)
      or exists (select from grant_forecast guess where guess.grant_id = g.id and guess.is_demonstration))) as is_demonstration,
    g.title as about, field.words, null::text as unit
  from funding_grant g
  left join grant_allocation_shown capital on capital.grant_id = g.id and capital.kind = 'CAPITAL' and num_nonnulls(capital.financial_year, capital.strand) = 0
  left join grant_allocation_shown revenue on revenue.grant_id = g.id and revenue.kind = 'REVENUE' and num_nonnulls(revenue.financial_year, revenue.strand) = 0
  cross join lateral (select coalesce(g.forecast_pence, g.spent_pence + g.committed_pence) as pence) expected
  cross join lateral (values
    ('awardedPence', 'amount awarded', g.awarded_pence, null::date, false, false),
    ('ceilingPence', 'the most that could come', g.ceiling_pence, null, false, false),
    ('indicativePence', 'amount spoken of and not promised', g.indicative_pence, null, false, false),
    ('capitalPence', 'capital', capital.amount_pence, null, coalesce(capital.is_computed, false), false),
    ('revenuePence', 'revenue', revenue.amount_pence, null, coalesce(revenue.is_computed, false), false),
    -- Nought is no figure while no paper and no entry says that anything came.
    ('receivedPence', 'amount received', case when exists (select from grant_instalment paid where paid.grant_id = g.id and paid.status = 'RECEIVED') then g.received_pence end,
      null, false, true),
    ('spentPence', 'amount spent', g.spent_pence, null, false, true),
    ('committedPence', 'amount committed', g.committed_pence, null, false, true),
    ('forecastPence', 'amount expected to be spent', expected.pence, null, g.forecast_pence is null, true),
    ('unspentPence', 'award less what is expected to be spent', g.awarded_pence - expected.pence, null, true, true),
    ('startsOn', 'first day', null, g.starts_on, false, false),
    ('endsOn', 'last day', null, g.ends_on, false, false)
  ) as field (name, words, pence, day, is_computed, is_recorded)
  where g.is_published
  union all
  select 'instalment', paid.council_id, paid.id, 'amountPence', g.title || ': instalment ' || paid.seq, paid.amount_pence, null, null, false, paid.is_demonstration,
    g.title, 'instalment ' || paid.seq, null
  from grant_instalment paid join funding_grant g on g.id = paid.grant_id where g.is_published
  union all
  select 'grantCommitment', promise.council_id, promise.id, field.name, g.title || ': ' || field.words, null, field.number, null, false, false,
    g.title, field.words, 'sites'
  from grant_commitment promise join funding_grant g on g.id = promise.grant_id
  cross join lateral (values
    ('promisedCount', 'hub sites promised', promise.promised_count),
    ('identifiedCount', 'hub sites chosen by a decision', (
      select count(*)::integer from site chosen join decision choice on choice.id = chosen.selected_by_decision_id
      where chosen.council_id = promise.council_id and choice.is_published))
  ) as field (name, words, number)
  where g.is_published
  union all
  select 'costEstimate', council_id, id, 'amountPence', 'Estimate: ' || title, amount_pence, null, null, false, is_demonstration, 'Estimates of costs', title, null
  from cost_estimate where is_published
  union all
  select 'savingsTarget', council_id, id, 'amountPence', 'Savings: ' || plan, amount_pence, null, null, false, is_demonstration, 'Savings to be found', plan, null
  from savings_target where is_published
  union all
  select 'hubNetwork', council_id, id, 'statedHubs', name || ': number of hubs', null, stated_hubs, null, false, is_demonstration, 'Hubs and places', name || ': number of hubs', 'hubs'
  from hub_network
  union all
  select 'staffAlignment', council_id, id, 'posts', role || ': number of posts', null, posts, null, false, is_demonstration, 'Hubs and places', role || ': number of posts', 'posts'
  from staff_alignment
  union all
  select 'council', c.id, c.id, field.name, c.name || ': ' || field.words, null, field.number, null, true, field.is_demonstration, field.about, field.words, field.unit
  from council c
  cross join lateral (
    select 'hubsCount' as name, 'Hubs and places' as about, 'hubs in the list' as words, 'hubs' as unit, count(*)::integer as number, coalesce(bool_or(is_demonstration), false) as is_demonstration
    from hub where council_id = c.id
    union all
    select 'sitesCount', 'Hubs and places', 'places that are not closed', 'places', count(*)::integer, coalesce(bool_or(is_demonstration), false)
    from site where council_id = c.id and status <> 'CLOSED'
    union all
    select 'recommendationsCount', 'Recommendations of scrutiny', 'recommendations made', 'recommendations', count(*)::integer, coalesce(bool_or(made.is_demonstration), false)
    from scrutiny_recommendation made join meeting held on held.id = made.meeting_id where made.council_id = c.id and held.is_published
    union all
    select 'recommendationsAnswered', 'Recommendations of scrutiny', 'recommendations answered', 'recommendations', count(*)::integer, coalesce(bool_or(made.is_demonstration), false)
    from scrutiny_recommendation made join meeting held on held.id = made.meeting_id where made.council_id = c.id and held.is_published and made.responded_on is not null
  ) field
  union all
  select 'decision', council_id, id, field.name, title || ': ' || field.words, null, null, field.day, false, is_demonstration, 'Decisions', title || ': ' || field.words, null
  from decision cross join lateral (values ('madeOn', 'taken on', made_on), ('effectiveOn', 'in effect from', effective_on)) as field (name, words, day)
  where is_published
  union all
  select 'programme', p.council_id, p.id, field.name, p.name || ': ' || field.words, null, field.number, null, true, field.is_demonstration or p.is_demonstration,
    p.name, field.words, field.unit
  from programme p
  cross join lateral (
    select count(*)::integer as planned, count(*) filter (where progress = 'COMPLETE')::integer as complete, count(*) filter (where progress = 'MISSED')::integer as missed,
      coalesce(bool_or(is_demonstration), false) as is_demonstration
    from milestone where programme_id = p.id and is_published and progress <> 'CANCELLED') points
  cross join lateral (
    select count(*)::integer as made, count(*) filter (where status = 'MET')::integer as met, count(*) filter (where status = 'NOT_MET')::integer as not_met,
      count(*) filter (where status = 'OPEN')::integer as open, coalesce(bool_or(is_demonstration), false) as is_demonstration
    from programme_commitment where programme_id = p.id) promises
  cross join lateral (
    select count(*)::integer as open, coalesce(bool_or(is_demonstration), false) as is_demonstration
    from raid_item where programme_id = p.id and kind = 'RISK' and status = 'OPEN' and is_published) risks
  cross join lateral (select count(*)::integer as named, coalesce(bool_or(is_demonstration), false) as is_demonstration from workstream where programme_id = p.id) strands
  cross join lateral (values
    ('workstreamsCount', 'workstreams', 'workstreams', strands.named, strands.is_demonstration),
    ('milestonesCount', 'milestones in the public plan', 'milestones', points.planned, points.is_demonstration),
    ('milestonesComplete', 'milestones reached', 'milestones', points.complete, points.is_demonstration),
    ('milestonesMissed', 'milestones missed', 'milestones', points.missed, points.is_demonstration),
    ('promisesCount', 'promises made', 'promises', promises.made, promises.is_demonstration),
    ('promisesMet', 'promises kept', 'promises', promises.met, promises.is_demonstration),
    ('promisesNotMet', 'promises not kept', 'promises', promises.not_met, promises.is_demonstration),
    ('promisesOpen', 'promises still open', 'promises', promises.open, promises.is_demonstration),
    ('risksOpen', 'open risks in the public register', 'risks', risks.open, risks.is_demonstration)
  ) as field (name, words, unit, number, is_demonstration)
  where p.is_published
  union all
  select 'milestone', m.council_id, m.id, field.name, m.title || ': ' || field.words, null, null, field.day, false, m.is_demonstration, p.name, m.title || ': ' || field.words, null
  from milestone m join programme p on p.id = m.programme_id
  -- A month or a term is no day: those milestones are told in words.
  cross join lateral (values
    ('promisedOn', 'promised for', case when coalesce(m.agreed_precision, m.baseline_precision) = 'DAY' and not coalesce(m.agreed_approximate, m.baseline_approximate)
      then coalesce(m.agreed_end, m.baseline_end) end),
    ('expectedOn', 'expected on', case when m.forecast_precision = 'DAY' and not m.forecast_approximate then m.forecast_end end),
    ('reachedOn', 'reached on', case when m.actual_precision = 'DAY' and not m.actual_approximate then m.actual_end end)
  ) as field (name, words, day)
  where m.is_published and p.is_published
  union all
  select 'consultation', c.council_id, c.id, field.name, c.title || ': ' || field.words, null, null, field.day, false, c.is_demonstration, c.title, field.words, null
  from consultation c
  cross join lateral (values
    ('opensAt', 'first day', (c.opens_at at time zone 'Europe/London')::date),
    ('closesAt', 'last day', (c.closes_at at time zone 'Europe/London')::date)
  ) as field (name, words, day)
  where c.is_published;

-- What a paper may quote now: live figures that have a value, and the published figures of consultations.
create view quotable_figure with (security_invoker = true) as
  select 'LIVE/' || subject_type || '/' || subject_id || '/' || subject_field as id, council_id, 'LIVE' as source_kind, subject_type, subject_id, subject_field,
    null::uuid as published_figure_id, about, words, source_words, case when pence is not null then 'PENCE' when number is not null then 'NUMBER' else 'DAY' end as value_kind,
    unit, pence, number, day, null::text as counted, null::text as percentage, is_computed, is_demonstration
  from reportable_figure where num_nonnulls(pence, number, day) > 0
  union all
  select 'PUBLISHED_FIGURE/' || f.id, f.council_id, 'PUBLISHED_FIGURE', null, null, null, f.id, c.title, f.label, c.title || ': published results', 'COUNT',
    f.unit, null, null, null, f.display, f.percentage, false, f.is_demonstration
  from published_figure f join consultation c on c.id = f.consultation_id where c.is_published;

-- A figure may also be stated by somebody outside the platform: who says so, and when.
alter table report_figure add column stated_by text check (length(stated_by) <= 300);
alter table report_figure drop constraint report_figure_source_kind_check;
alter table report_figure add constraint report_figure_source_kind_check check (source_kind in ('LIVE', 'PUBLISHED_FIGURE', 'PAPER', 'STATED'));
alter table report_figure add constraint report_figure_stated check ((source_kind is not distinct from 'STATED') = (stated_by is not null));
alter table report_figure drop constraint report_figure_check3;
alter table report_figure add constraint report_figure_own_value check (
  source_kind is null or source_kind in ('PAPER', 'STATED') or num_nonnulls(stated_pence, stated_number, stated_day) = 0);

create or replace view report_figure_now with (security_invoker = true) as
  select f.id, f.council_id, f.report_id, f.section_id, f.position, f.key, f.version, f.label, f.value_kind, f.unit, f.note, f.is_approximate, f.source_kind,
    f.subject_type, f.subject_id, f.subject_field, f.published_figure_id, f.paper_id, f.place, f.raw,
    f.is_exempt or coalesce(s.is_exempt, false) as is_exempt,
    coalesce(live.pence, f.stated_pence) as pence,
    coalesce(live.number, f.stated_number) as number,
    coalesce(live.day, f.stated_day) as day,
    quoted.display as counted,
    quoted.percentage,
    coalesce(live.source_words, asked.title || ': published results', f.stated_by) as source_words,
    coalesce(live.is_computed, false) as is_computed,
    coalesce(live.is_demonstration, quoted.is_demonstration, false) as is_demonstration,
    f.source_kind is not null and case f.value_kind
      when 'PENCE' then coalesce(live.pence, f.stated_pence) is not null
      when 'NUMBER' then coalesce(live.number, f.stated_number) is not null
      when 'DAY' then coalesce(live.day, f.stated_day) is not null
      else quoted.display is not null end as has_source,
    f.stated_by
  from report_figure f
  left join report_section s on s.id = f.section_id
  left join reportable_figure live on live.council_id = f.council_id and live.subject_type = f.subject_type and live.subject_id = f.subject_id and live.subject_field = f.subject_field
  left join published_figure quoted on quoted.id = f.published_figure_id
  left join consultation asked on asked.id = quoted.consultation_id;
