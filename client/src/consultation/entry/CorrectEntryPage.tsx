import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData, useParams } from 'react-router';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { gqlContext } from '../../gql.ts';
import { notFound, routeErrorFrom } from '../../route-errors.ts';
import { consultationPath } from '../response-cookies.ts';
import { answerFields, answersFrom, notedFields, notedFrom, valuesFrom } from './entry-fields.ts';
import { CorrectEntryDocument, EnteredAnswersDocument, EntryPageDocument } from './Entry.graphql.generated.ts';

/** What was entered is asked for by itself: each reading of it is written into the audit. */
async function load({ params, context, request }: Pick<LoaderFunctionArgs, 'params' | 'context' | 'request'>) {
  const gql = context.get(gqlContext);
  try {
    const { responseEntry: entry } = await gql.query(EntryPageDocument, { entry: params['entry']! });
    if (!entry?.batch?.form || !entry.batch.consultation) throw notFound();
    const { enteredAnswers } = await gql.query(EnteredAnswersDocument, { entry: entry.id });
    return { entry, form: entry.batch.form, consultation: entry.batch.consultation, answers: enteredAnswers };
  } catch (error) {
    throw routeErrorFrom(error, request);
  }
}
export const loader = (args: LoaderFunctionArgs) => load(args);

export const action = buttonAction(async ({ gql, params, values }) => {
  const { responseEntry: entry } = await gql.query(EntryPageDocument, { entry: params['entry']! });
  if (!entry?.batch?.form) throw notFound();
  const answers = answersFrom(entry.batch.form.questions, values);
  await gql.mutate(CorrectEntryDocument, { input: { entryId: entry.id, version: Number(textOf(values['version'])), ...notedFrom(values), answers } });
  return `${consultationPath(params)}/manage/responses/${params['batch']}`;
});

/** Puts an entry right beside the paper. */
export function Component() {
  const { entry, form, consultation, answers } = useLoaderData<typeof loader>();
  const path = `${consultationPath(useParams() as Record<string, string>)}/manage/responses/${entry.batch!.id}`;
  const { language, format } = answers[0] ?? { language: 'en', format: 'STANDARD' };
  const { reference, receivedOn, receivedTime, capacity, organisationName, assistance, evidence, reason } = entry;
  return (
    <FormPage
      title={`Put ${reference} right`}
      back={path}
      fields={[...notedFields({ editions: form.editions, isClosed: consultation.status === 'CLOSED' }), ...answerFields(form.questions)]}
      values={{
        reference, receivedOn, receivedTime: receivedTime ?? '', capacity, organisationName: organisationName ?? '', assistance, edition: `${language}/${format}`,
        evidence: evidence ?? '', reason: reason ?? '', ...valuesFrom(form.questions, answers),
      }}
      version={entry.version}
      submit="Save"
    >
      <p className="govuk-body">Have the paper beside you. What this response counts for moves by what you change.</p>
    </FormPage>
  );
}
