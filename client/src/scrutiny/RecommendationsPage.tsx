import { LinkButton } from '../govuk/Button.tsx';
import { Day } from '../layout/Day.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { RecommendationStanding } from './RecommendationStanding.tsx';
import { RecommendationsPageDocument } from './Recommendations.graphql.generated.ts';
import { recommendationPath, recommendationsPath } from './scrutiny-paths.ts';
import { useScrutinyHome } from './scrutiny-home.ts';

const page = definePage(RecommendationsPageDocument, {
  variables: ({ params, today }) => ({ council: params['council']!, on: today }),
  found: ['council'],
});
export const loader = page.loader;

/** What scrutiny itself recommended, the latest first. */
export function Component() {
  const { slug, scrutinyRecommendations, scrutinyAbilities } = page.useData().council;
  const home = useScrutinyHome(slug);
  return (
    <Page title="What scrutiny recommended" back={home} isNarrow>
      <h1 className="govuk-heading-l">What scrutiny recommended</h1>
      {scrutinyAbilities.keep && <LinkButton href={`${recommendationsPath(slug)}/new`}>Record a recommendation</LinkButton>}
      {scrutinyRecommendations.length === 0 && <EmptyState>No recommendation of scrutiny is on record here.</EmptyState>}
      <ul className="govuk-list">
        {scrutinyRecommendations.map((recommendation) => (
          <li key={recommendation.id} className="app-entry">
            <p className="govuk-body govuk-!-margin-bottom-1">
              <a className="govuk-link" href={recommendationPath(slug, recommendation.id)}>{recommendation.text}</a>
            </p>
            <RecommendationStanding recommendation={recommendation} />
            <p className="govuk-body govuk-!-margin-bottom-1">
              To: {recommendation.toBody?.name ?? recommendation.toRole}. Made on <Day on={recommendation.madeOn} /> by the {recommendation.body.name}.
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
