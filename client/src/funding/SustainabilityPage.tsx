import { formatPence } from '@throughline/shared/money';
import { WarningText } from '../govuk/WarningText.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { ChecksOfLasting } from './ChecksOfLasting.tsx';
import { RecurringCosts } from './RecurringCosts.tsx';
import { SustainabilityPageDocument, type SustainabilityPageQuery } from './SustainabilityPage.graphql.generated.ts';

const page = definePage(SustainabilityPageDocument, { variables: ({ params }) => ({ councilSlug: params['council']! }), found: ['council'] });
export const loader = page.loader;

type Grant = NonNullable<SustainabilityPageQuery['council']>['grants'][number];

/** What goes on costing money when a grant has ended, who has promised to pay, and what nobody pays for. */
export function Component() {
  const { council } = page.useData();
  const shown = council.grants.filter(({ recurringCosts, sustainabilityChecks, viewerCan }) => recurringCosts.length + sustainabilityChecks.length > 0 || viewerCan.amend);
  return (
    <Page title="After the grant" back={`/${council.slug}/money`}>
      <h1 className="govuk-heading-l">What goes on after the grant</h1>
      <p className="govuk-body-l">A grant ends on a day. What it has set up goes on costing money, and somebody must pay for it.</p>
      {shown.length === 0 && <EmptyState>Nothing has been recorded about what goes on after a grant of this council.</EmptyState>}
      {shown.map((grant) => <AfterGrant key={grant.id} grant={grant} slug={council.slug} />)}
    </Page>
  );
}

function AfterGrant({ grant, slug }: { grant: Grant; slug: string }) {
  const { id, title, endsOn, viewerCan, recurringCosts, sustainabilityYears, sustainabilityChecks } = grant;
  const path = `/${slug}/grants/${id}`;
  const [first] = sustainabilityYears;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">{title} {grant.isDemonstration && <DemonstrationTag />}</h2>
      <p className="govuk-body">
        {endsOn === null ? 'Nobody has stated when this grant ends, so what goes on after it cannot be counted yet.' : <>It may be spent until <Day on={endsOn} />.</>}
      </p>
      {first && first.gapPence > 0 && (
        <WarningText>
          In {first.financialYear}, {first.gapWords}. {first.isDemonstration && <DemonstrationTag />}
        </WarningText>
      )}
      {first && <YearsAfter years={sustainabilityYears} />}
      <RecurringCosts costs={recurringCosts} path={viewerCan.amend ? path : undefined} />
      <ChecksOfLasting checks={sustainabilityChecks} path={viewerCan.amend ? path : undefined} />
    </section>
  );
}

function YearsAfter({ years }: { years: Grant['sustainabilityYears'] }) {
  return (
    <>
      <DataTable
        caption="By financial year, of the days after the grant"
        captionSize="s"
        isSmall
        rows={years}
        rowKey={({ financialYear }) => financialYear}
        firstCellIsHeader
        columns={[
          { header: 'Year', cell: ({ financialYear, isDemonstration }) => <>{financialYear} {isDemonstration && <DemonstrationTag />}</> },
          { header: 'Goes on costing', isNumeric: true, cell: ({ costPence, isApproximate }) => `${isApproximate ? 'about ' : ''}${formatPence(costPence)}` },
          { header: 'Confirmed', isNumeric: true, cell: ({ confirmedPence }) => formatPence(confirmedPence) },
          { header: 'Promised only', isNumeric: true, cell: ({ promisedPence, confirmedPence }) => formatPence(promisedPence - confirmedPence) },
          { header: 'Nobody pays', isNumeric: true, cell: ({ gapPence }) => formatPence(gapPence) },
        ]}
      />
      <p className="govuk-body-s">Worked out here from the costs and promises below. A promise for one cost never fills the gap of another.</p>
    </>
  );
}
