import { SummaryList } from '../govuk/SummaryList.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import type { GrantPartsFragment } from './GrantParts.graphql.generated.ts';

type Part = GrantPartsFragment['allocations'][number];

/** How an award is divided: which parts a paper states, which are worked out, and which nobody knows. */
export function GrantParts({ grant: { allocations } }: { grant: GrantPartsFragment }) {
  if (allocations.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">How the award is divided</h3>
      <SummaryList rows={allocations.map((part) => ({ key: partWords(part), value: <PartValue part={part} /> }))} />
    </>
  );
}

const kindWords: Readonly<Record<NonNullable<Part['kind']>, string>> = { CAPITAL: 'Capital', REVENUE: 'Revenue' };

function partWords({ kind, financialYear, strand }: Part): string {
  return [kind && kindWords[kind], financialYear, strand].filter(Boolean).join(', ');
}

function PartValue({ part: { amountPence, isComputed, note } }: { part: Part }) {
  return (
    <>
      {amountPence === null ? <NotStated /> : <Money pence={amountPence} />}
      {isComputed && ', worked out here'}. {note}
    </>
  );
}
