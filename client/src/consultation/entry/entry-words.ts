import type { ComponentProps } from 'react';
import type { Tag } from '../../govuk/Tag.tsx';

type Look = { words: string; colour: ComponentProps<typeof Tag>['colour'] };

/** How responses came, in the words of the office. */
export const channelWords = { PAPER: 'On paper', PHONE: 'By telephone', EVENT: 'At an event' } as const;

export const assistanceWords = {
  NONE: 'None',
  READ_ALOUD: 'The questions were read aloud',
  WRITTEN_DOWN: 'The answers were written down for them',
  INTERPRETED: 'Somebody interpreted',
  OTHER: 'Other help',
} as const;

export const evidenceWords = {
  POSTMARK: 'The postmark',
  DATE_STAMP: 'The stamp of the post room',
  HANDED_IN: 'Noted when it was handed in',
  CALL_LOG: 'The log of calls',
  EVENT_LIST: 'The record of the event',
} as const;

export const capacityWords = { INDIVIDUAL: 'For themselves', ON_BEHALF: 'For somebody else', ORGANISATION: 'For an organisation' } as const;

export const batchState: Readonly<Record<string, Look>> = {
  OPEN: { words: 'Being entered', colour: 'blue' },
  CHECKING: { words: 'Being checked', colour: 'yellow' },
  DONE: { words: 'Done', colour: 'green' },
};

export const entryStatus: Readonly<Record<string, Look>> = {
  COUNTED: { words: 'Counted', colour: 'green' },
  LATE: { words: 'Late, not counted', colour: 'yellow' },
  WITHDRAWN: { words: 'Taken out', colour: 'grey' },
};

export const lateWords = {
  RECEIVED_AFTER_CLOSING: 'It came after the consultation had closed, so it is kept and not counted.',
  RESULTS_PUBLISHED: 'The results are published, so it is kept and not counted.',
} as const;

export const duplicateWords = { REFERENCE: 'The same reference as', ANSWERS: 'The same answers as' } as const;

/** "Batch 3: drop-in at the library". */
export const batchName = ({ number, title }: { number: number; title: string | null }): string => (title === null ? `Batch ${number}` : `Batch ${number}: ${title}`);

export const responses = (count: number): string => `${count.toLocaleString('en-GB')} response${count === 1 ? '' : 's'}`;

/** The numbers of questions in a sentence: "1, 4 and 7". */
export function questionNumbers(questions: readonly { position: number }[]): string {
  const numbers = questions.map(({ position }) => String(position));
  const list = numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
  return `question${numbers.length === 1 ? '' : 's'} ${list}`;
}
