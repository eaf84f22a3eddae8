import { sayVariance, formatPence } from '@throughline/shared/money';
import { Field, Int, ObjectType } from 'type-graphql';
import { visibleDecision } from '../decisions/decision.type.ts';
import { Grant } from '../funding/grant.type.ts';
import { Code, Column, Many, One, ReadsRows, sameAs, type ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Pence } from '../platform/scalars.ts';
import {
  BoardInstalment,
  BoardMonth,
  BoardUse,
  instalmentsOfGrant,
  monthsOfGrant,
  usesOfGrant,
} from './board-ledger.type.ts';
import { asAt } from './board-pack.entity.ts';

/** The grants of a pack with what was received, spent, committed and forecast up to its day: one pass over the ledger for each. */
export const grantsOfPack: ListOptions = {
  order: ['title', 'grant'],
  atMost: 10,
  rows: (pack, _args, viewer) => sql`
    select paid.id as grant_id, paid.title, paid.awarded_pence, ledger.*, income.*, guess.amount_pence as forecast_pence,
      capital.amount_pence as capital_pence, revenue.amount_pence as revenue_pence, coalesce(revenue.is_computed, false) as revenue_is_computed,
      coalesce(capital.is_computed, false) as capital_is_computed, paid.ends_on - ${asAt} as days_to_end,
      exists (select from grant_condition gate where gate.grant_id = paid.id and gate.kind = 'CAPITAL_ONLY_FOR_SELECTED_SITES') as is_capital_gated,
      (select promise.promised_count from grant_commitment promise where promise.grant_id = paid.id and promise.kind = 'HUB_SITES') as sites_promised,
      (select count(*)::integer from site chosen join decision choice on choice.id = chosen.selected_by_decision_id
        where chosen.council_id = paid.council_id and chosen.is_demonstration = paid.is_demonstration and choice.effective_on <= ${asAt}
          and ${visibleDecision(sql`choice`, viewer)}) as sites_chosen,
      paid.is_demonstration or ledger.has_made_up_lines or income.has_made_up_payments or coalesce(guess.is_demonstration, false) as has_demonstration_figures
    from programme_grant link join funding_grant paid on paid.id = link.grant_id
    left join grant_allocation_shown capital on capital.grant_id = paid.id and capital.kind = 'CAPITAL' and num_nonnulls(capital.financial_year, capital.strand) = 0
    left join grant_allocation_shown revenue on revenue.grant_id = paid.id and revenue.kind = 'REVENUE' and num_nonnulls(revenue.financial_year, revenue.strand) = 0
    cross join lateral (
      select coalesce(sum(line.pence) filter (where line.kind <> 'COMMITMENT'), 0)::bigint as spent_pence,
        coalesce(sum(line.pence) filter (where line.kind = 'COMMITMENT'), 0)::bigint as committed_pence,
        coalesce(sum(line.pence) filter (where line.fund_type = 'CAPITAL'), 0)::bigint as capital_used_pence,
        coalesce(bool_or(line.is_demonstration), false) as has_made_up_lines
      from ledger_line line where line.grant_id = paid.id and line.spent_on <= ${asAt}) ledger
    cross join lateral (
      select coalesce(sum(case payment.status when 'REPAID' then -payment.amount_pence else payment.amount_pence end), 0)::bigint as received_pence,
        count(*) > 0 as received_is_stated,
        coalesce(sum(payment.amount_pence) filter (where payment.received_on is null), 0)::bigint as undated_pence,
        coalesce(bool_or(payment.is_demonstration), false) as has_made_up_payments
      from grant_instalment payment
      where payment.grant_id = paid.id and payment.status in ('RECEIVED', 'REPAID') and (payment.received_on is null or payment.received_on <= ${asAt})) income
    left join lateral (
      select made.amount_pence, made.is_demonstration from grant_forecast made
      where made.grant_id = paid.id and made.made_on <= ${asAt} order by made.made_on desc, made.id desc limit 1) guess on true
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
    daysToEnd: 'days_to_end integer ?',
    isCapitalGated: 'is_capital_gated boolean',
    sitesPromised: 'sites_promised integer ?',
    sitesChosen: 'sites_chosen integer',
    hasDemonstrationFigures: 'has_demonstration_figures boolean',
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
    description: 'What has been awarded, as it stands now; null when nothing has been. A ceiling is no award.',
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
