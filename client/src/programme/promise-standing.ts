import type { FuzzyDateToSay } from '@throughline/shared/dates';
import type { CommitmentStatus } from '../schema.generated.ts';
import { dueWords } from './due-words.ts';
import { datePassed, type Standing } from './milestone-standing.ts';

const standings: Readonly<Record<CommitmentStatus, Standing>> = {
  OPEN: { words: 'Open', colour: 'grey', note: 'No outcome is recorded here.' },
  MET: { words: 'Kept', colour: 'green' },
  NOT_MET: { words: 'Not kept', colour: 'red' },
  WITHDRAWN: { words: 'Withdrawn', colour: 'grey', note: 'It no longer applies.' },
};

interface Promised {
  status: CommitmentStatus;
  isOverdue: boolean;
  met: FuzzyDateToSay | null;
}

/** Where a promise stands, in words for everybody. A date that has passed without a word is not called a failure. */
export function promiseStanding({ status, met, isOverdue }: Promised): Standing {
  if (isOverdue) return datePassed;
  return met ? { ...standings[status], note: `It was kept ${dueWords(met).replace(/^by /, 'on ')}.` } : standings[status];
}
