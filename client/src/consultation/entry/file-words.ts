import { responseFileProblems, type ResponseFileProblem } from '@throughline/shared/response-file';
import type { ComponentProps } from 'react';
import type { Tag } from '../../govuk/Tag.tsx';

type Look = { words: string; colour: ComponentProps<typeof Tag>['colour'] };

/** How far a file is, in words. */
export const fileStatus: Readonly<Record<string, Look>> = {
  READING: { words: 'Being read', colour: 'blue' },
  READY: { words: 'Ready to confirm', colour: 'yellow' },
  WRITING: { words: 'Being entered', colour: 'blue' },
  DONE: { words: 'Entered', colour: 'green' },
  STOPPED: { words: 'Stopped', colour: 'red' },
  DISCARDED: { words: 'Put aside', colour: 'grey' },
};

/** What will become of a line, in words. */
export const lineVerdict: Readonly<Record<string, Look>> = {
  ADD: { words: 'Will be counted', colour: 'green' },
  LATE: { words: 'Late, not counted', colour: 'yellow' },
  ALREADY: { words: 'Entered before', colour: 'grey' },
  WRONG: { words: 'Wrong', colour: 'red' },
};

/** What was wrong with a whole file; undefined for a code that we do not know. */
export const fileProblem = (code: string | null): string | undefined =>
  code !== null && Object.hasOwn(responseFileProblems, code) ? responseFileProblems[code as ResponseFileProblem] : undefined;
