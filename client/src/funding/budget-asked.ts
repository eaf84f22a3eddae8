import { isDay } from '@throughline/shared/dates';
import { endOfFinancialYear, financialYearOf, isFinancialYear } from '@throughline/shared/financial-years';

/** The year and the day that an address asks a budget monitor for. */
export interface AskedBudget {
  financialYear: string;
  asAt: string;
  /** The day as it was typed, when it is no day up to today. */
  wrong?: { day: string; month: string; year: string; message: string };
}

/**
 * Reads the year and the day from the address. Without a day it is the last one of a year that is over, and today in the
 * present one; without a year it is the present one.
 */
export function askedBudget(search: URLSearchParams, today: string): AskedBudget {
  const asked = search.get('year') ?? '';
  const financialYear = isFinancialYear(asked) ? asked : financialYearOf(today);
  const end = endOfFinancialYear(financialYear);
  const usual = { financialYear, asAt: end < today ? end : today };
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) => (search.get(`asAt-${part}`) ?? '').trim());
  if (`${year}${month}${day}` === '') return usual;
  const asAt = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(asAt)) return { ...usual, wrong: { day, month, year, message: 'Enter a real date, like 30 11 2022' } };
  if (asAt > today) return { ...usual, wrong: { day, month, year, message: 'The date must be today or earlier' } };
  return { financialYear, asAt };
}

/** The path of the monitor of a year, as at a day. */
export function monitorPath(slug: string, financialYear: string, asAt?: string): string {
  const [year, month, day] = (asAt ?? '').split('-').map(Number);
  const on = asAt === undefined ? '' : `&asAt-day=${day}&asAt-month=${month}&asAt-year=${year}`;
  return `/${slug}/money/monitor?year=${encodeURIComponent(financialYear)}${on}`;
}
