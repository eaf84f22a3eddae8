import { SummaryList } from '../govuk/SummaryList.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { siteKindWords, siteRoleWords, siteStatusWords } from './hub-words.ts';
import type { SiteInHubFragment } from './SiteList.graphql.generated.ts';

interface SiteListProps {
  sites: readonly SiteInHubFragment[];
  title?: string;
}

/** Where families are helped: each site with what it is, whether it is in use, and what shares it. */
export function SiteList({ sites, title = 'Sites' }: SiteListProps) {
  if (sites.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      {sites.map((site) => (
        <div key={site.id}>
          <SummaryList card={{ title: site.name, headingLevel: 3 }} rows={rowsOf(site)} />
          <Issues issues={site.issues} />
        </div>
      ))}
    </>
  );
}

function rowsOf(site: SiteInHubFragment) {
  const { kind, childrensCentre, onSchoolSite, coLocatedWith, legacyGrantRestriction, legacyGrantUntil, costRecovery, selectedByDecision } = site;
  const also = [childrensCentre === 'YES' && "a children's centre", onSchoolSite === 'YES' && 'on a school site'].filter(Boolean).join(', ');
  return [
    { key: 'Status', value: <>{siteStatusWords[site.status]} {site.isDemonstration && <DemonstrationTag />} <Source facts={site.provenance} field="name" /></> },
    { key: 'Part', value: siteRoleWords[site.role] ?? <NotStated /> },
    { key: 'What it is', value: `${siteKindWords[kind]}${also && `, ${also}`}` },
    ...(coLocatedWith.length === 0 ? [] : [{ key: 'Shared with', value: coLocatedWith.map(({ withWhom }) => withWhom).join(', ') }]),
    ...(legacyGrantRestriction === null ? [] : [{
      key: 'Former grant',
      value: <>{legacyGrantRestriction} {legacyGrantUntil !== null && <>Until <Day on={legacyGrantUntil} />.</>}</>,
    }]),
    ...(costRecovery === null ? [] : [{ key: 'Paying for itself', value: <>{costRecovery} <Source facts={site.provenance} field="costRecovery" /></> }]),
    ...(selectedByDecision === null ? [] : [{ key: 'Selected by', value: `Decision ${selectedByDecision.reference}` }]),
  ];
}
