import { recordSavingsTargetForm } from '@throughline/shared/forms/costs';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { costForm, moneyPath } from './cost-form.ts';
import { RecordSavingsTargetDocument } from './CostForm.graphql.generated.ts';
import { publishedField, yesOrNo } from './grant-fields.ts';
import { sourceChoices } from './source-words.ts';

export const loader = costForm.loader;

export const action = formAction(recordSavingsTargetForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordSavingsTargetDocument, { input: data });
  return moneyPath(params);
});

const fields: readonly Field[] = [
  { name: 'plan', kind: 'text', label: 'Which plan asks for the savings?', hint: 'Such as the Medium Term Financial Strategy' },
  { name: 'financialYear', kind: 'text', label: 'For which financial year? (optional)', hint: 'Such as 2018/19. Leave it empty for the whole plan.', width: 10 },
  { name: 'needsReview', kind: 'radios', label: 'Must a review and consultation come first?', choices: yesOrNo },
  { name: 'source', kind: 'radios', label: 'What are they met from?', choices: [...sourceChoices, { value: 'NOT_SETTLED', label: 'That is not settled' }] },
  { name: 'metFrom', kind: 'text', label: 'In words: what are they met from, or what must happen first?' },
  { name: 'amountPence', kind: 'money', label: 'How much? (optional)', hint: 'Leave it empty where nobody states an amount, or a review must come first.' },
  publishedField,
];

/** Savings that the council must find, one source at a time. */
export function Component() {
  const { council } = costForm.useData();
  return <FormPage title="Record savings" back={`/${council.slug}/money`} fields={fields} hidden={{ councilId: council.id }} submit="Save" />;
}
