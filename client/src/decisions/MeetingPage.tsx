import { formatFuzzyDate } from '@throughline/shared/dates';
import { Fragment } from 'react';
import { useParams } from 'react-router';
import { InsetText } from '../govuk/InsetText.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { bodyPath, decisionPath, meetingPath } from './decision-paths.ts';
import { stateWords } from './decision-words.ts';
import { agendaKindWords, meetingForms } from './meeting-forms.ts';
import { MeetingPageDocument, type MeetingPageQuery } from './MeetingPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

const page = definePage(MeetingPageDocument, {
  variables: ({ params, today }) => ({ id: params['meeting']!, on: today }),
  found: ['meeting'],
});
export const loader = withToday(page.loader);

type Meeting = NonNullable<MeetingPageQuery['meeting']>;

/** One meeting: when and where, what is on its agenda, who came by seat, and its minutes. */
export function Component() {
  const { meeting } = page.useData();
  const council = useParams()['council']!;
  const { body, held, startsAt, venue, isPublished, isDemonstration, cancelledOn, cancelledReason, minutes, minutesPublishedOn, provenance, issues, viewerCan } = meeting;
  const today = useToday();
  const offered = viewerCan.manage ? meetingForms.filter(({ isOffered }) => isOffered(meeting, today)) : [];
  return (
    <Page title={`${body.name}, ${formatFuzzyDate(held)}`} back={`/${council}/meetings`} isNarrow>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l"><a className="govuk-link" href={bodyPath(council, body.id)}>{body.name}</a></span>
        <FuzzyDay date={held} />
      </h1>
      <p className="govuk-body">
        {[startsAt, venue].filter(Boolean).join(', ')} {!isPublished && <Tag colour="grey">Not public</Tag>} {isDemonstration && <DemonstrationTag />} <Source facts={provenance} />
      </p>
      {cancelledOn !== null && <InsetText>Cancelled on <Day on={cancelledOn} />. {cancelledReason}</InsetText>}
      {offered.length > 0 && (
        <nav aria-label="What can be recorded">
          <ul className="govuk-list">
            {offered.map(({ slug, title }) => (
              <li key={slug}>
                <a className="govuk-link" href={`${meetingPath(council, meeting.id)}/${slug}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Agenda meeting={meeting} council={council} />
      <Attendance attendance={meeting.attendance} />
      <h2 className="govuk-heading-m">Minutes</h2>
      {minutes === null && <p className="govuk-body">None are published.</p>}
      {minutes?.split('\n').map((paragraph, index) => <p key={index} className="govuk-body">{paragraph}</p>)}
      {minutesPublishedOn !== null && <p className="govuk-body">Published on <Day on={minutesPublishedOn} />.</p>}
      <Issues issues={issues} />
    </Page>
  );
}

function Agenda({ meeting: { agenda, agendaPublishedOn, agendaLateReason }, council }: { meeting: Meeting; council: string }) {
  return (
    <>
      <h2 className="govuk-heading-m">Agenda</h2>
      <p className="govuk-body">
        {agendaPublishedOn === null ? 'Not published.' : <>Published on <Day on={agendaPublishedOn} />.</>}
        {agendaLateReason !== null && ` Less than five clear working days before: ${agendaLateReason}`}
      </p>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {agenda.map(({ id, kind, title, paper, considers, decision, outcome, isDemonstration }) => (
          <li key={id}>
            {title} <Tag colour={kind === 'DECISION' ? 'purple' : 'grey'}>{agendaKindWords[kind]}</Tag> {isDemonstration && <DemonstrationTag />}
            {decision && (
              <>
                <br />
                <a className="govuk-link" href={decisionPath(council, decision.reference)}>{decision.reference}: {decision.title}</a> ({stateWords[decision.state].words.toLowerCase()})
              </>
            )}
            {paper !== null && <><br />Paper: {paper}</>}
            {considers.map(({ id: key, report }) => report !== null && (
              <Fragment key={key}>
                <br />
                Paper: {report.status === 'PUBLISHED' ? <a className="govuk-link" href={`/${council}/reports/${report.slug}`}>{report.title}</a> : `${report.title} (not published)`}
                {'; '}
                <a className="govuk-link" href={`/${council}/reports/${report.slug}/after`}>what meetings made of it</a>
              </Fragment>
            ))}
            {outcome !== null && <><br />Minute: {outcome}</>}
          </li>
        ))}
      </ol>
    </>
  );
}

function Attendance({ attendance }: Pick<Meeting, 'attendance'>) {
  if (attendance.length === 0) return null;
  return (
    <DataTable
      caption="Who came, by seat"
      rows={attendance}
      rowKey={({ id }) => id}
      firstCellIsHeader
      columns={[
        { header: 'Seat', cell: ({ seat, isDemonstration }) => <>{seat.heldBy} {isDemonstration && <DemonstrationTag />}</> },
        { header: 'Present', isNumeric: true, cell: ({ present }) => present },
        { header: 'Apologies', isNumeric: true, cell: ({ apologies }) => apologies },
      ]}
    />
  );
}
