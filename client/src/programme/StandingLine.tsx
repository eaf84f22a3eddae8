import { Tag } from '../govuk/Tag.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { Standing } from './milestone-standing.ts';

/** Where something stands: a short tag, a sentence where the tag is not enough, and whether it is made up. */
export function StandingLine({ standing, isDemonstration }: { standing: Standing; isDemonstration: boolean }) {
  const { words, colour, note } = standing;
  return (
    <p className="govuk-body govuk-!-margin-bottom-1 app-standing">
      <Tag colour={colour}>{words}</Tag> {note} {isDemonstration && <DemonstrationTag />}
    </p>
  );
}
