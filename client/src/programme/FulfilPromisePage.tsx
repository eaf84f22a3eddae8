import { fulfilCommitmentForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { dayField } from './raid-fields.ts';
import { findById, longField } from './record-fields.ts';
import { promisesPage } from './record-data.ts';
import { FulfilCommitmentDocument } from './PromisesPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

export const loader = withToday(promisesPage.loader);

export const action = formAction(fulfilCommitmentForm, async ({ data, gql, params }) => {
  await gql.mutate(FulfilCommitmentDocument, { input: data });
  return `/${params['council']}/programme/promises`;
});

/** Says that a promise was kept. */
export function Component() {
  const today = useToday();
  const params = useParams();
  const all = promisesPage.useData().council.programmes.flatMap(({ commitments }) => commitments);
  const { id, promise, version } = findById(all, params['promise']);
  return (
    <FormPage
      title="It was kept"
      back={`/${params['council']}/programme/promises`}
      fields={[dayField('metOn', 'When was it kept?'), longField('note', 'What was done? (optional)', 500)]}
      values={{ metOn: today, note: '' }}
      version={version}
      hidden={{ commitmentId: id }}
      submit="Save"
    >
      <p className="govuk-body-l">{promise}</p>
    </FormPage>
  );
}
