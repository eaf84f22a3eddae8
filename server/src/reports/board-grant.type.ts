import { sayVariance, formatPence } from '@throughline/shared/money';
import { Field, Int, ObjectType } from 'type-graphql';
import { inForceOn } from '../decisions/decision-cover.queries.ts';
import { visibleDecision } from '../decisions/decision.type.ts';
import { Grant } from '../funding/grant.type.ts';
import { Code, Column, Expression, Many, One, ReadsRows, sameAs, type ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Pence } from '../platform/scalars.ts';
import {
  BoardInstalment,
  BoardMonth,
  BoardUse,
  bookedArrays,
  bookedColumns,
  bookedOn,
  instalmentsOfGrant,
  monthsOfGrant,
  usesOfGrant,
} from './board-ledger.type.ts';
import { asAt } from './board-pack.entity.ts';
import { BoardProfileMonth, profileOfGrant } from './board-profile.type.ts';
import { allocationOn, awardOn, endOn } from './grant-standing.queries.ts';

/**
 * The grants of a pack with what was received, spent, committed and forecast up to its day: one pass over the ledger for
 * each, and what amendments say is looked up once (`offset 0`). What an amendment changed after the day is shown as it was before the first of them; so is each part of the award.
 */
export const grantsOfPack: ListOptions = {
  order: ['title', 'grant'],
  atMost: 10,
  rows: (pack, _args, viewer) => sql`
    select paid.id as grant_id, paid.title, ledger.*, income.*, terms.awarded_pence, terms.ends_on, terms.ends_on - ${asAt} as days_to_end,
      guess.amount_pence as forecast_pence,
      coalesce(parts.capital_pence, case when parts.open_count = 1 and parts.has_open_capital then terms.awarded_pence - parts.stated_pence end) as capital_pence,
      coalesce(parts.revenue_pence, case when parts.open_count = 1 and parts.has_open_revenue then terms.awarded_pence - parts.stated_pence end) as revenue_pence,
      coalesce(parts.open_count = 1 and parts.has_open_capital and terms.awarded_pence is not null, false) as capital_is_computed,
      coalesce(parts.open_count = 1 and parts.has_open_revenue and terms.awarded_pence is not null, false) as revenue_is_computed,
      exists (select from grant_condition gate where gate.grant_id = paid.id and gate.kind = 'CAPITAL_ONLY_FOR_SELECTED_SITES') as is_capital_gated,
      (select promise.promised_count from grant_commitment promise where promise.grant_id = paid.id and promise.kind = 'HUB_SITES') as sites_promised,
      (select count(*)::integer from site chosen join decision choice on choice.id = chosen.selected_by_decision_id
        where chosen.council_id = paid.council_id and chosen.is_demonstration = paid.is_demonstration and ${inForceOn(sql`choice`, sql`${asAt}`)}
          and ${visibleDecision(sql`choice`, viewer)}) as sites_chosen,
      paid.is_demonstration or ledger.has_made_up_lines or income.has_made_up_payments or coalesce(guess.is_demonstration, false) as has_demonstration_figures
    from programme_grant link join funding_grant paid on paid.id = link.grant_id
    cross join lateral (select ${awardOn(sql`paid`, asAt)} as awarded_pence, ${endOn(sql`paid`, asAt)} as ends_on offset 0) terms
    cross join lateral (
      select max(part.pence) filter (where part.kind = 'CAPITAL') as capital_pence, max(part.pence) filter (where part.kind = 'REVENUE') as revenue_pence,
        coalesce(sum(part.pence), 0)::bigint as stated_pence, count(*) filter (where part.pence is null) as open_count,
        bool_or(part.kind = 'CAPITAL' and part.pence is null) as has_open_capital, bool_or(part.kind = 'REVENUE' and part.pence is null) as has_open_revenue
      from (
        select share.kind, ${allocationOn(sql`share`, asAt)} as pence from grant_allocation share
        where share.grant_id = paid.id and share.kind is not null and num_nonnulls(share.financial_year, share.strand) = 0 offset 0) part) parts
    cross join lateral (
      select coalesce(sum(booked.spent), 0)::bigint as spent_pence, coalesce(sum(booked.committed), 0)::bigint as committed_pence,
        coalesce(sum(booked.capital_used), 0)::bigint as capital_used_pence,
        coalesce(bool_or(booked.has_made_up_lines), false) as has_made_up_lines, ${bookedArrays}
      from (${bookedOn(sql`paid.id`, asAt)}) booked) ledger
    cross join lateral (
      select coalesce(sum(case payment.status when 'REPAID' then -payment.amount_pence else payment.amount_pence end), 0)::bigint as received_pence,
        count(*) > 0 as received_is_stated,
        coalesce(sum(payment.amount_pence) filter (where payment.received_on is null), 0)::bigint as undated_pence,
        coalesce(bool_or(payment.is_demonstration), false) as has_made_up_payments
      from grant_instalment payment
      where payment.grant_id = paid.id and payment.status in ('RECEIVED', 'REPAID') and (payment.received_on is null or payment.received_on <= ${asAt})) income
    left join lateral grant_forecast_at(paid.id, ${asAt}) guess on true
    where link.programme_id = ${pack('programme')}`,
};

interface Money {
  awardedPence: number | null;
  spentPence: number;
  committedPence: number;
  forecastPence: number | null;
}
interface Gate {
  isCapitalGated: boolean;
  capitalPence: number | null;
  sitesPromised: number | null;
  sitesChosen: number;
}

@ReadsRows(
  {
    grant: 'grant_id uuid funding_grant',
    title: 'title text',
    awardedPence: 'awarded_pence bigint ?',
    receivedPence: 'received_pence bigint',
    receivedIsStated: 'received_is_stated boolean',
    undatedPence: 'undated_pence bigint',
    spentPence: 'spent_pence bigint',
    committedPence: 'committed_pence bigint',
    capitalUsedPence: 'capital_used_pence bigint',
    forecastPence: 'forecast_pence bigint ?',
    capitalPence: 'capital_pence bigint ?',
    capitalIsComputed: 'capital_is_computed boolean',
    revenuePence: 'revenue_pence bigint ?',
    revenueIsComputed: 'revenue_is_computed boolean',
    endsOn: 'ends_on date ?',
    daysToEnd: 'days_to_end integer ?',
    isCapitalGated: 'is_capital_gated boolean',
    sitesPromised: 'sites_promised integer ?',
    sitesChosen: 'sites_chosen integer',
    hasDemonstrationFigures: 'has_demonstration_figures boolean',
    ...bookedColumns,
  },
  { visible: sameAs('grant') },
)
@ObjectType({ description: 'Where the money of a grant stands on the day of a board pack.' })
export class BoardGrant {
  @Field(() => Grant, { description: 'The grant, as it stands now.' })
  @One()
  grant!: Grant;

  @Field(() => Pence, {
    nullable: true,
    description: 'What had been awarded by that day, as amended until then; null when nothing had been. A ceiling is no award.',
  })
  @Column()
  awardedPence!: number | null;

  @Field(() => Pence, {
    description: 'Received by that day, less what was paid back. Payments without a stated day are counted.',
  })
  @Column()
  receivedPence!: number;

  @Field(() => Boolean, { description: 'False when nothing says that anything had been received.' })
  @Column()
  receivedIsStated!: boolean;

  @Field(() => Pence, { description: 'The part of received whose day no paper states. It is counted for every day.' })
  @Column('undatedPence')
  receivedWithoutDayPence!: number;

  @Field(() => Pence, { description: 'Paid and accrued by that day, less what was reversed.' })
  @Column()
  spentPence!: number;

  @Field(() => Pence, { description: 'Committed by that day and still open.' })
  @Column()
  committedPence!: number;

  @Field(() => Pence, { description: 'The part of spent and committed that is capital.' })
  @Column()
  capitalUsedPence!: number;

  @Field(() => Pence, {
    nullable: true,
    description: 'The latest forecast made by that day; null when nobody had made one.',
  })
  @Column()
  forecastPence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'Forecast less awarded; null when one of them is missing.' })
  @Code<Money>(['awardedPence', 'forecastPence', 'spentPence', 'committedPence'], (rows) =>
    rows.map(({ awardedPence, forecastPence }) =>
      awardedPence === null || forecastPence === null ? null : forecastPence - awardedPence,
    ),
  )
  variancePence!: number | null;

  @Field(() => String, { description: 'The variance in words, such as "£33,500 under budget". Never only a sign.' })
  @Code<Money>(['awardedPence', 'forecastPence', 'spentPence', 'committedPence'], (rows) => rows.map(varianceWords))
  varianceWords!: string;

  @Field(() => Pence, {
    nullable: true,
    description: 'The part of the award that is capital; null when it is neither stated nor computed.',
  })
  @Column()
  capitalPence!: number | null;

  @Field(() => Boolean, { description: 'True when no paper states the capital and it was computed.' })
  @Column()
  capitalIsComputed!: boolean;

  @Field(() => Pence, {
    nullable: true,
    description: 'The part of the award that is revenue; null when it is neither stated nor computed.',
  })
  @Column()
  revenuePence!: number | null;

  @Field(() => Boolean, { description: 'True when no paper states the revenue and it was computed.' })
  @Column()
  revenueIsComputed!: boolean;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day to spend it, as amended until that day; null where not stated.',
  })
  @Column()
  endsOn!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day to spend it as it was before any amendment; null when none had moved it by that day.',
  })
  @Expression(
    (row) => sql`(select first.old_day from grant_amendment first
      where first.grant_id = ${row('grant')} and first.change = 'ENDS_ON' and first.agreed_on <= ${asAt} and first.old_day is not null
      order by first.seq limit 1)`,
  )
  endedFirstOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days from that day to the last day of the grant: below nought when it had ended; null when no end is stated.',
  })
  @Column()
  daysToEnd!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whether the capital may be spent, in words; null when it is not tied to the choice of sites.',
  })
  @Code<Gate>(['isCapitalGated', 'capitalPence', 'sitesPromised', 'sitesChosen'], (rows) => rows.map(gateWords))
  capitalGate!: string | null;

  @Field(() => [BoardInstalment], { description: 'Its payments, with where they stood on that day.' })
  @Many(() => BoardInstalment, instalmentsOfGrant)
  instalments!: BoardInstalment[];

  @Field(() => [BoardMonth], { description: 'What was spent and committed, month by month, up to that day.' })
  @Many(() => BoardMonth, monthsOfGrant)
  months!: BoardMonth[];

  @Field(() => [BoardProfileMonth], {
    description: 'What its budget planned to spend by the end of each month, as planned by that day; empty without a plan.',
  })
  @Many(() => BoardProfileMonth, profileOfGrant)
  profile!: BoardProfileMonth[];

  @Field(() => [BoardUse], { description: 'What was spent and committed for each allowed use.' })
  @Many(() => BoardUse, usesOfGrant)
  uses!: BoardUse[];

  @Field(() => Boolean, {
    description: 'True when a line of its ledger, a payment or its forecast is made up for the demonstration.',
  })
  @Column()
  hasDemonstrationFigures!: boolean;
}

function varianceWords({ awardedPence, forecastPence, spentPence, committedPence }: Money): string {
  if (awardedPence === null) return 'nothing awarded to compare with';
  if (forecastPence !== null) return sayVariance(forecastPence - awardedPence);
  return spentPence + committedPence === 0 ? 'nothing recorded yet' : 'no forecast yet';
}

function gateWords({ isCapitalGated, capitalPence, sitesPromised, sitesChosen }: Gate): string | null {
  if (!isCapitalGated) return null;
  const amount = capitalPence === null ? 'The capital' : `The capital of ${formatPence(capitalPence)}`;
  const promised = sitesPromised === null ? '' : ` of the ${sitesPromised} that were promised`;
  if (sitesChosen > 0)
    return `${amount} may be spent on the sites that a decision has chosen: ${sitesChosen}${promised}.`;
  return `${amount} cannot be spent yet. It is only for sites that the asset review has chosen, and none${promised} has been chosen.`;
}
