import { changePhaseForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { findById, textField, timeField, typed, wordsOf } from './record-fields.ts';
import { recordBook } from './record-data.ts';
import { ChangePhaseDocument } from './RecordBook.graphql.generated.ts';

export const loader = recordBook.loader;

export const action = formAction(changePhaseForm, async ({ data, values, gql, params }) => {
  await gql.mutate(ChangePhaseDocument, { input: { ...data, starts: wordsOf(values['starts']), ends: wordsOf(values['ends']) } });
  return `/${params['council']}/programme/record`;
});

/** Puts right a phase and its times. */
export function Component() {
  const params = useParams();
  const all = recordBook.useData().council.programmes.flatMap(({ phases }) => phases);
  const { id, title, starts, ends, version } = findById(all, params['phase']);
  return (
    <FormPage
      title="Change a phase"
      back={`/${params['council']}/programme/record`}
      fields={[
        textField('title', 'What is the phase called?'),
        timeField('starts', 'When does it start? (optional)'),
        timeField('ends', 'When does it end? (optional)'),
      ]}
      values={{ title, starts: typed(starts), ends: typed(ends) }}
      version={version}
      hidden={{ phaseId: id }}
      submit="Save"
    />
  );
}
