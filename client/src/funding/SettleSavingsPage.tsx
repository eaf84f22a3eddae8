import { settleSavingsForm } from '@throughline/shared/forms/costs';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { costForm, moneyPath } from './cost-form.ts';
import { SettleSavingsDocument } from './CostForm.graphql.generated.ts';
import { decisionField, typedAmount } from './grant-fields.ts';
import { rowCalled } from './grant-form.tsx';
import { sourceChoices } from './source-words.ts';

export const loader = costForm.loader;

export const action = formAction(settleSavingsForm, async ({ data, gql, params }) => {
  await gql.mutate(SettleSavingsDocument, { input: data });
  return moneyPath(params);
});

/** Savings are settled. Where a review and consultation had to come first, the form asks for both. */
export function Component() {
  const { council } = costForm.useData();
  const { id, version, plan, financialYear, metFrom, source, amountPence, needsReview } = rowCalled(council.savingsTargets, useParams()['saving']);
  const gate: readonly Field[] = [
    decisionField({ council }, { name: 'reviewDecisionId', label: 'Which decision reviewed them?' }),
    { name: 'consultation', kind: 'textarea', label: 'Which consultation came first?', maxLength: 300, rows: 3 },
    { name: 'consultedOn', kind: 'date', label: 'When did it end?', hint: 'For example, 27 3 2019' },
  ];
  return (
    <FormPage
      title="Settle savings"
      back={`/${council.slug}/money`}
      fields={[{ name: 'source', kind: 'radios', label: 'What are they met from?', choices: sourceChoices }, { name: 'amountPence', kind: 'money', label: 'How much?' }, ...(needsReview ? gate : [])]}
      values={{ source: source ?? '', amountPence: typedAmount(amountPence) }}
      version={version}
      hidden={{ savingsTargetId: id }}
      submit="Save"
    >
      <p className="govuk-body">{plan}, {financialYear ?? 'whole plan'}: {metFrom}.</p>
    </FormPage>
  );
}
