import type { Plot } from '../charts/chart-scales.ts';
import type { PlacedLane, TimelineMark } from './timeline-layout.ts';

/** The milestones of each workstream, a row each: its title, its times, and where it stands in words. */
export function TimelineLanes({ lanes, plot }: { lanes: readonly PlacedLane[]; plot: Plot }) {
  return lanes.map((lane) => (
    <g key={lane.id}>
      <path className="app-timeline__lane" d={`M0,${lane.y} H${plot.width}`} />
      <Lines className="app-timeline__lane-title" lines={lane.lines} x={4} y={lane.y + 17} />
      {lane.rows.map(({ id, lines, words, y, marks, work }) => (
        <g key={id}>
          <Lines className="app-timeline__title" lines={lines} x={4} y={y + 16} />
          {work && <path className="app-timeline__work" d={`M${work.x1},${work.y} H${work.x2}`} />}
          {marks.map((mark) => (
            <Mark key={mark.kind} mark={mark} />
          ))}
          <text className="app-timeline__words" x={plot.right + 12} y={y + 16}>
            {words}
          </text>
        </g>
      ))}
    </g>
  ));
}

/** Each kind has an outline of its own: a colour is never all that tells them apart. */
export function Mark({ mark: { kind, x, y, width, height } }: { mark: TimelineMark }) {
  const className = `app-timeline__mark app-timeline__mark--${kind}`;
  const isRound = kind === 'reached';
  return <rect className={className} x={x} y={y} width={width} height={height} rx={isRound ? height / 2 : 0} />;
}

function Lines({ lines, x, y, className }: { lines: readonly string[]; x: number; y: number; className: string }) {
  return (
    <text className={className} x={x} y={y}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} dy={index === 0 ? 0 : 16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
