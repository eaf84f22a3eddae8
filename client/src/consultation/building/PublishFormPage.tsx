import { publishFormForm } from '@throughline/shared/forms/question-form';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { consultationPath } from '../response-cookies.ts';
import { PublishFormDocument } from './BuildingCommands.graphql.generated.ts';
import { buildingPage, draftOf, questionsPath } from './building-data.ts';
import { yesOrNo } from './question-fields.ts';
import { versionWords } from './question-words.ts';

const page = buildingPage();
export const loader = page.loader;

/** Where people might have answered otherwise, the next thing to decide is whether they have more time. */
export const action = formAction(publishFormForm, async ({ data, gql, params }) => {
  await gql.mutate(PublishFormDocument, { input: data });
  return data.isMaterial ? `${consultationPath(params)}/manage/dates` : questionsPath(params);
});

/** A later version is published, with what everybody is told. */
export function Component() {
  const form = draftOf(page.useData().consultation);
  return (
    <FormPage
      title="Publish this version"
      back={questionsPath(useParams())}
      version={form.version}
      hidden={{ formId: form.id }}
      values={{}}
      fields={[
        { kind: 'textarea', name: 'changeNote', label: 'What changed, and why?', hint: 'This is a public notice. It stands on the page of the consultation.', rows: 4, maxLength: 1000 },
        {
          kind: 'radios', name: 'isMaterial', label: 'Might people who have answered have answered otherwise?',
          hint: 'If so, you are asked next whether the consultation should close later.', choices: yesOrNo,
        },
      ]}
      submit="Publish"
    >
      <p className="govuk-body">{versionWords(form)}. People who begin from now on are asked it; who began before stays with the questions that they saw. It can no longer be changed.</p>
    </FormPage>
  );
}
