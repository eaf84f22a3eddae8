import { useParams } from 'react-router';
import { InsetText } from '../govuk/InsetText.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { DecisionFacts } from './DecisionFacts.tsx';
import { decisionPath } from './decision-paths.ts';
import { stepsOffered } from './decision-steps.ts';
import { DecisionTimeline } from './DecisionTimeline.tsx';
import { DecisionUse } from './DecisionUse.tsx';
import { FollowsOn } from './FollowsOn.tsx';
import { stateWords } from './decision-words.ts';
import { DecisionPageDocument } from './DecisionPage.graphql.generated.ts';
import { nextWords } from './next-words.ts';

const page = definePage(DecisionPageDocument, {
  variables: ({ params, today }) => ({ councilSlug: params['council']!, reference: params['reference']!, on: today }),
  found: ['decision'],
});
export const loader = page.loader;

/** One decision: where it stands, what comes next, what was decided, its life, and for a clerk what can be recorded. */
export function Component() {
  const { decision } = page.useData();
  const council = useParams()['council']!;
  const { reference, title, state, isDemonstration, isPublished } = decision;
  const { words, colour } = stateWords[state];
  const path = decisionPath(council, reference);
  const offered = decision.viewerCan.manage ? stepsOffered(decision) : [];
  return (
    <Page title={`${reference}: ${title}`} back={`/${council}/decisions`} isNarrow>
      <span className="govuk-caption-l">Decision {reference}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <Tag colour={colour}>{words}</Tag> {!isPublished && <Tag colour="grey">Not published</Tag>} {isDemonstration && <DemonstrationTag />}
      </p>
      <InsetText>{nextWords(decision)}</InsetText>
      {offered.length > 0 && (
        <nav aria-label="What can be recorded">
          <h2 className="govuk-heading-s">What can be recorded</h2>
          <ul className="govuk-list">
            {offered.map(({ slug, link }) => (
              <li key={slug}>
                <a className="govuk-link" href={`${path}/${slug}`}>{link}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <h2 className="govuk-heading-m">What was decided</h2>
      <DecisionFacts decision={decision} />
      <FollowsOn decision={decision} council={council} />
      <DecisionUse decision={decision} council={council} />
      <DecisionTimeline decision={decision} council={council} />
    </Page>
  );
}
