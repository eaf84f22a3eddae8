import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { CouncilHomeDocument } from './CouncilHome.graphql.generated.ts';
import { HomeDecisions } from './HomeDecisions.tsx';
import { HomeHubs } from './HomeHubs.tsx';
import { HomeMoney } from './HomeMoney.tsx';
import { HomePanels } from './HomePanels.tsx';
import { HomeReport } from './HomeReport.tsx';
import { HomeResults } from './HomeResults.tsx';
import { HomeSay } from './HomeSay.tsx';

const page = definePage(CouncilHomeDocument, {
  variables: ({ params }) => ({ councilSlug: params['council']! }),
  found: ['council'],
});
export const loader = page.loader;

/** One screen of a council for everyone: what can be answered, what was said, and what became of it; each leads on. */
export function Component() {
  const { council, reports } = page.useData();
  return (
    <Page title="Family hubs" isNarrow>
      <h1 className="govuk-heading-l">Family hubs</h1>
      <HomeSay council={council} />
      <HomeResults council={council} />
      <HomeDecisions council={council} />
      <HomeMoney council={council} />
      <HomeHubs council={council} />
      <HomePanels council={council} />
      <HomeReport councilSlug={council.slug} reports={reports} />
    </Page>
  );
}
