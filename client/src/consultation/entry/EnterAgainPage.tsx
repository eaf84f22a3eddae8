import { useParams } from 'react-router';
import { buttonAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { consultationPath } from '../response-cookies.ts';
import { answerFields, answersFrom } from './entry-fields.ts';
import { EnterSecondTimeDocument, EntryPageDocument } from './Entry.graphql.generated.ts';

const page = definePage(EntryPageDocument, { variables: ({ params }) => ({ entry: params['entry']! }), found: ['responseEntry'] });
export const loader = page.loader;

export const action = buttonAction(async ({ gql, params, values }) => {
  const { responseEntry: entry } = await gql.query(EntryPageDocument, { entry: params['entry']! });
  if (!entry?.batch?.form) throw notFound();
  const { enterSecondTime } = await gql.mutate(EnterSecondTimeDocument, { input: { entryId: entry.id, answers: answersFrom(entry.batch.form.questions, values) } });
  const path = `${consultationPath(params)}/manage/responses/${params['batch']}`;
  return enterSecondTime.differences > 0 ? `${path}/${entry.id}/differences` : path;
});

/** Enters a paper of the sample a second time, without seeing what was entered first. */
export function Component() {
  const { responseEntry: entry } = page.useData();
  const path = `${consultationPath(useParams() as Record<string, string>)}/manage/responses/${entry.batch?.id}`;
  return (
    <FormPage title={`Enter ${entry.reference} a second time`} back={path} fields={answerFields(entry.batch?.form?.questions ?? [])} submit="Compare with the first">
      <p className="govuk-body">Type what you read on the paper. What was entered first is not shown until you have.</p>
    </FormPage>
  );
}
