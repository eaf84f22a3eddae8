import { InsetText } from '../govuk/InsetText.tsx';
import type { IssueFragment } from './Issues.graphql.generated.ts';

/** What does not fit in the papers about the thing beside it, with its number in the register. Nothing when all fits. */
export function Issues({ issues }: { issues: readonly IssueFragment[] }) {
  return issues.map(({ id, code, note }) => (
    <InsetText key={id}>
      <strong>Note on the source ({code}):</strong> {note}
    </InsetText>
  ));
}
