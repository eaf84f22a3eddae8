import { useParams } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { returnStatus } from './return-words.ts';
import { ReturnsPageDocument } from './ReturnsPage.graphql.generated.ts';

const page = definePage(ReturnsPageDocument, { variables: ({ params }) => ({ grant: params['grant']! }) });
export const loader = page.loader;

/** What the funder of a grant is told, period by period. */
export function Component() {
  const { funderReturns: found } = page.useData();
  const { council, grant } = useParams();
  const path = `/${council}/grants/${grant}`;
  return (
    <Page title="Returns to the funder" back={path}>
      <span className="govuk-caption-l">{found.grantTitle}</span>
      <h1 className="govuk-heading-l">Returns to the funder</h1>
      <p className="govuk-body">
        A return tells the funder what the ledger says of a period. Nothing is entered twice, and what was submitted stays as
        it was.
      </p>
      {found.canOpen && <LinkButton href={`${path}/returns/new`}>Open a return</LinkButton>}
      {found.returns.length === 0 ? (
        <EmptyState>No return has been opened for this grant.</EmptyState>
      ) : (
        <DataTable
          caption="Returns by period"
          rows={found.returns}
          rowKey={({ id }) => id}
          columns={[
            {
              header: 'Return',
              cell: ({ id, title, isDemonstration }) => (
                <>
                  <a className="govuk-link" href={`${path}/returns/${id}`}>
                    {title}
                  </a>{' '}
                  {isDemonstration && <DemonstrationTag />}
                </>
              ),
            },
            {
              header: 'Period',
              cell: ({ periodStart, periodEnd }) => (
                <>
                  <Day on={periodStart} /> to <Day on={periodEnd} />
                </>
              ),
            },
            { header: 'Due', cell: ({ dueOn }) => (dueOn === null ? 'Not stated' : <Day on={dueOn} />) },
            { header: 'Where it stands', cell: ({ status }) => <Tag colour={returnStatus[status]?.colour}>{returnStatus[status]?.words}</Tag> },
          ]}
        />
      )}
    </Page>
  );
}
