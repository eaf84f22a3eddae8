import { isPublishedAfter, sayAnswers } from '@throughline/shared/board-answers';
import { Details } from '../govuk/Details.tsx';
import { Count, WithheldCounts } from '../layout/Count.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Moment } from '../layout/Moment.tsx';
import type { BoardFamiliesFragment } from './BoardPage.graphql.generated.ts';

type Figure = BoardFamiliesFragment['publishedFigures'][number];

/** What families said: consultations that are open now, and the published figures of those that have closed. */
export function BoardFamilies({ pack, council }: { pack: BoardFamiliesFragment; council: string }) {
  const { publishedFigures, openConsultations, panelSessionsHeld, since } = pack;
  const closed = [...Map.groupBy(publishedFigures, ({ consultation }) => consultation.id).values()];
  const newer = closed.filter((figures) => figures.some((figure) => isPublishedAfter(figure, since)));
  const older = closed.filter((figures) => !newer.includes(figures));
  return (
    <section id="families" className="app-section">
      <h2 className="govuk-heading-m">What families said</h2>
      {openConsultations.length === 0 && closed.length === 0 && (
        <EmptyState>Nothing has been published and nothing is open.</EmptyState>
      )}
      {openConsultations.length > 0 && <h3 className="govuk-heading-s">Open now</h3>}
      {openConsultations.map(({ consultation, responses }) => (
        <div key={consultation.id} className="app-entry">
          <h4 className="govuk-heading-s govuk-!-margin-bottom-1">
            <a className="govuk-link" href={`/${council}/consultations/${consultation.slug}`}>
              {consultation.title}
            </a>{' '}
            {consultation.isDemonstration && <DemonstrationTag />}
          </h4>
          <p className="govuk-body govuk-!-margin-bottom-1">
            {responses === null ? (
              'How many have answered is shown to you when the results are published.'
            ) : (
              <>
                <Count count={responses} /> responses so far.
              </>
            )}{' '}
            Open until <Moment at={consultation.closesAt} />.
          </p>
        </div>
      ))}
      {since !== null && (
        <h3 className="govuk-heading-s">
          Published since <Day on={since} />
        </h3>
      )}
      {since !== null && newer.length === 0 && <EmptyState>No results were published since then.</EmptyState>}
      {newer.map((figures) => (
        <Closed key={figures[0]!.consultation.id} figures={figures} council={council} />
      ))}
      {since !== null && older.length > 0 && <h3 className="govuk-heading-s">Published before</h3>}
      {older.map((figures) => (
        <Closed key={figures[0]!.consultation.id} figures={figures} council={council} />
      ))}
      <p className="govuk-body">
        {panelSessionsHeld === 1
          ? '1 session of a parent and carer panel'
          : `${panelSessionsHeld} sessions of parent and carer panels`}{' '}
        so far.{' '}
        {panelSessionsHeld > 0 && (
          <a className="govuk-link" href={`/${council}/panel`}>
            See what they said
          </a>
        )}
      </p>
    </section>
  );
}

function Closed({ figures, council }: { figures: readonly Figure[]; council: string }) {
  const [{ consultation, isDemonstration, display }] = figures as [Figure, ...Figure[]];
  const path = `/${council}/consultations/${consultation.slug}/results`;
  return (
    <div className="app-entry">
      <h4 className="govuk-heading-s govuk-!-margin-bottom-1">
        <a className="govuk-link" href={path}>
          {consultation.title}
        </a>{' '}
        {isDemonstration && <DemonstrationTag />}
      </h4>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {display} responses.{' '}
        {consultation.resultsPublishedAt !== null && (
          <>
            Results published at <Moment at={consultation.resultsPublishedAt} />.
          </>
        )}
      </p>
      {sayAnswers(figures).map((words) => (
        <p key={words} className="govuk-body govuk-!-margin-bottom-1">
          {words}
        </p>
      ))}
      <Details summary="The published figures, and where they are quoted">
        <DataTable
          caption="Published figures"
          captionSize="s"
          firstCellIsHeader
          isSmall
          rows={figures}
          rowKey={({ id }) => id}
          columns={[
            { header: 'What', cell: ({ label }) => label },
            { header: 'Figure', isNumeric: true, cell: (figure) => <Count count={figure} /> },
            { header: 'Quoted in', cell: (figure) => <QuotedIn figure={figure} council={council} /> },
          ]}
        />
        {figures.some(({ suppressed }) => suppressed) && <WithheldCounts />}
      </Details>
    </div>
  );
}

function QuotedIn({ figure: { quotedBy }, council }: { figure: Figure; council: string }) {
  if (quotedBy.length === 0) return <span className="app-quiet">No report yet</span>;
  return quotedBy.map(({ id, version: { title, number, report } }, index) => (
    <span key={id}>
      {index > 0 && <br />}
      <a className="govuk-link" href={`/${council}/reports/${report.slug}/v${number}`}>
        {title}, version {number}
      </a>
    </span>
  ));
}
