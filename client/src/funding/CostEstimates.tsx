import { formatPence } from '@throughline/shared/money';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import type { CostEstimateItemFragment } from './CostEstimates.graphql.generated.ts';

interface CostEstimatesProps {
  estimates: readonly CostEstimateItemFragment[];
  totalPence: number | null;
  isApproximate: boolean;
  /** The council in the address, and whether the viewer may make estimates anew. */
  slug: string;
  mayKeep: boolean;
}

/** What a paper estimates that hubs cost, with the total, which no paper states. */
export function CostEstimates({ estimates, totalPence, isApproximate, slug, mayKeep }: CostEstimatesProps) {
  if (totalPence === null) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">What the hubs cost</h2>
      <p className="govuk-body">
        Together {isApproximate && 'about '}{formatPence(totalPence)} a year. No paper states this: it is added up here.
      </p>
      {estimates.map((estimate) => (
        <div key={estimate.id} className="app-entry">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{estimate.title}</h3>
          <p className="govuk-body govuk-!-margin-bottom-1">
            {costWords(estimate)} {estimate.isDemonstration && <DemonstrationTag />}
          </p>
          <Source facts={estimate.provenance} />
          <Issues issues={estimate.issues} />
          {mayKeep && estimate.provenance.length === 0 && (
            <p className="govuk-body"><a className="govuk-link" href={`/${slug}/money/costs/${estimate.id}/change`}>Make this estimate anew<span className="govuk-visually-hidden">: {estimate.title}</span></a></p>
          )}
        </div>
      ))}
    </section>
  );
}

const fundingWords: Readonly<Record<CostEstimateItemFragment['fundedFrom'], string>> = {
  EXISTING_BUDGETS: 'Paid from existing budgets.',
  GRANT: 'Paid from a grant.',
  NOT_STATED: 'What it is paid from is not stated.',
};

function costWords({ amountPence, isApproximate, months, posts, role, fteHundredths, perPostWords, fundedFrom }: CostEstimateItemFragment): string {
  const time = months === 12 ? 'a year' : `for ${months} months`;
  const fullTime = fteHundredths === null ? '' : `, ${fteHundredths / 100} full-time`;
  const staff = posts === null ? '' : ` ${posts} posts (${role}${fullTime}): ${perPostWords}, worked out here.`;
  return `${isApproximate ? 'About ' : ''}${formatPence(amountPence)} ${time}.${staff} ${fundingWords[fundedFrom]}`;
}
