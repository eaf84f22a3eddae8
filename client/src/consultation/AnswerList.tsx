import type { SummaryRow } from '../govuk/SummaryList.tsx';
import { SummaryList } from '../govuk/SummaryList.tsx';
import type { GivenAnswerFragment, QuestionToAnswerFragment } from './Answer.graphql.generated.ts';
import { answerLines } from './answer-words.ts';

interface AnswerListProps {
  questions: readonly QuestionToAnswerFragment[];
  answers: readonly GivenAnswerFragment[];
  /** Where the answer to a question is changed, by its number; without it they are only shown. */
  changeAt?: (number: number) => string;
}

/** Each question with what was answered. */
export function AnswerList({ questions, answers, changeAt }: AnswerListProps) {
  const rows = questions.map((question, place): SummaryRow => {
    const lines = answerLines(question, answers);
    return {
      key: question.text,
      value: lines.length === 0 ? <span className="app-quiet">Not answered</span> : lines.map((line, at) => <div key={at}>{line}</div>),
      ...(changeAt && { actions: [{ href: changeAt(place + 1), text: 'Change', hiddenText: `the answer to question ${place + 1}` }] }),
    };
  });
  return <SummaryList rows={rows} className="app-answers" />;
}
