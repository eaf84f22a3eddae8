import type { ReactNode } from 'react';
import { MistakeHere } from '../journey.tsx';
import type { ControlProps } from './controls.ts';
import { useHintOf, Worded } from './worded.tsx';

/** What the kind of question adds to its hint. */
interface Added {
  /** How to answer; left out where the question has a hint of its own, which says it. */
  how?: ReactNode;
  /** A limit that must be known in any case. */
  limit?: ReactNode;
}

/**
 * What the control or the group of controls of a question is labelled with: the question itself as the heading of the page,
 * its hint with what the kind of question adds, and what is wrong with it as a whole.
 */
export function useQuestionHeading({ question, mistakes }: ControlProps, { how, limit }: Added = {}) {
  const hintOf = useHintOf();
  const own = hintOf(question, question.hint);
  const hint = [own ?? how, limit].filter((each) => each !== undefined && each !== null);
  return {
    title: <Worded row={question} own={question.text} />,
    hint: hint.length === 0 ? undefined : hint.map((each, at) => <span key={at} className="app-hint-line">{each}</span>),
    error: mistakes['question'] === undefined ? undefined : <MistakeHere message={mistakes['question']} />,
  };
}
