import { setDecisionRuleForm } from '@throughline/shared/forms/decision-parts';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { SetDecisionRuleDocument } from './DecisionForms.graphql.generated.ts';
import { newDecisionPage } from './new-decision.ts';

export const loader = newDecisionPage.loader;

export const action = formAction(setDecisionRuleForm, async ({ data, gql }) => {
  await gql.mutate(SetDecisionRuleDocument, { input: data });
  return `/${data.councilSlug}/decisions`;
});

const fields: readonly Field[] = [
  { name: 'validFrom', kind: 'date', label: 'From which day does it hold?' },
  { name: 'keyPence', kind: 'money', label: 'From which amount is a decision key?', hint: 'Leave empty where that is not set' },
  { name: 'keyAreas', kind: 'text', label: 'From how many wards or divisions is a decision key?', hint: 'Leave empty where that is not set', inputMode: 'numeric', width: 3 },
  { name: 'callInWorkingDays', kind: 'text', label: 'In how many working days may a decision be called in?', hint: 'Leave empty where that is not set', inputMode: 'numeric', width: 2 },
];

/** Records what makes a decision key in the council, and how long scrutiny has to call one in. Earlier rules stay for earlier days. */
export function Component() {
  const { council } = newDecisionPage.useData();
  return <FormPage title="Record a rule of the council" back={`/${council.slug}/decisions`} fields={fields} hidden={{ councilSlug: council.slug }} submit="Record the rule" />;
}
