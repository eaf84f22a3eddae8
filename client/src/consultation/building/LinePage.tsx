import { lineForm } from '@throughline/shared/forms/question';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { notFound } from '../../route-errors.ts';
import { AddLineDocument, ReviseLineDocument } from './BuildingCommands.graphql.generated.ts';
import { buildingPage, draftOf, questionOf, questionsPath } from './building-data.ts';

const page = buildingPage();
export const loader = page.loader;

/** Adds a line where the address names none; otherwise changes the one it names. */
export const action = formAction(lineForm, async ({ data, values, gql, params }) => {
  const seen = { formId: textOf(values['formId']), version: Number(textOf(values['version'])) };
  const { question: questionId, line: lineId } = params as { question: string; line?: string };
  if (lineId === undefined) await gql.mutate(AddLineDocument, { input: { ...data, ...seen, questionId } });
  else await gql.mutate(ReviseLineDocument, { input: { ...data, ...seen, lineId } });
  return `${questionsPath(params)}/${questionId}`;
});

/** A line of a matrix. */
export function Component() {
  const params = useParams();
  const form = draftOf(page.useData().consultation);
  const question = questionOf(form, params);
  const line = question.parts.find(({ id }) => id === params['line']);
  if (params['line'] !== undefined && !line) throw notFound();
  return (
    <FormPage
      title={line ? 'Change the line' : 'Add a line'}
      back={`${questionsPath(params)}/${question.id}`}
      version={form.version}
      hidden={{ formId: form.id }}
      values={{ label: line?.label ?? '' }}
      fields={[{ kind: 'text', name: 'label', label: 'The line', spellCheck: true }]}
      submit="Save"
    >
      <p className="govuk-body">{question.text}</p>
    </FormPage>
  );
}
