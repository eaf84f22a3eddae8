import { useId } from 'react';
import { MonthAxis } from '../charts/Axes.tsx';
import { MarkedDays } from '../charts/MarkedLines.tsx';
import { Details } from '../govuk/Details.tsx';
import { phaseWords } from './due-words.ts';
import { countWords } from './milestone-filter.ts';
import { letteredPhases, timelineInput, type TimelineData } from './timeline-input.ts';
import { layoutTimeline } from './timeline-layout.ts';
import { TimelineKey } from './TimelineKey.tsx';
import { TimelineLanes } from './TimelineLanes.tsx';
import { TimelineList } from './TimelineList.tsx';
import { TimelineTable } from './TimelineTable.tsx';

interface ProgrammeTimelineProps extends TimelineData {
  title: string;
}

/**
 * A programme's milestones over time, by workstream, within its phases: what was promised, promised anew, expected and
 * reached, today, and the ends of its grants. On a phone it is a list; the same is beside it as a table.
 */
export function ProgrammeTimeline({ title, ...data }: ProgrammeTimelineProps) {
  const id = useId();
  const input = timelineInput(data);
  const layout = layoutTimeline(input);
  if (layout === undefined || data.milestones.length === 0) return null;
  const { plot, scale, bands, lanes } = layout;
  const phases = letteredPhases(data.phases);
  return (
    <figure className="app-timeline">
      <figcaption id={`${id}-title`} className="govuk-heading-s govuk-!-margin-bottom-1">
        {title}
      </figcaption>
      <p id={`${id}-words`} className="govuk-body">
        {countWords(data.milestones)}.
      </p>
      {phases.length > 0 && (
        <ul className="govuk-list">
          {phases.map(({ id: phaseId, letter, title: phase, starts, ends }) => (
            <li key={phaseId}>
              {letter}: {phase} ({phaseWords(starts, ends)})
            </li>
          ))}
        </ul>
      )}
      <div className="app-timeline__wide">
        <TimelineKey />
        <svg
          viewBox={`0 0 ${plot.width} ${plot.height}`}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-words`}
          focusable="false"
        >
          {bands.map(({ id: bandId, letter, x, y, width, height }) => (
            <g key={bandId}>
              <rect className="app-timeline__phase" x={x} y={y} width={width} height={plot.bottom - y} />
              <rect className="app-timeline__band" x={x} y={y} width={width} height={height} />
              <text className="app-timeline__letter" x={x + width / 2} y={y + 12} textAnchor="middle">
                {letter}
              </text>
            </g>
          ))}
          <TimelineLanes lanes={lanes} plot={plot} />
          <MonthAxis scale={scale} plot={plot} />
          <MarkedDays days={input.days} scale={scale} plot={plot} />
        </svg>
      </div>
      <TimelineList input={input} milestones={data.milestones} />
      <Details summary="The same as a table" className="app-timeline__table">
        <TimelineTable caption={title} input={input} milestones={data.milestones} />
      </Details>
    </figure>
  );
}
