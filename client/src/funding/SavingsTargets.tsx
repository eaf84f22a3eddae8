import { formatPence } from '@throughline/shared/money';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import type { SavingsTargetItemFragment } from './SavingsTargets.graphql.generated.ts';

/** What must be saved, by year, and what it is met from. Papers often name the sources and no amount. */
export function SavingsTargets({ targets }: { targets: readonly SavingsTargetItemFragment[] }) {
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
          </li>
        ))}
      </ul>
    </section>
  );
}

const amountOf = ({ amountPence }: SavingsTargetItemFragment): string => (amountPence === null ? 'No amount is stated.' : `${formatPence(amountPence)}.`);
