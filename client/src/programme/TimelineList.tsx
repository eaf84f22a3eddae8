import { dueWords } from './due-words.ts';
import { timelineWords, type TimelineMilestone } from './timeline-input.ts';
import type { TimelineInput } from './timeline-layout.ts';

interface TimelineListProps {
  input: TimelineInput;
  milestones: readonly TimelineMilestone[];
}

/** A timeline for a narrow screen: the same milestones by workstream, in words. */
export function TimelineList({ input, milestones }: TimelineListProps) {
  return (
    <div className="app-timeline__narrow">
      {input.lanes.map(({ id, title, rows }) => (
        <section key={id}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
          <ul className="govuk-list govuk-list--bullet">
            {rows.map((row) => {
              const milestone = milestones.find((each) => each.id === row.id)!;
              return (
                <li key={row.id}>
                  {row.title}: {shortDates(milestone)}. {timelineWords(milestone)}.
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The one date that matters most: when it was reached, is expected, or was promised for. */
function shortDates({ actual, forecastDue, agreedDue, baselineDue }: TimelineMilestone): string {
  if (actual) return `reached ${dueWords(actual).replace(/^by /, 'on ')}`;
  const due = agreedDue ?? baselineDue;
  const expected = forecastDue && forecastDue.end !== due?.end ? `, now expected ${dueWords(forecastDue)}` : '';
  return due ? `due ${dueWords(due)}${expected}` : `no date was given${expected}`;
}
