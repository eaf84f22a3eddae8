import { addExhibitForm, changeExhibitForm } from '@throughline/shared/forms/report-figures';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { AddExhibitDocument, ChangeExhibitDocument, DraftFiguresDocument } from './DraftFigures.graphql.generated.ts';
import { exhibitFields } from './figure-fields.ts';
import { draftIn, figuresPath, ofReport, writersOnly } from './figures-data.ts';

const page = definePage(DraftFiguresDocument, { variables: ofReport, elsewhere: writersOnly });
export const loader = page.loader;

/** Adds a table or chart, or changes the one that the address names. */
export const action = formAction(
  ({ params }) => Promise.resolve(params['exhibit'] === 'add' ? addExhibitForm : changeExhibitForm),
  async ({ data, values, gql, params }) => {
    const exhibitId = textOf(values['exhibitId']);
    if (exhibitId === '') await gql.mutate(AddExhibitDocument, { input: data });
    else await gql.mutate(ChangeExhibitDocument, { input: { ...data, exhibitId, version: Number(textOf(values['version'])) } });
    return figuresPath(params);
  },
);

/** Figures shown together, with a title and with what they show in words. */
export function Component() {
  const params = useParams();
  const draft = draftIn(page.useData());
  const exhibit = draft.draftExhibits.find(({ id }) => id === params['exhibit']);
  const isNew = params['exhibit'] === 'add';
  if (!isNew && !exhibit) throw notFound();
  return (
    <FormPage
      title={isNew ? 'Show figures together' : 'Change a table or chart'}
      back={figuresPath(params)}
      fields={exhibitFields(draft)}
      values={
        exhibit
          ? { title: exhibit.title, key: exhibit.key, kind: exhibit.kind, description: exhibit.description, figureKeys: exhibit.figureKeys, isExempt: exhibit.isExempt ? 'YES' : 'NO' }
          : { isExempt: 'NO' }
      }
      version={exhibit?.version}
      hidden={{ reportId: draft.id, ...(exhibit && { exhibitId: exhibit.id }) }}
      submit={isNew ? 'Add' : 'Save'}
    />
  );
}
