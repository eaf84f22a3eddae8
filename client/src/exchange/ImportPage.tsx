import { useLocation, useParams } from 'react-router';
import { sayLedgerReason } from '@throughline/shared/ledger-reasons';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { Tag } from '../govuk/Tag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Day } from '../layout/Day.tsx';
import { ListPages, pageNumber } from '../layout/ListPages.tsx';
import { Money } from '../layout/Money.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { codeWords, importStatus, lines, lineVerdict } from './import-words.ts';
import { ImportCodes } from './ImportCodes.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { ConfirmLedgerImportDocument, DiscardLedgerImportDocument, ImportPageDocument, TakeUpLedgerImportDocument } from './ImportPage.graphql.generated.ts';

const filters = ['ADD', 'ALREADY', 'WRONG'] as const;
type Filter = (typeof filters)[number];
const filterOf = (search: URLSearchParams): Filter | null => filters.find((filter) => filter === search.get('only')) ?? null;

const page = definePage(ImportPageDocument, {
  variables: ({ params, url }) => ({ id: params['import']!, verdict: filterOf(url.searchParams), page: pageNumber(url) }),
  found: ['ledgerImport'],
});
export const loader = page.loader;

export const action = buttonAction(async ({ gql, params, values }) => {
  const input = { importId: params['import']!, version: Number(textOf(values['version'])) };
  const path = `/${params['council']}/grants/${params['grant']}/import`;
  switch (textOf(values['do'])) {
    case 'discard':
      await gql.mutate(DiscardLedgerImportDocument, { input });
      return path;
    case 'take-up':
      await gql.mutate(TakeUpLedgerImportDocument, { input });
      return `${path}/${input.importId}`;
    default:
      await gql.mutate(ConfirmLedgerImportDocument, { input });
      return `${path}/${input.importId}`;
  }
});

/** One file that was sent: what each of its lines will do, what is wrong, and the way to confirm it. */
export function Component() {
  const { ledgerImport: found } = page.useData();
  const { council, grant } = useParams();
  const only = filterOf(new URLSearchParams(useLocation().search));
  const path = `/${council}/grants/${grant}/import/${found.id}`;
  const title = found.fileName || 'A file without a name';
  const isBusy = found.status === 'READING' || found.status === 'WRITING';
  return (
    <Page title={title} back={`/${council}/grants/${grant}/import`}>
      <ActionErrors />
      <span className="govuk-caption-l">{found.grant?.title}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <Tag colour={importStatus[found.status]?.colour}>{importStatus[found.status]?.words}</Tag>{' '}
        {found.isDemonstration && <DemonstrationTag />}
      </p>
      <ImportSteps found={found} path={path} />
      {!isBusy && found.status !== 'COLUMNS_NEEDED' && <ImportCodes codes={found.codes} path={path} isOpen={found.status === 'READY'} />}
      {!isBusy && found.linesRead > 0 && (
        <>
          <h2 className="govuk-heading-m" id="lines">
            Line by line
          </h2>
          {found.status !== 'DONE' && (
            <p className="govuk-body">
              Show{' '}
              {[null, ...filters].map((filter, index) => (
                <span key={filter}>
                  {index > 0 && ', '}
                  {filter === only ? (
                    <strong>{filterWords(filter)}</strong>
                  ) : (
                    <a className="govuk-link" href={filter === null ? `${path}#lines` : `${path}?only=${filter}#lines`}>
                      {filterWords(filter)}
                    </a>
                  )}
                </span>
              ))}
            </p>
          )}
          {found.lines.items.length === 0 ? (
            <EmptyState>There are no such lines.</EmptyState>
          ) : (
            <DataTable
              caption={`${lines(found.lines.total)}${only === null ? '' : `: ${filterWords(only)}`}`}
              captionSize="s"
              isSmall
              rows={found.lines.items}
              rowKey={({ id }) => id}
              columns={[
                { header: 'Line', cell: ({ lineNumber }) => lineNumber.toLocaleString('en-GB') },
                {
                  header: 'What will happen',
                  cell: ({ verdict, reason, misread }) => (
                    <>
                      <Tag colour={lineVerdict[verdict ?? '']?.colour}>{lineVerdict[verdict ?? '']?.words ?? 'Not judged'}</Tag>
                      {verdict === 'WRONG' && <div>{sayLedgerReason(reason, misread)}</div>}
                    </>
                  ),
                },
                { header: 'Date', cell: ({ spentOn }) => (spentOn === null ? 'Not read' : <Day on={spentOn} />) },
                { header: 'Amount', isNumeric: true, cell: ({ amountPence }) => (amountPence === null ? 'Not read' : <Money pence={amountPence} />) },
                { header: 'What for', cell: ({ description }) => description },
                { header: 'Reference', cell: ({ evidence }) => evidence },
                { header: 'Code', cell: ({ code }) => (code === null || code === '' ? '' : codeWords(code)) },
              ]}
            />
          )}
          <ListPages list={found.lines} path={only === null ? path : `${path}?only=${only}`} label="Pages of lines" />
        </>
      )}
    </Page>
  );
}

const filterWords = (filter: Filter | null): string => ({ ADD: 'lines to add', ALREADY: 'lines that are there already', WRONG: 'only wrong lines', ALL: 'all lines' })[filter ?? 'ALL'];
