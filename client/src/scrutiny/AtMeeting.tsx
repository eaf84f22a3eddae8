import { meetingPath } from '../decisions/decision-paths.ts';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import type { PaperAtMeetingsFragment } from './After.graphql.generated.ts';
import { outcomeWords } from './scrutiny-words.ts';

type Consideration = PaperAtMeetingsFragment['considerations'][number];

interface AtMeetingProps {
  consideration: Consideration;
  council: string;
  path: string;
  mayKeep: boolean;
}

/** A paper at one meeting: the minute, and what was resolved on each of its recommendations. */
export function AtMeeting({ consideration, council, path, mayKeep }: AtMeetingProps) {
  const { id, meeting, agendaItem, consideredOn, consideredVersion, resolutions, updateSchedule, isDemonstration } = consideration;
  if (meeting === null) return null;
  const asked = consideredVersion?.recommendations ?? [];
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">
        <a className="govuk-link" href={meetingPath(council, meeting.id)}>{meeting.body.name}, <FuzzyDay date={meeting.held} /></a>
      </h2>
      <p className="govuk-body app-standing">
        {consideredOn === null ? 'On the agenda; not considered yet.' : `Considered${consideredVersion === null ? '' : ` in version ${consideredVersion.number}`}.`}{' '}
        {meeting.minutesPublishedOn !== null && <>The minutes were published on <Day on={meeting.minutesPublishedOn} />. </>}
        {updateSchedule !== null && `It counts as an update about: ${updateSchedule.subject}. `}
        {isDemonstration && <DemonstrationTag />}
      </p>
      {agendaItem?.outcome != null && <p className="govuk-body">Minute: {agendaItem.outcome}</p>}
      {asked.length > 0 && (
        <ol className="govuk-list govuk-list--number govuk-list--spaced">
          {asked.map(({ position, text }) => (
            <li key={position}>
              {text}
              <br />
              <Resolved resolution={resolutions.find((one) => one.position === position)} council={council} />
            </li>
          ))}
        </ol>
      )}
      {mayKeep && resolutions.length < asked.length && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${path}/${id}`}>Record what was resolved</a>
        </p>
      )}
    </section>
  );
}

function Resolved({ resolution, council }: { resolution: Consideration['resolutions'][number] | undefined; council: string }) {
  if (resolution === undefined) return <span className="app-quiet">What was resolved is not on record.</span>;
  const { outcome, wording, note, deferredToMeeting, referredToBody, isDemonstration } = resolution;
  return (
    <span className="app-standing">
      <Tag colour={outcomeWords[outcome].colour}>{outcomeWords[outcome].words}</Tag> {wording !== null && `“${wording}” `}
      {deferredToMeeting?.day != null && <>to the <a className="govuk-link" href={meetingPath(council, deferredToMeeting.id)}>meeting on <Day on={deferredToMeeting.day} /></a>. </>}
      {referredToBody !== null && `to ${referredToBody.name}. `}
      {note} {isDemonstration && <DemonstrationTag />}
    </span>
  );
}
