import { formatDay } from '@throughline/shared/dates';
import { MoneyOverTime } from '../charts/MoneyOverTime.tsx';
import type { BudgetMonitorPageQuery } from './BudgetMonitorPage.graphql.generated.ts';

interface BudgetMonthsProps {
  months: BudgetMonitorPageQuery['budgetMonitor']['months'];
  financialYear: string;
  asAt: string;
}

/** Planned and spent, month by month, as a picture with its table. Nothing is drawn where nobody has said the months. */
export function BudgetMonths({ months, financialYear, asAt }: BudgetMonthsProps) {
  if (months.every(({ profilePence }) => profilePence === null)) return null;
  const pointsOf = (amount: 'profilePence' | 'spentPence') =>
    months.flatMap(({ firstDay, ...month }) => {
      const pence = month[amount];
      return pence === null ? [] : [{ day: firstDay, pence }];
    });
  return (
    <MoneyOverTime
      title={`Planned and spent in each month of ${financialYear}`}
      description={`What the lines planned for each month, beside what was paid and accrued in it by ${formatDay(asAt)}. March also has corrections that came after the year.`}
      series={[
        { label: 'Planned', mark: 'bar', points: pointsOf('profilePence') },
        { label: 'Spent', mark: 'bar', points: pointsOf('spentPence') },
      ]}
      rows="months"
    />
  );
}
