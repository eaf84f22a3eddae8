import { beginChangeOfMeaningForm } from '@throughline/shared/forms/question-form';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { notFound } from '../../route-errors.ts';
import { BeginChangeOfMeaningDocument } from './BuildingCommands.graphql.generated.ts';
import { buildingPage, formAtWork, questionsPath } from './building-data.ts';

const page = buildingPage();
export const loader = page.loader;

export const action = formAction(beginChangeOfMeaningForm, async ({ data, gql, params }) => {
  await gql.mutate(BeginChangeOfMeaningDocument, { input: data });
  return questionsPath(params);
});

/** Which questions are to mean something else in the next version. */
export function Component() {
  const { consultation } = page.useData();
  const form = formAtWork(consultation);
  if (!form || form.publishedAt === null) throw notFound();
  return (
    <FormPage
      title="Change what is asked"
      back={questionsPath(useParams())}
      hidden={{ consultationId: consultation.id }}
      fields={[{
        kind: 'checkboxes', name: 'questionIds', label: 'Which questions will mean something else?',
        hint: 'Leave all empty to only add or take out questions.',
        choices: form.questions.map(({ id, position, text }) => ({ value: id, label: `${position}. ${text}` })),
      }]}
      submit="Begin the next version"
    >
      <p className="govuk-body">A question means something else when its words now ask for another thing, or when there are other answers to choose from. Answers to it are then counted apart from those given before.</p>
      <p className="govuk-body">Who began to answer before stays with the questions that they saw.</p>
    </FormPage>
  );
}
