import { useLocation } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ListPages, pageNumber } from '../layout/ListPages.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { DecisionItem } from './DecisionItem.tsx';
import { DecisionRules } from './DecisionRules.tsx';
import { DecisionsPageDocument } from './DecisionsPage.graphql.generated.ts';
import { filterQuery, registerFilter } from './register-filter.ts';
import { RegisterFilterForm } from './RegisterFilterForm.tsx';

const page = definePage(DecisionsPageDocument, {
  variables: ({ params, url, today }) => ({ councilSlug: params['council']!, on: today, page: pageNumber(url), ...registerFilter(url) }),
  found: ['council'],
});
export const loader = page.loader;

/** The register of what a council has decided or is to decide about its hubs. */
export function Component() {
  const { slug, decisionRegister, decisionRules, bodies, decisionAbilities } = page.useData().council;
  const filter = registerFilter(new URL(useLocation().search, 'http://page'));
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  const { total, items } = decisionRegister;
  return (
    <Page title="Decisions" isNarrow>
      <h1 className="govuk-heading-l">Decisions</h1>
      <p className="govuk-body">
        What was decided about family hubs, what is to be decided, and under which decision money is spent.{' '}
        <a className="govuk-link" href={`/${slug}/bodies`}>See who decides, advises and looks on</a> and{' '}
        <a className="govuk-link" href={`/${slug}/meetings`}>when they meet</a>.
      </p>
      {decisionAbilities.manage && (
        <div className="govuk-button-group">
          <LinkButton href={`/${slug}/decisions/new`}>Propose a decision</LinkButton>
          <LinkButton href={`/${slug}/decisions/taken`} variant="secondary">Record one already taken</LinkButton>
        </div>
      )}
      {(total > 0 || isNarrowed) && <RegisterFilterForm filter={filter} bodies={bodies} />}
      {total === 0 && (
        <EmptyState>{isNarrowed ? 'No decision fits what you are looking for.' : 'The papers of this council record no decision yet.'}</EmptyState>
      )}
      <ul className="govuk-list">
        {items.map((decision) => <DecisionItem key={decision.id} decision={decision} council={slug} />)}
      </ul>
      <ListPages label="Pages of decisions" list={decisionRegister} path={isNarrowed ? `/${slug}/decisions?${filterQuery(filter)}` : `/${slug}/decisions`} />
      <DecisionRules rules={decisionRules} />
      {decisionAbilities.manage && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/${slug}/decisions/rules`}>Record a rule of the council</a>
        </p>
      )}
    </Page>
  );
}
