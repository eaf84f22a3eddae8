import { DataTable } from '../../layout/DataTable.tsx';
import type { BatchPageQuery } from './Entry.graphql.generated.ts';

type Batch = NonNullable<BatchPageQuery['entryBatch']>;

/** The sample that is left to enter a second time, and how well each question was read. */
export function BatchChecks({ batch: { sample, checks, state }, path }: { batch: Batch; path: string }) {
  if (state === 'OPEN') return null;
  return (
    <>
      {sample.length > 0 && (
        <>
          <h2 className="govuk-heading-m">To enter a second time</h2>
          <ul className="govuk-list">
            {sample.map(({ id, reference, isEnteredByMe }) => (
              <li key={id}>
                {isEnteredByMe ? (
                  <><bdi>{reference}</bdi>: you entered it yourself, so somebody else does it</>
                ) : (
                  <a className="govuk-link" href={`${path}/${id}/second`}><bdi>{reference}</bdi></a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {checks.length > 0 && (
        <DataTable
          caption="How well each question was read"
          isSmall
          firstCellIsHeader
          rows={checks}
          rowKey={({ question }) => question?.id ?? ''}
          columns={[
            { header: 'Question', cell: ({ question }) => `${question?.position}. ${question?.text}` },
            { header: 'Read twice', isNumeric: true, cell: ({ compared }) => compared },
            { header: 'Read differently', isNumeric: true, cell: ({ differed }) => differed },
            { header: 'First was wrong', isNumeric: true, cell: ({ firstWrong, compared }) => `${firstWrong} (${Math.round((firstWrong * 100) / compared)}%)` },
            { header: 'Not settled', isNumeric: true, cell: ({ open }) => open },
          ]}
        />
      )}
    </>
  );
}
