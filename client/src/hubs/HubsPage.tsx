import { Fragment } from 'react';
import { InsetText } from '../govuk/InsetText.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ListPages, pageNumber } from '../layout/ListPages.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { HubList } from './HubList.tsx';
import { HubNetworkFacts } from './HubNetworkFacts.tsx';
import { HubsPageDocument, type HubsPageQuery } from './HubsPage.graphql.generated.ts';
import { SiteList } from './SiteList.tsx';

const page = definePage(HubsPageDocument, {
  variables: ({ params, url }) => ({ councilSlug: params['council']!, page: pageNumber(url) }),
  found: ['council'],
});
export const loader = page.loader;

type Council = NonNullable<HubsPageQuery['council']>;

/** The hubs of a council: which the papers name, which they only count, and what they say of all of them. */
export function Component() {
  const { council } = page.useData();
  const { slug, hubs, sites, hubNetworks, hubKinds, unplacedHubStages } = council;
  return (
    <Page title="Hubs">
      <h1 className="govuk-heading-l">Hubs</h1>
      {hubNetworks.map((network) => (
        <p key={network.id} className="govuk-body-l">
          {network.name}: {countWords(network)} <Source facts={network.provenance} field="statedHubs" />
        </p>
      ))}
      <p className="govuk-body">
        {hubKinds.length > 0 && (
          <>Many things are called a hub. <a className="govuk-link" href={`/${slug}/hubs/which`}>See which hub is which</a>.{' '}</>
        )}
        <a className="govuk-link" href={`/${slug}/decisions`}>See what was decided about them, and who decides</a>.
      </p>
      {hubs.total === 0 ? (
        <EmptyState>The papers of this council name no hub yet.</EmptyState>
      ) : hubs.items.length === 0 ? (
        <EmptyState>There are no hubs on this page. <a className="govuk-link" href={`/${slug}/hubs`}>Go to the first page</a>.</EmptyState>
      ) : (
        <HubList councilSlug={slug} hubs={hubs.items} />
      )}
      <ListPages label="Pages of hubs" list={hubs} path={`/${slug}/hubs`} />
      <SiteList sites={sites.items.filter(({ hub }) => hub === null)} title="Sites that belong to no hub" />
      <UnplacedStages stages={unplacedHubStages} />
      {hubNetworks.map((network) => <HubNetworkFacts key={network.id} network={network} />)}
    </Page>
  );
}

function countWords({ statedHubs, namedHubs, hubsWithoutKnownLeader }: Council['hubNetworks'][number]): string {
  if (statedHubs === null) return `${namedHubs} named in the papers.`;
  const leaders = statedHubs - hubsWithoutKnownLeader;
  return `${statedHubs} hubs, ${namedHubs} of them named in the papers. The papers name the leader of ${leaders === 0 ? 'none' : leaders}.`;
}

/** Stages that a source gives without saying of which hub. */
function UnplacedStages({ stages }: { stages: Council['unplacedHubStages'] }) {
  return stages.map(({ id, saidOf, stageName, provenance, issues }) => (
    <Fragment key={id}>
      <h2 className="govuk-heading-m">A hub that we cannot place</h2>
      <InsetText>
        {saidOf} calls itself “{stageName.label.toLowerCase()}”. {stageName.meaning} <Source facts={provenance} />
      </InsetText>
      <Issues issues={issues} />
    </Fragment>
  ));
}
