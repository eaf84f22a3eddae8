import { endCommitmentForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { dayField } from './raid-fields.ts';
import { findById, longField } from './record-fields.ts';
import { promisesPage } from './record-data.ts';
import { EndCommitmentDocument } from './PromisesPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

export const loader = withToday(promisesPage.loader);

export const action = formAction(endCommitmentForm, async ({ data, gql, params }) => {
  await gql.mutate(EndCommitmentDocument, { input: data });
  return `/${params['council']}/programme/promises`;
});

/** Says that a promise was not kept, or no longer applies. */
export function Component() {
  const today = useToday();
  const params = useParams();
  const all = promisesPage.useData().council.programmes.flatMap(({ commitments }) => commitments);
  const { id, promise, version } = findById(all, params['promise']);
  return (
    <FormPage
      title="It was not kept, or no longer applies"
      back={`/${params['council']}/programme/promises`}
      fields={[
        {
          ...{ name: 'status', kind: 'radios', label: 'What became of it?' },
          choices: [
            { value: 'NOT_MET', label: 'It was not kept' },
            { value: 'WITHDRAWN', label: 'It no longer applies' },
          ],
        },
        longField('note', 'What happened?', 500),
        dayField('closedOn', 'From which day?'),
      ]}
      values={{ status: '', note: '', closedOn: today }}
      version={version}
      hidden={{ commitmentId: id }}
      submit="Save"
    >
      <p className="govuk-body-l">{promise}</p>
    </FormPage>
  );
}
