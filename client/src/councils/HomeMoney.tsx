import { amountWords } from '../funding/GrantAmounts.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { HomeCouncil } from './home-data.ts';
import { HomePart } from './HomePart.tsx';

/** Each grant in one sentence. */
export function HomeMoney({ council: { slug, grants, costEstimates, savingsTargets } }: { council: HomeCouncil }) {
  const others = [costEstimates.length > 0 && 'what the hubs cost', savingsTargets.length > 0 && 'what must be saved'].filter(Boolean);
  return (
    <HomePart title="Money" more={{ href: `/${slug}/money`, text: 'Follow the money' }}>
      {grants.map((grant) => (
        <p key={grant.id} className="govuk-body">
          {grant.title}: {amountWords(grant)} {grant.isDemonstration && <DemonstrationTag />}
        </p>
      ))}
      {grants.length === 0 && (
        <p className="govuk-body">
          The papers name no grant{others.length > 0 && `. They say ${others.join(', and ')}`}.
        </p>
      )}
    </HomePart>
  );
}
