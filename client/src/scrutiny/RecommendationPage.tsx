import { useParams } from 'react-router';
import { decisionPath, meetingPath } from '../decisions/decision-paths.ts';
import { SummaryList, type SummaryRow } from '../govuk/SummaryList.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { RecommendationStanding } from './RecommendationStanding.tsx';
import { RecommendationPageDocument, type RecommendationPageQuery } from './Recommendations.graphql.generated.ts';
import { recommendationForms } from './recommendation-forms.ts';
import { printedPath, recommendationPath, recommendationsPath } from './scrutiny-paths.ts';
import { progressWords, responseWords } from './scrutiny-words.ts';

const page = definePage(RecommendationPageDocument, {
  variables: ({ params, today }) => ({ id: params['recommendation']!, on: today }),
  found: ['scrutinyRecommendation'],
});
export const loader = page.loader;

type Recommendation = NonNullable<RecommendationPageQuery['scrutinyRecommendation']>;

/** One recommendation of scrutiny: to whom, about what, what was answered, what became of it, and all of it in order. */
export function Component() {
  const { scrutinyRecommendation: recommendation } = page.useData();
  const council = useParams()['council']!;
  const offered = recommendation.viewerCan.keep ? recommendationForms.filter(({ isOffered }) => isOffered(recommendation)) : [];
  return (
    <Page title={recommendation.text} back={recommendationsPath(council)} isNarrow>
      <span className="govuk-caption-l">Recommended by scrutiny</span>
      <h1 className="govuk-heading-l">{recommendation.text}</h1>
      <RecommendationStanding recommendation={recommendation} />
      {offered.length > 0 && (
        <nav aria-label="What can be recorded">
          <ul className="govuk-list">
            {offered.map(({ slug, title }) => (
              <li key={slug}>
                <a className="govuk-link" href={`${recommendationPath(council, recommendation.id)}/${slug}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <SummaryList rows={facts(recommendation, council)} />
      <h2 className="govuk-heading-m">What happened with it</h2>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {recommendation.steps.map((step) => (
          <li key={step.id}>
            <Day on={step.happenedOn} />: <Step step={step} /> {step.note} {step.isDemonstration && <DemonstrationTag />}
          </li>
        ))}
      </ol>
    </Page>
  );
}

function facts(recommendation: Recommendation, council: string): SummaryRow[] {
  const { body, meeting, madeOn, toBody, toRole, aboutVersion, aboutDecision, responseReason, progressEvidence } = recommendation;
  const about =
    aboutVersion !== null ? (
      <a className="govuk-link" href={printedPath(council, aboutVersion, null)}>{aboutVersion.title}</a>
    ) : aboutDecision !== null ? (
      <a className="govuk-link" href={decisionPath(council, aboutDecision.reference)}>{aboutDecision.reference}: {aboutDecision.title}</a>
    ) : (
      'No single paper or decision'
    );
  return [
    { key: 'To', value: toBody?.name ?? toRole },
    { key: 'Made by', value: <>{body.name}, at its <a className="govuk-link" href={meetingPath(council, meeting.id)}>meeting on <Day on={madeOn} /></a></> },
    { key: 'About', value: about },
    ...(responseReason === null ? [] : [{ key: 'Reason given', value: responseReason }]),
    ...(progressEvidence === null ? [] : [{ key: 'How it is known', value: progressEvidence }]),
  ];
}

function Step({ step: { kind, dueOn, response, progress } }: { step: Recommendation['steps'][number] }) {
  if (kind === 'ANSWERED' && response !== null) return <>answered: {responseWords[response].words.toLowerCase()}.</>;
  if (kind === 'PROGRESS' && progress !== null) return <>looked at: {progressWords[progress].words.toLowerCase()}.</>;
  const due = dueOn !== null && <>answer due by <Day on={dueOn} /></>;
  return kind === 'MADE' ? <>recommended; {due}.</> : <>the day was changed: {due}.</>;
}
