import { restateAmountForm } from '@throughline/shared/forms/grant-life';
import { notFound } from '../route-errors.ts';
import { RestateAmountDocument } from './grant-commands.graphql.generated.ts';
import { typedAmount, wordedHint } from './grant-fields.ts';
import { grantFormPage } from './grant-form.tsx';

/** What an address such as `/amounts/ceiling` states. */
const amounts = {
  ceiling: { kind: 'CEILING', title: 'State the most that could come', label: 'What is the most that could come?' },
  indicative: { kind: 'INDICATIVE', title: 'State an amount that is spoken of', label: 'How much is spoken of, but not promised?' },
} as const;

function amountOf(kind: string | undefined) {
  if (kind !== 'ceiling' && kind !== 'indicative') throw notFound();
  return amounts[kind];
}

/** A ceiling or an indicative amount as it is stated now. Neither is income, and what was stated before stays. */
export const { loader, action, Component } = grantFormPage({
  title: (_grant, { amount }) => amountOf(amount).title,
  form: restateAmountForm,
  fields: (_grant, { amount }) => [
    { name: 'amountPence', kind: 'money', label: amountOf(amount).label },
    { name: 'stated', kind: 'text', label: 'When was it stated?', hint: wordedHint, width: 20 },
    { name: 'saidBy', kind: 'text', label: 'Who states it?', hint: 'Such as a letter of the department, or a paper and its paragraph' },
  ],
  values: ({ ceilingPence, indicativePence }, { amount }) => ({ amountPence: typedAmount(amount === 'ceiling' ? ceilingPence : indicativePence) }),
  version: ({ version }) => version,
  hidden: (_grant, { amount }) => ({ kind: amountOf(amount).kind }),
  intro: () => <p className="govuk-body">This is no income, and no total contains it.</p>,
  command: RestateAmountDocument,
  input: (data, typed) => ({ ...data, stated: typed('stated')! }),
});
