import { useParams } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { Details } from '../govuk/Details.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { RatingHistory } from './RatingHistory.tsx';
import { RatingsPageDocument, type RatingsPageQuery } from './RatingsPage.graphql.generated.ts';

const page = definePage(RatingsPageDocument, {
  variables: ({ params }) => ({ councilSlug: params['council']! }),
  found: ['council'],
});
export const loader = page.loader;

type Council = NonNullable<RatingsPageQuery['council']>;

/** How a programme, its workstreams and its milestones stand, each with the reason and what it was before. */
export function Component() {
  const { slug, programmes, ragScales } = page.useData().council;
  return (
    <Page title="Ratings" back={`/${slug}/programme`}>
      <h1 className="govuk-heading-l">Ratings</h1>
      {programmes.length === 0 && <EmptyState>This council has not published a programme yet.</EmptyState>}
      {programmes.map((programme) => (
        <ProgrammeRatings key={programme.id} programme={programme} />
      ))}
      <Scale scales={ragScales} />
    </Page>
  );
}

function ProgrammeRatings({ programme }: { programme: Council['programmes'][number] }) {
  const { name, viewerCan, ragAssessments, workstreams, milestones } = programme;
  const { council } = useParams();
  if (!viewerCan.seeRatings) {
    return (
      <section className="app-section">
        <h2 className="govuk-heading-m">{name}</h2>
        <p className="govuk-body">How it is rated is for the board and those who work for it.</p>
      </section>
    );
  }
  const rated = [...workstreams, ...milestones].filter((part) => part.ragAssessments.length > 0);
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">{name} as a whole</h2>
      <p className="govuk-body">This is a judgement of its own. It is not worked out from the ratings below.</p>
      <RatingHistory ratings={ragAssessments} />
      {viewerCan.keepRecord && (
        <LinkButton href={`/${council}/programme/ratings/new`} variant="secondary">
          Rate the programme or a part of it
        </LinkButton>
      )}
      {rated.map(({ id, title, ragAssessments: ratings }) => (
        <div key={id}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
          <RatingHistory ratings={ratings} />
        </div>
      ))}
    </section>
  );
}

function Scale({ scales }: { scales: Council['ragScales'] }) {
  const points = scales.find(({ isInUse }) => isInUse)?.points ?? [];
  if (points.length === 0) return null;
  return (
    <Details summary="What the words mean">
      <ul className="govuk-list govuk-list--bullet">
        {points.map(({ id, word, meaning }) => (
          <li key={id}>
            {word}: {meaning}
          </li>
        ))}
      </ul>
    </Details>
  );
}
