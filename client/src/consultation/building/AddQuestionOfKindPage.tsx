import { addQuestionForm } from '@throughline/shared/forms/question';
import { questionKinds } from '@throughline/shared/questions';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { notFound } from '../../route-errors.ts';
import type { QuestionKind } from '../../schema.generated.ts';
import { AddQuestionDocument } from './BuildingCommands.graphql.generated.ts';
import { buildingPage, draftOf, questionsPath } from './building-data.ts';
import { newQuestionFields, newQuestionValues, questionFields } from './question-fields.ts';
import { kindWords } from './question-words.ts';

const page = buildingPage();
export const loader = page.loader;

function kindOf(params: Readonly<Record<string, string | undefined>>): QuestionKind {
  const kind = questionKinds.find((each) => each === params['kind']);
  if (!kind) throw notFound();
  return kind;
}

export const action = formAction(
  ({ params }) => Promise.resolve(addQuestionForm(kindOf(params))),
  async ({ data, values, gql, params }) => {
    const form = { formId: textOf(values['formId']), version: Number(textOf(values['version'])), kind: kindOf(params) };
    const { addQuestion } = await gql.mutate(AddQuestionDocument, { input: { ...data, ...form } });
    // Keys follow the time at which they were made, so the last of them is the new one.
    const [added] = addQuestion.questions.map(({ id }) => id).toSorted().toReversed();
    return `${questionsPath(params)}/${added!}`;
  },
);

/** A new question of one kind. */
export function Component() {
  const { consultation } = page.useData();
  const params = useParams();
  const form = draftOf(consultation);
  const kind = kindOf(params);
  return (
    <FormPage
      title={`Add a question: ${kindWords[kind].name.toLowerCase()}`}
      back={`${questionsPath(params)}/add`}
      version={form.version}
      hidden={{ formId: form.id }}
      values={newQuestionValues(kind)}
      fields={[...questionFields(kind, form, consultation), ...newQuestionFields(kind)]}
      submit="Add the question"
    >
      <p className="govuk-body">{kindWords[kind].use}</p>
    </FormPage>
  );
}
