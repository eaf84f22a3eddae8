import { statedFigureForm } from '@throughline/shared/forms/report-figures';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { definePage } from '../../page.ts';
import { AddStatedFigureDocument, DraftFiguresDocument } from './DraftFigures.graphql.generated.ts';
import { statedFields } from './figure-fields.ts';
import { draftIn, figuresPath, ofReport, writersOnly } from './figures-data.ts';

const page = definePage(DraftFiguresDocument, { variables: ofReport, elsewhere: writersOnly });
export const loader = page.loader;

export const action = formAction(statedFigureForm, async ({ data, gql, params }) => {
  await gql.mutate(AddStatedFigureDocument, { input: data });
  return figuresPath(params);
});

/** A figure that neither our records nor a paper have, with who states it. */
export function Component() {
  const draft = draftIn(page.useData());
  return (
    <FormPage title="Add a figure that somebody states" back={figuresPath(useParams())} fields={statedFields(draft)} hidden={{ reportId: draft.id }} submit="Add the figure">
      <p className="govuk-body">Use this only where neither our records nor a paper have the figure. It cannot be followed to a record.</p>
    </FormPage>
  );
}
