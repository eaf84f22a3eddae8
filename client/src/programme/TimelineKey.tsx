import { Mark } from './TimelineLanes.tsx';
import type { MarkKind } from './timeline-layout.ts';

const kinds: readonly [MarkKind, string][] = [
  ['promised', 'First promised (outline)'],
  ['promisedAnew', 'Promised anew (dashed outline)'],
  ['expected', 'Expected now (light)'],
  ['reached', 'Reached (dark and round)'],
];

/** What the marks of a timeline mean. */
export function TimelineKey() {
  return (
    <ul className="app-legend">
      {kinds.map(([kind, words]) => (
        <li key={kind}>
          <svg className="app-legend__key" viewBox="0 0 40 16" aria-hidden="true" focusable="false">
            <Mark mark={{ kind, x: 4, y: 4, width: 32, height: 8 }} />
          </svg>
          <span>{words}</span>
        </li>
      ))}
      <li>
        <svg className="app-legend__key" viewBox="0 0 40 16" aria-hidden="true" focusable="false">
          <path className="app-timeline__work" d="M2,8 H38" />
        </svg>
        <span>Work going on (thin line)</span>
      </li>
    </ul>
  );
}
