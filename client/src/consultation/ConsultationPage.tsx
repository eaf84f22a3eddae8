import { londonDay } from '@throughline/shared/dates';
import { use, type ReactNode } from 'react';
import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { PostButton } from '../forms/PostButton.tsx';
import { LinkButton } from '../govuk/Button.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { ConsultationPageDocument, StartResponseDocument, type ConsultationPageQuery } from './ConsultationPage.graphql.generated.ts';
import { Duties } from './Duties.tsx';
import { EditionLinks } from './Editions.tsx';
import { JourneyContext, journeyIn, languageOf, Say } from './journey.tsx';
import { Notices } from './preparing/Notices.tsx';
import { PackDocuments } from './preparing/PackDocuments.tsx';
import { ProposalOptions } from './ProposalOptions.tsx';
import { readingOf, type Reading } from './reading.ts';
import { codeOf, consultationPath, goWithCodes } from './response-cookies.ts';
import { WhatWeKeep } from './WhatWeKeep.tsx';

const page = definePage(ConsultationPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }),
  found: ['consultation'],
});

/** Whether this browser has begun to answer, or has answered, is in its cookies, not in the database. */
export const loader = async (args: LoaderFunctionArgs) => ({
  ...(await page.loader(args)),
  hasDraft: codeOf(args.request, 'resume') !== undefined,
  hasReceipt: codeOf(args.request, 'receipt') !== undefined,
  reading: readingOf(args.request),
});

export const action = buttonAction(async ({ gql, request, params, values }) => {
  const { startResponse } = await gql.mutate(StartResponseDocument, { consultation: textOf(values['consultation']) });
  const under = consultationPath(params);
  return goWithCodes(`${under}/code`, { request, under, codes: { resume: startResponse.resumeCode } });
});

/** Which codes this browser holds. */
interface Held {
  hasDraft: boolean;
  hasReceipt: boolean;
}

type Shown = NonNullable<ConsultationPageQuery['consultation']>;

/** What a consultation is about, until when, and what becomes of the answers; the way in to answering. */
export function Component() {
  const { consultation } = page.useData();
  const { reading, ...held } = useLoaderData<Held & { reading: Reading }>();
  const path = consultationPath(useParams() as Record<string, string>);
  const { title, summary, status, whyNow, nextSteps, outcomeDue, feedbackDueOn, pack, notices, options, duties, provenance, issues, isDemonstration, viewerCan } = consultation;
  const canAnswer = viewerCan.respond && consultation.questions.length > 0;
  return (
    <Page title={title} back={path.slice(0, path.lastIndexOf('/'))} isNarrow>
      <ActionErrors />
      <h1 className="govuk-heading-l">{title}</h1>
      {isDemonstration && <p><DemonstrationTag /></p>}
      {viewerCan.seePreparation && <p className="govuk-body"><a className="govuk-link" href={`${path}/manage`}>Manage this consultation</a></p>}
      <p className="govuk-body-l">{summary}</p>
      <p className="govuk-body"><When consultation={consultation} /></p>
      {canAnswer && (
        <JourneyContext value={journeyIn(reading, consultation.editions)}>
          <Answering path={path} consultation={consultation} held={held} />
        </JourneyContext>
      )}
      {viewerCan.respond && !canAnswer && <InsetText>There are no questions to answer here yet.</InsetText>}
      {status === 'SUSPENDED' && <InsetText>The council has suspended this consultation. Nobody can answer it for now. What you have begun is kept.</InsetText>}
      {status === 'CLOSED' && <Closed path={path} consultation={consultation} held={{ ...held, hasDraft: false }} />}
      {whyNow !== null && (
        <section className="app-section">
          <h2 className="govuk-heading-m">Why we ask now</h2>
          <p className="govuk-body">{whyNow}</p>
        </section>
      )}
      {pack.length > 0 && (
        <section className="app-section">
          <h2 className="govuk-heading-m">Read before you answer</h2>
          <PackDocuments documents={pack} />
        </section>
      )}
      {nextSteps !== null && (
        <section className="app-section">
          <h2 className="govuk-heading-m">What becomes of the answers</h2>
          <p className="govuk-body">{nextSteps} <Source facts={provenance} field="nextSteps" /></p>
          {outcomeDue !== null && <p className="govuk-body">That is due: <FuzzyDay date={outcomeDue} />. <Source facts={provenance} field="outcomeDue" /></p>}
          {feedbackDueOn !== null && <p className="govuk-body">We tell you here by <Day on={feedbackDueOn} /> what became of what people said.</p>}
        </section>
      )}
      <ProposalOptions options={options} />
      <Duties duties={duties} />
      {canAnswer && <WhatWeKeep days={consultation.council} asksAboutYou={consultation.equalityQuestions.length > 0} />}
      <Notices notices={notices} />
      <Issues issues={issues} />
    </Page>
  );
}

function When({ consultation }: { consultation: Shown }): ReactNode {
  const { status, opensAt, closesAt, length, statedLength, provenance } = consultation;
  if (status === 'SUSPENDED') return <>Suspended. It was to be open until <Moment at={closesAt} />.</>;
  if (status === 'OPEN') return <>Open until <Moment at={closesAt} />.</>;
  if (status === 'SCHEDULED') return <>Opens at <Moment at={opensAt} /> and closes at <Moment at={closesAt} />.</>;
  const [first, last] = [londonDay(new Date(opensAt)), londonDay(new Date(closesAt))];
  return (
    <>
      {status === 'DRAFT' ? 'Not public yet. From' : 'It ran from'} <Day on={first} /> to <Day on={last} />: {length}, the first and the last day counted.
      {statedLength !== null && ` The paper says “${statedLength}”.`} <Source facts={provenance.filter(({ field }) => ['opensAt', 'closesAt'].includes(field))} />
      {status === 'WITHDRAWN' && ' The council has withdrawn it.'}
    </>
  );
}

function Answering({ path, consultation: { id, questions }, held }: { path: string; consultation: Shown; held: Held }) {
  const { hasDraft, hasReceipt } = held;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Have your say</h2>
      <p className="govuk-body">
        {questions.length === 1 ? 'There is 1 question' : `There are ${questions.length} questions`}, one on each page. Each answer is saved as you go, and you can stop and come back.
      </p>
      <EditionLinks path={path} />
      <OnThisDevice path={path} held={held} />
      <PostButton isStart={!hasDraft} {...(hasDraft && { variant: 'secondary' as const })} hidden={{ consultation: id }}>
        {hasDraft ? 'Begin again' : <StartNow />}
      </PostButton>
      <ul className="govuk-list">
        <li><a className="govuk-link" href={`${path}/resume`}>Go on with a code that you wrote down</a></li>
        <li>
          <a className="govuk-link" href={`${path}/receipt`}>
            {hasReceipt ? 'Look at other answers, with their receipt code' : 'Look at answers that you have sent, or withdraw them'}
          </a>
        </li>
        <li><a className="govuk-link" href={`${path}/paper`}>Answer on paper: a form to print</a></li>
      </ul>
    </section>
  );
}

/** What was begun or sent here, so that nobody has to type a code that this browser holds, and the way to take it off a shared device. */
function OnThisDevice({ path, held: { hasDraft, hasReceipt } }: { path: string; held: Held }) {
  if (!hasDraft && !hasReceipt) return null;
  return (
    <InsetText>
      {hasReceipt && (
        <>
          <p className="govuk-body">Answers have been sent from this device.</p>
          <p className="govuk-body"><a className="govuk-link" href={`${path}/receipt/answers`}>Look at them and what becomes of them, correct or withdraw them</a></p>
        </>
      )}
      {hasDraft && (
        <>
          <p className="govuk-body">{hasReceipt ? 'Some are begun and not sent.' : 'You have begun to answer on this device.'}</p>
          <LinkButton href={`${path}/go-on`}>Go on with your answers</LinkButton>
        </>
      )}
      <PostButton action={`${path}/forget`} variant="secondary">Remove them from this device</PostButton>
      <p className="govuk-body govuk-!-margin-bottom-0">They are still there afterwards for whoever has the code.</p>
    </InsetText>
  );
}

/** In the language that was chosen for the questions. */
function StartNow() {
  return <span {...languageOf(use(JourneyContext))}><Say word="start" /></span>;
}

function Closed({ path, consultation: { resultsPublishedAt, viewerCan, questions, points }, held }: { path: string; consultation: Shown; held: Held }) {
  const hasResults = questions.length > 0 && viewerCan.seeResults;
  return (
    <section className="app-section">
      <InsetText>This consultation is closed. It can no longer be answered.</InsetText>
      {hasResults && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${path}/results`}>{resultsPublishedAt === null ? 'See the results so far' : 'See the results'}</a>
        </p>
      )}
      {points.some(({ publishedAt }) => publishedAt !== null) && (
        <p className="govuk-body"><a className="govuk-link" href={`${path}/what-became`}>What became of what people said</a></p>
      )}
      <OnThisDevice path={path} held={held} />
      {questions.length > 0 && (
        <p className="govuk-body"><a className="govuk-link" href={`${path}/receipt`}>Look at answers that you sent, or withdraw them</a></p>
      )}
    </section>
  );
}
