import { formatFuzzyDate } from '@throughline/shared/dates';
import { Fragment } from 'react';
import { Details } from '../govuk/Details.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { HubInListFragment } from './HubList.graphql.generated.ts';
import { kindWords } from './hub-words.ts';

interface HubListProps {
  councilSlug: string;
  hubs: readonly HubInListFragment[];
}

/** Hubs one under the other: those with a name, those that are only counted, and made-up ones, apart from each other. */
export function HubList({ councilSlug, hubs }: HubListProps) {
  const counted = hubs.filter((hub) => !hub.isDemonstration && !hub.nameIsStated);
  const groups = [
    { title: 'Hubs with a name', hubs: hubs.filter((hub) => !hub.isDemonstration && hub.nameIsStated) },
    { title: 'Hubs that are counted and not named', hubs: counted },
    { title: 'Made up for the demonstration', hubs: hubs.filter((hub) => hub.isDemonstration) },
  ].filter((group) => group.hubs.length > 0);
  return groups.map((group) => (
    <Fragment key={group.title}>
      {groups.length > 1 && <h2 className="govuk-heading-m">{group.title}</h2>}
      {group.hubs === counted ? <CountedHubs councilSlug={councilSlug} hubs={counted} /> : <HubLinks councilSlug={councilSlug} hubs={group.hubs} />}
    </Fragment>
  ));
}

/** Many hubs about which the papers say the same are not worth a screen each. */
function CountedHubs({ councilSlug, hubs }: HubListProps) {
  const links = <HubLinks councilSlug={councilSlug} hubs={hubs} />;
  if (hubs.length === 1) return links;
  return (
    <>
      <p className="govuk-body">The papers count {hubs.length} more hubs and do not say which they are. Each has a page for what becomes known.</p>
      <Details summary={`Show the ${hubs.length} hubs that are not named`}>{links}</Details>
    </>
  );
}

function HubLinks({ councilSlug, hubs }: HubListProps) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {hubs.map((hub) => (
        <li key={hub.id}>
          <a className={hub.nameIsStated ? 'govuk-link govuk-!-font-weight-bold' : 'govuk-link'} href={`/${councilSlug}/hubs/${hub.id}`}>
            {hub.name}
          </a>{' '}
          {hub.isDemonstration && <DemonstrationTag />}
          {hub.nameIsStated && <div>{aboutWords(hub)}</div>}
        </li>
      ))}
    </ul>
  );
}

/** "Community hub. Established since 2 September 2024. A warm room. At Riverside Centre and 2 more." */
function aboutWords(hub: HubInListFragment): string {
  const stage = hub.stages.find(({ stageName }) => stageName.code === hub.stage);
  const since = stage?.since ? ` since ${formatFuzzyDate(stage.since)}` : '';
  const sites = hub.sites.items.map(({ name }) => name).join(', ');
  const more = hub.sites.total - hub.sites.items.length;
  return [
    hub.name.toLowerCase() !== kindWords[hub.kind].toLowerCase() && `${kindWords[hub.kind]}.`,
    stage && `${stage.stageName.label}${since}.`,
    hub.summary,
    sites && `At ${sites}${more > 0 ? ` and ${more} more` : ''}.`,
  ].filter(Boolean).join(' ');
}
