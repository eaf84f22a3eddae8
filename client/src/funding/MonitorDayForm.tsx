import { Button } from '../govuk/Button.tsx';
import { DateInput } from '../govuk/DateInput.tsx';
import { Details } from '../govuk/Details.tsx';
import { Select } from '../govuk/Select.tsx';
import type { AskedBudget } from './budget-asked.ts';

interface MonitorDayFormProps {
  asked: AskedBudget;
  /** The day that is shown. */
  shown: string;
  years: readonly string[];
}

/** Asks for another year, or for the budget as it stood on an earlier day. */
export function MonitorDayForm({ asked: { financialYear, wrong }, shown, years }: MonitorDayFormProps) {
  const [year, month, day] = shown.split('-').map((part) => part.replace(/^0/, ''));
  return (
    <Details summary="Show another year or an earlier day" open={wrong !== undefined}>
      <form method="get">
        <Select name="year" label="Financial year" options={years.map((value) => ({ value, text: value }))} defaultValue={financialYear} />
        <DateInput
          id="asAt"
          namePrefix="asAt"
          legend="Which day?"
          legendSize="s"
          hint="What was approved, spent or forecast later is left out. For example, 30 11 2022"
          error={wrong?.message}
          defaultValues={wrong ?? { day, month, year }}
        />
        <Button variant="secondary">Show</Button>
      </form>
    </Details>
  );
}
