import { use } from 'react';
import type { SummaryRow } from '../govuk/SummaryList.tsx';
import { SummaryList } from '../govuk/SummaryList.tsx';
import type { GivenAnswerFragment } from './Answer.graphql.generated.ts';
import { answerLines } from './answer-words.ts';
import { JourneyContext, Say, useWord } from './journey.tsx';
import { Worded } from './question/worded.tsx';
import { wordedQuestion } from './question/worded-question.ts';
import type { Reading } from './reading.ts';
import type { WordedQuestionFragment } from './Worded.graphql.generated.ts';

interface AnswerListProps {
  questions: readonly WordedQuestionFragment[];
  answers: readonly GivenAnswerFragment[];
  /** Where the answer to a question is changed; without it they are only shown. */
  changeAt?: (questionId: string) => string;
  /** In which language and format each answer is shown, when not in that of the page: as it was given, for one. */
  readingOf?: (answer: GivenAnswerFragment | undefined) => Reading;
}

/** Each question with what was answered. What people wrote runs in its own direction, whatever that of the page. */
export function AnswerList({ questions, answers, changeAt, readingOf }: AnswerListProps) {
  const journey = use(JourneyContext);
  const word = useWord();
  const rows = questions.map((question, place): SummaryRow => {
    const reading = readingOf?.(answers.find(({ questionId }) => questionId === question.id)) ?? journey.reading;
    const lines = answerLines(wordedQuestion(question, reading), answers);
    return {
      key: (
        <JourneyContext value={{ ...journey, reading }}>
          <span lang={reading.language === journey.reading.language ? undefined : reading.language} dir="auto"><Worded row={question} own={question.text} /></span>
        </JourneyContext>
      ),
      value: lines.length === 0 ? <span className="app-quiet"><Say word="notAnswered" /></span> : lines.map((line, at) => <div key={at} dir="auto">{line}</div>),
      ...(changeAt && { actions: [{ href: changeAt(question.id), text: <Say word="change" />, hiddenText: word('changeAnswer', { n: place + 1 }) }] }),
    };
  });
  return <SummaryList rows={rows} className="app-answers" />;
}
