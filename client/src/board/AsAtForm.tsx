import { Button } from '../govuk/Button.tsx';
import { DateInput } from '../govuk/DateInput.tsx';
import { Details } from '../govuk/Details.tsx';
import { partsOf, type AskedDay } from './as-at.ts';

interface AsAtFormProps {
  asAt: AskedDay;
  since: AskedDay;
  /** The day that is shown, and the one it is compared with. */
  shown: string;
  compared: string | null;
  programme: string;
}

/** Asks for the pack as it stood on another day, and for the day to compare it with. */
export function AsAtForm({ asAt, since, shown, compared, programme }: AsAtFormProps) {
  return (
    <Details className="app-screen-only" summary="Show another day" open={asAt.kind === 'wrong' || since.kind === 'wrong'}>
      <form method="get">
        <input type="hidden" name="programme" value={programme} />
        <p className="govuk-body">
          The pack shows what was known on that day. Titles, owners, conditions, and payments without a stated day are
          shown as they stand now.
        </p>
        <DateInput
          id="asAt"
          namePrefix="asAt"
          legend="Which day?"
          legendSize="s"
          hint="For example, 5 11 2022"
          error={messageOf(asAt)}
          defaultValues={asAt.kind === 'wrong' ? asAt.asked : partsOf(shown)}
        />
        <DateInput
          id="since"
          namePrefix="since"
          legend="What has changed since which day? (optional)"
          legendSize="s"
          hint="The last meeting of the board, when you leave it empty"
          error={messageOf(since)}
          defaultValues={since.kind === 'wrong' ? since.asked : since.kind === 'day' && compared ? partsOf(compared) : {}}
        />
        <Button variant="secondary">Show</Button>
      </form>
    </Details>
  );
}

const messageOf = (asked: AskedDay): string | undefined => (asked.kind === 'wrong' ? asked.message : undefined);
