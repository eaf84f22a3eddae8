import { useId } from 'react';
import type { TheoryThing } from './theory-layers.ts';
import { layoutTheory, type TheoryBox } from './theory-layout.ts';
import { theoryWords } from './theory-words.ts';

interface TheoryDiagramProps {
  things: readonly TheoryThing[];
  links: readonly { from: string; to: string }[];
}

/** A theory of change drawn from left to right. The list beside it says the same, and is what a phone shows. */
export function TheoryDiagram({ things, links }: TheoryDiagramProps) {
  const id = useId();
  const { width, height, headings, boxes, paths, assumptionsY } = layoutTheory(things, links);
  if (boxes.length === 0) return null;
  return (
    <figure className="app-theory">
      <figcaption id={`${id}-title`} className="govuk-visually-hidden">
        What leads to what, from left to right. The list below says the same in words.
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title`} focusable="false">
        <defs>
          <marker id={`${id}-tip`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path className="app-theory__tip" d="M0,0 L8,4 L0,8 z" />
          </marker>
        </defs>
        {headings.map(({ kind, x }) => (
          <text key={kind} className="app-theory__heading" x={x} y={16}>
            {theoryWords[kind].heading}
          </text>
        ))}
        {paths.map(({ from, to, d }) => (
          <path key={`${from} ${to}`} className="app-theory__link" d={d} markerEnd={`url(#${id}-tip)`} />
        ))}
        {assumptionsY !== undefined && (
          <text className="app-theory__heading" x={0} y={assumptionsY + 4}>
            {theoryWords.ASSUMPTION.heading}
          </text>
        )}
        {boxes.map((box) => (
          <Box key={box.id} box={box} />
        ))}
      </svg>
    </figure>
  );
}

function Box({ box: { kind, lines, number, notes, x, y, width, height } }: { box: TheoryBox }) {
  const left = x + (number === undefined ? 10 : 34);
  return (
    <g>
      <rect className={`app-theory__box app-theory__box--${kind.toLowerCase()}`} x={x} y={y} width={width} height={height} />
      {number !== undefined && (
        <text className="app-theory__mark" x={x + 10} y={y + 20}>
          {number}
        </text>
      )}
      <text className="app-theory__words" x={left} y={y + 20}>
        {lines.map((words, index) => (
          <tspan key={index} x={left} dy={index === 0 ? 0 : 16}>
            {words}
          </tspan>
        ))}
        {notes.map((words) => (
          <tspan key={words} className="app-theory__mark" x={left} dy={16}>
            {words}
          </tspan>
        ))}
      </text>
    </g>
  );
}
