import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { GrantPromises, Promises } from './Promises.tsx';
import { PromisesOfPapersDocument } from './PromisesPage.graphql.generated.ts';
import { openPath } from './scrutiny-paths.ts';

const page = definePage(PromisesOfPapersDocument, {
  variables: ({ params, today }) => ({ council: params['council']!, on: today }),
  found: ['council'],
});
export const loader = page.loader;

/** Everything that was promised, kept or not, with what became of it and where it was printed. */
export function Component() {
  const { slug, programmes } = page.useData().council;
  const promises = programmes.flatMap(({ commitments }) => commitments);
  const grants = programmes.flatMap((programme) => programme.grants);
  const isNone = promises.length === 0 && grants.every(({ commitments }) => commitments.length === 0);
  return (
    <Page title="What was promised, and what happened" back={`/${slug}/scrutiny`} isNarrow>
      <h1 className="govuk-heading-l">What was promised, and what happened</h1>
      {isNone ? (
        <EmptyState>The papers of this council record no promise.</EmptyState>
      ) : (
        <p className="govuk-body">
          Those whose date has passed come first. <a className="govuk-link" href={openPath(slug)}>See only what is still open</a>.
        </p>
      )}
      <Promises promises={promises} />
      <GrantPromises grants={grants} />
    </Page>
  );
}
