import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { BoardRatingFragment } from './BoardPage.graphql.generated.ts';
import { toneColour } from './tone-colour.ts';

/** How the programme was judged, and each of its parts, with the reason and what was said before. */
export function BoardRatings({ ratings }: { ratings: readonly BoardRatingFragment[] }) {
  if (ratings.length === 0) {
    return <p className="govuk-body">Nobody has rated the programme or its workstreams yet.</p>;
  }
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
