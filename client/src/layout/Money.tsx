import { formatPence, formatPenceShort } from '@throughline/shared/money';

interface MoneyProps {
  /** Whole pence. */
  pence: number;
  /** "£1.3m" instead of the amount in full; the full amount is then in the title. */
  isShort?: boolean | undefined;
}

/** An amount of money. */
export function Money({ pence, isShort }: MoneyProps) {
  const full = formatPence(pence);
  if (!isShort) return <span className="app-number">{full}</span>;
  return (
    <span className="app-number" title={full}>
      {formatPenceShort(pence)}
    </span>
  );
}
