import { consultationLength, londonDay } from '@throughline/shared/dates';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { PostButton } from '../../forms/PostButton.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { InsetText } from '../../govuk/InsetText.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { WarningText } from '../../govuk/WarningText.tsx';
import { Day } from '../../layout/Day.tsx';
import { Page } from '../../layout/Page.tsx';
import { useToday, withToday } from '../../today.ts';
import { Notices } from './Notices.tsx';
import { PublishConsultationDocument } from './PreparingCommands.graphql.generated.ts';
import { managePath, preparationPage, useManagePath, type Prepared } from './preparing-data.ts';
import { dayAndTime, itemWords, needWords, statusWords } from './preparing-words.ts';
import { stepsFrom, steps } from './step-words.ts';

export const loader = withToday(preparationPage.loader);

export const action = buttonAction(async ({ gql, values, params }) => {
  await gql.mutate(PublishConsultationDocument, { input: { consultationId: textOf(values['consultationId']), version: Number(textOf(values['version'])) } });
  return `${managePath(params)}/dates`;
});

/** When a consultation opens and closes, and what can be done about it now. */
export function Component() {
  const { consultation } = preparationPage.useData();
  const path = useManagePath();
  const { id, version, title, status, opensAt, closesAt, length, startChecklist, notices, viewerCan, resultsPublishedAt } = consultation;
  const missing = startChecklist.filter(({ state }) => state === 'MISSING');
  return (
    <Page title={`Opening and closing: ${title}`} back={path} isNarrow>
      <ActionErrors />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Opening and closing</h1>
      <p><Tag colour={statusWords[status].colour}>{statusWords[status].text}</Tag></p>
      <p className="govuk-body">From {dayAndTime(opensAt, '00:00')} to {dayAndTime(closesAt, '23:59')}: {length}. It opens and closes by itself, by the time in London.</p>
      {status === 'DRAFT' && viewerCan.keep && (
        missing.length === 0 ? (
          <>
            <Passed consultation={consultation} />
            <InsetText>Once it is published, its words, options and questions no longer change. Everybody can see it.</InsetText>
            <PostButton hidden={{ consultationId: id, version }}>Publish</PostButton>
          </>
        ) : (
          <InsetText>
            <p className="govuk-body">It cannot be published yet. Missing: {missing.map(({ item }) => itemWords[item]).join('; ')}.</p>
            <p className="govuk-body govuk-!-margin-bottom-0"><a className="govuk-link" href={`${path}/checklist`}>See the checklist</a></p>
          </InsetText>
        )
      )}
      {viewerCan.keep && stepsFrom(status, resultsPublishedAt !== null).map((step) => (
        <p key={step}><LinkButton href={`${path}/dates/${step}`} variant={step === 'withdraw' ? 'warning' : 'secondary'}>{steps[step].button}</LinkButton></p>
      ))}
      <FinalDecision consultation={consultation} />
      <Notices notices={notices} />
    </Page>
  );
}

/** Nobody could answer on the days that have passed: they are no part of the time that people are given. */
function Passed({ consultation: { opensAt, closesAt } }: { consultation: Prepared }) {
  const today = useToday();
  const path = useManagePath();
  const [opens, closes] = [londonDay(new Date(opensAt)), londonDay(new Date(closesAt))];
  if (opens >= today || closes < today) return null;
  return (
    <WarningText>
      Its first day, <Day on={opens} />, has passed. Published today, it leaves people {consultationLength(today, closes).words}.{' '}
      <a className="govuk-link" href={`${path}/proposal/words`}>Change its days</a>
    </WarningText>
  );
}

/** The decision that follows, and what it still waits for. */
function FinalDecision({ consultation: { decisions, missingBeforeDecision, viewerCan, status } }: { consultation: Prepared }) {
  const path = useManagePath();
  const [decision] = decisions;
  if (status === 'WITHDRAWN') return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">The decision that follows</h2>
      {decision ? (
        <p className="govuk-body">{decision.reference}: {decision.title}. {decision.madeOn === null ? 'It is not taken yet.' : <>Taken on <Day on={decision.madeOn} />.</>}</p>
      ) : (
        <p className="govuk-body">None is named. An option that is preferred has not been decided.</p>
      )}
      {missingBeforeDecision.length > 0 && decision?.madeOn == null && (
        <>
          <p className="govuk-body">Before a decision may be taken:</p>
          <ul className="govuk-list govuk-list--bullet">{missingBeforeDecision.map(({ kind }) => <li key={kind}>{needWords[kind]}</li>)}</ul>
        </>
      )}
      {viewerCan.keep && decision?.madeOn == null && <LinkButton href={`${path}/dates/decision`} variant="secondary">{decision ? 'Name another decision' : 'Name the decision'}</LinkButton>}
    </section>
  );
}
