import { Tag } from '../govuk/Tag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Source } from '../papers/Source.tsx';
import { dueWords } from '../programme/due-words.ts';
import { milestoneStanding } from '../programme/milestone-standing.ts';
import type { BoardDeliveryFragment, BoardMilestoneFragment } from './BoardPage.graphql.generated.ts';

/** What is late, what waits for a decision, and how each workstream stands. */
export function BoardDelivery({
  pack: { milestones, workstreams },
  council,
}: {
  pack: BoardDeliveryFragment;
  council: string;
}) {
  const rank = ({ isOverdue, status }: BoardMilestoneFragment) =>
    status === 'COMPLETE' ? 3 : isOverdue ? 0 : status === 'BLOCKED' ? 1 : 2;
  return (
    <section id="milestones" className="app-section">
      <h2 className="govuk-heading-m">Milestones</h2>
      {milestones.length === 0 ? (
        <EmptyState>No milestone is on record for this programme.</EmptyState>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {milestones
            .toSorted((one, other) => rank(one) - rank(other))
            .map((row) => (
              <Milestone key={row.milestone.id} row={row} council={council} />
            ))}
        </ul>
      )}
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
    </section>
  );
}

function Milestone({ row, council }: { row: BoardMilestoneFragment; council: string }) {
  const { milestone, daysLate, waitsFor } = row;
  const { words, colour } = milestoneStanding(row);
  const due = milestone.forecastDue ?? milestone.baselineDue;
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
        {due && `Due ${dueWords(due)}. `}
        {waitsFor !== null && `Waits for: ${waitsFor}. `}
        {milestone.isDemonstration && <DemonstrationTag />}
      </p>
      <Source facts={milestone.provenance} />
    </li>
  );
}
