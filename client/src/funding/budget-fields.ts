import { monthWord } from '@throughline/shared/budget-fields';
import { financialMonths } from '@throughline/shared/financial-years';
import type { Field } from '../forms/fields.ts';

/** What a line of the budget is called. */
export const lineWords: readonly Field[] = [
  { name: 'title', kind: 'text', label: 'What is the budget for?', hint: 'For example, Project team' },
  { name: 'strand', kind: 'text', label: 'Strand of the programme (optional)', width: 20 },
];

/** The twelve months, each an amount. */
export const monthsFields: readonly Field[] = financialMonths.map((month) => ({
  name: month,
  kind: 'money',
  label: monthWord(month),
}));

/** A new line. Of a grant the source is known; a line of another source asks for it. */
export function newLineFields(source: Field | null): readonly Field[] {
  return [
    ...lineWords.slice(0, 1),
    ...(source ? [source] : []),
    { name: 'financialYear', kind: 'text', label: 'Financial year', hint: '1 April to 31 March, like 2026/27', width: 10 },
    {
      name: 'fundType',
      kind: 'radios',
      label: 'Capital or revenue?',
      choices: [
        { value: 'REVENUE', label: 'Revenue' },
        { value: 'CAPITAL', label: 'Capital', hint: 'It acquires or improves something that lasts' },
      ],
    },
    { name: 'amountPence', kind: 'money', label: 'Budget for the year', hint: 'Enter 0 for a line that will receive money from others' },
    { name: 'agreedOn', kind: 'date', label: 'When was it agreed?', hint: 'It counts from that day' },
    {
      name: 'spread',
      kind: 'radios',
      label: 'How is it spread over the year?',
      choices: [
        { value: 'EVENLY', label: 'Evenly, a twelfth each month' },
        { value: 'NOT_STATED', label: 'I will say month by month afterwards', hint: 'Until then it is shown as not stated' },
      ],
    },
    ...lineWords.slice(1),
  ];
}

/** A forecast, of a line or of a whole grant. */
export const forecastFields: readonly Field[] = [
  { name: 'amountPence', kind: 'money', label: 'What will it have cost in the end?', hint: 'Everything from the beginning to the end, not only what is still to come' },
  { name: 'madeOn', kind: 'date', label: 'Date of the forecast' },
  { name: 'note', kind: 'textarea', label: 'What lies behind it? (optional)', hint: 'The board will see this. Do not name people.', rows: 3, maxLength: 500 },
];
