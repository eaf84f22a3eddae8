import { SummaryList } from '../govuk/SummaryList.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import type { HubNetworkFactsFragment } from './HubNetworkFacts.graphql.generated.ts';
import { topicWords } from './hub-words.ts';

/** What the papers say of a council's hubs together: without a figure, and with one for the staff. */
export function HubNetworkFacts({ network }: { network: HubNetworkFactsFragment }) {
  const { statements, staffAlignments, issues, isDemonstration } = network;
  return (
    <>
      {statements.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What the papers say of all the hubs {isDemonstration && <DemonstrationTag />}</h2>
          <SummaryList
            rows={statements.map(({ topic, text, provenance }) => ({
              key: topicWords[topic],
              value: <>{text} <Source facts={provenance} /></>,
            }))}
          />
          <Issues issues={issues} />
        </>
      )}
      {staffAlignments.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Staff who work with the hubs</h2>
          <SummaryList
            rows={staffAlignments.map(({ role, posts, hubCount, purpose, provenance }) => ({
              key: role,
              value: <><strong>{postWords(posts, hubCount)}</strong> {purpose} <Source facts={provenance} /></>,
            }))}
          />
          <Issues issues={staffAlignments.flatMap((alignment) => alignment.issues)} />
        </>
      )}
    </>
  );
}

/** "9 posts for 17 hubs." */
function postWords(posts: number | null, hubs: number): string {
  const forHubs = hubs === 0 ? '' : ` for ${hubs} hubs`;
  return posts === null ? `Number of posts not stated${forHubs}.` : `${posts} posts${forHubs}.`;
}
