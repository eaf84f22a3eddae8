import { LinkButton } from '../govuk/Button.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Money } from '../layout/Money.tsx';
import { codeWords } from './import-words.ts';
import type { ImportPageQuery } from './ImportPage.graphql.generated.ts';

type Code = NonNullable<ImportPageQuery['ledgerImport']>['codes'][number];

interface ImportCodesProps {
  codes: readonly Code[];
  path: string;
  /** Whether they can still be matched. */
  isOpen: boolean;
}

/** The codes in a file with what stands behind each; remembered for the next file. */
export function ImportCodes({ codes, path, isOpen }: ImportCodesProps) {
  const unmatched = codes.filter(({ match }) => match === null).length;
  if (codes.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What the codes stand for</h2>
      {isOpen && unmatched > 0 && (
        <>
          <p className="govuk-body">
            {unmatched === 1 ? 'One code has' : `${unmatched} codes have`} not been matched. Lines with such a code are not
            added.
          </p>
          <LinkButton href={`${path}/codes/all`} variant="secondary">
            {unmatched === 1 ? 'Match it' : 'Match them all at once'}
          </LinkButton>
        </>
      )}
      <DataTable
        caption="Codes of the finance system"
        captionSize="s"
        isSmall
        firstCellIsHeader
        rows={codes}
        rowKey={({ id }) => id}
        columns={[
          { header: 'Code', cell: ({ code }) => codeWords(code) },
          { header: 'Lines', isNumeric: true, cell: ({ lineCount }) => lineCount.toLocaleString('en-GB') },
          { header: 'Amount', isNumeric: true, cell: ({ pence }) => <Money pence={pence} /> },
          { header: 'Stands for', cell: ({ match }) => matchWords(match) },
          ...(isOpen
            ? [
                {
                  header: 'Change',
                  cell: ({ id, code, match }: Code) => (
                    <a className="govuk-link" href={`${path}/codes/${id}`}>
                      {match === null ? 'Match' : 'Change'}
                      <span className="govuk-visually-hidden"> {codeWords(code)}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function matchWords(match: Code['match']): string {
  if (match === null) return 'Not matched';
  const parts = [
    match.fundType === 'CAPITAL' ? 'Capital' : 'Revenue', match.allowedUse?.name, match.decision && `decision ${match.decision.reference}`,
    match.site?.name, match.budgetTitle && `budget ‘${match.budgetTitle}’`,
  ];
  return parts.filter((part) => part).join(', ');
}
