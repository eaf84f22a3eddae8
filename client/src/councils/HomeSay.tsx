import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Moment } from '../layout/Moment.tsx';
import type { HomeCouncil } from './home-data.ts';
import { HomePart } from './HomePart.tsx';

/** What people can have their say on now. */
export function HomeSay({ council: { slug, consultations } }: { council: HomeCouncil }) {
  const open = consultations.filter(({ status }) => status === 'OPEN');
  return (
    <HomePart title="Have your say now" more={{ href: `/${slug}/consultations`, text: 'See all consultations' }}>
      {open.length === 0 && <p className="govuk-body">Nothing is open for answers at the moment.</p>}
      {open.map(({ id, slug: consultation, title, summary, closesAt, isDemonstration }) => (
        <div key={id}>
          <p className="govuk-body-l govuk-!-margin-bottom-1">
            <a className="govuk-link" href={`/${slug}/consultations/${consultation}`}>
              {title}
            </a>{' '}
            {isDemonstration && <DemonstrationTag />}
          </p>
          <p className="govuk-body">
            {summary} Open until <Moment at={closesAt} />.
          </p>
        </div>
      ))}
    </HomePart>
  );
}
