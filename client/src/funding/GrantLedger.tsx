import { formatPence } from '@throughline/shared/money';
import { useSearchParams } from 'react-router';
import { TakeAsFile } from '../exchange/TakeAsFile.tsx';
import { Button } from '../govuk/Button.tsx';
import { Details } from '../govuk/Details.tsx';
import { Select } from '../govuk/Select.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ListPages } from '../layout/ListPages.tsx';
import { Money } from '../layout/Money.tsx';
import type { GrantLedgerFragment } from './GrantLedger.graphql.generated.ts';
import { kindWords, ledgerFilters } from './ledger-words.ts';

type Line = GrantLedgerFragment['spend']['items'][number];

interface GrantLedgerProps {
  grant: GrantLedgerFragment;
  /** The path of the grant's page. */
  path: string;
  /** Whether the viewer may take lines back. */
  mayReverse: boolean;
}

/** The ledger of a grant: what was paid, committed, accrued and taken back, the latest first, page by page. */
export function GrantLedger({ grant: { spend, allowedUses }, path, mayReverse }: GrantLedgerProps) {
  const query = useSearchParams()[0];
  const filters = ledgerFilters(query);
  const isFiltered = Object.keys(filters).length > 0;
  if (spend.total === 0 && !isFiltered) return <EmptyState>Nothing is in the ledger yet.</EmptyState>;
  return (
    <>
      <LedgerFilters path={path} filters={filters} uses={allowedUses} />
      {spend.total === 0 ? (
        <EmptyState>No line of the ledger is like that.</EmptyState>
      ) : (
        <DataTable
          caption={`${spend.total.toLocaleString('en-GB')} ${spend.total === 1 ? 'line' : 'lines'}`}
          captionSize="s"
          isSmall
          rows={spend.items}
          rowKey={({ id }) => id}
          columns={[
            { header: 'Day', cell: ({ spentOn }) => <Day on={spentOn} /> },
            { header: 'What', cell: (line) => <What line={line} /> },
            { header: 'Kind', cell: ({ kind, fundType }) => `${kindWords[kind]}, ${fundType.toLowerCase()}` },
            { header: 'Use', cell: ({ allowedUse, decision }) => <>{allowedUse?.name}{decision && <><br /><span className="app-source">Decision {decision.reference}</span></>}</> },
            { header: 'Amount', isNumeric: true, cell: ({ kind, amountPence }) => <Money pence={kind === 'REVERSAL' ? -amountPence : amountPence} /> },
            ...(mayReverse ? [{ header: 'Correct', cell: (line: Line) => <ReverseLink line={line} path={path} /> }] : []),
          ]}
        />
      )}
      <ListPages list={spend} path={isFiltered ? `${path}?${new URLSearchParams(filters)}` : path} label="Pages of the ledger" />
      <TakeAsFile path={path.replace(/^\/[^/]+\//, '').concat('/ledger')} what="the whole ledger" />
    </>
  );
}

function What({ line: { description, evidence, site, reversedPence, isDemonstration } }: { line: Line }) {
  return (
    <>
      {description} {isDemonstration && <DemonstrationTag />}
      {(evidence || site || reversedPence > 0) && (
        <>
          <br />
          <span className="app-source">{[site?.name, evidence, reversedPence > 0 && `${formatPence(reversedPence)} taken back`].filter(Boolean).join('; ')}</span>
        </>
      )}
    </>
  );
}

function ReverseLink({ line: { id, kind, amountPence, reversedPence, description }, path }: { line: Line; path: string }) {
  if (kind === 'REVERSAL' || reversedPence === amountPence) return null;
  return <a className="govuk-link" href={`${path}/spend/${id}/reverse`}>Take back<span className="govuk-visually-hidden"> {description}</span></a>;
}

function LedgerFilters({ path, filters, uses }: { path: string; filters: Readonly<Record<string, string>>; uses: GrantLedgerFragment['allowedUses'] }) {
  const all = { value: '', text: 'All' };
  return (
    <Details summary="Show only some lines" open={Object.keys(filters).length > 0}>
      <form method="get" action={`${path}#ledger`}>
        <Select name="kind" label="Kind" options={[all, ...Object.entries(kindWords).map(([value, text]) => ({ value, text }))]} defaultValue={filters['kind'] ?? ''} />
        <Select name="fundType" label="Capital or revenue" options={[all, { value: 'CAPITAL', text: 'Capital' }, { value: 'REVENUE', text: 'Revenue' }]} defaultValue={filters['fundType'] ?? ''} />
        <Select name="use" label="Use" options={[all, ...uses.map(({ id, name }) => ({ value: id, text: name }))]} defaultValue={filters['use'] ?? ''} />
        <Button variant="secondary">Show</Button>
      </form>
    </Details>
  );
}
