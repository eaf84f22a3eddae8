import { InsetText } from '../govuk/InsetText.tsx';
import type { IssueFragment } from './Issues.graphql.generated.ts';

/** What does not fit in the papers about the thing beside it, with its number in the register. Nothing when all fits. */
export function Issues({ issues }: { issues: readonly IssueFragment[] }) {
  if (issues.length === 0) return null;
  return (
    <InsetText className="app-issues">
      {issues.map(({ id, code, note }) => (
        <p key={id}>
          <strong>
            Note on the source <span className="app-issues__code">({code}):</span>
          </strong>{' '}
          {note}
        </p>
      ))}
    </InsetText>
  );
}
