import { addEditionForm } from '@throughline/shared/forms/question-form';
import { languages } from '@throughline/shared/languages';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { AddEditionDocument } from './BuildingCommands.graphql.generated.ts';
import { buildingPage, draftOf, questionsPath } from './building-data.ts';

const page = buildingPage();
export const loader = page.loader;

export const action = formAction(addEditionForm, async ({ data, gql, params }) => {
  const { addEdition } = await gql.mutate(AddEditionDocument, { input: data });
  const added = addEdition.editions.find(({ language, format }) => language === data.language && format === data.format);
  return `${questionsPath(params)}/editions/${added!.id}`;
});

/** Another language, or easy-read. */
export function Component() {
  const form = draftOf(page.useData().consultation);
  return (
    <FormPage
      title="Add a language or easy-read"
      back={`${questionsPath(useParams())}/editions`}
      version={form.version}
      hidden={{ formId: form.id }}
      values={{ language: 'en', format: 'EASY_READ' }}
      fields={[
        { kind: 'select', name: 'language', label: 'Language', options: languages.map(({ code, english, own }) => ({ value: code, text: english === own ? english : `${english} – ${own}` })) },
        {
          kind: 'radios', name: 'format', label: 'How is it worded?',
          choices: [{ value: 'STANDARD', label: 'As usual' }, { value: 'EASY_READ', label: 'In easy-read', hint: 'Short sentences, each with a picture.' }],
        },
      ]}
      submit="Add"
    />
  );
}
