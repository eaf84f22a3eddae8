import { Money } from '../layout/Money.tsx';

export interface Bar {
  label: string;
  pence: number;
}

/** Amounts as bars of one scale: a picture for people who would rather look than read. Each bar has its amount in words. */
export function MoneyBars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ pence }) => pence));
  return (
    <ul className="govuk-list app-bars">
      {bars.map(({ label, pence }) => (
        <li key={label}>
          {label}: <Money pence={pence} />
          <svg
            className="app-bars__bar"
            viewBox="0 0 100 4"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            <rect width={Math.round((1000 * Math.max(0, pence)) / most) / 10} height={4} />
          </svg>
        </li>
      ))}
    </ul>
  );
}
