import { changeCommitmentDueForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { textOf } from '../forms/form-result.ts';
import { dueWords } from './due-words.ts';
import { findById, longField, timeField, typed } from './record-fields.ts';
import { promisesPage } from './record-data.ts';
import { ChangeCommitmentDueDocument } from './PromisesPage.graphql.generated.ts';

export const loader = promisesPage.loader;

export const action = formAction(changeCommitmentDueForm, async ({ data, values, gql, params }) => {
  await gql.mutate(ChangeCommitmentDueDocument, { input: { ...data, due: textOf(values['due']) } });
  return `/${params['council']}/programme/promises`;
});

/** Agrees another time for a promise. The first one stays. */
export function Component() {
  const params = useParams();
  const all = promisesPage.useData().council.programmes.flatMap(({ commitments }) => commitments);
  const { id, promise, version, due, revisedDue } = findById(all, params['promise']);
  return (
    <FormPage
      title="Agree another time"
      back={`/${params['council']}/programme/promises`}
      fields={[timeField('due', 'By when is it now due?'), longField('reason', 'Why has the time changed?', 500)]}
      values={{ due: typed(revisedDue ?? due) }}
      version={version}
      hidden={{ commitmentId: id }}
      submit="Save"
    >
      <p className="govuk-body-l">{promise}</p>
      <p className="govuk-body">{due ? `First promised ${dueWords(due)}. That stays on record.` : 'No time was given at first.'}</p>
    </FormPage>
  );
}
