import { SummaryList } from '../govuk/SummaryList.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import type { GrantPartsFragment } from './GrantParts.graphql.generated.ts';

type Part = GrantPartsFragment['allocations'][number];

interface GrantPartsProps {
  grant: GrantPartsFragment;
  /** The path of the grant, for those who may set its parts. */
  path?: string | undefined;
}

/** How an award is divided: which parts a paper states, which are worked out, and which nobody knows. */
export function GrantParts({ grant: { allocations }, path }: GrantPartsProps) {
  const another = path !== undefined && <p className="govuk-body"><a className="govuk-link" href={`${path}/allocations/new`}>Set another part of the award</a></p>;
  if (allocations.length === 0) return another;
  const actions = (part: Part) => path !== undefined && { actions: [{ href: `${path}/allocations/${part.id}`, text: 'Set', hiddenText: partWords(part) }] };
  return (
    <>
      <h3 className="govuk-heading-s">How the award is divided</h3>
      <SummaryList rows={allocations.map((part) => ({ key: partWords(part), value: <PartValue part={part} />, ...actions(part) }))} />
      {another}
    </>
  );
}

const kindWords: Readonly<Record<NonNullable<Part['kind']>, string>> = { CAPITAL: 'Capital', REVENUE: 'Revenue' };

/** Which part of an award it is: "Capital, 2022/23". */
export function partWords({ kind, financialYear, strand }: Pick<Part, 'kind' | 'financialYear' | 'strand'>): string {
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
