import { EmptyState } from '../layout/EmptyState.tsx';
import { ListPages, pageNumber } from '../layout/ListPages.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { BodyList } from './BodyList.tsx';
import { DecisionFacts } from './DecisionFacts.tsx';
import { DecisionsPageDocument } from './DecisionsPage.graphql.generated.ts';

const page = definePage(DecisionsPageDocument, {
  variables: ({ params, url }) => ({ councilSlug: params['council']!, page: pageNumber(url) }),
  found: ['council'],
});
export const loader = page.loader;

/** What a council has decided about its hubs, and the bodies that decide, advise and look on. */
export function Component() {
  const { council: { slug, decisions, bodies } } = page.useData();
  return (
    <Page title="Decisions" isNarrow>
      <h1 className="govuk-heading-l">Decisions</h1>
      {decisions.total === 0 && <EmptyState>The papers of this council record no decision yet.</EmptyState>}
      {decisions.items.map((decision) => <DecisionFacts key={decision.id} decision={decision} />)}
      <ListPages label="Pages of decisions" list={decisions} path={`/${slug}/decisions`} />
      {bodies.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Who decides, advises and looks on</h2>
          <BodyList bodies={bodies} />
        </>
      )}
    </Page>
  );
}
