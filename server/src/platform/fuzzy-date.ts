import { p } from '@mikro-orm/core';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Day } from './scalars.ts';

/** How exactly a paper states a date. */
export enum DatePrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  SEASON = 'SEASON',
  YEAR = 'YEAR',
  FINANCIAL_YEAR = 'FINANCIAL_YEAR',
  RANGE = 'RANGE',
  FUZZY = 'FUZZY',
}
registerEnumType(DatePrecision, { name: 'DatePrecision', description: 'How exactly a date is stated.' });

/**
 * A date as a paper states it. Shown by `@Embedded(() => FuzzyDate, 'due')` over the columns of `fuzzyDate('due')`;
 * sorting and "overdue" use the end of the span.
 */
@ObjectType({ description: 'A date as a paper states it: a span of days with the words it was read from.' })
export class FuzzyDate {
  @Field(() => Day, { description: 'The first day it can mean.' })
  start!: string;

  @Field(() => Day, { description: 'The last day it can mean. What is due is overdue after this day.' })
  end!: string;

  @Field(() => DatePrecision, { description: 'How exactly it is stated.' })
  precision!: DatePrecision;

  @Field(() => Boolean, { description: 'True when the paper says about, broadly or early.' })
  approximate!: boolean;

  @Field(() => String, { nullable: true, description: 'The words in the paper, when it comes from one.' })
  raw!: string | null;
}

/**
 * The five columns of a fuzzy date that may be absent, for `defineEntity`: `...fuzzyDate('due')` gives dueStart, dueEnd,
 * duePrecision, dueApproximate and dueRaw.
 */
export function fuzzyDate<Prefix extends string>(prefix: Prefix) {
  return {
    [`${prefix}Start`]: p.date().nullable(),
    [`${prefix}End`]: p.date().nullable(),
    [`${prefix}Precision`]: p.text().nullable(),
    [`${prefix}Approximate`]: p.boolean().nullable(),
    [`${prefix}Raw`]: p.text().nullable(),
  } as FuzzyDateColumns<Prefix>;
}

/** The same columns for a fuzzy date that is always there; only its words may be absent. */
export function requiredFuzzyDate<Prefix extends string>(prefix: Prefix) {
  return {
    [`${prefix}Start`]: p.date(),
    [`${prefix}End`]: p.date(),
    [`${prefix}Precision`]: p.text(),
    [`${prefix}Approximate`]: p.boolean(),
    [`${prefix}Raw`]: p.text().nullable(),
  } as RequiredFuzzyDateColumns<Prefix>;
}

/** What was read from words, as the five columns: `fuzzyDateValues('due', reading.date)`. */
export function fuzzyDateValues<Prefix extends string>(
  prefix: Prefix,
  date: { start: string; end: string; precision: string; approximate: boolean; raw: string | null },
): FuzzyDateValues<Prefix> {
  return {
    [`${prefix}Start`]: date.start,
    [`${prefix}End`]: date.end,
    [`${prefix}Precision`]: date.precision,
    [`${prefix}Approximate`]: date.approximate,
    [`${prefix}Raw`]: date.raw,
  } as FuzzyDateValues<Prefix>;
}

type FuzzyDateValues<Prefix extends string> = Record<`${Prefix}${'Start' | 'End' | 'Precision'}`, string> &
  Record<`${Prefix}Approximate`, boolean> &
  Record<`${Prefix}Raw`, string | null>;

const requiredDay = () => p.date();
const requiredText = () => p.text();
const requiredFlag = () => p.boolean();
type RequiredFuzzyDateColumns<Prefix extends string> = Record<`${Prefix}${'Start' | 'End'}`, ReturnType<typeof requiredDay>> &
  Record<`${Prefix}Precision`, ReturnType<typeof requiredText>> &
  Record<`${Prefix}Raw`, ReturnType<typeof text>> &
  Record<`${Prefix}Approximate`, ReturnType<typeof requiredFlag>>;

const day = () => p.date().nullable();
const text = () => p.text().nullable();
const flag = () => p.boolean().nullable();
type FuzzyDateColumns<Prefix extends string> = Record<`${Prefix}${'Start' | 'End'}`, ReturnType<typeof day>> &
  Record<`${Prefix}${'Precision' | 'Raw'}`, ReturnType<typeof text>> &
  Record<`${Prefix}Approximate`, ReturnType<typeof flag>>;
