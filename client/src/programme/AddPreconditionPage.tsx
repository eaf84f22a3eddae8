import { addPreconditionForm } from '@throughline/shared/forms/milestone-precondition';
import { formAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { milestoneFormPage, milestonePath } from './milestone-data.ts';
import { decisionField, dueField } from './milestone-fields.ts';
import { MilestoneFormPage } from './MilestoneFormPage.tsx';
import { AddPreconditionDocument } from './MilestonePage.graphql.generated.ts';

const page = milestoneFormPage('changePreconditions');
export const loader = page.loader;

/** The server reads the words of the date again: it is sent what was typed. */
export const action = formAction(addPreconditionForm, async ({ data, values, gql, params }) => {
  await gql.mutate(AddPreconditionDocument, { input: { ...data, expected: textOf(values['expected']) || null } });
  return milestonePath(params);
});

/** Says that a milestone may not start before a decision is in force. */
export function Component() {
  const { milestone } = page.useData();
  return (
    <MilestoneFormPage
      title="Add a decision it waits for"
      milestone={milestone}
      fields={[
        {
          name: 'title',
          kind: 'text',
          label: 'What must be decided?',
          hint: 'For example, “The decision that selects the three sites”',
        },
        decisionField('Which decision is it?', 'It has still to be taken', milestone.council.decisions.items),
        dueField('When is it expected, if it has still to be taken? (optional)', 'expected'),
      ]}
    >
      <p className="govuk-body">Work cannot begin before every decision that it waits for is in force.</p>
    </MilestoneFormPage>
  );
}
