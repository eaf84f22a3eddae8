import { questionKindForm } from '@throughline/shared/forms/question';
import { questionKinds } from '@throughline/shared/questions';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { buildingPage, draftOf, questionsPath } from './building-data.ts';
import { kindWords } from './question-words.ts';

const page = buildingPage();
export const loader = page.loader;

export const action = formAction(questionKindForm, async ({ data, params }) => Promise.resolve(`${questionsPath(params)}/add/${data.kind}`));

/** How a new question is answered. */
export function Component() {
  draftOf(page.useData().consultation);
  return (
    <FormPage
      title="How is it answered?"
      back={questionsPath(useParams())}
      asksOneQuestion
      fields={[{
        kind: 'radios', name: 'kind', label: 'How is it answered?',
        choices: questionKinds.map((kind) => ({ value: kind, label: kindWords[kind].name, hint: kindWords[kind].use })),
      }]}
      submit="Continue"
    />
  );
}
