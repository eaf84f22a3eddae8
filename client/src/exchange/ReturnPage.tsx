import { formatPence } from '@throughline/shared/money';
import { useParams } from 'react-router';
import { Tag } from '../govuk/Tag.tsx';
import { LinkButton } from '../govuk/Button.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { fundWords, returnStatus } from './return-words.ts';
import { ReturnPageDocument } from './ReturnsPage.graphql.generated.ts';
import { TakeAsFile } from './TakeAsFile.tsx';

const page = definePage(ReturnPageDocument, { variables: ({ params }) => ({ id: params['return']! }), found: ['funderReturn'] });
export const loader = page.loader;

/** One return: its figures by the ledger now, what was submitted, and the steps it has taken. */
export function Component() {
  const { funderReturn: found } = page.useData();
  const { council, grant } = useParams();
  const path = `/${council}/grants/${grant}/returns`;
  const wasSubmitted = found.figures.some(({ differencePence }) => differencePence !== null);
  const difference = found.figures.reduce((sum, figure) => sum + (figure.differencePence ?? 0), 0);
  const maybe = (pence: number | null) => (pence === null ? <NotStated /> : <Money pence={pence} />);
  const total = (fundType: string) => found.figures.filter((figure) => figure.fundType === fundType).reduce((sum, figure) => sum + figure.actualPence, 0);
  return (
    <Page title={found.title} back={path}>
      <span className="govuk-caption-l">{found.grantTitle}</span>
      <h1 className="govuk-heading-l">{found.title}</h1>
      <p className="govuk-body">
        <Tag colour={returnStatus[found.status]?.colour}>{returnStatus[found.status]?.words}</Tag> {found.isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body">
        From <Day on={found.periodStart} /> to <Day on={found.periodEnd} />
        {found.dueOn !== null && (
          <>
            , due on <Day on={found.dueOn} />
          </>
        )}
        . The form is ‘{found.template.title}’ ({found.template.code}; {found.template.source.toLowerCase()}).
      </p>
      {found.moves.length > 0 && <LinkButton href={`${path}/${found.id}/step`}>Say what was done</LinkButton>}
      {wasSubmitted && (
        <InsetText>
          {difference === 0
            ? 'The ledger still says in all what was submitted.'
            : `Since it was submitted the ledger has come to ${formatPence(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} for this period. What was submitted stays as it was.`}
        </InsetText>
      )}
      <p className="govuk-body">
        By the ledger now: revenue <Money pence={total('REVENUE')} />, capital <Money pence={total('CAPITAL')} />.
      </p>
      <DataTable
        caption="Figures"
        rows={found.figures}
        firstCellIsHeader
        columns={[
          { header: 'What for', cell: ({ label }) => label },
          { header: 'Type', cell: ({ fundType }) => fundWords(fundType) },
          { header: 'Profile', isNumeric: true, cell: ({ profilePence }) => maybe(profilePence) },
          { header: 'Actual', isNumeric: true, cell: ({ actualPence }) => <Money pence={actualPence} /> },
          { header: 'Committed', isNumeric: true, cell: ({ committedPence }) => <Money pence={committedPence} /> },
          { header: 'Forecast', isNumeric: true, cell: ({ forecastPence }) => maybe(forecastPence) },
          ...(wasSubmitted
            ? [
                { header: 'Submitted', isNumeric: true, cell: ({ submittedPence }: Figure) => (submittedPence === null ? 'Not in it' : <Money pence={submittedPence} />) },
                { header: 'Since then', isNumeric: true, cell: ({ differencePence }: Figure) => differenceWords(differencePence) },
              ]
            : []),
        ]}
      />
      <TakeAsFile path={`returns/${found.id}`} what="this return" />
      {found.steps.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What was done</h2>
          <ul className="govuk-list govuk-list--spaced">
            {found.steps.map(({ status, madeOn, note, valuesHash }, index) => (
              <li key={index}>
                <Day on={madeOn} />: {returnStatus[status]?.words.toLowerCase()}
                {note !== null && `. ${note}`}
                {valuesHash !== null && (
                  <div className="govuk-hint">
                    Its figures are frozen and can be known again by <code>{valuesHash.slice(0, 16)}</code>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

type Figure = NonNullable<ReturnType<typeof page.useData>['funderReturn']>['figures'][number];

function differenceWords(pence: number | null): string {
  if (pence === null || pence === 0) return 'No difference';
  return `${formatPence(Math.abs(pence))} ${pence > 0 ? 'more' : 'less'}`;
}
