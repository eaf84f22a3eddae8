import { useFetcher } from 'react-router';
import { ErrorMessage } from '../govuk/ErrorMessage.tsx';
import { hasErrors } from '../forms/form-result.ts';
import type { Vote } from '../schema.generated.ts';
import type { StatementInRoomFragment } from './SessionRoom.graphql.generated.ts';

const votes: { vote: Vote; text: string }[] = [
  { vote: 'AGREE', text: 'Agree' },
  { vote: 'DISAGREE', text: 'Disagree' },
  { vote: 'PASS', text: 'Pass' },
];

/** Three large buttons; the one that was chosen stays pressed, and can be changed. */
export function VoteButtons({ statement }: { statement: StatementInRoomFragment }) {
  const fetcher = useFetcher();
  const sent = fetcher.formData?.get('vote') ?? undefined;
  const chosen = sent ?? statement.myVote;
  const problem = hasErrors(fetcher.data) ? fetcher.data.errors[0]?.message : undefined;
  return (
    <fetcher.Form
      method="post"
      aria-label={`Vote on statement ${statement.number}`}
      aria-busy={fetcher.state !== 'idle'}
    >
      <input type="hidden" name="act" value="vote" />
      <input type="hidden" name="statementId" value={statement.id} />
      {problem !== undefined && sent === undefined && <ErrorMessage role="alert">{problem}</ErrorMessage>}
      <div className="app-votes">
        {votes.map(({ vote, text }) => (
          <button
            key={vote}
            type="submit"
            name="vote"
            value={vote}
            className={`app-vote app-vote--${vote.toLowerCase()}`}
            aria-pressed={chosen === vote}
          >
            {text}
          </button>
        ))}
      </div>
    </fetcher.Form>
  );
}
