import { kindWords } from '@throughline/shared/report-words';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { afterPath, comparePath } from './scrutiny-paths.ts';
import { outcomeWords, stageWords } from './scrutiny-words.ts';
import type { Report } from './SinceLast.tsx';

interface PaperEntryProps {
  report: Report;
  council: string;
  /** Whether there is an earlier paper to set it beside. */
  hasEarlier: boolean;
}

/** A paper, what it asked for, and what the latest meeting that considered it resolved. */
export function PaperEntry({ report, council, hasEarlier }: PaperEntryProps) {
  const { slug, title, kind, body, meetingDay, classification, committeeStage, isDemonstration, versions, considerations } = report;
  const current = versions.find(({ isCurrent }) => isCurrent);
  const latest = considerations.find(({ consideredOn }) => consideredOn !== null);
  const day = meetingDay ?? latest?.consideredOn ?? null;
  const stage = stageWords[committeeStage];
  return (
    <div className="app-entry">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        <a className="govuk-link" href={`/${council}/reports/${slug}`}>
          {title}
        </a>{' '}
        {isDemonstration && <DemonstrationTag />} {classification === 'EXEMPT' && <Tag colour="red">Exempt</Tag>}
      </h3>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {kindWords[kind]} for {body.name}
        {day !== null && (
          <>
            , {meetingDay === null && 'considered on '}
            <Day on={day} />
          </>
        )}
        . {stage !== null && <Tag colour={stage.colour}>{stage.words}</Tag>}
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {current?.recommendations.map(({ position, text }) => {
          const resolved = latest?.resolutions.find((resolution) => resolution.position === position);
          return (
            <li key={position}>
              {text} {resolved && <Tag colour={outcomeWords[resolved.outcome].colour}>{outcomeWords[resolved.outcome].words}</Tag>}
            </li>
          );
        })}
      </ul>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <a className="govuk-link" href={afterPath(council, slug)}>
          What meetings made of it<span className="govuk-visually-hidden">: {title}</span>
        </a>
      </p>
      {hasEarlier && (
        <p className="govuk-body govuk-!-margin-bottom-1">
          <a className="govuk-link" href={comparePath(council, slug)}>
            What changed since the paper before<span className="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </div>
  );
}
