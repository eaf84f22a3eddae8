import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { Source } from '../papers/Source.tsx';
import type { ProposalOptionFragment } from './ProposalOptions.graphql.generated.ts';

/** The options of a proposal. What is preferred is said to be not decided. */
export function ProposalOptions({ options }: { options: readonly ProposalOptionFragment[] }) {
  if (options.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">The options</h2>
      {options.map((option) => (
        <div key={option.id} className="app-entry">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{option.reference}: {option.title}</h3>
          {option.isPreferred && <p><Tag colour="blue" className="app-option-standing">Preferred, not decided</Tag></p>}
          {!option.isConsultedOn && <p><Tag colour="grey" className="app-option-standing">Not consulted on</Tag></p>}
          <p className="govuk-body">{option.summary}</p>
          {option.impact !== null && <p className="govuk-body">{option.impact}</p>}
          {option.risks !== null && <p className="govuk-body">Risks: {option.risks}</p>}
          {option.preferredOn !== null && (
            <p className="govuk-body">
              The council said on <Day on={option.preferredOn} /> that it prefers this option. {option.preferredReason}
            </p>
          )}
          {option.rejectedReason !== null && <p className="govuk-body">Why it is not consulted on: {option.rejectedReason}</p>}
          <Source facts={option.provenance} />
        </div>
      ))}
    </section>
  );
}
