import { LinkButton } from '../govuk/Button.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { planWords } from './plan-words.ts';
import { plansPage } from './record-data.ts';

export const loader = plansPage.loader;

/** The delivery plans of a programme and of hubs in it, each with how far its newest version has come. */
export function Component() {
  const { slug, programmes } = plansPage.useData().council;
  const path = `/${slug}/programme/plans`;
  return (
    <Page title="Delivery plans" back={`/${slug}/programme`}>
      <h1 className="govuk-heading-l">Delivery plans</h1>
      {programmes.map(({ id, name, deliveryPlans, viewerCan }) => (
        <section key={id}>
          <p className="govuk-body-l">{name}</p>
          {deliveryPlans.length === 0 && <EmptyState>No delivery plan is on record that you can see.</EmptyState>}
          {deliveryPlans.map(({ id: plan, title, hub, versions, isDemonstration }) => (
            <div key={plan} className="app-entry">
              <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
                <a className="govuk-link" href={`${path}/${plan}`}>
                  {title}
                </a>{' '}
                {isDemonstration && <DemonstrationTag />}
              </h2>
              <p className="govuk-body govuk-!-margin-bottom-1">{hub ? `Of the hub ${hub.name}` : 'Of the programme'}</p>
              {versions[0] && (
                <p className="govuk-body govuk-!-margin-bottom-0">
                  Version {versions[0].number}{' '}
                  <Tag colour={planWords[versions[0].state].colour}>{planWords[versions[0].state].words}</Tag>{' '}
                  {versions[0].submittedOn && <Day on={versions[0].submittedOn} />}
                </p>
              )}
            </div>
          ))}
          {viewerCan.keepRecord && (
            <LinkButton href={`${path}/new`} variant="secondary">
              Begin a delivery plan
            </LinkButton>
          )}
        </section>
      ))}
    </Page>
  );
}
