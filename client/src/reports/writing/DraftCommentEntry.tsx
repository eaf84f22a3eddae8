import { PostLink } from '../../forms/PostLink.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { Moment } from '../../layout/Moment.tsx';
import type { Comment } from './DraftCommentsPage.tsx';

interface DraftCommentEntryProps {
  draft: { id: string; state: string | null };
  comment: Comment;
  path: string;
  /** It stands above the form that answers it. */
  isAnswered: boolean;
}

/** One comment with its answers, and what can be done with it. */
export function DraftCommentEntry({ draft, comment, path, isAnswered }: DraftCommentEntryProps) {
  const { id, section, body, byName, madeAt, resolvedAt, resolvedByName, answers, viewerSettles, isDemonstration } = comment;
  return (
    <div className="app-entry">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{section?.heading ?? 'The whole report'}</h2>
      <Said body={body} byName={byName} madeAt={madeAt} />
      {answers.map((answer) => (
        <div key={answer.id} className="govuk-inset-text"><Said {...answer} /></div>
      ))}
      <p className="govuk-body app-standing">
        {isDemonstration && <DemonstrationTag />}{' '}
        {resolvedAt === null ? <Tag colour="yellow">Open</Tag> : <><Tag colour="green">Settled</Tag> by {nameOf(resolvedByName)} at <Moment at={resolvedAt} /></>}
      </p>
      {!isAnswered && draft.state !== null && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${path}/comments/${id}`}>Answer<span className="govuk-visually-hidden">: {body.slice(0, 60)}</span></a>{' '}
          {viewerSettles && (
            <PostLink hidden={{ reportId: draft.id, commentId: id, isResolved: resolvedAt === null ? 'YES' : 'NO' }}>
              {resolvedAt === null ? 'Settle it' : 'Open it again'}<span className="govuk-visually-hidden">: {body.slice(0, 60)}</span>
            </PostLink>
          )}
        </p>
      )}
    </div>
  );
}

const nameOf = (name: string | null): string => name ?? 'somebody who no longer works on papers here';

function Said({ body, byName, madeAt }: { body: string; byName: string | null; madeAt: string }) {
  return (
    <>
      {body.split('\n').map((line, index) => <p key={index} className="govuk-body govuk-!-margin-bottom-1">{line}</p>)}
      <p className="govuk-body app-quiet">{nameOf(byName)}, <Moment at={madeAt} /></p>
    </>
  );
}
