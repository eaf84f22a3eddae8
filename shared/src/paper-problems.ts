/** Why a paper that was sent could not be read, in words for the officer who sent it. */
const paperProblems = {
  NO_FILE: 'Paste the text of a paper, or choose a file',
  TOO_LARGE: 'The file is larger than 10 MB',
  TOO_LONG: 'The paper is longer than a million characters. Send it in parts',
  EMPTY: 'There are no words in it',
  CUT_OFF: 'The file did not arrive whole. Send it again',
  NOT_READABLE: 'This is not a text, a web page or a Word file (.docx) that we can read. Open it, and save it as one of these',
  TOO_HARD: 'It took too long to read. Paste its text instead',
} as const;

export type PaperProblem = keyof typeof paperProblems;

/** The words for a problem; undefined for none, or one that is not known. */
export function sayPaperProblem(problem: string | null): string | undefined {
  return problem !== null && Object.hasOwn(paperProblems, problem) ? paperProblems[problem as PaperProblem] : undefined;
}
