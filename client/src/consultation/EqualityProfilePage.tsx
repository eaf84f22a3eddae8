import { useParams } from 'react-router';
import { Count, WithheldCounts } from '../layout/Count.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { EqualityProfileDocument, type EqualityProfileQuery } from './EqualityProfile.graphql.generated.ts';
import { consultationPath } from './response-cookies.ts';

const page = definePage(EqualityProfileDocument, {
  variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }),
  found: ['consultation', 'equalityProfile'],
});
export const loader = page.loader;

type Question = NonNullable<EqualityProfileQuery['equalityProfile']>['questions'][number];

/** Who has answered, in numbers that point to nobody. */
export function Component() {
  const { consultation: { title, isDemonstration }, equalityProfile: { responses, questions } } = page.useData();
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <Page title="Who has answered" back={`${path}/manage/equality`} isNarrow>
      <h1 className="govuk-heading-l">Who has answered</h1>
      <p className="govuk-body">{title} {isDemonstration && <DemonstrationTag />}</p>
      <p className="govuk-body">
        <Count count={responses} /> people’s responses are counted, organisations left out. Who they are is known only as far as they chose to say. That you opened this page is
        written down.
      </p>
      {questions.length === 0 && <EmptyState>Nothing is asked about people themselves.</EmptyState>}
      {questions.map((question) => <ByQuestion key={question.questionId} question={question} />)}
      {questions.length > 0 && <WithheldCounts />}
    </Page>
  );
}

function ByQuestion({ question: { text, answered, options } }: { question: Question }) {
  if (!answered) {
    return (
      <section className="app-section">
        <h2 className="govuk-heading-m">{text}</h2>
        <p className="govuk-body">Too few people were asked this to show anything.</p>
      </section>
    );
  }
  return (
    <section className="app-section">
      <DataTable
        caption={text}
        firstCellIsHeader
        isSmall
        rows={options}
        rowKey={({ optionId }) => optionId}
        columns={[
          { header: 'Answer', cell: ({ label }) => label },
          { header: 'Number', isNumeric: true, cell: ({ count }) => <Count count={count} /> },
          { header: 'Share', isNumeric: true, cell: ({ percentage }) => (percentage === null ? <span className="app-quiet">–</span> : <span className="app-number">{percentage}%</span>) },
        ]}
      />
      <p className="govuk-body"><Count count={answered} /> people answered this.</p>
    </section>
  );
}
