import { figureFromPaperForm } from '@throughline/shared/forms/report-figures';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { definePage } from '../../page.ts';
import { AddFigureFromPaperDocument, PapersToQuoteDocument } from './DraftFigures.graphql.generated.ts';
import { paperFields } from './figure-fields.ts';
import { draftIn, figuresPath, ofReport, writersOnly } from './figures-data.ts';

const page = definePage(PapersToQuoteDocument, { variables: ofReport, found: ['council'], elsewhere: writersOnly });
export const loader = page.loader;

export const action = formAction(figureFromPaperForm, async ({ data, gql, params }) => {
  await gql.mutate(AddFigureFromPaperDocument, { input: data });
  return figuresPath(params);
});

/** A figure that a paper prints, with its place and its words. */
export function Component() {
  const data = page.useData();
  const draft = draftIn(data);
  return (
    <FormPage title="Add a figure from a paper" back={figuresPath(useParams())} fields={paperFields(draft, data.council.papers)} hidden={{ reportId: draft.id }} submit="Add the figure">
      <p className="govuk-body">Readers are told which paper it comes from, where it stands there and how it is printed.</p>
    </FormPage>
  );
}
