import { recordDecisionForm } from '@throughline/shared/forms/decision';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { dueFields, proposalFields } from './decision-fields.ts';
import { decisionPath } from './decision-paths.ts';
import { RecordDecisionDocument } from './DecisionForms.graphql.generated.ts';
import { newDecisionPage } from './new-decision.ts';

export const loader = newDecisionPage.loader;

export const action = formAction(recordDecisionForm, async ({ data, gql }) => {
  const { recordDecision } = await gql.mutate(RecordDecisionDocument, { input: data });
  return decisionPath(data.councilSlug, recordDecision.reference);
});

const reference: Field = { name: 'reference', kind: 'text', label: 'Reference', hint: 'One of a kind in the council, such as 22/00094', width: 10 };

const proposedOn: Field = { name: 'proposedOn', kind: 'date', label: 'When was it proposed?', hint: 'Leave empty for today. No notice or report can be dated before it' };

/** Records a decision that is to be taken. Only those who prepare decisions see it until its notice or report is published. */
export function Component() {
  const { council } = newDecisionPage.useData();
  return (
    <FormPage
      title="Propose a decision"
      back={`/${council.slug}/decisions`}
      fields={[reference, ...proposalFields(council), proposedOn, ...dueFields(council)]}
      hidden={{ councilSlug: council.slug }}
      submit="Record the proposal"
    />
  );
}
