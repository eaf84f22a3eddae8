import { MatterEntry, type Matter } from './MatterEntry.tsx';

/** Those that are late first, the latest of all at the top; then by the time that is set. */
export const inOrder = (matters: readonly Matter[]): Matter[] =>
  matters.toSorted((one, other) => (other.daysLate ?? 0) - (one.daysLate ?? 0) || dueOf(one).localeCompare(dueOf(other)));

const dueOf = ({ due }: Matter): string => due?.end ?? '9999';

export const isLate = ({ daysLate }: Matter): boolean => daysLate !== null && daysLate > 0;

/** What scrutiny follows, one below the other. */
export function MatterList({ matters, council }: { matters: readonly Matter[]; council: string }) {
  return (
    <ul className="govuk-list">
      {matters.map((matter) => <MatterEntry key={matter.id} matter={matter} council={council} />)}
    </ul>
  );
}
