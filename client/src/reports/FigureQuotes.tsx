import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { Figure } from './FigurePage.tsx';

/** Where else the same figure is quoted, and what it was there. */
export function FigureQuotes({ figure, version, council }: { figure: Figure; version: string; council: string }) {
  const others = figure.quotedAlike
    .filter((quote) => quote.version.id !== version)
    .toSorted((one, other) => (other.version.meetingDay ?? '').localeCompare(one.version.meetingDay ?? ''));
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Where else it is quoted</h2>
      {others.length === 0 && <p className="govuk-body">No other published report quotes it.</p>}
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {others.map(({ id, key, display, version: { title, number, meetingDay, isCurrent, isDemonstration, report } }) => (
          <li key={id}>
            <strong className="app-number">{display}</strong> in{' '}
            <a className="govuk-link" href={`/${council}/reports/${report.slug}/v${number}/figures/${key}`}>{title}</a>
            , version {number}{report.status === 'WITHDRAWN' ? ' (withdrawn)' : !isCurrent && ' (not the newest)'}
            {meetingDay !== null && <>, for the meeting on <Day on={meetingDay} /></>} {isDemonstration && <DemonstrationTag />}
          </li>
        ))}
      </ul>
    </section>
  );
}
