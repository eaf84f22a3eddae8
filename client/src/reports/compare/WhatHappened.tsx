import { formatDay } from '@throughline/shared/dates';
import { MatterList, inOrder } from '../../scrutiny/MatterList.tsx';
import { outcomeWords } from '../../scrutiny/scrutiny-words.ts';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import type { Loaded } from './ComparePage.tsx';

interface WhatHappenedProps {
  was: NonNullable<Loaded['was']>;
  matters: Loaded['matters'];
  council: string;
}

/** What the earlier paper promised and asked for, and what has become of it. */
export function WhatHappened({ was, matters, council }: WhatHappenedProps) {
  const own = inOrder(matters.filter(({ source }) => source?.report.id === was.report.id));
  const [open, closed] = [own.filter(({ isOpen }) => isOpen), own.filter(({ isOpen }) => !isOpen)];
  return (
    <section className="app-section" id="promised">
      <h2 className="govuk-heading-m">What was promised then, and what happened</h2>
      {own.length === 0 && <p className="govuk-body">No promise of the earlier paper is on record.</p>}
      {open.length > 0 && <><h3 className="govuk-heading-s">Still open</h3><MatterList matters={open} council={council} /></>}
      {closed.length > 0 && <><h3 className="govuk-heading-s">Closed</h3><MatterList matters={closed} council={council} /></>}
      <h3 className="govuk-heading-s">What it asked for</h3>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {was.recommendations.map(({ position, text }) => (
          <li key={position}>
            {text}
            <br />
            <Resolved was={was} position={position} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Resolved({ was: { number, report: { considerations } }, position }: { was: WhatHappenedProps['was']; position: number }) {
  const resolved = considerations
    .filter(({ consideredVersion }) => consideredVersion?.number === number)
    .flatMap(({ consideredOn, resolutions }) => resolutions.filter((resolution) => resolution.position === position).map((resolution) => ({ ...resolution, consideredOn })));
  if (resolved.length === 0) return <span className="app-quiet">What the committee resolved is not on record here.</span>;
  return resolved.map(({ id, outcome, wording, consideredOn, isDemonstration }) => (
    <span key={id} className="app-quiet">
      {outcomeWords[outcome].words}{consideredOn !== null && ` on ${formatDay(consideredOn)}`}{wording !== null && `: ${wording}`}. {isDemonstration && <DemonstrationTag />}
    </span>
  ));
}
