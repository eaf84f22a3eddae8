import { Count } from '../layout/Count.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import type { ResultsQuery } from './ResultsPage.graphql.generated.ts';

type Results = ResultsQuery['consultationResults']['questions'][number];

/** One question: each answer with a bar, its count and its share. The bars repeat the figures, so that nobody needs them. */
export function QuestionResults({ results: { question, answered, options } }: { results: Results }) {
  if (options.length === 0) {
    return (
      <section className="app-section">
        <h2 className="govuk-heading-m">{question.text}</h2>
        <p className="govuk-body"><Count count={answered} /> responses answer this in words. What people wrote is not shown here.</p>
      </section>
    );
  }
  return (
    <section className="app-section">
      <DataTable
        caption={question.text}
        firstCellIsHeader
        isSmall
        rows={options}
        rowKey={({ option }) => option.id}
        columns={[
          { header: 'Answer', cell: ({ option, percentage }) => <>{option.label}<Bar percentage={percentage} /></> },
          { header: 'Number', isNumeric: true, cell: ({ count }) => <Count count={count} /> },
          { header: 'Share', isNumeric: true, cell: ({ percentage }) => (percentage === null ? <span className="app-quiet">–</span> : <span className="app-number">{percentage}%</span>) },
        ]}
      />
      <p className="govuk-body">
        <Count count={answered} /> responses answer this question.
        {question.kind === 'MULTIPLE_CHOICE' && ' More than one answer could be chosen, so the shares can add up to more than 100%.'}
      </p>
    </section>
  );
}

function Bar({ percentage }: { percentage: string | null }) {
  if (percentage === null) return null;
  return (
    <svg className="app-result-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width={percentage} height="1" />
    </svg>
  );
}
