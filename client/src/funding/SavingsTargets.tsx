import { formatDay } from '@throughline/shared/dates';
import { formatPence } from '@throughline/shared/money';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import type { SavingsTargetItemFragment } from './SavingsTargets.graphql.generated.ts';

interface SavingsTargetsProps {
  targets: readonly SavingsTargetItemFragment[];
  /** The council in the address, and whether the viewer may settle savings. */
  slug: string;
  mayKeep: boolean;
}

/** What must be saved, by year, and what it is met from. Papers often name the sources and no amount. */
export function SavingsTargets({ targets, slug, mayKeep }: SavingsTargetsProps) {
  const [first] = targets;
  if (!first) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">What must be saved</h2>
      <p className="govuk-body">Savings are asked for by the {first.plan}. They are to be met from:</p>
      <ul className="govuk-list govuk-list--spaced">
        {targets.map((target) => (
          <li key={target.id} className="app-entry">
            <strong>{target.financialYear ?? 'Whole plan'}</strong>: {target.metFrom}. {amountOf(target)} {target.isDemonstration && <DemonstrationTag />}
            <br />
            <Source facts={target.provenance} />
            <Issues issues={target.issues} />
            {gateWords(target)}
            {mayKeep && target.amountPence === null && (
              <><br /><a className="govuk-link" href={`/${slug}/money/savings/${target.id}/settle`}>Settle these savings<span className="govuk-visually-hidden">: {target.metFrom}</span></a></>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What had to come first, and whether it has. */
function gateWords({ waitsForReview, reviewDecision, consultation, consultedOn }: SavingsTargetItemFragment): string {
  if (waitsForReview) return 'These wait for a review by decision and for consultation; until both are recorded they cannot be settled.';
  const reviewed = reviewDecision && `Reviewed by decision ${reviewDecision.reference}.`;
  const consulted = consultedOn && `Consulted on: ${consultation}, until ${formatDay(consultedOn)}.`;
  return [reviewed, consulted].filter(Boolean).join(' ');
}

const amountOf = ({ amountPence }: SavingsTargetItemFragment): string => (amountPence === null ? 'No amount is stated.' : `${formatPence(amountPence)}.`);
