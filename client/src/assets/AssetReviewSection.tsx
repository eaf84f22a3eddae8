import { SummaryList } from '../govuk/SummaryList.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import type { AssetReviewSectionFragment } from './AssetReviewSection.graphql.generated.ts';
import { capitalWords, reviewStatusWords, sitesWords } from './review-words.ts';

/** The review of buildings on a programme's page: what was promised, what is chosen, what waits for it. */
export function AssetReviewSection({ review }: { review: AssetReviewSectionFragment }) {
  const { sitesPromised, sitesChosen, capitalWaitingPence, considers, provenance, requirements } = review;
  const sourceOf = (field: string) => <Source facts={provenance} field={field} />;
  return (
    <>
      <p className="govuk-body-l">
        {sitesWords(sitesPromised, sitesChosen)}
        {capitalWaitingPence !== null && <>; {capitalWords(capitalWaitingPence, sitesChosen)}</>}.{' '}
        {review.isDemonstration && <DemonstrationTag />}
      </p>
      <SummaryList
        rows={[
          {
            key: 'The review',
            value: (
              <>
                {reviewStatusWords[review.status]}
                <br />
                {sourceOf('status')}
              </>
            ),
          },
          {
            key: 'It looks at',
            value:
              considers === null ? (
                <NotStated />
              ) : (
                <>
                  {considers}
                  <br />
                  {sourceOf('considers')}
                </>
              ),
          },
          {
            key: 'Sites promised',
            value:
              sitesPromised === null ? (
                <NotStated />
              ) : (
                <>
                  {sitesPromised}
                  <br />
                  {sourceOf('sitesPromised')}
                </>
              ),
          },
          { key: 'Sites chosen by a decision', value: sitesChosen === 0 ? <NotStated kind="NONE" /> : sitesChosen },
          ...(capitalWaitingPence === null
            ? []
            : [
                {
                  key: 'Capital for the sites',
                  value: (
                    <>
                      <Money pence={capitalWaitingPence} />
                      <br />
                      {sourceOf('capitalWaitingPence')}
                    </>
                  ),
                },
              ]),
        ]}
      />
      {requirements.length > 0 && <Requirements requirements={requirements} />}
      <Issues issues={review.issues} />
    </>
  );
}

function Requirements({ requirements }: Pick<AssetReviewSectionFragment, 'requirements'>) {
  return (
    <>
      <h3 className="govuk-heading-s">What a site must offer: draft for the board</h3>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {requirements.map(({ id, title, weight, isDemonstration }) => (
          <li key={id}>
            {title} (counts {weight} in 100) {isDemonstration && <DemonstrationTag />}
          </li>
        ))}
      </ol>
    </>
  );
}
