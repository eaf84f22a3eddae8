import { recordDecisionForm } from '@throughline/shared/forms/decision';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { NONE, callInFields, consultedFields, meetingOptions, proposalFields } from './decision-fields.ts';
import { decisionPath } from './decision-paths.ts';
import { exceptionWords } from './decision-words.ts';
import { RecordDecisionDocument, type DecisionChoicesFragment } from './DecisionForms.graphql.generated.ts';
import { newDecisionPage } from './new-decision.ts';

export const loader = newDecisionPage.loader;

export const action = formAction(recordDecisionForm, async ({ data, gql }) => {
  const { recordDecision } = await gql.mutate(RecordDecisionDocument, { input: data });
  return decisionPath(data.councilSlug, recordDecision.reference);
});

const fields = (choices: DecisionChoicesFragment): readonly Field[] => [
  { name: 'reference', kind: 'text', label: 'Reference', hint: 'One of a kind in the council, such as 22/00094', width: 10 },
  ...proposalFields(choices),
  { name: 'noticePublishedOn', kind: 'date', label: 'Day its notice was published', hint: 'A key decision needs 28 clear days of notice, or an exception' },
  { name: 'noticeException', kind: 'select', label: 'Why was there no such notice?', options: [NONE, ...Object.entries(exceptionWords).map(([value, text]) => ({ value, text }))] },
  { name: 'urgencyReason', kind: 'textarea', label: 'Why could it not wait?', hint: 'Leave empty where it could', maxLength: 500, rows: 3 },
  { name: 'urgencyAgreedByRole', kind: 'text', label: 'Who agreed that it could not wait?', hint: 'A post, such as the chair of the scrutiny committee', width: 30 },
  { name: 'madeOn', kind: 'date', label: 'Day it was taken' },
  { name: 'meetingId', kind: 'select', label: 'Meeting that took it', hint: 'Choose none when somebody in a post took it', options: [NONE, ...meetingOptions(choices)] },
  ...callInFields,
  ...consultedFields,
];

/** Records a decision that was taken already, held to the same rules for notice, call-in and delegation. */
export function Component() {
  const { council } = newDecisionPage.useData();
  return (
    <FormPage
      title="Record a decision already taken"
      back={`/${council.slug}/decisions`}
      fields={fields(council)}
      hidden={{ councilSlug: council.slug }}
      submit="Record the decision"
    />
  );
}
