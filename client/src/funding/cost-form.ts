import type { Field } from '../forms/fields.ts';
import { definePage } from '../page.ts';
import { CostFormDocument } from './CostForm.graphql.generated.ts';
import { yesOrNo } from './grant-fields.ts';

/** The forms about costs and savings read the same: what the council has, for those who keep its money. */
export const costForm = definePage(CostFormDocument, {
  variables: ({ params }) => ({ councilSlug: params['council']! }),
  found: ['council'],
  elsewhere: ({ council }) => (council!.viewerCanKeepGrants ? undefined : `/${council!.slug}/money`),
});

/** Where to go from them. */
export const moneyPath = (params: Readonly<Record<string, string | undefined>>): string => `/${params['council']}/money`;

/** What is said of an estimate, and of the posts it pays for. */
export const estimateFields: readonly Field[] = [
  { name: 'title', kind: 'text', label: 'What is the cost for?', width: 30 },
  { name: 'amountPence', kind: 'money', label: 'How much?' },
  { name: 'isApproximate', kind: 'radios', label: 'Is the amount approximate?', choices: yesOrNo },
  { name: 'months', kind: 'text', label: 'How many months does it cover?', hint: '12 for a year', width: 4, inputMode: 'numeric' },
  { name: 'posts', kind: 'text', label: 'How many posts does it pay for? (optional)', width: 4, inputMode: 'numeric' },
  { name: 'role', kind: 'text', label: 'What are the posts? (with posts)', hint: 'Such as hub coordinator. Do not name people.', width: 30 },
  { name: 'fteHundredths', kind: 'text', label: 'How many full-time posts is that? (optional)', hint: 'Such as 2.5', width: 5, inputMode: 'decimal' },
  {
    name: 'fundedFrom',
    kind: 'radios',
    label: 'What is it paid from?',
    choices: [
      { value: 'EXISTING_BUDGETS', label: 'Budgets that are there already' },
      { value: 'GRANT', label: 'A grant' },
      { value: 'NOT_STATED', label: 'Nobody says' },
    ],
  },
];
