import { list, number, object, string, word } from './json.ts';

/** The ledger is read once: its months, its uses and its totals come from the same few sums. */
const sums = `
  select line.grant_id, date_trunc('month', line.spent_on::timestamp)::date as month, line.allowed_use_id,
    coalesce(sum(line.pence) filter (where line.kind <> 'COMMITMENT'), 0)::bigint as spent,
    coalesce(sum(line.pence) filter (where line.kind = 'COMMITMENT'), 0)::bigint as committed,
    coalesce(sum(line.pence) filter (where line.fund_type = 'CAPITAL'), 0)::bigint as capital
  from (
    select entry.grant_id, entry.spent_on, entry.allowed_use_id, entry.fund_type,
      case entry.kind when 'REVERSAL' then (select taken.kind from spend_entry taken where taken.id = entry.reverses_id) else entry.kind end as kind,
      case entry.kind when 'REVERSAL' then -entry.amount_pence else entry.amount_pence end as pence
    from paid join spend_entry entry on entry.grant_id = paid.id where entry.spent_on <= $2) line
  group by 1, 2, 3`;

const months = `
  select grant_id, month, sum(spent)::bigint as spent, sum(committed)::bigint as committed,
    sum(sum(spent)) over (partition by grant_id order by month)::bigint as so_far
  from sums group by 1, 2`;

const waits = `
  select needed.milestone_id, true as decided,
    string_agg(needed.title, '; ' order by needed.title) filter (where taken.effective_on is null or taken.effective_on > $2) as for_what
  from milestone join milestone_precondition needed on needed.milestone_id = milestone.id left join decision taken on taken.id = needed.decision_id
  where milestone.programme_id = $1 group by 1`;

const standing = `
  select stood.*, coalesce(status not in ('COMPLETE', 'MISSED') and due < $2, false) as is_overdue
  from (
    select milestone.id, milestone.title, milestone.workstream_id, milestone.baseline_end, waits.for_what,
      coalesce(milestone.baseline_end, milestone.forecast_end) as due,
      case when milestone.actual_end <= $2 then 'COMPLETE' when milestone.progress = 'MISSED' then 'MISSED'
        when milestone.progress <> 'PLANNED' then 'IN_PROGRESS' when waits.for_what is not null then 'BLOCKED'
        when waits.decided then 'READY' else 'PLANNED' end as status
    from milestone left join (${waits}) waits on waits.milestone_id = milestone.id
    where milestone.programme_id = $1) stood`;

const instalmentList = list(
  object({
    seq: number('payment.seq'),
    amountPence: number('payment.amount_pence'),
    receivedOn: string('payment.received_on'),
    status: word(`case when payment.received_on > $2 then 'PROFILED' else payment.status end`),
  }),
  'payment.seq',
  `grant_instalment payment
    where payment.grant_id = paid.id and not (payment.status = 'REPAID' and coalesce(payment.received_on > $2, false))`,
);
const monthList = list(
  object({
    month: word('months.month'),
    spentPence: 'months.spent',
    committedPence: 'months.committed',
    spentSoFarPence: 'months.so_far',
  }),
  'months.month',
  'months where months.grant_id = paid.id',
);
const useList = list(
  object({ name: string('booked.name'), spentPence: 'booked.spent', committedPence: 'booked.committed' }),
  'booked.position, booked.id',
  `(select permitted.id, permitted.name, permitted.position, coalesce(sum(sums.spent), 0) as spent, coalesce(sum(sums.committed), 0) as committed
    from allowed_use permitted left join sums on sums.allowed_use_id = permitted.id where permitted.grant_id = paid.id group by permitted.id) booked`,
);

const part = (kind: string) => `
  left join grant_allocation_shown ${kind} on ${kind}.grant_id = paid.id and ${kind}.kind = '${kind.toUpperCase()}'
    and num_nonnulls(${kind}.financial_year, ${kind}.strand) = 0`;
const grants = list(
  object({
    id: word('paid.id'),
    title: string('paid.title'),
    awardedPence: number('paid.awarded_pence'),
    receivedPence: 'income.received',
    spentPence: 'ledger.spent',
    committedPence: 'ledger.committed',
    capitalUsedPence: 'ledger.capital',
    forecastPence: number('guess.amount_pence'),
    variancePence: number('guess.amount_pence - paid.awarded_pence'),
    capitalPence: number('capital.amount_pence'),
    revenuePence: number('revenue.amount_pence'),
    daysToEnd: number('paid.ends_on - $2'),
    instalments: instalmentList,
    months: monthList,
    uses: useList,
  }),
  'paid.title, paid.id',
  `paid ${part('capital')} ${part('revenue')}
    cross join lateral (
      select coalesce(sum(spent), 0) as spent, coalesce(sum(committed), 0) as committed, coalesce(sum(capital), 0) as capital
      from sums where sums.grant_id = paid.id) ledger
    cross join lateral (
      select coalesce(sum(case payment.status when 'REPAID' then -payment.amount_pence else payment.amount_pence end), 0) as received
      from grant_instalment payment
      where payment.grant_id = paid.id and payment.status in ('RECEIVED', 'REPAID') and (payment.received_on is null or payment.received_on <= $2)) income
    left join lateral (
      select made.amount_pence from grant_forecast made
      where made.grant_id = paid.id and made.made_on <= $2 order by made.made_on desc, made.id desc limit 1) guess on true`,
);

const workstreams = list(
  object({
    id: word('held.id'),
    title: string('held.title'),
    milestones: 'held.milestones',
    reached: 'held.reached',
    overdue: 'held.overdue',
    blocked: 'held.blocked',
  }),
  'held.position, held.id',
  `(select workstream.id, workstream.title, workstream.position, count(standing.id) as milestones,
      count(*) filter (where standing.status = 'COMPLETE') as reached, count(*) filter (where standing.is_overdue) as overdue,
      count(*) filter (where standing.status = 'BLOCKED') as blocked
    from workstream left join standing on standing.workstream_id = workstream.id
    where workstream.programme_id = programme.id group by workstream.id) held`,
);
const milestones = list(
  object({
    id: word('standing.id'),
    title: string('standing.title'),
    baselineEnd: string('standing.baseline_end'),
    status: word('standing.status'),
    isOverdue: 'standing.is_overdue::text',
    daysLate: number('case when standing.is_overdue then $2 - standing.due end'),
    waitsFor: string('standing.for_what'),
  }),
  'standing.due, standing.title, standing.id',
  'standing',
);
const openConsultations = list(
  object({ id: word('asked.id'), title: string('asked.title'), responses: 'coalesce(tally.counted, 0)' }),
  'asked.closes_at, asked.id',
  `consultation asked left join consultation_tally tally on tally.key = asked.id
    where asked.council_id = programme.council_id and asked.is_published and asked.withdrawn_at is null and now() between asked.opens_at and asked.closes_at`,
);

/** $1 key of the programme, $2 day */
export const boardPack = `
  with paid as materialized (
    select funding_grant.* from programme_grant link join funding_grant on funding_grant.id = link.grant_id where link.programme_id = $1
  ), sums as materialized (${sums}), months as materialized (${months}), standing as materialized (${standing})
  select ${object({
    asAt: word('$2::date'),
    council: string('council.name'),
    programme: string('programme.name'),
    grants,
    workstreams,
    milestones,
    openConsultations,
  })}
  from programme join council on council.id = programme.council_id where programme.id = $1`;
