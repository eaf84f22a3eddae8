import { ErrorSummary } from '../govuk/ErrorSummary.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { InEnglish, Say } from './journey.tsx';
import type { DraftKeptFragment } from './Keeping.graphql.generated.ts';

interface KeepingProps {
  draft: DraftKeptFragment;
  /** The consultation's. */
  path: string;
  /** The question of this page; nothing where the answers are checked. */
  questionId?: string | undefined;
}

/**
 * What the script that keeps answers needs to know, and the notes that it shows. Nothing of it is seen without the script.
 * The definition of the question is the server's own: by it the browser checks and leads on while it is not connected.
 */
export function Keeping({ draft: { deviceKey, questions }, path, questionId }: KeepingProps) {
  const question = questions.find(({ id }) => id === questionId);
  return (
    <div
      data-keeps={deviceKey}
      data-path={path}
      data-questions={questions.length}
      data-question={question && JSON.stringify(question)}
    >
      <div role="status">
        <InsetText data-note="away" hidden><Say word="keptAway" /></InsetText>
        <InsetText data-note="back" hidden><Say word="keptBack" /></InsetText>
        <InsetText data-note="typed" hidden><Say word="keptTyped" /></InsetText>
        <InsetText data-note="not-here" hidden><Say word="keptNotHere" /></InsetText>
        <InsetText data-note="not-lasting" hidden><Say word="keptNotLasting" /></InsetText>
      </div>
      <div data-note="cannot-send" hidden>
        <ErrorSummary title={<Say word="thereIsAProblem" />} errors={[{ text: <Say word="keptCannotSend" /> }]} />
      </div>
      <div data-note="mistake" hidden>
        <ErrorSummary title={<Say word="thereIsAProblem" />} errors={[{ text: <InEnglish><span data-mistake /></InEnglish> }]} />
      </div>
    </div>
  );
}
