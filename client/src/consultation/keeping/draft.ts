import type { QuestionToAnswer } from '@throughline/shared/questions';
import type { RoutedQuestion } from '@throughline/shared/routing';
import type { AnsweredQuestion } from '../answer-words.ts';

/** What the page of a question tells the script: the definition by which the server checks the answer, leads on and puts it into words. */
export type QuestionKept = QuestionToAnswer & RoutedQuestion & AnsweredQuestion & { text: string };

/** What every page of a draft tells the script. */
export interface Draft {
  /** Its name on this device, which does not lead to its code. */
  key: string;
  /** The path of the consultation. */
  path: string;
  /** How many questions there are, those included that the way may lead past. */
  questions: number;
}

/** The draft that a page belongs to; undefined on pages of none. */
export function draftOn(page: ParentNode): Draft | undefined {
  const { keeps: key, path, questions } = dataOn(page);
  return key && path ? { key, path, questions: Number(questions) } : undefined;
}

/** The question of a page; undefined where none is asked. */
export function questionOn(page: ParentNode): QuestionKept | undefined {
  const { question } = dataOn(page);
  return question ? (JSON.parse(question) as QuestionKept) : undefined;
}

const dataOn = (page: ParentNode): Record<string, string | undefined> => page.querySelector<HTMLElement>('[data-keeps]')?.dataset ?? {};

/** Where the answers are checked. */
export const checkPath = ({ path }: Draft): string => `${path}/check`;

/** The pages of the questions, in order. */
export const questionPaths = ({ path, questions }: Draft): string[] => Array.from({ length: questions }, (_, place) => `${path}/question/${place + 1}`);

/** All pages that a draft needs while nothing can be fetched. */
export const pathsOf = (draft: Draft): string[] => [...questionPaths(draft), checkPath(draft)];
