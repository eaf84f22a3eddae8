import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { RecommendationFactsFragment } from './Recommendations.graphql.generated.ts';
import { progressWords, responseWords } from './scrutiny-words.ts';

/** Whether a recommendation was answered, and what became of it. */
export function RecommendationStanding({ recommendation }: { recommendation: RecommendationFactsFragment }) {
  const { response, respondedOn, responseDueOn, isAnswerOverdue, progress, progressOn, isDemonstration } = recommendation;
  return (
    <p className="govuk-body govuk-!-margin-bottom-1 app-standing">
      {response === null ? (
        <>
          <Tag colour={isAnswerOverdue ? 'orange' : 'yellow'}>{isAnswerOverdue ? 'Answer overdue' : 'No answer yet'}</Tag> Answer due by <Day on={responseDueOn} />.{' '}
        </>
      ) : (
        <>
          <Tag colour={responseWords[response].colour}>{responseWords[response].words}</Tag> {respondedOn !== null && <>On <Day on={respondedOn} />. </>}
        </>
      )}
      {progress !== null && (
        <>
          <Tag colour={progressWords[progress].colour}>{progressWords[progress].words}</Tag> {progressOn !== null && <>Found on <Day on={progressOn} />. </>}
        </>
      )}
      {isDemonstration && <DemonstrationTag />}
    </p>
  );
}
