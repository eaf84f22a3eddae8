import type { ReactNode } from 'react';
import { Tag } from '../../govuk/Tag.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { Moment } from '../../layout/Moment.tsx';
import { dispositionWords } from './text-words.ts';
import type { PointFragment } from './Texts.graphql.generated.ts';

/** Points by theme: what people said, what becomes of it and why. */
export function PointList({ points, council, beside }: { points: readonly PointFragment[]; council: string; beside?: (point: PointFragment) => ReactNode }) {
  const themes = [...new Set(points.map(({ theme }) => theme))];
  return themes.map((theme) => (
    <section key={theme} className="app-section">
      <h2 className="govuk-heading-m">{theme}</h2>
      {points.filter((point) => point.theme === theme).map((point) => (
        <article key={point.id} className="app-entry">
          <h3 className="govuk-heading-s">You said: {point.words}</h3>
          <p className="govuk-body">
            {point.disposition === null ? <Tag colour="yellow">Not answered yet</Tag> : <Tag colour={dispositionWords[point.disposition].colour}>{dispositionWords[point.disposition].text}</Tag>}{' '}
            {point.isDemonstration && <DemonstrationTag />}
          </p>
          {point.changeMade !== null && <p className="govuk-body">What changes: {point.changeMade}</p>}
          {point.reason !== null && <p className="govuk-body">Why: {point.reason}</p>}
          {point.decision && <p className="govuk-body">The decision: <a className="govuk-link" href={`/${council}/decisions/${encodeURIComponent(point.decision.reference)}`}>{point.decision.title}</a></p>}
          {point.officerPost !== null && <p className="govuk-body-s">Considered by: {point.officerPost}. Asked: “{point.question}”</p>}
          {point.dispositions.length > 1 && (
            <>
              <p className="govuk-body-s">Said before:</p>
              <ul className="govuk-list govuk-list--bullet">
                {point.dispositions.slice(0, -1).map(({ id, disposition, reason, recordedAt }) => (
                  <li key={id}>{dispositionWords[disposition].text}, at <Moment at={recordedAt} />: {reason}</li>
                ))}
              </ul>
            </>
          )}
          {beside?.(point)}
        </article>
      ))}
    </section>
  ));
}
