import type * as z from 'zod/mini';
import { financialMonths, isFinancialYear, type FinancialMonth } from './financial-years.ts';
import { readAmountOrNought } from './form-fields.ts';
import { field, type FieldReading } from './forms.ts';
import { formatPence, type Pence } from './money.ts';

/** No amount of a budget is above this, so that no sum of them leaves what a number holds exactly: £100 billion. */
export const mostOfBudget: Pence = 10_000_000_000_000;

/** An amount of a budget, which may be nought. */
export function budgetAmountField(name: string) {
  return field((entered) => readBudgetAmount(entered, name));
}

/** A financial year that must be there: '2022/23', also written '2022-23'. */
export const financialYearField = field((entered): FieldReading<string> => {
  const year = typeof entered === 'string' ? entered.trim().replace('-', '/') : '';
  return isFinancialYear(year)
    ? { ok: true, value: year }
    : { ok: false, message: 'The financial year must be two years in a row, like 2022/23' };
});

/** Twelve amounts, a field for each month from 'april' to 'march': null where nothing is entered. */
export const monthFields = Object.fromEntries(
  financialMonths.map((month) => [month, field((entered) => readMonth(entered, monthWord(month)))]),
) as Record<FinancialMonth, ReturnType<typeof field<Pence | null>>>;

/** What the twelve fields give. */
export type MonthValues = Readonly<Record<FinancialMonth, Pence | null>>;

/**
 * The amounts of the months in their order.
 *
 * @returns null when no month has an amount; the names of the months without one when only some have
 */
export function monthsOf(values: MonthValues): Pence[] | null | { missing: FinancialMonth[] } {
  const amounts = financialMonths.map((month) => values[month]);
  const missing = financialMonths.filter((_, index) => amounts[index] === null);
  if (missing.length === amounts.length) return null;
  return missing.length === 0 ? (amounts as Pence[]) : { missing };
}

/** An amount spread evenly over twelve months; the pence that are left over stand in the last of them. */
export function spreadEvenly(total: Pence): Pence[] {
  const each = Math.floor(total / 12);
  return financialMonths.map((_, index) => (index < 11 ? each : total - 11 * each));
}

/** 'april' as it stands in a sentence. */
export const monthWord = (month: string): string => `${month[0]!.toUpperCase()}${month.slice(1)}`;

function readMonth(entered: unknown, name: string): FieldReading<Pence | null> {
  const isBlank = entered === undefined || entered === null || (typeof entered === 'string' && entered.trim() === '');
  return isBlank ? { ok: true, value: null } : readBudgetAmount(entered, name);
}

function readBudgetAmount(entered: unknown, name: string): FieldReading<Pence> {
  const reading = readAmountOrNought(entered, name);
  if (!reading.ok || reading.value <= mostOfBudget) return reading;
  return { ok: false, message: `${name} must be ${formatPence(mostOfBudget)} or less` };
}

/** Who approved: a decision or the holder of a post, one of the two. */
export function checkApproval({ value, issues }: z.core.ParsePayload<{ decisionId: string | null; postId: string | null }>): void {
  const refuse = (message: string) => issues.push({ code: 'custom', path: ['decisionId'], message, input: value });
  if (value.decisionId === null && value.postId === null) refuse('Choose the decision or the post that approved it');
  if (value.decisionId !== null && value.postId !== null) refuse('Choose either a decision or a post, not both');
}
