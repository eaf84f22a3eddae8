import { Button } from '../govuk/Button.tsx';
import { DateInput } from '../govuk/DateInput.tsx';
import { Details } from '../govuk/Details.tsx';
import { partsOf, type AsAt } from './as-at.ts';

interface AsAtFormProps {
  asAt: AsAt;
  /** The day that is shown. */
  shown: string;
  programme: string;
}

/** Asks for the pack as it stood on an earlier day. */
export function AsAtForm({ asAt, shown, programme }: AsAtFormProps) {
  const error = asAt.kind === 'wrong' ? asAt.message : undefined;
  return (
    <Details summary="Show an earlier day" open={error !== undefined}>
      <form method="get">
        <input type="hidden" name="programme" value={programme} />
        <p className="govuk-body">
          What was spent, received, forecast, reached and published is counted up to that day. The award and the
          milestones themselves are shown as they stand now.
        </p>
        <DateInput
          id="asAt"
          namePrefix="asAt"
          legend="Which day?"
          legendSize="s"
          hint="For example, 5 11 2022"
          error={error}
          defaultValues={asAt.kind === 'wrong' ? asAt.asked : partsOf(shown)}
        />
        <Button variant="secondary">Show</Button>
      </form>
    </Details>
  );
}
