import * as z from 'zod/mini';
import {
  budgetAmountField,
  financialYearField,
  monthFields,
  monthsOf,
  monthWord,
  spreadEvenly,
  type MonthValues,
} from '../budget-fields.ts';
import { financialMonths } from '../financial-years.ts';
import { choiceField, dayField, idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { versionField } from '../form-numbers.ts';
import { formatPence, type Pence } from '../money.ts';
import { fundTypes } from './record-spend.ts';
import { fundingSources } from './sustainability.ts';

/** How a line is spread over its year: evenly, as the twelve amounts say, or not stated. */
export const budgetSpreads = ['EVENLY', 'BY_MONTH', 'NOT_STATED'] as const;

/**
 * A new line of a budget. Its months are all stated or none, and stated they add up to its amount: `months` has the
 * twelve amounts from April, or null. Whether the line fits its grant is for the server, which knows it.
 */
export const addBudgetLineForm = z.pipe(
  z
    .object({
      councilId: idField('Choose a council'),
      source: choiceField(fundingSources, 'Select where the money comes from'),
      grantId: optionalIdField('Choose a grant'),
      title: textField({ name: 'The title', missing: 'Enter what the budget is for', max: 120 }),
      financialYear: financialYearField,
      fundType: choiceField(fundTypes, 'Select capital or revenue'),
      strand: optionalTextField({ name: 'The strand', max: 80 }),
      siteId: optionalIdField('Choose a site from the list'),
      amountPence: budgetAmountField('The budget'),
      agreedOn: dayField('The date the budget was agreed'),
      spread: choiceField(budgetSpreads, 'Select how the budget is spread over the year'),
      ...monthFields,
    })
    .check(({ value, issues }) => {
      const { source, grantId } = value;
      const refuse = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: value });
      if (source === 'GRANT' && grantId === null) refuse('grantId', 'Choose the grant that pays');
      if (source !== 'GRANT' && grantId !== null) refuse('source', 'Select the grant as where the money comes from, or leave the grant out');
      if (value.spread === 'BY_MONTH') checkMonths(value, value.amountPence, refuse);
    }),
  z.transform((line) => ({ ...line, months: statedMonths(line) })),
);

function statedMonths(line: MonthValues & { spread: (typeof budgetSpreads)[number]; amountPence: Pence }): Pence[] | null {
  if (line.spread === 'NOT_STATED') return null;
  return line.spread === 'EVENLY' ? spreadEvenly(line.amountPence) : (monthsOf(line) as Pence[]);
}

/** What a line is called and which strand it belongs to. Its amount changes by what moves in and out. */
export const changeBudgetLineForm = z.object({
  budgetLineId: idField('Choose a line of the budget'),
  version: versionField('Open the line again'),
  title: textField({ name: 'The title', missing: 'Enter what the budget is for', max: 120 }),
  strand: optionalTextField({ name: 'The strand', max: 80 }),
});

/**
 * A new spread over the months, which holds from a day on: `months` has the twelve amounts from April. Whether they add
 * up to the budget of the line is for the server, which knows it.
 */
export const rephaseBudgetLineForm = z.pipe(
  z
    .object({
      budgetLineId: idField('Choose a line of the budget'),
      version: versionField('Open the line again'),
      ...monthFields,
      holdsFrom: dayField('The date from which it holds'),
      reason: optionalTextField({ name: 'The reason', max: 500, multiline: true }),
    })
    .check(({ value, issues }) => {
      checkMonths(value, null, (path, message) => issues.push({ code: 'custom', path: [path], message, input: value }));
    }),
  z.transform((profile) => ({ ...profile, months: monthsOf(profile) as Pence[] })),
);

/** Each month needs an amount, nought among them; where the total is known, they must add up to it. */
function checkMonths(values: MonthValues, total: Pence | null, refuse: (path: string, message: string) => void): void {
  const months = monthsOf(values);
  const missing = months === null ? financialMonths : 'missing' in months ? months.missing : [];
  for (const month of missing) refuse(month, `Enter an amount for ${monthWord(month)}, or 0`);
  if (total === null || months === null || 'missing' in months) return;
  const message = monthsDiffer(months, total);
  if (message !== null) refuse('april', message);
}

/** What is said when the months do not add up to the budget; null when they do. */
export function monthsDiffer(months: readonly Pence[], total: Pence): string | null {
  const sum = months.reduce((sofar, pence) => sofar + pence, 0);
  if (sum === total) return null;
  const difference = `${formatPence(Math.abs(sum - total))} ${sum > total ? 'more' : 'less'}`;
  return `The months come to ${formatPence(sum)}, which is ${difference} than the budget of ${formatPence(total)}`;
}
