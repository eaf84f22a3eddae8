import { Details } from '../govuk/Details.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { RatingFragment } from './RatingsPage.graphql.generated.ts';
import { toneColour } from './raid-words.ts';

/** The newest rating with its reason and what it was before; all earlier ones behind a line. Newest first. */
export function RatingHistory({ ratings }: { ratings: readonly RatingFragment[] }) {
  const [newest, before, ...older] = ratings;
  if (!newest) return <p className="govuk-body">Nobody has rated it yet.</p>;
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1 app-standing">
        <RatingTag rating={newest.rating} /> {newest.isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body govuk-!-margin-bottom-1">{newest.reason}</p>
      <p className="govuk-body-s">
        {newest.assessorRole}, <Day on={newest.assessedOn} />.{' '}
        {before ? (
          <>
            Before that, from <Day on={before.assessedOn} />: {before.rating.word}.
          </>
        ) : (
          'There is no rating before it.'
        )}
      </p>
      {before && (
        <Details summary="Earlier ratings">
          <ul className="govuk-list govuk-list--bullet">
            {[before, ...older].map(({ id, rating, reason, assessorRole, assessedOn }) => (
              <li key={id}>
                <Day on={assessedOn} />: {rating.word}. {reason} ({assessorRole})
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

/** A rating as a tag: always the word, with its colour beside it. */
export function RatingTag({ rating }: { rating: RatingFragment['rating'] }) {
  return <Tag colour={toneColour(rating.tone)}>{rating.word}</Tag>;
}
