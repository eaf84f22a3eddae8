import { raiseIssueForm } from '@throughline/shared/forms/raid';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import type { Field } from '../forms/fields.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { assessorField, dayField } from './raid-fields.ts';
import { raidItemPage, raidItemPath } from './raid-item-data.ts';
import { fiveChoices, impactWords } from './raid-words.ts';
import { RaiseIssueFromRiskDocument } from './RaidItemPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

export const loader = withToday(raidItemPage.loader);

export const action = formAction(raiseIssueForm, async ({ data, gql, params }) => {
  const { raiseIssueFromRisk } = await gql.mutate(RaiseIssueFromRiskDocument, { input: data });
  return `/${params['council']}/programme/raid/${raiseIssueFromRisk.id}`;
});

const fields: readonly Field[] = [
  { name: 'title', kind: 'text', label: 'What has happened, in a few words' },
  { name: 'detail', kind: 'textarea', label: 'What is known about it? (optional)', rows: 3, maxLength: 1000 },
  dayField('raisedOn', 'When did it happen?'),
  { name: 'impact', kind: 'radios', label: 'How bad is it?', choices: fiveChoices(impactWords) },
  assessorField,
  { name: 'ownerRole', kind: 'text', label: 'Who answers for it? (optional)', hint: 'A role, such as Property lead' },
  dayField('dueOn', 'When must it be dealt with? (optional)'),
];

/** Says that a risk has happened: a new issue that points back to it. */
export function Component() {
  const today = useToday();
  const { id, version, title, ownerRole } = raidItemPage.useData().raidItem;
  return (
    <FormPage
      title="It has happened"
      back={raidItemPath(useParams())}
      fields={fields}
      values={{ raisedOn: today, ownerRole: ownerRole ?? '' }}
      hidden={{ itemId: id, version }}
      submit="Save the issue"
    >
      <p className="govuk-body-l">The risk: {title}</p>
      <p className="govuk-body">A new issue will point back to this risk. The risk stays open until you close it.</p>
    </FormPage>
  );
}
