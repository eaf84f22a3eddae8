import type { QuestionToAnswer } from '@throughline/shared/questions';
import type { RoutedQuestion } from '@throughline/shared/routing';

/** What the page of a question tells the script: the definition by which the server checks the answer and leads on. */
export type QuestionKept = QuestionToAnswer & RoutedQuestion;
