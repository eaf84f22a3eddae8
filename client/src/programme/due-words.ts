import { lastOfMonth, monthNames, partsOfDay } from '@throughline/shared/calendar';
import { formatDay, formatFuzzyDate, type FuzzyDateToSay } from '@throughline/shared/dates';

/** A deadline in words: "by the end of March 2023, broadly", "by 31 March 2024", "by the end of 2018". */
export const dueWords = (due: FuzzyDateToSay): string => `by ${limitWords(due)}${broadly(due)}`;

/** The time of a phase in words: "April 2023 to March 2024, broadly", "up to the end of March 2023, broadly". */
export function phaseWords(starts: FuzzyDateToSay | null, ends: FuzzyDateToSay | null): string {
  if (starts && ends) return `${exactly(starts)} to ${exactly(ends)}${broadly(starts) || broadly(ends)}`;
  if (ends) return `up to ${limitWords(ends)}${broadly(ends)}`;
  return starts ? `from ${exactly(starts)}${broadly(starts)}` : 'time not stated';
}

function limitWords(due: FuzzyDateToSay): string {
  const { precision, end } = due;
  if (precision === 'FUZZY') return exactly(due);
  if (precision === 'YEAR' || precision === 'FINANCIAL_YEAR') return `the end of ${exactly(due)}`;
  const { year, month } = partsOfDay(end);
  const isWholeMonth = end === lastOfMonth(year, month) && (precision !== 'DAY' || due.approximate);
  return isWholeMonth ? `the end of ${monthNames[month - 1]} ${year}` : formatDay(end);
}

const exactly = (date: FuzzyDateToSay) => formatFuzzyDate({ ...date, approximate: false });

/** "Early 2017" and "summer 2023" are broad by themselves. */
const broadly = ({ approximate, precision }: FuzzyDateToSay) =>
  approximate && precision !== 'FUZZY' && precision !== 'SEASON' ? ', broadly' : '';
