import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { SummaryList } from '../govuk/SummaryList.tsx';
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
        <section>
          <h2 className="govuk-heading-m">What the papers say of all the hubs {isDemonstration && <DemonstrationTag />}</h2>
          <SummaryList
            rows={statements.map(({ topic, text, provenance }) => ({
              key: topicWords[topic],
              value: (
                <>
                  {text} <Source facts={provenance} />
                </>
              ),
            }))}
          />
          <Issues issues={issues} />
        </section>
      )}
      {staffAlignments.length > 0 && (
        <section>
          <DataTable
            caption="Staff who work with the hubs"
            rows={staffAlignments}
            rowKey={({ id }) => id}
            firstCellIsHeader
            isSmall
            columns={[
              { header: 'Staff', cell: ({ role }) => role },
              { header: 'Posts', isNumeric: true, cell: ({ posts }) => posts ?? <NotStated /> },
              { header: 'Hubs', isNumeric: true, cell: ({ hubCount }) => (hubCount === 0 ? <NotStated /> : hubCount) },
              {
                header: 'What for',
                cell: ({ purpose, provenance }) => (
                  <>
                    {purpose} <Source facts={provenance} />
                  </>
                ),
              },
            ]}
          />
          <Issues issues={staffAlignments.flatMap((alignment) => alignment.issues)} />
        </section>
      )}
    </>
  );
}
