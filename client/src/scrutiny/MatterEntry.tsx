import { decisionPath } from '../decisions/decision-paths.ts';
import { referralWords } from '../decisions/decision-words.ts';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { dueWords } from '../programme/due-words.ts';
import type { ReferralKind } from '../schema.generated.ts';
import type { MatterEntryFragment } from './Matter.graphql.generated.ts';
import { afterPath, printedPath, promisesPath, recommendationPath, workPlanPath } from './scrutiny-paths.ts';
import { lateWords, standingWords } from './scrutiny-words.ts';

export type Matter = MatterEntryFragment;

/** One thing that scrutiny follows: what it is, where it stands, who owes it, by when, and the paper it comes from. */
export function MatterEntry({ matter, council }: { matter: Matter; council: string }) {
  const { words, standing, owner, due, daysLate, closedOn, promisedCount, foundCount, source, section, isDemonstration } = matter;
  const { words: tag, colour } = standingWords[standing];
  const isLate = daysLate !== null && daysLate > 0;
  const href = pathOf(matter, council);
  return (
    <li className="app-entry">
      <p className="govuk-body govuk-!-margin-bottom-1">{href === null ? words : <a className="govuk-link" href={href}>{words}</a>}</p>
      <p className="govuk-body govuk-!-margin-bottom-1 app-standing">
        {isLate ? <Tag colour="orange">{lateWords(daysLate)}</Tag> : <Tag colour={colour}>{tag}</Tag>} {noteOf(matter)}
        {closedOn !== null && <>On <Day on={closedOn} />. </>}
        {promisedCount !== null && `${foundCount === 0 ? 'None' : foundCount} of ${promisedCount} so far. `}
        {due !== null && `Due ${dueWords(due)}. `}
        {owner !== null && `Owed by: ${owner}. `}
        {isDemonstration && <DemonstrationTag />}
      </p>
      {source !== null && source.report !== null && (
        <span className="app-source">
          From: <a className="govuk-link" href={printedPath(council, { number: source.number, report: source.report }, section)}>{source.title}{section !== null && `, section ${section}`}</a>
        </span>
      )}
    </li>
  );
}

/** A sentence where the tag is not enough. */
function noteOf({ kind, standing, detail, daysLate }: Matter): string {
  const isLate = daysLate !== null && daysLate > 0;
  if (kind === 'REFERRAL') return `${referralWords[detail as ReferralKind]}. `;
  if (standing === 'NOT_ARRANGED') return 'The committee was asked how often it wants to hear of this. No answer is on record. ';
  if (standing === 'PUT_OFF') return 'No later meeting has resolved it. ';
  if (standing === 'NOT_DONE') return detail === 'ON_THE_WAY' ? 'Accepted at least in part, and on the way. ' : 'Accepted at least in part. ';
  if (standing === 'NOT_ANSWERED' && isLate) return 'Scrutiny has no answer. ';
  if (standing === 'OPEN' && isLate) return 'No outcome is recorded here. ';
  return '';
}

function pathOf({ kind, subjectId, decision, source }: Matter, council: string): string | null {
  if (kind === 'RECOMMENDATION') return recommendationPath(council, subjectId);
  if (kind === 'PUT_OFF') return source === null ? null : afterPath(council, source.report.slug);
  if (kind === 'UPDATE') return `${workPlanPath(council)}#update-${subjectId}`;
  if (kind === 'REFERRAL') return decision === null ? null : decisionPath(council, decision.reference);
  return `${promisesPath(council)}#promise-${subjectId}`;
}
