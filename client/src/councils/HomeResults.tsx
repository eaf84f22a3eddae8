import { londonDay } from '@throughline/shared/dates';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { HomeCouncil } from './home-data.ts';
import { HomePart } from './HomePart.tsx';

/** The newest results that are published. Nothing while there are none. */
export function HomeResults({ council: { slug, consultations } }: { council: HomeCouncil }) {
  const [newest] = consultations
    .flatMap(({ resultsPublishedAt, ...rest }) => (resultsPublishedAt === null ? [] : [{ ...rest, resultsPublishedAt }]))
    .toSorted((one, other) => other.resultsPublishedAt.localeCompare(one.resultsPublishedAt));
  if (!newest) return null;
  const { slug: consultation, title, resultsPublishedAt, isDemonstration } = newest;
  return (
    <HomePart title="What people said" more={{ href: `/${slug}/consultations/${consultation}/results`, text: 'See the results' }}>
      <p className="govuk-body">
        {title}. Results published on <Day on={londonDay(new Date(resultsPublishedAt))} />.{' '}
        {isDemonstration && <DemonstrationTag />}
      </p>
    </HomePart>
  );
}
