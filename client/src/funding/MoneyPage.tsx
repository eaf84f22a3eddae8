import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { CostEstimates } from './CostEstimates.tsx';
import { GrantAmounts, amountWords } from './GrantAmounts.tsx';
import { GrantParts } from './GrantParts.tsx';
import { GrantPayments } from './GrantPayments.tsx';
import { GrantTerms } from './GrantTerms.tsx';
import { MoneyPageDocument, type MoneyPageQuery } from './MoneyPage.graphql.generated.ts';
import { SavingsTargets } from './SavingsTargets.tsx';

const page = definePage(MoneyPageDocument, { variables: ({ params }) => ({ councilSlug: params['council']! }), found: ['council'] });
export const loader = page.loader;

type Council = NonNullable<MoneyPageQuery['council']>;

/** The money of a council's family hubs for everyone: what is stated where, what is worked out, and what nobody has said. */
export function Component() {
  const { council } = page.useData();
  const { grants, costEstimates, savingsTargets } = council;
  const isEmpty = grants.length + costEstimates.length + savingsTargets.length === 0;
  return (
    <Page title="Money">
      <h1 className="govuk-heading-l">Money for family hubs</h1>
      {isEmpty ? (
        <EmptyState>The papers of this council name no grant, no cost and no savings yet.</EmptyState>
      ) : (
        <p className="govuk-body-l">Where each figure comes from stands beneath it. What no paper states is worked out here or left empty, and says so.</p>
      )}
      <MoneyLinks slug={council.slug} hasGrants={grants.length > 0} mayKeep={council.viewerCanKeepGrants} hasMonitor={council.budgetsCanBeKept || council.budgetYears.length > 0} />
      {grants.map((grant) => <GrantSection key={grant.id} grant={grant} path={`/${council.slug}/grants/${grant.id}`} />)}
      <CostEstimates slug={council.slug} mayKeep={council.viewerCanKeepGrants} estimates={costEstimates} totalPence={council.estimatedYearlyCostPence} isApproximate={council.estimatedYearlyCostIsApproximate} />
      <SavingsTargets targets={savingsTargets} slug={council.slug} mayKeep={council.viewerCanKeepGrants} />
    </Page>
  );
}

function MoneyLinks({ slug, hasGrants, mayKeep, hasMonitor }: { slug: string; hasGrants: boolean; mayKeep: boolean; hasMonitor: boolean }) {
  return (
    <ul className="govuk-list">
      {hasMonitor && <li><a className="govuk-link" href={`/${slug}/money/monitor`}>The budget, month by month</a></li>}
      {hasGrants && <li><a className="govuk-link" href={`/${slug}/money/sustainability`}>What goes on after the grant</a></li>}
      {mayKeep && <li><a className="govuk-link" href={`/${slug}/grants/new`}>Record a grant</a></li>}
      {mayKeep && <li><a className="govuk-link" href={`/${slug}/money/costs/new`}>Record what something is estimated to cost</a></li>}
      {mayKeep && <li><a className="govuk-link" href={`/${slug}/money/savings/new`}>Record savings that must be found</a></li>}
    </ul>
  );
}

function GrantSection({ grant, path }: { grant: Council['grants'][number]; path: string }) {
  return (
    <section className="app-section" id={grant.id}>
      <h2 className="govuk-heading-m"><a className="govuk-link" href={path}>{grant.title}</a></h2>
      <p className="govuk-body">
        {amountWords(grant)} {grant.isDemonstration && <DemonstrationTag />}
      </p>
      <GrantAmounts grant={grant} />
      <Issues issues={grant.issues} />
      <GrantParts grant={grant} />
      <GrantPayments grant={grant} />
      <GrantTerms grant={grant} />
    </section>
  );
}
