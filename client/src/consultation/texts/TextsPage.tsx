import { useLoaderData, useParams } from 'react-router';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { PostButton } from '../../forms/PostButton.tsx';
import { TakeAsFile } from '../../exchange/TakeAsFile.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Moment } from '../../layout/Moment.tsx';
import { Page } from '../../layout/Page.tsx';
import { consultationPath } from '../response-cookies.ts';
import { PublishTextsDocument } from './Texts.graphql.generated.ts';
import { loadTexts, type Consultation, type Council, type TextsOfQuestion } from './texts-data.ts';

export const loader = loadTexts;

export const action = buttonAction(async ({ gql, params, values }) => {
  await gql.mutate(PublishTextsDocument, { input: { consultationId: textOf(values['consultation']) } });
  return `${consultationPath(params)}/words`;
});

/** How far the reading of what people wrote is, question by question, and what follows from it. */
export function Component() {
  const { consultation, council, questions } = useLoaderData<typeof loader>();
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <Page title={`What people wrote: ${consultation.title}`} back={`${path}/manage`} isNarrow>
      <ActionErrors />
      <span className="govuk-caption-l">{consultation.title}</span>
      <h1 className="govuk-heading-l">What people wrote</h1>
      {consultation.isDemonstration && <p><DemonstrationTag /></p>}
      <p className="govuk-body">You read one text at a time, in no order of time and without the other answers of the same person. Each reading is written into the audit.</p>
      {questions.length === 0 && <EmptyState>No question is answered in words.</EmptyState>}
      {questions.map((question) => <Question key={question.question.id} question={question} path={`${path}/manage/texts/${question.question.id}`} />)}
      <Publishing consultation={consultation} questions={questions} path={path} />
      <Safeguarding council={council} path={path} />
      <section className="app-section">
        <h2 className="govuk-heading-m">All responses as a file</h2>
        <p className="govuk-body">With what people wrote as they wrote it. Do not pass it on. That you take it is written into the audit.</p>
        <TakeAsFile path={`consultation-${consultation.id}-responses`} what="all responses" />
      </section>
    </Page>
  );
}

function Question({ question: { question, awaiting, decided, flagged }, path }: { question: TextsOfQuestion; path: string }) {
  const about = <span className="govuk-visually-hidden"> to question {question.position}</span>;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-s">{question.position}. {question.text}</h2>
      <p className="govuk-body">
        {awaiting} to decide, {decided} decided{flagged > 0 && `, ${flagged} passed on`}.
      </p>
      <p className="govuk-body app-actions">
        {awaiting > 0 && <a className="govuk-link" href={path}>Read the next text{about}</a>}
        {decided > 0 && <a className="govuk-link" href={`${path}?standing=DECIDED`}>Look at those decided{about}</a>}
        {flagged > 0 && <a className="govuk-link" href={`${path}?standing=FLAGGED`}>Look at those passed on{about}</a>}
      </p>
    </section>
  );
}

function Publishing({ consultation: { id, resultsPublishedAt, textsPublishedAt }, questions, path }: { consultation: Consultation; questions: readonly TextsOfQuestion[]; path: string }) {
  const isDecided = questions.every(({ awaiting }) => awaiting === 0);
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Publish what people wrote</h2>
      {textsPublishedAt !== null && <p className="govuk-body"><a className="govuk-link" href={`${path}/words`}>What people wrote</a> was published at <Moment at={textsPublishedAt} />. It does not change any more.</p>}
      {textsPublishedAt === null && resultsPublishedAt === null && <p className="govuk-body">It can be published once the results are.</p>}
      {textsPublishedAt === null && resultsPublishedAt !== null && !isDecided && <p className="govuk-body">It can be published once every text is decided on.</p>}
      {textsPublishedAt === null && resultsPublishedAt !== null && isDecided && (
        <>
          <p className="govuk-body">Everyone can then read it, in an order that is drawn, and it can no longer be changed. Words to a question with too few answers to be counted in public stay unpublished.</p>
          <PostButton hidden={{ consultation: id }}>Publish what people wrote</PostButton>
        </>
      )}
    </section>
  );
}

function Safeguarding({ council: { safeguardingRoutes }, path }: { council: Council; path: string }) {
  const [route] = safeguardingRoutes;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">If a text may tell of harm</h2>
      {route ? (
        <>
          <p className="govuk-body">Pass it on to: {route.post}. {route.isDemonstration && <DemonstrationTag />}</p>
          <p className="govuk-body app-words">{route.procedure}</p>
        </>
      ) : (
        <p className="govuk-body">The council has not said to which post it is passed on.</p>
      )}
      <p className="govuk-body"><a className="govuk-link" href={`${path}/manage/texts/safeguarding`}>{route ? 'Change the post or the procedure' : 'Name the post'}</a></p>
    </section>
  );
}
