import { InsetText } from '../govuk/InsetText.tsx';
import { Pagination } from '../govuk/Pagination.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { HubList } from './HubList.tsx';
import { HubNetworkFacts } from './HubNetworkFacts.tsx';
import { HubsPageDocument, type HubsPageQuery } from './HubsPage.graphql.generated.ts';

const page = definePage(HubsPageDocument, {
  variables: ({ params, url }) => ({ councilSlug: params['council']!, page: pageNumber(url) }),
  found: ['council'],
});
export const loader = page.loader;

type Council = NonNullable<HubsPageQuery['council']>;

/** The hubs of a council: which the papers name, which they only count, and what they say of all of them. */
export function Component() {
  const { council } = page.useData();
  const { slug, hubs, hubNetworks, hubKinds, unplacedHubStages } = council;
  return (
    <Page title="Hubs">
      <h1 className="govuk-heading-l">Hubs</h1>
      {hubNetworks.map((network) => (
        <p key={network.id} className="govuk-body-l">
          {network.name}: {countWords(network)} <Source facts={network.provenance} field="statedHubs" />
        </p>
      ))}
      {hubKinds.length > 0 && (
        <p className="govuk-body">
          Many things are called a hub. <a className="govuk-link" href={`/${slug}/hubs/which`}>See which hub is which</a>.
        </p>
      )}
      {hubs.total === 0 ? (
        <EmptyState>The papers of this council name no hub yet.</EmptyState>
      ) : (
        <HubList councilSlug={slug} hubs={hubs.items} />
      )}
      <Pages council={council} />
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

function Pages({ council: { slug, hubs } }: { council: Council }) {
  const last = Math.ceil(hubs.total / hubs.pageSize);
  if (last <= 1) return null;
  const link = (number: number) => ({ href: `/${slug}/hubs?page=${number}` });
  return (
    <Pagination
      label="Pages of hubs"
      previous={hubs.page > 1 ? link(hubs.page - 1) : undefined}
      next={hubs.page < last ? link(hubs.page + 1) : undefined}
      pages={Array.from({ length: last }, (_, at) => ({ number: at + 1, isCurrent: at + 1 === hubs.page, ...link(at + 1) }))}
    />
  );
}

/** Stages that a source gives without saying of which hub. */
function UnplacedStages({ stages }: { stages: Council['unplacedHubStages'] }) {
  return stages.map(({ id, saidOf, stageName, provenance, issues }) => (
    <section key={id}>
      <h2 className="govuk-heading-m">A hub that we cannot place</h2>
      <InsetText>
        {saidOf} calls itself “{stageName.label.toLowerCase()}”. {stageName.meaning} <Source facts={provenance} />
      </InsetText>
      <Issues issues={issues} />
    </section>
  ));
}

function pageNumber(url: URL): number {
  const asked = Number(url.searchParams.get('page') ?? '1');
  return Number.isSafeInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
}
