import type { MonitorLineFragment } from './BudgetMonitorPage.graphql.generated.ts';

/** What must be known of the months of a line to read what was planned. */
export function MonitorNotes({ lines }: { lines: readonly MonitorLineFragment[] }) {
  const noted = lines.filter(({ rephasingNote }) => rephasingNote !== null);
  if (noted.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">About the months</h2>
      <ul className="govuk-list govuk-list--bullet">
        {noted.map(({ budgetLine, title, rephasingNote }) => (
          <li key={budgetLine.id}>
            {title}: {rephasingNote}
          </li>
        ))}
      </ul>
    </>
  );
}
