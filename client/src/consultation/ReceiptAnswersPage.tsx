import { useParams } from 'react-router';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { PostButton } from '../forms/PostButton.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { AnswerList } from './AnswerList.tsx';
import { ExitAnswering } from './ExitAnswering.tsx';
import { asPublished } from './reading.ts';
import { CorrectResponseDocument, ReceiptAnswersPageDocument, type ReceiptAnswersPageQuery } from './ReceiptAnswersPage.graphql.generated.ts';
import { codeOrStart, consultationPath, goWithCodes } from './response-cookies.ts';
import { WhatBecame } from './WhatBecame.tsx';

const page = definePage(ReceiptAnswersPageDocument, { variables: (args) => ({ code: codeOrStart(args, 'receipt') }), found: ['receipt'] });

export const loader = page.loader;

/** Lays the answers out to be corrected. This browser then holds the code of the correction beside that of the receipt. */
export const action = buttonAction(async ({ gql, request, params }) => {
  const { correctResponse } = await gql.mutate(CorrectResponseDocument, { code: codeOrStart({ request, params }, 'receipt') });
  const under = consultationPath(params);
  return goWithCodes(`${under}/check`, { request, under, codes: { resume: correctResponse.resumeCode } });
});

type Receipt = NonNullable<ReceiptAnswersPageQuery['receipt']>;

/** What somebody sent, in the words in which they saw it, and what became of it. */
export function Component() {
  const { receipt } = page.useData();
  const { status, submittedAt, correctedAt, answers, questions, consultation, organisationName, capacity } = receipt;
  const path = consultationPath(useParams() as Record<string, string>);
  const answered = questions.filter(({ id }) => answers.some(({ questionId }) => questionId === id));
  return (
    <Page title="The answers that you sent" back={path} isNarrow>
      <ActionErrors />
      <ExitAnswering path={path} />
      <h1 className="govuk-heading-l">The answers that you sent</h1>
      <p className="govuk-body">
        {consultation.title}, sent at <Moment at={submittedAt} />. {consultation.isDemonstration && <DemonstrationTag />}
      </p>
      {correctedAt !== null && <p className="govuk-body">You corrected them at <Moment at={correctedAt} />. The corrected answers are those that are counted.</p>}
      {capacity === 'ORGANISATION' && <p className="govuk-body">Sent for <span dir="auto">{organisationName}</span>.</p>}
      {capacity === 'ON_BEHALF' && <p className="govuk-body">Sent for somebody else, with their words.</p>}
      {status === 'WITHDRAWN' && <InsetText>You have withdrawn these answers. They are deleted and no longer counted.</InsetText>}
      {status !== 'WITHDRAWN' && <AnswerList questions={answered} answers={answers} readingOf={(answer) => (answer as Receipt['answers'][number] | undefined) ?? asPublished} />}
      <WhatBecame receipt={receipt} path={path} />
      {status !== 'WITHDRAWN' && <Afterwards receipt={receipt} path={path} />}
    </Page>
  );
}

/** What can still be done with answers that were sent. */
function Afterwards({ receipt: { canBeCorrected, isBeingCorrected, consultation }, path }: { receipt: Receipt; path: string }) {
  const canCorrect = canBeCorrected && consultation.status === 'OPEN';
  return (
    <section className="app-section">
      {canCorrect && (
        <>
          <h2 className="govuk-heading-m">Correct your answers</h2>
          <p className="govuk-body">
            {isBeingCorrected ? 'You have begun to correct them. What you changed is not sent yet.' : `You can correct them until the consultation closes.`} What you
            sent stays counted until you send the corrected answers.
          </p>
          <PostButton variant="secondary">{isBeingCorrected ? 'Go on correcting' : 'Correct your answers'}</PostButton>
        </>
      )}
      <p className="govuk-body"><a className="govuk-link" href={`${path}/receipt/withdraw`}>Withdraw these answers</a></p>
    </section>
  );
}
