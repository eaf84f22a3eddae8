import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { PrintedIn } from './PrintedIn.tsx';
import { GrantPromises, Promises } from './Promises.tsx';
import { PromisesOfPapersDocument } from './PromisesPage.graphql.generated.ts';
import { openPath } from './scrutiny-paths.ts';
import { useScrutinyHome } from './scrutiny-home.ts';

const page = definePage(PromisesOfPapersDocument, {
  variables: ({ params, today }) => ({ council: params['council']!, on: today, since: '2000-01-01' }),
  found: ['council'],
});
export const loader = page.loader;

/** Everything that was promised, kept or not, with what became of it and where it was printed. */
export function Component() {
  const { slug, programmes, matters } = page.useData().council;
  const promises = programmes.flatMap(({ commitments }) => commitments);
  const grants = programmes.flatMap((programme) => programme.grants);
  const printedIn = (id: string) => {
    const matter = matters.find(({ subjectId }) => subjectId === id);
    return matter === undefined ? null : <PrintedIn council={slug} version={matter.source} section={matter.section} />;
  };
  const isNone = promises.length === 0 && grants.every(({ commitments }) => commitments.length === 0);
  const home = useScrutinyHome(slug);
  return (
    <Page title="What was promised, and what happened" back={home} isNarrow>
      <h1 className="govuk-heading-l">What was promised, and what happened</h1>
      {isNone ? (
        <EmptyState>The papers of this council record no promise.</EmptyState>
      ) : (
        <p className="govuk-body">
          Those whose date has passed come first. <a className="govuk-link" href={openPath(slug)}>See only what is still open</a>.
        </p>
      )}
      <Promises promises={promises} printedIn={printedIn} />
      <GrantPromises grants={grants} printedIn={printedIn} />
    </Page>
  );
}
