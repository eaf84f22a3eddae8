import { Details } from '../govuk/Details.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Source } from '../papers/Source.tsx';
import { milestoneStanding } from '../programme/milestone-standing.ts';
import type { BoardMilestoneFragment, BoardPageQuery } from './BoardPage.graphql.generated.ts';
import { BoardRatings } from './BoardRatings.tsx';
import { BoardRisks } from './BoardRisks.tsx';
import { BoardTimeline } from './BoardTimeline.tsx';

interface BoardDeliveryProps {
  pack: BoardPageQuery['boardPack'];
  council: string;
}

/** What is late or red, and why: judgements, milestones, and what is open in the register. */
export function BoardDelivery({ pack, council }: BoardDeliveryProps) {
  const { milestones, workstreams, ratings } = pack;
  return (
    <section id="milestones" className="app-section">
      <h2 className="govuk-heading-m">What is late or red, and why</h2>
      <h3 className="govuk-heading-s">Ratings</h3>
      <BoardRatings ratings={ratings} />
      <h3 className="govuk-heading-s">Milestones</h3>
      {milestones.length === 0 ? (
        <EmptyState>No milestone is on record for this programme.</EmptyState>
      ) : (
        <Milestones milestones={milestones} council={council} />
      )}
      <BoardTimeline pack={pack} />
      {workstreams.length > 0 && (
        <DataTable
          caption="Milestones of each workstream"
          captionSize="s"
          firstCellIsHeader
          isSmall
          rows={workstreams}
          rowKey={({ workstream }) => workstream.id}
          columns={[
            { header: 'Workstream', cell: ({ workstream }) => workstream.title },
            { header: 'Milestones', isNumeric: true, cell: ({ milestones: count }) => count },
            { header: 'Reached', isNumeric: true, cell: ({ reached }) => reached },
            { header: 'Late', isNumeric: true, cell: ({ overdue }) => overdue },
            { header: 'Waiting for a decision', isNumeric: true, cell: ({ blocked }) => blocked },
          ]}
        />
      )}
      <BoardRisks pack={pack} council={council} />
    </section>
  );
}

function Milestones({ milestones, council }: { milestones: readonly BoardMilestoneFragment[]; council: string }) {
  const isOver = ({ status }: BoardMilestoneFragment) => ['COMPLETE', 'MISSED', 'CANCELLED'].includes(status);
  const rank = ({ isOverdue, status }: BoardMilestoneFragment) => (isOverdue ? 0 : status === 'BLOCKED' ? 1 : 2);
  const [over, open] = [milestones.filter(isOver), milestones.filter((row) => !isOver(row))];
  return (
    <>
      <ul className="govuk-list">
        {open
          .toSorted((one, other) => rank(one) - rank(other))
          .map((row) => (
            <Milestone key={row.milestone.id} row={row} council={council} />
          ))}
      </ul>
      {over.length > 0 && (
        <Details summary={`Reached, or no longer expected (${over.length})`}>
          <ul className="govuk-list">
            {over.map((row) => (
              <Milestone key={row.milestone.id} row={row} council={council} />
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function Milestone({ row, council }: { row: BoardMilestoneFragment; council: string }) {
  const { milestone, daysLate, waitsFor, dueOn } = row;
  const { words, colour } = milestoneStanding(row);
  return (
    <li className="app-entry">
      <p className="govuk-body govuk-!-margin-bottom-1">
        <a className="govuk-link" href={`/${council}/milestones/${milestone.id}`}>
          {milestone.title}
        </a>
      </p>
      <p className="govuk-body govuk-!-margin-bottom-1 app-standing">
        <Tag colour={colour}>{words}</Tag>{' '}
        {daysLate !== null && `${daysLate} ${daysLate === 1 ? 'day' : 'days'} late. `}
        {dueOn !== null && (
          <>
            Promised by <Day on={dueOn} />.{' '}
          </>
        )}
        {waitsFor !== null && `Waits for: ${waitsFor}. `}
        {milestone.isDemonstration && <DemonstrationTag />}
      </p>
      <Source facts={milestone.provenance} />
    </li>
  );
}
