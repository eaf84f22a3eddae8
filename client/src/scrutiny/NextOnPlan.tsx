import { Tag } from '../govuk/Tag.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { dueWords } from '../programme/due-words.ts';
import type { ScrutinyHomeQuery } from './ScrutinyPage.graphql.generated.ts';
import { planWords } from './scrutiny-words.ts';

export type PlannedItem = NonNullable<ScrutinyHomeQuery['council']>['workPlan'][number];

/** What committees mean to look at next: at most three. */
export function NextOnPlan({ items }: { items: readonly PlannedItem[] }) {
  const next = items.filter(({ state }) => state === 'PLANNED' || state === 'ON_AGENDA').slice(0, 3);
  if (next.length === 0) return <EmptyState>Nothing is planned on record.</EmptyState>;
  return (
    <ul className="govuk-list govuk-list--spaced">
      {next.map(({ id, title, state, due, isOverdue, isDemonstration }) => (
        <li key={id}>
          {title}
          {due !== null && `, due ${dueWords(due)}`}{' '}
          {isOverdue ? <Tag colour="orange">Date passed</Tag> : <Tag colour={planWords[state].colour}>{planWords[state].words}</Tag>}{' '}
          {isDemonstration && <DemonstrationTag />}
        </li>
      ))}
    </ul>
  );
}
