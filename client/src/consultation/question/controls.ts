import type { FormValues } from '../../forms/form-result.ts';
import type { WordedQuestionFragment } from '../Worded.graphql.generated.ts';

/** What each control of a question is drawn from. */
export interface ControlProps {
  question: WordedQuestionFragment;
  /** What was typed, or what is saved. */
  values: FormValues;
  /** What is wrong, by the name of the control it is about. */
  mistakes: Mistakes;
}

/** Control → what is wrong with it. What is wrong with the question as a whole stands under `question`. */
export type Mistakes = Readonly<Record<string, string>>;
