import { Button } from '../govuk/Button.tsx';
import { Select } from '../govuk/Select.tsx';
import { shows, type Show } from './milestone-filter.ts';

interface MilestoneFilterFormProps {
  show: Show;
  workstreamId: string;
  workstreams: readonly { id: string; title: string }[];
}

/** Narrows a list of milestones. It asks the address only, so it can be kept as a bookmark. */
export function MilestoneFilterForm({ show, workstreamId, workstreams }: MilestoneFilterFormProps) {
  const choices = Object.entries(shows).map(([value, { words }]) => ({ value, text: words }));
  const strands = [
    { value: '', text: 'All workstreams' },
    ...workstreams.map(({ id, title }) => ({ value: id, text: title })),
  ];
  return (
    <form method="get" className="app-filter">
      <Select name="show" label="Show" options={choices} defaultValue={show} />
      {workstreams.length > 0 && (
        <Select name="workstream" label="Workstream" options={strands} defaultValue={workstreamId} />
      )}
      <Button variant="secondary">Show these</Button>
    </form>
  );
}
