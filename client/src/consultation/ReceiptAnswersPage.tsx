import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { PostButton } from '../forms/PostButton.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { momentWords } from '../layout/Moment.tsx';
import { definePage } from '../page.ts';
import { AnswerList } from './AnswerList.tsx';
import { EditionLinks } from './Editions.tsx';
import { InEnglish, journeyIn, Say, wordOf } from './journey.tsx';
import { JourneyPage } from './JourneyPage.tsx';
import { asPublished, readingOf, type Reading } from './reading.ts';
import { CorrectResponseDocument, ReceiptAnswersPageDocument, type ReceiptAnswersPageQuery } from './ReceiptAnswersPage.graphql.generated.ts';
import { codeOrStart, consultationPath, goWithCodes } from './response-cookies.ts';
import { WhatBecame } from './WhatBecame.tsx';

const page = definePage(ReceiptAnswersPageDocument, { variables: (args) => ({ code: codeOrStart(args, 'receipt') }), found: ['receipt'] });

export const loader = async (args: LoaderFunctionArgs) => ({ ...(await page.loader(args)), reading: readingOf(args.request) });

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
  const { status, submittedAt, correctedAt, answers, questions, form, consultation, organisationName, capacity } = receipt;
  const { reading } = useLoaderData<{ reading: Reading }>();
  const journey = journeyIn(reading, form.editions);
  const path = consultationPath(useParams() as Record<string, string>);
  const answered = questions.filter(({ id }) => answers.some(({ questionId }) => questionId === id));
  return (
    <JourneyPage journey={journey} title={wordOf(journey, 'receipt')} back={path} path={path} errors={<ActionErrors />}>
      <h1 className="govuk-heading-l"><Say word="receipt" /></h1>
      <p className="govuk-body"><InEnglish>{consultation.title}</InEnglish> {consultation.isDemonstration && <DemonstrationTag />}</p>
      <p className="govuk-body"><Say word="receiptSentAt" values={{ moment: momentWords(submittedAt) }} /></p>
      <EditionLinks path={path} to="receipt/answers" />
      {correctedAt !== null && <p className="govuk-body"><Say word="receiptCorrectedAt" values={{ moment: momentWords(correctedAt) }} /></p>}
      {capacity === 'ORGANISATION' && <p className="govuk-body" dir="auto"><Say word="receiptSentFor" values={{ name: organisationName ?? '' }} /></p>}
      {capacity === 'ON_BEHALF' && <p className="govuk-body"><Say word="receiptSomebody" /></p>}
      {status === 'WITHDRAWN' && <InsetText><Say word="receiptWithdrawn" /></InsetText>}
      {status !== 'WITHDRAWN' && <AnswerList questions={answered} answers={answers} readingOf={(answer) => (answer as Receipt['answers'][number] | undefined) ?? asPublished} />}
      <WhatBecame receipt={receipt} path={path} />
      {status !== 'WITHDRAWN' && <Afterwards receipt={receipt} path={path} />}
    </JourneyPage>
  );
}

/** What can still be done with answers that were sent. */
function Afterwards({ receipt: { status, capacity, canBeCorrected, isBeingCorrected, consultation }, path }: { receipt: Receipt; path: string }) {
  const canCorrect = canBeCorrected && consultation.status === 'OPEN';
  const asksAboutYou = status === 'COUNTED' && capacity !== 'ORGANISATION' && consultation.equalityQuestions.length > 0;
  return (
    <section className="app-section">
      {canCorrect && (
        <>
          <h2 className="govuk-heading-m"><Say word="receiptCorrect" /></h2>
          <p className="govuk-body"><Say word={isBeingCorrected ? 'receiptCorrectBegun' : 'receiptCorrectUntil'} /> <Say word="receiptCorrectCounted" /></p>
          <PostButton variant="secondary"><Say word={isBeingCorrected ? 'receiptCorrectGoOn' : 'receiptCorrect'} /></PostButton>
        </>
      )}
      {asksAboutYou && <p className="govuk-body"><a className="govuk-link" href={`${path}/equality`}><Say word="sentAboutYou" /></a></p>}
      <p className="govuk-body"><a className="govuk-link" href={`${path}/receipt/withdraw`}><Say word="receiptWithdraw" /></a></p>
    </section>
  );
}
