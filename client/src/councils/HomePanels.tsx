import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { HomeCouncil } from './home-data.ts';
import { HomePart } from './HomePart.tsx';

/** The panels that meet or are planned, and the session that is open now. */
export function HomePanels({ council: { slug, panels } }: { council: HomeCouncil }) {
  const going = panels.filter(({ status }) => status !== 'ENDED');
  if (going.length === 0) return null;
  const open = going.flatMap(({ sessions }) => sessions).filter(({ status }) => status === 'OPEN');
  return (
    <HomePart title="Parents, carers and young people at the table" more={{ href: `/${slug}/panel`, text: 'See the panels' }}>
      {going.map(({ id, name, status, isDemonstration }) => (
        <p key={id} className="govuk-body">
          {name}
          {status === 'PLANNED' && ', planned and not yet formed'}. {isDemonstration && <DemonstrationTag />}
        </p>
      ))}
      {open.map(({ id, title, isDemonstration }) => (
        <p key={id} className="govuk-body">
          A session is open now:{' '}
          <a className="govuk-link" href={`/${slug}/panel/sessions/${id}`}>
            {title}
          </a>{' '}
          {isDemonstration && <DemonstrationTag />}
        </p>
      ))}
    </HomePart>
  );
}
