import { Tag } from '../govuk/Tag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import type { RaidItem } from './RaidItemPage.tsx';
import { basisWords, impactWords, likelihoodWords, outcomeWords, toneColour } from './raid-words.ts';

const bases = ['INHERENT', 'CURRENT', 'TARGET'] as const;

/** How an item was judged, first now and then over time, and when it was closed and opened again. */
export function RaidHistory({ item: { assessments, statusChanges } }: { item: RaidItem }) {
  const newest = bases.flatMap((basis) => assessments.find((judged) => judged.basis === basis) ?? []);
  return (
    <>
      {newest.length > 0 && (
        <DataTable
          caption="How it is judged"
          firstCellIsHeader
          columns={[
            { header: 'What', cell: ({ basis }) => basisWords[basis] },
            { header: 'Likelihood', cell: ({ likelihood }) => `${likelihood} – ${likelihoodWords[likelihood]}` },
            { header: 'Impact', cell: ({ impact }) => `${impact} – ${impactWords[impact]}` },
            {
              header: 'Score',
              cell: ({ score, severity, severityTone }) => (
                <Tag colour={toneColour(severityTone)}>{severity === null ? score : `${severity}, ${score}`}</Tag>
              ),
            },
          ]}
          rows={newest}
          rowKey={({ id }) => id}
        />
      )}
      {assessments.length > 0 && (
        <DataTable
          caption="All judgements, newest first"
          columns={[
            { header: 'Day', cell: ({ assessedOn }) => <Day on={assessedOn} /> },
            { header: 'What', cell: ({ basis }) => basisWords[basis] },
            { header: 'Score', isNumeric: true, cell: ({ score }) => score },
            { header: 'Judged by', cell: ({ assessorRole }) => assessorRole },
            { header: 'Why', cell: ({ reason }) => reason ?? 'Not stated' },
          ]}
          rows={assessments}
          rowKey={({ id }) => id}
        />
      )}
      {statusChanges.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Closed and opened again</h2>
          <ul className="govuk-list govuk-list--bullet">
            {statusChanges.map(({ id, status, outcome, note, changedOn }) => (
              <li key={id}>
                <Day on={changedOn} />: {status === 'CLOSED' ? `Closed. ${outcome ? `${outcomeWords[outcome]}.` : ''}` : 'Opened again.'}{' '}
                {note}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
