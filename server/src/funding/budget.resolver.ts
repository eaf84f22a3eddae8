import { londonDay } from '@throughline/shared/dates';
import { isFinancialYear } from '@throughline/shared/financial-years';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { ByKey, planned } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import {
  AddBudgetLineInput,
  BudgetTransferInput,
  ChangeBudgetLineInput,
  RecordForecastInput,
  RecordLineForecastInput,
  RephaseBudgetLineInput,
} from './budget-inputs.type.ts';
import { addBudgetLine, changeBudgetLine, rephaseBudgetLine } from './budget-line.service.ts';
import { BudgetLine } from './budget-line.type.ts';
import { BudgetMonitor } from './budget-monitor.type.ts';
import { BudgetTransfer } from './budget-parts.type.ts';
import { carryForward, recordVirement } from './budget-transfer.service.ts';
import { recordForecast, recordLineForecast } from './forecast.service.ts';
import { Grant } from './grant.type.ts';

interface AskedMonitor {
  councilSlug: string;
  financialYear: string;
  asAt?: string | null;
}

/** The year, and the day: today when none is asked for. */
function dayAndYearOf({ financialYear, asAt }: AskedMonitor, { clock }: Context) {
  const today = londonDay(clock.now());
  if (!isFinancialYear(financialYear)) throw new Refused('BAD_INPUT', { financialYear: 'The financial year must be two years in a row, like 2022/23' });
  if (asAt && asAt > today) throw new Refused('BAD_INPUT', { asAt: 'The date must be today or earlier' });
  return { financialYear, monitorDay: asAt ?? today };
}

/** Whoever may not see a budget is told no more than that there is nothing. */
const nothingToSee = (): Promise<never> => Promise.reject(new Refused('NOT_FOUND'));

@Resolver()
export class BudgetResolver {
  @Authorized()
  @Query(() => BudgetLine, { description: 'One line of a budget. Not found for those who may not see it.' })
  @ByKey(() => BudgetLine, { id: 'id' }, { whenMissing: nothingToSee })
  budgetLine(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): BudgetLine {
    return planned();
  }

  @Authorized()
  @Query(() => BudgetMonitor, {
    description: "A council's budget for family hubs in one financial year, as at a day that is not in the future. Not found for those who may not see it.",
  })
  @ByKey<AskedMonitor, Context>(() => BudgetMonitor, { councilSlug: 'council.slug' }, { prepare: dayAndYearOf, whenMissing: nothingToSee })
  budgetMonitor(
    @Arg('councilSlug', () => String, { description: "The council's name in web addresses." }) _councilSlug: string,
    @Arg('financialYear', () => String, { description: 'Such as 2022/23.' }) _financialYear: string,
    @Arg('asAt', () => Day, { nullable: true, description: 'The day; today when it is left out.' }) _asAt: string | null,
  ): BudgetMonitor {
    return planned();
  }

  @Authorized()
  @Mutation(() => BudgetLine, { description: 'Adds a line to the budget of a financial year; those of a grant stay within its award.' })
  async addBudgetLine(
    @Arg('input', () => AddBudgetLineInput, { description: 'The line.' }) input: AddBudgetLineInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(BudgetLine, await addBudgetLine(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => BudgetLine, { description: 'Changes what a line of the budget is called and which strand it belongs to.' })
  async changeBudgetLine(
    @Arg('input', () => ChangeBudgetLineInput, { description: 'What it is called.' }) input: ChangeBudgetLineInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(BudgetLine, await changeBudgetLine(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => BudgetLine, { description: 'Spreads a line of the budget over its months from a day on. How it was spread before stays in the history.' })
  async rephaseBudgetLine(
    @Arg('input', () => RephaseBudgetLineInput, { description: 'The twelve months.' }) input: RephaseBudgetLineInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(BudgetLine, await rephaseBudgetLine(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => BudgetTransfer, {
    description: 'Moves money between two lines of the budget of a year: only what is neither spent nor committed, and never capital into revenue.',
  })
  async recordVirement(
    @Arg('input', () => BudgetTransferInput, { description: 'What is moved.' }) input: BudgetTransferInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(BudgetTransfer, await recordVirement(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => BudgetTransfer, { description: 'Carries what a line has not spent into a line of the next financial year.' })
  async carryForward(
    @Arg('input', () => BudgetTransferInput, { description: 'What is carried forward.' }) input: BudgetTransferInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(BudgetTransfer, await carryForward(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Grant, { description: 'Says what a grant is expected to have cost in the end. Earlier forecasts stay.' })
  async recordForecast(
    @Arg('input', () => RecordForecastInput, { description: 'The forecast.' }) input: RecordForecastInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Grant, await recordForecast(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => BudgetLine, { description: 'Says what a line of the budget is expected to have cost when its year is over. Earlier forecasts stay.' })
  async recordLineForecast(
    @Arg('input', () => RecordLineForecastInput, { description: 'The forecast.' }) input: RecordLineForecastInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(BudgetLine, await recordLineForecast(context, input), context, info);
  }
}
