import { formatFuzzyDate, type FuzzyDateToSay } from '@throughline/shared/dates';

/** A date that a paper gives in its own way: "September 2017", "about 2018/19", "summer 2023". */
export function FuzzyDay({ date }: { date: FuzzyDateToSay }) {
  return <span>{formatFuzzyDate(date)}</span>;
}
