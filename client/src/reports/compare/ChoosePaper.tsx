import { formatDay } from '@throughline/shared/dates';
import { Button } from '../../govuk/Button.tsx';
import { Select } from '../../govuk/Select.tsx';
import type { Loaded } from './ComparePage.tsx';

/** The way to another paper or version. Nothing when there is no other. */
export function ChoosePaper({ reports, now, was }: Pick<Loaded, 'reports' | 'now' | 'was'>) {
  const options = reports.flatMap(({ slug, title, meetingDay, status, versions }) =>
    versions
      .filter(({ id }) => id !== now.id)
      .map(({ number }) => ({
        value: `${slug}/v${number}`,
        text: `${title}, version ${number}${meetingDay === null ? '' : `, ${formatDay(meetingDay)}`}${status === 'WITHDRAWN' ? ' (withdrawn)' : ''}`,
      })),
  );
  if (options.length === 0) return null;
  return (
    <form method="get" className="app-section">
      <input type="hidden" name="to" value={`v${now.number}`} />
      <Select name="with" label="Set it beside another paper" defaultValue={was === null ? undefined : `${was.report.slug}/v${was.number}`} options={options} />
      <Button variant="secondary">Compare</Button>
    </form>
  );
}
