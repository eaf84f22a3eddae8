import { reforecastMilestoneForm } from '@throughline/shared/forms/milestone';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { dueWords } from './due-words.ts';
import { milestonePage, milestonePath } from './milestone-data.ts';
import { ReforecastMilestoneDocument } from './MilestonePage.graphql.generated.ts';

export const loader = milestonePage.loader;

/** The server reads the words again: it is sent what was typed, not what the form made of it. */
export const action = formAction(reforecastMilestoneForm, async ({ data, values, gql, params }) => {
  const { milestoneId, version, reason } = data;
  await gql.mutate(ReforecastMilestoneDocument, {
    input: { milestoneId, version, reason, due: textOf(values['due']) },
  });
  return milestonePath(params);
});

const fields: readonly Field[] = [
  {
    name: 'due',
    kind: 'text',
    label: 'When is it now expected?',
    hint: 'A day, a month or a time of year, such as 27 3 2027, end of June 2027 or summer 2027',
    width: 20,
  },
  {
    name: 'reason',
    kind: 'textarea',
    label: 'Why has the date changed?',
    hint: 'The board and its officers will see this. Do not name people.',
    maxLength: 500,
  },
];

/** Says when a milestone is now expected, and why. What was first promised stays. */
export function Component() {
  const { id, title, version, isDemonstration, baselineDue, forecastDue } = milestonePage.useData().milestone;
  return (
    <FormPage
      title="Change when it is expected"
      back={milestonePath(useParams())}
      fields={fields}
      hidden={{ milestoneId: id, version }}
      submit="Save"
    >
      <p className="govuk-body-l">
        {title} {isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body">
        {baselineDue ? `First promised ${dueWords(baselineDue)}.` : 'No date was promised.'}{' '}
        {forecastDue && `At present expected ${dueWords(forecastDue)}.`}
      </p>
    </FormPage>
  );
}
