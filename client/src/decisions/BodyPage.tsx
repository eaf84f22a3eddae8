import { formatDay } from '@throughline/shared/dates';
import { useParams } from 'react-router';
import { InsetText } from '../govuk/InsetText.tsx';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { Page } from '../layout/Page.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { bodyForms } from './body-forms.ts';
import { bodyPage, type Body } from './body-data.ts';
import { bodyPath, meetingPath } from './decision-paths.ts';
import { bodyKindWords, capacityWords, frequencyWords, statusWords } from './decision-words.ts';

export const loader = bodyPage.loader;

/** One committee, board, panel or network: what it is for, who sits on it, and whether it meets as often as it should. */
export function Component() {
  const { body } = bodyPage.useData();
  const council = useParams()['council']!;
  const { name, kind, status, purpose, frequency, meetsSince, chairRole, accountableToRole, oversees, meetings, provenance, issues, isDemonstration, viewerCan } = body;
  const stated = [
    ['Kind', bodyKindWords[kind]],
    ['What it is for', purpose],
    ['How often it meets', frequencyWords[frequency] && `${frequencyWords[frequency]}${meetsSince === null ? '' : `, since ${formatDay(meetsSince)}`}`],
    ['Chaired by', chairRole],
    ['Answers to', accountableToRole],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  return (
    <Page title={name} back={`/${council}/bodies`} isNarrow>
      <h1 className="govuk-heading-l">{name}</h1>
      <p className="govuk-body">
        {statusWords[status] !== null && <Tag colour="grey">{statusWords[status]}</Tag>} {isDemonstration && <DemonstrationTag />}
      </p>
      {viewerCan.manage && (
        <nav aria-label="What can be recorded">
          <ul className="govuk-list">
            {bodyForms.filter(({ isOffered }) => isOffered?.(body) ?? true).map(({ slug, title }) => (
              <li key={slug}>
                <a className="govuk-link" href={`${bodyPath(council, body.id)}/${slug}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <SummaryList rows={stated.map(([key, value]) => ({ key, value }))} />
      <p className="govuk-body"><Source facts={provenance} /></p>
      {oversees.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What it watches over</h2>
          <ul className="govuk-list govuk-list--bullet">
            {oversees.map(({ id, ofWhat, status: oversight }) => <li key={id}>{ofWhat}{statusWords[oversight] !== null && ` (${statusWords[oversight]})`}</li>)}
          </ul>
        </>
      )}
      <Members body={body} />
      <h2 className="govuk-heading-m">Its meetings</h2>
      <MissedPeriods periods={body.missedPeriods} />
      {meetings.items.length === 0 && <p className="govuk-body">None is on record.</p>}
      <ul className="govuk-list">
        {meetings.items.map(({ id, held, isDemonstration: isMadeUp }) => (
          <li key={id}>
            <a className="govuk-link" href={meetingPath(council, id)}><FuzzyDay date={held} /></a> {isMadeUp && <DemonstrationTag />}
          </li>
        ))}
      </ul>
      <Issues issues={[...issues, ...meetings.items.flatMap((meeting) => meeting.issues)]} />
    </Page>
  );
}

function Members({ body: { seats, members, hasRequiredSeats } }: { body: Body }) {
  return (
    <>
      {hasRequiredSeats === false && <InsetText>Not every seat that it must have is filled.</InsetText>}
      {hasRequiredSeats === true && <p className="govuk-body">Every seat that it must have is filled.</p>}
      {seats.length > 0 && (
        <DataTable
          caption="Its seats"
          rows={seats}
          rowKey={({ id }) => id}
          firstCellIsHeader
          columns={[
            { header: 'Held by', cell: ({ heldBy }) => heldBy },
            { header: 'Needed', cell: ({ isRequired, least }) => (isRequired ? `${least} or more` : 'Not required') },
            { header: 'Filled', isNumeric: true, cell: ({ filled }) => filled },
          ]}
        />
      )}
      {members.length > 0 && (
        <DataTable
          caption="Who sits on it"
          rows={members}
          rowKey={({ id }) => id}
          firstCellIsHeader
          columns={[
            { header: 'Role', cell: ({ role, holder, isDemonstration }) => <>{role}{holder !== null && `: ${holder}`} {isDemonstration && <DemonstrationTag />}</> },
            { header: 'As', cell: ({ capacity }) => capacityWords[capacity] },
            { header: 'Seat', cell: ({ seat }) => seat?.heldBy ?? 'None' },
            { header: 'When', cell: ({ fromOn, toOn }) => <>From <Day on={fromOn} />{toOn !== null && <> to <Day on={toOn} /></>}</> },
          ]}
        />
      )}
    </>
  );
}

function MissedPeriods({ periods }: { periods: Body['missedPeriods'] }) {
  if (periods.length === 0) return null;
  return (
    <InsetText>
      No meeting is on record between {periods.map(({ start, end }) => `${formatDay(start)} and ${formatDay(end)}`).join('; ')}.
    </InsetText>
  );
}
