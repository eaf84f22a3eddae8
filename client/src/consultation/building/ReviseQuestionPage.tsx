import { reviseQuestionForm } from '@throughline/shared/forms/question';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { notFound } from '../../route-errors.ts';
import { BuildingDocument } from './Building.graphql.generated.ts';
import { ReviseQuestionDocument } from './BuildingCommands.graphql.generated.ts';
import { buildingPage, draftOf, isFree, questionOf, questionsPath } from './building-data.ts';
import { questionFields, questionValues } from './question-fields.ts';

const page = buildingPage();
export const loader = page.loader;

export const action = formAction(
  async ({ gql, params }) => {
    const { consultation } = await gql.query(BuildingDocument, { council: params['council']!, consultation: params['consultation']! });
    if (!consultation) throw notFound();
    return reviseQuestionForm(questionOf(draftOf(consultation), params).kind);
  },
  async ({ data, values, gql, params }) => {
    const seen = { formId: textOf(values['formId']), version: Number(textOf(values['version'])), questionId: params['question']! };
    await gql.mutate(ReviseQuestionDocument, { input: { ...data, ...seen } });
    return `${questionsPath(params)}/${params['question']}`;
  },
);

/** A question is worded or set otherwise. */
export function Component() {
  const { consultation } = page.useData();
  const params = useParams();
  const form = draftOf(consultation);
  const question = questionOf(form, params);
  return (
    <FormPage
      title={`Change question ${question.position}`}
      back={`${questionsPath(params)}/${question.id}`}
      version={form.version}
      hidden={{ formId: form.id }}
      values={questionValues(question)}
      fields={questionFields(question.kind, form, consultation)}
      submit="Save"
    >
      {!isFree(form, question) && <p className="govuk-body">Its answers are counted with earlier ones, so only the question and its hint can be changed here.</p>}
    </FormPage>
  );
}
