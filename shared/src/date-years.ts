import { monthNames, partsOfDay } from './calendar.ts';
import { implausibleYear, isPlausibleYear, type PeriodReader } from './date-days.ts';
import { doubt, financialSpan, isDoubt, quarterSpan, seasonSpan, yearSpan } from './date-spans.ts';

/** '2015': a calendar year. */
export const readYear: PeriodReader = (text) => {
  if (!/^\d{4}$/.test(text)) return undefined;
  const year = Number(text);
  return isPlausibleYear(year) ? yearSpan(year) : doubt(implausibleYear);
};

/**
 * '2018/19', '2018-19', '2018/2019': a financial year. '2018/20', '2018-20': financial years from the first to the
 * last. Where the last two figures also name a month, as in '2011-12' and '2009/12', it is a doubt; '2011/12' is not,
 * since that is how financial years are written.
 */
export const readFinancialYears: PeriodReader = (text) => {
  const match = /^(fy ?|financial year )?(\d{4}) ?([/-]) ?(\d{4}|\d\d)( financial year)?$/.exec(text);
  if (!match) return undefined;
  const [, before, firstText, separator, lastText, after] = match as unknown as string[];
  const first = Number(firstText);
  const last = lastText!.length === 4 ? Number(lastText) : nextYearEndingIn(first, Number(lastText));
  const forwards = last > first && last - first < 50;
  const labelled = before !== undefined || after !== undefined;
  const month = lastText!.length === 2 ? monthNames[Number(lastText) - 1] : undefined;
  if (month !== undefined && !labelled && !(last === first + 1 && separator === '/')) {
    const years = last === first + 1 ? `${first}/${lastText}` : `April ${first} to March ${last}`;
    return doubt('This could be years or a month.', [`${month} ${first}`, ...(forwards ? [years] : [])]);
  }
  if (!forwards) return doubt('The years run backwards.');
  return isPlausibleYear(first) && isPlausibleYear(last) ? financialSpan(first, last) : doubt(implausibleYear);
};

/** 'Q3 2018-19' and '2018-19 Q3': a quarter of a financial year. With a single year it could be of either kind. */
export const readQuarter: PeriodReader = (text) => {
  const [, before, inner, after] = /^(?:q([1-4])(?:,| of)? )?(.+?)(?:,? q([1-4]))?$/.exec(text) ?? [];
  const quarter = Number(before ?? after);
  if (inner === undefined || Number.isNaN(quarter) || (before !== undefined && after !== undefined)) return undefined;
  const year = readFinancialYears(inner) ?? readYear(inner);
  if (year === undefined || isDoubt(year)) return year;
  const first = partsOfDay(year.start).year;
  if (year.precision === 'FINANCIAL_YEAR') return quarterSpan(first, quarter);
  if (year.precision !== 'YEAR') return doubt('A quarter belongs to one year.');
  const [from, to] = [monthNames[quarter * 3 - 3], monthNames[quarter * 3 - 1]];
  return doubt('The quarter could be of the calendar year or of the financial year.', [
    `${from} to ${to} ${first}`,
    `Q${quarter} ${first}-${String(first + 1).slice(2)}`,
  ]);
};

/** 'summer 2023'; a winter needs both of its years: 'winter 2023/24'. */
export const readSeason: PeriodReader = (text) => {
  const [, season, yearText, nextText] = /^(spring|summer|autumn|winter)(?: of)? (\d{4})(?:[/-](\d{4}|\d\d))?$/.exec(text) ?? [];
  if (season === undefined) return undefined;
  const year = Number(yearText);
  if (!isPlausibleYear(year)) return doubt(implausibleYear);
  const spansTwo = nextText !== undefined && Number(nextText) % 100 === (year + 1) % 100;
  if ((season === 'winter') === spansTwo && (spansTwo || nextText === undefined)) return seasonSpan(season, year);
  const winter = (first: number) => `winter ${first}/${String(first + 1).slice(2)}`;
  return doubt('The season and its years do not go together.', season === 'winter' ? [winter(year - 1), winter(year)] : []);
};

function nextYearEndingIn(first: number, figures: number): number {
  const year = first - (first % 100) + figures;
  return year > first ? year : year + 100;
}
