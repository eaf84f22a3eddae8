import type { MarkedDay } from '../charts/MarkedLines.tsx';
import { ProgrammeTimeline } from '../programme/ProgrammeTimeline.tsx';
import type { TimelineMilestone } from '../programme/timeline-input.ts';
import type { BoardMilestoneFragment, BoardPageQuery } from './BoardPage.graphql.generated.ts';

/** The milestones over time, as they were known on the day of the pack, with the ends of the grants. */
export function BoardTimeline({ pack }: { pack: BoardPageQuery['boardPack'] }) {
  const ends = pack.grants.flatMap(({ grant, endsOn }): MarkedDay[] =>
    endsOn === null ? [] : [{ label: `${grant.title} ends`, day: endsOn }],
  );
  return (
    <ProgrammeTimeline
      title="Milestones over time"
      milestones={pack.milestones.map(timelineOf)}
      phases={pack.programme?.phases ?? []}
      workstreams={pack.workstreams.map(({ workstream }) => workstream)}
      today={pack.asAt}
      todayWords="This pack"
      days={ends}
    />
  );
}

function timelineOf({ milestone, dueOn, expectedOn, reachedOn, ...row }: BoardMilestoneFragment): TimelineMilestone {
  const { baselineDue } = milestone;
  const isAnew = baselineDue !== null && dueOn !== baselineDue.end;
  const isForecast = baselineDue === null || expectedOn !== dueOn;
  return {
    ...row,
    ...milestone,
    baselineDue,
    agreedDue: isAnew ? exactly(dueOn) : null,
    forecastDue: isForecast ? exactly(expectedOn) : null,
    actual: exactly(reachedOn),
  };
}

const exactly = (day: string | null) =>
  day === null ? null : { start: day, end: day, precision: 'DAY' as const, approximate: false, raw: null };
