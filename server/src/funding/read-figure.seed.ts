import { parseFuzzyDate } from '@throughline/shared/dates';
import { parseMoney } from '@throughline/shared/money';

/** A figure of a paper as it is kept, with the words and the rule that stand beside it. */
export interface ReadFigure<Value> {
  value: Value;
  approximate: boolean;
  stated: { raw: string; normalised: string; rule: string };
}

/** An amount as a paper prints it. A seed holds no doubtful figures, so a question stops it. */
export function readMoney(raw: string): ReadFigure<number> {
  const reading = parseMoney(raw);
  if (reading.kind === 'question') throw new Error(`${raw}: ${reading.reason}`);
  return { value: reading.pence, approximate: reading.approximate, stated: { raw, normalised: String(reading.pence), rule: reading.rule } };
}

/** A date as a paper prints it, as its span of days. */
export function readDate(raw: string): ReadFigure<{ start: string; end: string; precision: string; approximate: boolean; raw: string }> {
  const reading = parseFuzzyDate(raw);
  if (reading.kind === 'question') throw new Error(`${raw}: ${reading.reason}`);
  const { start, end } = reading.date;
  return {
    value: reading.date,
    approximate: reading.date.approximate,
    stated: { raw, normalised: start === end ? start : `${start} to ${end}`, rule: reading.rule },
  };
}
