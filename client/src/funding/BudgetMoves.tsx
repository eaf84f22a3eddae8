import { formatDay } from '@throughline/shared/dates';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Money } from '../layout/Money.tsx';
import type { BudgetLinePageQuery } from './BudgetLinePage.graphql.generated.ts';

type Line = BudgetLinePageQuery['budgetLine'];
type Move = Line['transfers'][number];

/** What moved into a line of the budget and out of it, who approved it and why. */
export function BudgetMoves({ line }: { line: Line }) {
  if (line.transfers.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Moved in and out</h2>
      <ul className="govuk-list govuk-list--spaced">
        {line.transfers.map((move) => (
          <li key={move.id}>
            {formatDay(move.approvedOn)}: <Money pence={move.amountPence} /> {directionOf(move, line)}.{' '}
            {move.isDemonstration && <DemonstrationTag />}
            <br />
            {move.reason}
            <br />
            <span className="app-source">Approved by {approvalOf(move)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function directionOf({ kind, fromLine, toLine }: Move, { id }: Line): string {
  const isOut = fromLine?.id === id;
  const other = isOut ? toLine : fromLine;
  const name = other ? `${other.title}, ${other.financialYear}` : 'another line';
  const verb = kind === 'VIREMENT' ? 'moved' : 'carried forward';
  return `${verb} ${isOut ? 'to' : 'from'} ${name}`;
}

function approvalOf({ decision, post }: Move): string {
  if (post) return `the ${post.title}`;
  return decision ? `decision ${decision.reference}` : 'a decision that is not published';
}
