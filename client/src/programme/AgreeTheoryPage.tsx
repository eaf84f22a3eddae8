import { agreeTheoryForm } from '@throughline/shared/forms/theory-of-change';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { theoryFormPage, theoryPath } from './theory-data.ts';
import { AgreeTheoryOfChangeDocument } from './TheoryPage.graphql.generated.ts';

const page = theoryFormPage();
export const loader = page.loader;

export const action = formAction(agreeTheoryForm, async ({ data, gql, params }) => {
  await gql.mutate(AgreeTheoryOfChangeDocument, { input: data });
  return theoryPath(params);
});

/** Says that a theory of change is agreed. */
export function Component() {
  const { id, version, number, title } = page.useData().theoryOfChange;
  return (
    <FormPage
      title="It has been agreed"
      back={theoryPath(useParams())}
      fields={[{ name: 'agreedOn', kind: 'date', label: 'When was it agreed?', hint: 'For example, 27 3 2026' }]}
      version={version}
      hidden={{ theoryId: id }}
      submit="Save"
    >
      <p className="govuk-body-l">
        Version {number}: {title}
      </p>
      <p className="govuk-body">
        Once it is agreed it can be read by everybody who may see the programme, and it is never changed again. A later
        change is a new version.
      </p>
    </FormPage>
  );
}
