import { Count } from '../layout/Count.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { ResultBar } from './ResultBar.tsx';
import { ResultTables } from './ResultTables.tsx';
import type { QuestionResultFragment } from './ResultsPage.graphql.generated.ts';

/** Kinds whose answers are words or places: they are counted and not shown here. */
const wordKinds = ['SHORT_TEXT', 'LONG_TEXT', 'PIN', 'NUMBER', 'DATE'];

/** One question: each answer with a bar, its count and its share; and the tables of its lines, ranks, points and groups. */
export function QuestionResults({ results: { question, answered, options, tables } }: { results: QuestionResultFragment }) {
  const isSeveral = question.kind === 'MULTIPLE_CHOICE';
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">{question.text}</h2>
      <p className="govuk-body">
        <Count count={answered} /> responses answer this question{wordKinds.includes(question.kind) && options.length === 0 ? ' in words or figures of their own' : ''}.
        {isSeveral && ' More than one answer could be chosen, so the shares can add up to more than 100%.'}
      </p>
      {options.length > 0 && (
        <DataTable
          caption="How many gave each answer"
          captionSize="s"
          firstCellIsHeader
          isSmall
          rows={options}
          rowKey={({ option }) => option.id}
          columns={[
            { header: 'Answer', cell: ({ option, percentage }) => <>{option.label}{percentage !== null && <ResultBar percentage={percentage} />}</> },
            { header: 'Number', isNumeric: true, cell: ({ count }) => <Count count={count} /> },
            { header: 'Share', isNumeric: true, cell: ({ percentage }) => (percentage === null ? <span className="app-quiet">–</span> : <span className="app-number">{percentage}%</span>) },
          ]}
        />
      )}
      <ResultTables tables={tables} question={question.text} canOverlap={isSeveral} />
    </section>
  );
}
