import { formatFuzzyDate } from '@throughline/shared/dates';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { HubInListFragment } from './HubList.graphql.generated.ts';
import { kindWords } from './hub-words.ts';

interface HubListProps {
  councilSlug: string;
  hubs: readonly HubInListFragment[];
}

/** Hubs one under the other: those with a name, those that are only counted, and made-up ones, apart from each other. */
export function HubList({ councilSlug, hubs }: HubListProps) {
  const groups = [
    { title: 'Hubs with a name', hubs: hubs.filter((hub) => !hub.isDemonstration && hub.nameIsStated) },
    { title: 'Hubs that are counted and not named', hubs: hubs.filter((hub) => !hub.isDemonstration && !hub.nameIsStated) },
    { title: 'Made up for the demonstration', hubs: hubs.filter((hub) => hub.isDemonstration) },
  ].filter((group) => group.hubs.length > 0);
  return groups.map((group) => (
    <section key={group.title}>
      {groups.length > 1 && <h2 className="govuk-heading-m">{group.title}</h2>}
      <ul className="govuk-list govuk-list--spaced app-hubs">
        {group.hubs.map((hub) => (
          <li key={hub.id}>
            <a className="govuk-link govuk-!-font-weight-bold" href={`/${councilSlug}/hubs/${hub.id}`}>
              {hub.name}
            </a>{' '}
            {hub.isDemonstration && <DemonstrationTag />}
            {hub.nameIsStated && <span className="app-hubs__about">{aboutWords(hub)}</span>}
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** "Family hub. Pilot, September 2017. 2 sites: …" */
function aboutWords(hub: HubInListFragment): string {
  const stage = hub.stages.find(({ stageName }) => stageName.code === hub.stage);
  const since = stage?.since ? `, ${formatFuzzyDate(stage.since)}` : '';
  const sites = hub.sites.items.map(({ name }) => name).join(', ');
  const more = hub.sites.total - hub.sites.items.length;
  return [
    `${kindWords[hub.kind]}.`,
    stage && `${stage.stageName.label}${since}.`,
    sites && `At ${sites}${more > 0 ? ` and ${more} more` : ''}.`,
  ].filter(Boolean).join(' ');
}
