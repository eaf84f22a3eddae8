import { Button } from '../govuk/Button.tsx';
import { Details } from '../govuk/Details.tsx';
import { Input } from '../govuk/Input.tsx';
import { Select } from '../govuk/Select.tsx';
import { stateWords } from './decision-words.ts';
import type { RegisterFilter } from './register-filter.ts';

interface RegisterFilterFormProps {
  filter: RegisterFilter;
  bodies: readonly { id: string; name: string }[];
}

const any = { value: '', text: 'Any' };
const kinds = [any, { value: 'IN_PRINCIPLE', text: 'In principle' }, { value: 'SUBSTANTIVE', text: 'Substantive' }, { value: 'DELEGATED', text: 'Delegated' }];
const states = [any, ...Object.entries(stateWords).map(([value, { words }]) => ({ value, text: words }))];

/** Narrows the register: by words, state, kind, body and year. */
export function RegisterFilterForm({ filter, bodies }: RegisterFilterFormProps) {
  const isUsed = Object.values(filter).some((value) => value !== null);
  return (
    <Details summary="Find a decision" open={isUsed}>
      <form method="get">
        <Input name="search" label="Words in its reference or title" defaultValue={filter.search ?? ''} width={20} />
        <Select name="state" label="Where it stands" options={states} defaultValue={filter.state ?? ''} />
        <Select name="kind" label="Kind" options={kinds} defaultValue={filter.kind ?? ''} />
        <Select name="body" label="Body" options={[any, ...bodies.map(({ id, name }) => ({ value: id, text: name }))]} defaultValue={filter.bodyId ?? ''} />
        <Input name="year" label="Year it was taken" inputMode="numeric" width={4} defaultValue={filter.year === null ? '' : String(filter.year)} />
        <Button variant="secondary">Show these</Button>
      </form>
      {isUsed && (
        <p className="govuk-body">
          <a className="govuk-link" href="?">
            Show all decisions
          </a>
        </p>
      )}
    </Details>
  );
}
