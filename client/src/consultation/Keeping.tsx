import { use } from 'react';
import { ErrorSummary } from '../govuk/ErrorSummary.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { InEnglish, JourneyContext, Say } from './journey.tsx';
import type { QuestionKept } from './keeping/draft.ts';
import type { DraftKeptFragment } from './Keeping.graphql.generated.ts';
import { wordedQuestion } from './question/worded-question.ts';
import type { WordedQuestionFragment } from './Worded.graphql.generated.ts';

interface KeepingProps {
  draft: DraftKeptFragment;
  /** The consultation's. */
  path: string;
  /** The question of this page; nothing where the answers are checked. */
  question?: (WordedQuestionFragment & DraftKeptFragment['questions'][number]) | undefined;
}

/**
 * What the script that keeps answers needs to know, and the notes that it shows. Nothing of it is seen without the script.
 * The definition of the question is the server's own: by it the browser checks and leads on while it is not connected.
 */
export function Keeping({ draft: { deviceKey, questions }, path, question }: KeepingProps) {
  const { reading } = use(JourneyContext);
  return (
    <div
      data-keeps={deviceKey}
      data-path={path}
      data-questions={questions.length}
      data-question={question && keptOf({ ...question, ...wordedQuestion(question, reading) })}
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

/** The question as the script needs it: to check an answer, to lead on, and to put the answer into words. */
function keptOf({ id, kind, text, isRequired, options, parts, least, most, decimals, unit, points, mostChosen, routes }: NonNullable<KeepingProps['question']>): string {
  const kept = {
    id, kind, text, isRequired, least, most, decimals, unit, points, mostChosen, routes,
    options: options.map((option) => ({ id: option.id, label: option.label, isExclusive: option.isExclusive })),
    parts: parts.map((part) => ({ id: part.id, label: part.label })),
  } satisfies QuestionKept;
  return JSON.stringify(kept);
}
