import { Details } from '../govuk/Details.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { BoardRatingFragment } from './BoardPage.graphql.generated.ts';
import type { Tone } from '../schema.generated.ts';
import { toneColour } from './tone-colour.ts';

/** How the programme was judged, then each part that does not stand well, with the reason and what was said before. */
export function BoardRatings({ ratings }: { ratings: readonly BoardRatingFragment[] }) {
  if (ratings.length === 0) {
    return <p className="govuk-body">Nobody has rated the programme or its workstreams yet.</p>;
  }
  const isWhole = ({ workstream, milestone }: BoardRatingFragment) => workstream === null && milestone === null;
  const well = ratings.filter((rating) => rating.tone === 'GREEN' && !isWhole(rating));
  const shown = ratings.filter((rating) => !well.includes(rating));
  const rank = (rating: BoardRatingFragment) => (isWhole(rating) ? -1 : worstFirst.indexOf(rating.tone));
  return (
    <>
      <RatingList ratings={shown.toSorted((one, other) => rank(one) - rank(other))} />
      {well.length > 0 && (
        <Details summary={`Rated ${well[0]!.word} (${well.length})`}>
          <RatingList ratings={well} />
        </Details>
      )}
    </>
  );
}

const worstFirst: readonly Tone[] = ['RED', 'ORANGE', 'YELLOW', 'GREEN'];

function RatingList({ ratings }: { ratings: readonly BoardRatingFragment[] }) {
  return (
    <ul className="govuk-list">
      {ratings.map((rating) => (
        <li key={rating.workstream?.id ?? rating.milestone?.id ?? 'all'} className="app-entry">
          <Rating rating={rating} />
        </li>
      ))}
    </ul>
  );
}

function Rating({ rating }: { rating: BoardRatingFragment }) {
  const { word, meaning, tone, reason, assessorRole, assessedOn, earlierWord, earlierOn, isDemonstration } = rating;
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1 app-standing">
        <strong>{rating.workstream?.title ?? rating.milestone?.title ?? 'The whole programme'}</strong>{' '}
        <Tag colour={toneColour[tone]}>{word}</Tag> {isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body govuk-!-margin-bottom-1">{reason}</p>
      <p className="govuk-body govuk-!-margin-bottom-0 app-quiet">
        {word} means: {meaning} Judged by {assessorRole}, <Day on={assessedOn} />.
        {earlierWord !== null && earlierOn !== null && (
          <>
            {' '}
            {earlierWord === word ? `${word} before too` : `It was ${earlierWord}`}, <Day on={earlierOn} />.
          </>
        )}
      </p>
    </>
  );
}
