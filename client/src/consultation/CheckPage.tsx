import { useActionData, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { buttonAction } from '../forms/form-action.ts';
import { hasErrors, textOf } from '../forms/form-result.ts';
import { PostButton } from '../forms/PostButton.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Moment } from '../layout/Moment.tsx';
import { definePage } from '../page.ts';
import { AnswerList } from './AnswerList.tsx';
import { CheckPageDocument, SubmitResponseDocument, type CheckPageQuery } from './CheckPage.graphql.generated.ts';
import { EditionLinks } from './Editions.tsx';
import { InEnglish, journeyIn, Say, wordOf } from './journey.tsx';
import { JourneyPage } from './JourneyPage.tsx';
import { Keeping } from './Keeping.tsx';
import { MistakeSummary } from './MistakeSummary.tsx';
import { questionPath } from './next-path.ts';
import { readingOf, type Reading } from './reading.ts';
import { codeOrStart, consultationPath, goWithCodes } from './response-cookies.ts';

const page = definePage(CheckPageDocument, { variables: (args) => ({ code: codeOrStart(args, 'resume'), ...readingOf(args.request) }), found: ['draftResponse'] });

export const loader = async (args: LoaderFunctionArgs) => ({ ...(await page.loader(args)), reading: readingOf(args.request) });

/** Sends the answers. From then on this browser holds the receipt code instead of the resume code. */
export const action = buttonAction(async ({ gql, request, params, values }) => {
  const code = codeOrStart({ request, params }, 'resume');
  const { submitResponse } = await gql.mutate(SubmitResponseDocument, { code, idempotencyKey: textOf(values['idempotencyKey']) });
  const under = consultationPath(params);
  return goWithCodes(`${under}/equality`, { request, under, codes: { receipt: submitResponse.receiptCode, resume: null } });
});

type Draft = NonNullable<CheckPageQuery['draftResponse']>;

/** All answers that are sent, to be checked first; apart from them those that the way no longer passes. */
export function Component() {
  const { draftResponse } = page.useData();
  const { reading } = useLoaderData<{ reading: Reading }>();
  const { questions, answers, way, consultation, isCorrection } = draftResponse;
  const path = consultationPath(useParams() as Record<string, string>);
  const journey = journeyIn(reading, draftResponse.form.editions);
  const actionData: unknown = useActionData();
  const changeAt = (id: string) => `${questionPath(draftResponse, id, path)}?from=check`;
  // The server counts all questions of the form; people count those that they are asked.
  const errors = (hasErrors(actionData) ? actionData.errors : []).map((error) => {
    const number = error.field === undefined ? 0 : way.indexOf(error.field) + 1;
    return number > 0 ? { ...error, message: `Answer question ${number}` } : error;
  });
  const asked = questions.filter(({ id }) => way.includes(id));
  const leftOut = questions.filter(({ id }) => !way.includes(id) && answers.some(({ questionId }) => questionId === id));
  const last = asked.at(-1);
  const isLate = consultation.status === 'CLOSED' || consultation.status === 'WITHDRAWN';
  return (
    <JourneyPage
      journey={journey} title={wordOf(journey, 'checkAnswers')} back={last && questionPath(draftResponse, last.id, path)} path={path}
      errors={errors.length > 0 && <MistakeSummary errors={errors} hrefOf={(field) => (way.includes(field) ? changeAt(field) : undefined)} />}
    >
      <Keeping draft={draftResponse} path={path} />
      <h1 className="govuk-heading-l"><Say word="checkAnswers" /></h1>
      <p className="govuk-body">{consultation.title} {consultation.isDemonstration && <DemonstrationTag />}</p>
      <EditionLinks path={path} to="check" />
      {isCorrection && <InsetText><Say word="correcting" /></InsetText>}
      <AnswerList questions={asked} answers={answers} changeAt={changeAt} />
      {leftOut.length > 0 && (
        <>
          <h2 className="govuk-heading-m"><Say word="notSent" /></h2>
          <p className="govuk-body"><Say word="notSentWhy" /></p>
          <AnswerList questions={leftOut} answers={answers} />
        </>
      )}
      {isLate ? (
        <InsetText><InEnglish><TooLate draft={draftResponse} /></InEnglish></InsetText>
      ) : (
        <>
          <h2 className="govuk-heading-m"><Say word="nowSend" /></h2>
          <p className="govuk-body"><Say word="afterSending" /></p>
          <PostButton isOnce><Say word="send" /></PostButton>
          <p className="govuk-body"><a className="govuk-link" href={`${path}/code`}><Say word="comeBack" /></a></p>
        </>
      )}
    </JourneyPage>
  );
}

/** Nobody is left to think that their answers were sent, or that trying again would help. */
function TooLate({ draft: { consultation, isCorrection } }: { draft: Draft }) {
  return (
    <>
      {consultation.status === 'WITHDRAWN' ? 'The council has withdrawn this consultation. ' : <>This consultation closed at <Moment at={consultation.closesAt} />. </>}
      {isCorrection ? 'What you changed was not sent. The answers that you sent before are kept.' : 'These answers were not sent, and they are not counted.'}
    </>
  );
}
