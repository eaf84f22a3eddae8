import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { Moment } from '../../layout/Moment.tsx';
import type { ReportStepItemFragment } from './ReportWay.graphql.generated.ts';
import { answerWords, roleWords, stepWords } from './way-words.ts';

/** Everything that was done on the way, the last step first. */
export function ReportSteps({ steps }: { steps: readonly ReportStepItemFragment[] }) {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">What was done</h2>
      {steps.length === 0 && <p className="govuk-body">No step is on record yet.</p>}
      <ol className="govuk-list govuk-list--spaced" reversed>
        {steps.toReversed().map((step) => (
          <li key={step.id}>
            <strong>{headingOf(step)}</strong>
            <br />
            <Moment at={step.happenedAt} />
            {whoOf(step)}. {step.note} {step.isDemonstration && <DemonstrationTag />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function headingOf({ kind, line, answer, signedBy, onBehalfOf }: ReportStepItemFragment): string {
  if (line === null || answer === null) return stepWords[kind];
  const by = signedBy === null ? '' : ` by ${signedBy}`;
  return `${line}: ${answerWords[answer].toLowerCase()}${by}${onBehalfOf === null ? '' : ` on behalf of ${onBehalfOf}`}`;
}

function whoOf({ by, byRole }: ReportStepItemFragment): string {
  const role = byRole === null ? '' : roleWords(byRole).toLowerCase();
  if (by === null) return role === '' ? '' : `, by the ${role}`;
  return `, by ${by}${role === '' ? '' : ` (${role})`}`;
}
