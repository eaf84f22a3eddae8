import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { decisionPath } from './decision-paths.ts';
import { assessmentWords, dutyWords, linkWords, stepWords } from './decision-words.ts';
import type { DecisionLifeFragment } from './DecisionLife.graphql.generated.ts';

interface DecisionTimelineProps {
  decision: DecisionLifeFragment & { madeOn: string | null; callInEndsOn: string | null; effectiveOn: string | null; endedOn: string | null };
  council: string;
}

/** The life of a decision so far, what was known before it was taken, and how it hangs together with others. */
export function DecisionTimeline({ decision, council }: DecisionTimelineProps) {
  const { steps, duties, links, laterLinks, takenUnder, madeOn } = decision;
  return (
    <>
      <h2 className="govuk-heading-m">Its life so far</h2>
      {steps.length === 0 && (
        <p className="govuk-body">
          {madeOn === null ? 'No step is on record.' : <>Only the day it was taken is on record: <Day on={madeOn} />.</>}
        </p>
      )}
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {lifeOf(decision).map(({ key, on, words, note, isDemonstration }) => (
          <li key={key}>
            <Day on={on} />: {words}. {note} {isDemonstration && <DemonstrationTag />}
          </li>
        ))}
      </ol>
      {duties.length > 0 && <h2 className="govuk-heading-m">Known before it was taken</h2>}
      <ul className="govuk-list govuk-list--bullet">
        {duties.map(({ id, kind, assessmentStage, doneOn, byRole, note, isDemonstration }) => (
          <li key={id}>
            {dutyWords[kind]}{assessmentStage !== null && ` (${assessmentWords[assessmentStage]})`}{doneOn !== null && <>, <Day on={doneOn} /></>}{byRole !== null && `, ${byRole}`}. {note} {isDemonstration && <DemonstrationTag />}
          </li>
        ))}
      </ul>
      {links.length + laterLinks.length + takenUnder.length > 0 && <h2 className="govuk-heading-m">With other decisions</h2>}
      <ul className="govuk-list govuk-list--bullet">
        {takenUnder.map(({ id, decision: source, toRole, scope }) => (
          <li key={id}>
            Taken under <DecisionLink council={council} decision={source} />, which delegates to the {toRole}: {scope}
          </li>
        ))}
        {links.map(({ id, kind, earlierDecision, isDemonstration }) => earlierDecision && <li key={id}>{linkWords[kind].of} <DecisionLink council={council} decision={earlierDecision} /> {isDemonstration && <DemonstrationTag />}</li>)}
        {laterLinks.map(({ id, kind, decision: later, isDemonstration }) => <li key={id}>{linkWords[kind].by} <DecisionLink council={council} decision={later} /> {isDemonstration && <DemonstrationTag />}</li>)}
      </ul>
    </>
  );
}

interface LifeEntry {
  key: string;
  on: string;
  words: string;
  note: string | null;
  isDemonstration: boolean;
}

/** What was recorded, and between it what follows from days: the end of the call-in period, the first day in force and the end. */
function lifeOf({ steps, callInEndsOn, effectiveOn, endedOn }: DecisionTimelineProps['decision']): LifeEntry[] {
  const recorded = steps.map(({ id, kind, happenedOn, byRole, note, isDemonstration }) => ({
    ...{ key: id, on: happenedOn, note, isDemonstration }, words: `${stepWords[kind]}${byRole === null ? '' : `, by the ${byRole}`}`,
  }));
  if (recorded.length === 0) return [];
  const wasCalledIn = steps.some(({ kind }) => kind === 'CALLED_IN');
  const wasEnded = steps.some(({ kind }) => kind === 'ENDED' || kind === 'WITHDRAWN');
  const following = [
    [wasCalledIn ? null : callInEndsOn, 'Last day on which it can be called in'],
    [endedOn !== null && effectiveOn !== null && endedOn <= effectiveOn ? null : effectiveOn, 'First day in force'],
    [wasEnded ? null : endedOn, 'Another decision takes its place'],
  ] as const;
  const derived = following.flatMap(([on, words]) => (on === null ? [] : [{ key: words, on, words, note: null, isDemonstration: recorded.every((step) => step.isDemonstration) }]));
  return [...recorded, ...derived].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

function DecisionLink({ council, decision: { reference, title } }: { council: string; decision: { reference: string; title?: string } }) {
  return (
    <a className="govuk-link" href={decisionPath(council, reference)}>
      {reference}{title !== undefined && `: ${title}`}
    </a>
  );
}
