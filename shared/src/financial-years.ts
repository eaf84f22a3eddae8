import { addDays, makeDay, partsOfDay } from './calendar.ts';

/** A financial year of a council, 1 April to 31 March, written '2022/23'. */
export type FinancialYear = string;

/** The months of a financial year in their order, April first, as fields of forms are called: 'april' to 'march'. */
export const financialMonths = [
  ...(['april', 'may', 'june', 'july', 'august', 'september'] as const),
  ...(['october', 'november', 'december', 'january', 'february', 'march'] as const),
] as const;
export type FinancialMonth = (typeof financialMonths)[number];

/** Whether a text names a financial year: '2022/23', and not '2022/24'. */
export function isFinancialYear(text: unknown): text is FinancialYear {
  const [, first, second] = /^(\d{4})\/(\d{2})$/.exec(typeof text === 'string' ? text : '') ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}

/** The financial year in which a day lies. */
export function financialYearOf(day: string): FinancialYear {
  const { year, month } = partsOfDay(day);
  return yearFrom(month < 4 ? year - 1 : year);
}

/** The financial year after one. */
export const financialYearAfter = (financialYear: FinancialYear): FinancialYear => yearFrom(firstYear(financialYear) + 1);

/** 1 April. */
export const startOfFinancialYear = (financialYear: FinancialYear): string => makeDay(firstYear(financialYear), 4, 1)!;

/** 31 March. */
export const endOfFinancialYear = (financialYear: FinancialYear): string =>
  addDays(startOfFinancialYear(yearFrom(firstYear(financialYear) + 1)), -1);

const firstYear = (financialYear: FinancialYear): number => Number(financialYear.slice(0, 4));
const yearFrom = (first: number): FinancialYear => `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
