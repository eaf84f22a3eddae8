import type { Reading } from '../reading.ts';
import type { WordedQuestionFragment } from '../Worded.graphql.generated.ts';
import { wordsIn } from './worded.tsx';

/** A question with the words of a language and format in the place of its own, as plain text. */
export function wordedQuestion(question: WordedQuestionFragment, reading: Reading): WordedQuestionFragment {
  const labelled = <Row extends WordedQuestionFragment['options'][number]>(row: Row): Row => ({ ...row, label: wordsIn(row, row.label, reading) });
  return {
    ...question,
    text: wordsIn(question, question.text, reading),
    options: question.options.map(labelled),
    parts: question.parts.map((part) => ({ ...part, label: wordsIn(part, part.label, reading) })),
  };
}
