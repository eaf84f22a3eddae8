import { keysNamed } from '@throughline/shared/report-text';
import { useParams } from 'react-router';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import {
  DraftFiguresDocument,
  MoveExhibitDocument,
  MoveFigureDocument,
  RemoveExhibitDocument,
  RemoveFigureDocument,
} from './DraftFigures.graphql.generated.ts';
import { ExhibitList } from './ExhibitList.tsx';
import { FigureList } from './FigureList.tsx';
import { draftIn, figuresPath, isWritten, ofReport, preparePath, readersOnly } from './figures-data.ts';

const page = definePage(DraftFiguresDocument, { variables: ofReport, elsewhere: readersOnly });
export const loader = page.loader;

/** Moves a figure, a table or a chart, or takes one out. */
export const action = buttonAction(async ({ gql, params, values }) => {
  const [reportId, direction] = [textOf(values['reportId']), textOf(values['direction'])];
  const [figureId, exhibitId, version] = [textOf(values['figureId']), textOf(values['exhibitId']), Number(textOf(values['version']))];
  if (exhibitId !== '') {
    if (direction === '') await gql.mutate(RemoveExhibitDocument, { input: { reportId, exhibitId, version } });
    else await gql.mutate(MoveExhibitDocument, { input: { reportId, exhibitId, direction } });
  } else if (direction === '') await gql.mutate(RemoveFigureDocument, { input: { reportId, figureId, version } });
  else await gql.mutate(MoveFigureDocument, { input: { reportId, figureId, direction } });
  return figuresPath(params);
});

/** The figures of a paper with their sources, and the tables and charts that show them together. */
export function Component() {
  const params = useParams();
  const draft = draftIn(page.useData());
  const path = figuresPath(params);
  const mayChange = isWritten(draft);
  const named = draft.draftSections.map(({ body }) => keysNamed(body));
  const missing = draft.draftFigures.filter(({ hasSource }) => !hasSource).length;
  return (
    <Page title="Figures, tables and charts" back={preparePath(params)}>
      <ActionErrors />
      <span className="govuk-caption-l">
        {draft.title} {draft.isDemonstration && <DemonstrationTag />}
      </span>
      <h1 className="govuk-heading-l">Figures, tables and charts</h1>
      <p className="govuk-body">
        Figures stand here as they are now. They are copied into the paper at the moment it is published, with their source and the day.
        {!mayChange && ' This paper is not being written now, or not by you.'}
      </p>
      {missing > 0 && (
        <p className="govuk-body">
          <strong>{missing === 1 ? '1 figure has no value.' : `${missing} figures have no value.`}</strong> The paper cannot be published before each has one.
        </p>
      )}
      <h2 className="govuk-heading-m">Figures</h2>
      {mayChange && <AddLinks path={path} />}
      {draft.draftFigures.length === 0 && <EmptyState>This paper has no figures yet.</EmptyState>}
      <FigureList figures={draft.draftFigures} named={named.flatMap(({ figures }) => figures)} reportId={draft.id} path={path} mayChange={mayChange} />
      <h2 className="govuk-heading-m">Tables and charts</h2>
      {mayChange && draft.draftFigures.length > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${path}/together/add`}>
            Show figures together
          </a>
        </p>
      )}
      {draft.draftExhibits.length === 0 && <EmptyState>This paper has no tables or charts of figures yet.</EmptyState>}
      <ExhibitList draft={draft} named={named.flatMap(({ exhibits }) => exhibits)} path={path} mayChange={mayChange} />
    </Page>
  );
}

function AddLinks({ path }: { path: string }) {
  return (
    <ul className="govuk-list">
      <li>
        <a className="govuk-link" href={`${path}/add`}>
          Add figures from our records
        </a>
      </li>
      <li>
        <a className="govuk-link" href={`${path}/from-paper`}>
          Add a figure from a paper
        </a>
      </li>
      <li>
        <a className="govuk-link" href={`${path}/stated`}>
          Add a figure that somebody states
        </a>
      </li>
    </ul>
  );
}
