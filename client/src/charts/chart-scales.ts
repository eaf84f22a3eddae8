import { addDays, daysBetween, makeDay, monthNames, partsOfDay } from '@throughline/shared/calendar';
import { scaleLinear, scaleUtc } from 'd3-scale';

/** The box in which marks are drawn, in the units of the drawing, and the size of the whole drawing around it. */
export interface Plot {
  name: 'narrow' | 'wide';
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where an amount stands, and the round amounts for the axis. */
export interface MoneyScale {
  at: (pence: number) => number;
  ticks: number[];
}

/** Where a day stands, and the firsts of months for the axis. */
export interface DayScale {
  at: (day: string) => number;
  ticks: { day: string; words: string }[];
}

/** Amounts from nought, or from the lowest below it, to a round amount above the highest. */
export function moneyScale(amounts: readonly number[], { top, bottom }: Plot): MoneyScale {
  const scale = scaleLinear()
    .domain([Math.min(0, ...amounts), Math.max(1, ...amounts)])
    .nice(5)
    .range([bottom, top]);
  return { at: (pence) => tenth(scale(pence)), ticks: scale.ticks(5).filter(Number.isInteger) };
}

/** Days from the first to the last of those given. Labels stand on firsts of months, aligned to the financial year. */
export function dayScale(days: readonly string[], { name, left, right }: Plot): DayScale {
  const ordered = days.toSorted();
  const [first, last] = [ordered[0]!, ordered.at(-1)!];
  const end = first === last ? addDays(last, 1) : last;
  const scale = scaleUtc()
    .domain([new Date(first), new Date(end)])
    .range([left, right]);
  const at = (day: string) => tenth(scale(new Date(day)));
  const ticks = monthsBetween(first, end, name === 'narrow' ? 4 : 9).map((day) => ({ day, words: shortMonth(day) }));
  return { at, ticks };
}

/** The first of every month, second, third, sixth month or year between two days: the closest that gives so many at most. */
function monthsBetween(first: string, last: string, most: number): string[] {
  const { year } = partsOfDay(first);
  const months = Math.ceil(daysBetween(`${year}-01-01`, last) / 28) + 1;
  const all = Array.from({ length: months }, (_, index) => makeDay(year + Math.floor(index / 12), (index % 12) + 1, 1)!)
    .filter((day) => day >= first && day <= last);
  const steps = [1, 2, 3, 6, 12, 24, 60];
  const step = steps.find((each) => all.length / each <= most) ?? 120;
  // April, with which a financial year begins, is in each choice but the ones of several years.
  return all.filter((day) => ((partsOfDay(day).year - year) * 12 + partsOfDay(day).month - 4) % step === 0);
}

/** '2024-04-01' is 'Apr 2024'. */
function shortMonth(day: string): string {
  const { year, month } = partsOfDay(day);
  return `${monthNames[month - 1]!.slice(0, 3)} ${year}`;
}

const tenth = (length: number): number => Math.round(length * 10) / 10;
