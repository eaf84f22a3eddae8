import { PostButton } from '../forms/PostButton.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Agreement } from './Agreement.tsx';
import type { StatementInRoomFragment } from './SessionRoom.graphql.generated.ts';
import { VoteButtons } from './VoteButtons.tsx';

interface StatementCardProps {
  statement: StatementInRoomFragment;
  mayVote: boolean;
  mayHide: boolean;
}

const said = { AGREE: 'You agreed.', DISAGREE: 'You disagreed.', PASS: 'You passed.' };

/** One statement, on a phone. */
export function StatementCard({ statement, mayVote, mayHide }: StatementCardProps) {
  const { id, number, text, isHidden, myVote } = statement;
  return (
    <li className="app-statement">
      <h3 className="govuk-heading-s app-statement__text" dir="auto">
        <span className="app-quiet">{number}.</span> {text}
      </h3>
      {isHidden && <Tag colour="red">Hidden</Tag>}
      {mayVote && !isHidden && <VoteButtons statement={statement} />}
      {!mayVote && myVote !== null && <p className="govuk-body-s">{said[myVote]}</p>}
      <Agreement statement={statement} />
      {mayHide && (
        <PostButton variant="secondary" hidden={{ act: isHidden ? 'show' : 'hide', statementId: id }}>
          {isHidden ? 'Show' : 'Hide'}
          <span className="govuk-visually-hidden"> statement {number}</span>
        </PostButton>
      )}
    </li>
  );
}
