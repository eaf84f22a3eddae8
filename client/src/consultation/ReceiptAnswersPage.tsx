import { useParams } from 'react-router';
import { ExitThisPage } from '../govuk/ExitThisPage.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { AnswerList } from './AnswerList.tsx';
import { ReceiptAnswersPageDocument } from './ReceiptAnswersPage.graphql.generated.ts';
import { codeOrStart, consultationPath } from './response-cookies.ts';

const page = definePage(ReceiptAnswersPageDocument, { variables: (args) => ({ code: codeOrStart(args, 'receipt') }), found: ['receipt'] });
export const loader = page.loader;

/** What somebody sent, and what became of it. */
export function Component() {
  const { receipt: { status, submittedAt, answers, questions, consultation } } = page.useData();
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <Page title="The answers that you sent" back={path} isNarrow>
      <ExitThisPage />
      <h1 className="govuk-heading-l">The answers that you sent</h1>
      <p className="govuk-body">
        {consultation.title}, sent at <Moment at={submittedAt} />. {consultation.isDemonstration && <DemonstrationTag />}
      </p>
      {status === 'WITHDRAWN' && <InsetText>You have withdrawn these answers. They are deleted and no longer counted.</InsetText>}
      {status === 'LATE' && <InsetText>These answers came after the closing date. They are kept, and they are not counted.</InsetText>}
      {status !== 'WITHDRAWN' && (
        <>
          <AnswerList questions={questions} answers={answers} />
          <p className="govuk-body"><a className="govuk-link" href={`${path}/receipt/withdraw`}>Withdraw these answers</a></p>
        </>
      )}
      {consultation.resultsPublishedAt !== null && <p className="govuk-body"><a className="govuk-link" href={`${path}/results`}>See the results</a></p>}
    </Page>
  );
}
