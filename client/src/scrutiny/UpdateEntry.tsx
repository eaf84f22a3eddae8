import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Source } from '../papers/Source.tsx';
import { PrintedIn } from './PrintedIn.tsx';
import { afterPath } from './scrutiny-paths.ts';
import { paceWords } from './scrutiny-words.ts';
import type { UpdateFactsFragment } from './WorkPlan.graphql.generated.ts';

/** How a committee is kept up to date on one subject: how often, what came, what is missing, and what comes next. */
export function UpdateEntry({ update, council, today }: { update: UpdateFactsFragment; council: string; today: string }) {
  const { subject, content, everyMonths, nextDueOn, missed, updates, settledBy: [settling], endedOn, endReason, body, isDemonstration } = update;
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{subject}</h3>
      <p className="govuk-body govuk-!-margin-bottom-1 app-standing">
        {everyMonths === null && <><Tag colour="yellow">Not settled</Tag> The committee was asked how often it wants to hear of this. No answer is on record. </>}
        {everyMonths !== null && endedOn === null && <>To come {paceWords(everyMonths)}. </>}
        {nextDueOn !== null && <>{nextDueOn < today ? <Tag colour="orange">Overdue</Tag> : null} The next is due by <Day on={nextDueOn} />. </>}
        {endedOn !== null && <><Tag colour="grey">Ended</Tag> On <Day on={endedOn} />: {endReason} </>}
        {isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {body.name}. {content}
      </p>
      {settling !== undefined && settling.consideration.report !== null && (
        <p className="govuk-body govuk-!-margin-bottom-1">
          Settled by what was resolved on recommendation {settling.position} of{' '}
          <a className="govuk-link" href={afterPath(council, settling.consideration.report.slug)}>{settling.consideration.report.title}</a>
          {settling.consideration.consideredOn !== null && <>, on <Day on={settling.consideration.consideredOn} /></>}.
        </p>
      )}
      {updates.length > 0 && (
        <p className="govuk-body govuk-!-margin-bottom-1">
          Came: {updates.map(({ id, consideredOn, report }, index) => (
            <span key={id}>
              {index > 0 && '; '}
              {consideredOn !== null && <Day on={consideredOn} />}
              {report !== null && <>, <a className="govuk-link" href={afterPath(council, report.slug)}>{report.title}</a></>}
            </span>
          ))}.
        </p>
      )}
      {missed.length > 0 && (
        <p className="govuk-body govuk-!-margin-bottom-1">
          Missed: {missed.map(({ start, end }, index) => (
            <span key={start}>
              {index > 0 && '; '}
              <Day on={start} /> to <Day on={end} />
            </span>
          ))}.
        </p>
      )}
      <PrintedIn council={council} version={update.sourceVersion} section={update.sourceSection} />
      <Source facts={update.provenance} />
    </>
  );
}
