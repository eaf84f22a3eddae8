import { formatFuzzyDate, type FuzzyDateToSay } from '@throughline/shared/dates';
import { DataTable } from '../layout/DataTable.tsx';
import { timelineWords, type TimelineMilestone } from './timeline-input.ts';
import type { TimelineInput } from './timeline-layout.ts';

interface TimelineTableProps {
  caption: string;
  input: TimelineInput;
  milestones: readonly TimelineMilestone[];
}

/** What a timeline shows, as a table. */
export function TimelineTable({ caption, input, milestones }: TimelineTableProps) {
  const rows = input.lanes.flatMap((lane) =>
    lane.rows.map((row) => ({ lane: lane.title, milestone: milestones.find(({ id }) => id === row.id)! })),
  );
  return (
    <DataTable
      caption={caption}
      captionSize="s"
      columns={[
        { header: 'Milestone', cell: ({ milestone }) => milestone.title },
        { header: 'Workstream', cell: ({ lane }) => lane },
        { header: 'First promised', cell: ({ milestone }) => say(milestone.baselineDue) },
        { header: 'Promised anew', cell: ({ milestone }) => say(milestone.agreedDue) },
        { header: 'Expected', cell: ({ milestone }) => say(milestone.forecastDue) },
        { header: 'Reached', cell: ({ milestone }) => say(milestone.actual) },
        { header: 'Standing', cell: ({ milestone }) => timelineWords(milestone) },
      ]}
      rows={rows}
      firstCellIsHeader
      rowKey={({ milestone }) => milestone.id}
    />
  );
}

const say = (date: FuzzyDateToSay | null): string => (date === null ? '–' : formatFuzzyDate(date));
