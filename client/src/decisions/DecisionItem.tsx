import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { DecisionItemFragment } from './DecisionItem.graphql.generated.ts';
import { decisionPath } from './decision-paths.ts';
import { stateWords } from './decision-words.ts';
import { nextWords } from './next-words.ts';

/** One decision in the register: what it is, where it stands and what comes next. */
export function DecisionItem({ decision, council }: { decision: DecisionItemFragment; council: string }) {
  const { id, reference, title, state, madeOn, takenByRole, meeting, body, isDemonstration, isPublished, isKey } = decision;
  const { words, colour } = stateWords[state];
  const maker = meeting?.body.name ?? takenByRole ?? body?.name;
  return (
    <li id={id} className="govuk-!-padding-bottom-3">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
        <a className="govuk-link" href={decisionPath(council, reference)}>
          {reference}: {title}
        </a>
      </h2>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <Tag colour={colour}>{words}</Tag> {isKey === 'YES' && <Tag colour="purple">Key decision</Tag>}{' '}
        {!isPublished && <Tag colour="grey">Not published</Tag>} {isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {madeOn === null ? 'Not taken yet' : <>Taken on <Day on={madeOn} /></>}
        {maker !== undefined && <>, {madeOn === null ? 'for' : 'by'} the {maker}</>}. {nextWords(decision)}
      </p>
    </li>
  );
}
