import { formatDay, lastOfMonth, monthNames, partsOfDay } from './calendar.ts';

/** The words of a span of days, without 'about': 'September 2017', '2018/19', '1 February to 28 March 2018'. */
export function spanWords(start: string, end: string, precision: string, raw: string): string {
  const first = partsOfDay(start);
  const last = partsOfDay(end);
  switch (precision) {
    case 'DAY':
      return formatDay(start);
    case 'MONTH':
      return `${monthNames[first.month - 1]} ${first.year}`;
    case 'YEAR':
      return String(first.year);
    case 'FINANCIAL_YEAR':
      return `${first.year}/${String(last.year).slice(2)}`;
    case 'SEASON':
      return seasonWords(first, last.year);
    case 'FUZZY':
      return raw.trim() || rangeWords(start, end);
    default:
      return rangeWords(start, end);
  }
}

function seasonWords(first: { year: number; month: number }, lastYear: number): string {
  if (first.month === 12) return `winter ${first.year}/${String(lastYear).slice(2)}`;
  return `${{ 3: 'spring', 6: 'summer', 9: 'autumn' }[first.month] ?? monthNames[first.month - 1]} ${first.year}`;
}

function rangeWords(start: string, end: string): string {
  const first = partsOfDay(start);
  const last = partsOfDay(end);
  const firstMonth = monthNames[first.month - 1];
  const sameYear = first.year === last.year;
  if (sameYear && first.month === last.month) return `${first.day} to ${formatDay(end)}`;
  const wholeMonths = first.day === 1 && end === lastOfMonth(last.year, last.month);
  const from = wholeMonths ? firstMonth : `${first.day} ${firstMonth}`;
  const to = wholeMonths ? `${monthNames[last.month - 1]} ${last.year}` : formatDay(end);
  return `${from}${sameYear ? '' : ` ${first.year}`} to ${to}`;
}
