import type { ReactNode } from 'react';
import { LinkButton } from '../govuk/Button.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { pageNumber } from '../layout/ListPages.tsx';
import { Page } from '../layout/Page.tsx';
import { OnThisPage } from '../programme/OnThisPage.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { GrantActions } from './GrantActions.tsx';
import { GrantAmounts, amountWords } from './GrantAmounts.tsx';
import { GrantFigures } from './GrantFigures.tsx';
import { GrantLedger } from './GrantLedger.tsx';
import { GrantLife, StateTag, StatedBefore } from './GrantLife.tsx';
import { GrantPageDocument } from './GrantPage.graphql.generated.ts';
import { GrantParts } from './GrantParts.tsx';
import { GrantPayments } from './GrantPayments.tsx';
import { GrantTerms } from './GrantTerms.tsx';
import { ledgerFilters } from './ledger-words.ts';
import { useToday, withToday } from '../today.ts';

const page = definePage(GrantPageDocument, {
  variables: ({ params, url }) => {
    const { kind = null, fundType = null, use = null } = ledgerFilters(url.searchParams);
    return { id: params['grant']!, page: pageNumber(url), kind, fundType, use };
  },
  found: ['grant'],
  elsewhere: ({ grant }, { params, url }) => (grant!.council.slug === params['council'] ? undefined : url.pathname.replace(/^\/[^/]+/, `/${grant!.council.slug}`)),
});
export const loader = withToday(page.loader);

/** One grant: its four amounts, how it is divided, what was paid and spent, how it came to be, and what is asked. */
export function Component() {
  const { grant } = page.useData();
  const { viewerCan, council } = grant;
  const path = `/${council.slug}/grants/${grant.id}`;
  const hasLedger = viewerCan.recordSpend || grant.spend.total > 0;
  return (
    <Page title={grant.title} back={`/${council.slug}/money`}>
      <h1 className="govuk-heading-l">{grant.title}</h1>
      <p className="govuk-body">
        <StateTag state={grant.state} steps={grant.steps} /> {grant.isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body-l">{amountWords(grant)}</p>
      <GrantActions grant={grant} path={path} />
      <OnThisPage parts={hasLedger ? [...parts, { id: 'ledger', text: 'Ledger' }] : parts} />
      <Section title="What was stated" id="amounts">
        <GrantAmounts grant={grant} />
        <Issues issues={grant.issues} />
        <GrantParts grant={grant} path={viewerCan.amend ? path : undefined} />
        <StatedBefore grant={grant} />
      </Section>
      <Section title="Where the money is" id="money">
        <GrantFigures grant={grant} today={useToday()} />
      </Section>
      <Section title="Payments and changes" id="payments">
        <GrantPayments grant={grant} path={viewerCan.recordInstalment ? path : undefined} />
      </Section>
      <Section title="How far it has come" id="life">
        <GrantLife grant={grant} />
      </Section>
      <Section title="What is asked and promised" id="terms">
        <GrantTerms grant={grant} path={viewerCan.amend ? path : undefined} />
      </Section>
      {hasLedger && (
        <Section title="Ledger" id="ledger">
          {viewerCan.recordSpend && <LinkButton href={`${path}/spend/new`} variant="secondary">Record a spend</LinkButton>}
          <GrantLedger grant={grant} path={path} mayReverse={viewerCan.recordSpend} />
        </Section>
      )}
    </Page>
  );
}

const parts = [
  { id: 'amounts', text: 'What was stated' },
  { id: 'money', text: 'Where the money is' },
  { id: 'payments', text: 'Payments and changes' },
  { id: 'life', text: 'How far it has come' },
  { id: 'terms', text: 'What is asked and promised' },
];

function Section({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section className="app-section" id={id}>
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}
