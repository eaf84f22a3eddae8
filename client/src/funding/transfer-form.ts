import type { Field } from '../forms/fields.ts';
import type { BudgetLinePageQuery } from './BudgetLinePage.graphql.generated.ts';
import { fundTypeWords } from './budget-words.ts';

type Line = BudgetLinePageQuery['budgetLine'];
export type OtherLine = Line['council']['budgetLines'][number];

/** The lines that are paid from the same source as this one. */
export const linesBeside = (line: Line): readonly OtherLine[] =>
  (line.grant ? line.grant.budgetLines : line.council.budgetLines).filter(({ id, source }) => id !== line.id && source === line.source);

/** The questions of a form that moves money out of a line into one of others. */
export function transferFields(line: Line, others: readonly OtherLine[], label: string): readonly Field[] {
  const nothing = { value: '', text: 'None' };
  return [
    {
      name: 'toLineId',
      kind: 'select',
      label,
      options: [
        { value: '', text: 'Choose a line' },
        ...others.map(({ id, title, financialYear, fundType }) => ({
          value: id,
          text: `${title}, ${financialYear}, ${fundTypeWords[fundType].toLowerCase()}`,
        })),
      ],
    },
    { name: 'amountPence', kind: 'money', label: 'How much?' },
    { name: 'reason', kind: 'textarea', label: 'Why?', hint: 'The board will see this. Do not name people.', rows: 3, maxLength: 500 },
    {
      name: 'decisionId',
      kind: 'select',
      label: 'Which decision approved it?',
      hint: 'Choose a decision here, or a post below',
      options: [nothing, ...line.council.decisions.items.map(({ id, reference, title }) => ({ value: id, text: `${reference}: ${title}` }))],
    },
    {
      name: 'postId',
      kind: 'select',
      label: 'Or which post?',
      options: [nothing, ...line.council.posts.map(({ id, title }) => ({ value: id, text: title }))],
    },
    { name: 'approvedOn', kind: 'date', label: 'When was it approved?', hint: 'The money counts as moved from that day' },
  ];
}
