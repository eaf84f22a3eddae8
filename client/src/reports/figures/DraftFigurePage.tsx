import { changeFigureForm } from '@throughline/shared/forms/report-figures';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { NotStated } from '../../layout/NotStated.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { ChangeFigureDocument, DraftFiguresDocument } from './DraftFigures.graphql.generated.ts';
import { wordsFields } from './figure-fields.ts';
import { draftIn, figuresPath, ofReport, writersOnly } from './figures-data.ts';

const page = definePage(DraftFiguresDocument, { variables: ofReport, elsewhere: writersOnly });
export const loader = page.loader;

export const action = formAction(changeFigureForm, async ({ data, gql, params }) => {
  await gql.mutate(ChangeFigureDocument, { input: data });
  return figuresPath(params);
});

/** The words beside a figure. Its value comes from its source and is not typed here. */
export function Component() {
  const params = useParams();
  const draft = draftIn(page.useData());
  const figure = draft.draftFigures.find(({ id }) => id === params['figure']);
  if (!figure) throw notFound();
  const { id, version, label, key, unit, note, section, isApproximate, isExempt, display, source } = figure;
  const yesNo = (is: boolean) => (is ? 'YES' : 'NO');
  return (
    <FormPage
      title="Change a figure"
      back={figuresPath(params)}
      fields={wordsFields(draft)}
      values={{ label, key, unit: unit ?? '', note: note ?? '', sectionId: section?.id ?? '', isApproximate: yesNo(isApproximate), isExempt: yesNo(isExempt) }}
      version={version}
      hidden={{ reportId: draft.id, figureId: id }}
      submit="Save"
    >
      <p className="govuk-body">
        It is now {display === null ? <NotStated /> : <strong className="app-number">{display}</strong>}
        {source !== null && `, from: ${source}`}.
      </p>
    </FormPage>
  );
}
