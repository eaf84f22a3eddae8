import { registerEnumType } from 'type-graphql';

export enum EntryChannel {
  PAPER = 'PAPER',
  PHONE = 'PHONE',
  EVENT = 'EVENT',
}
registerEnumType(EntryChannel, {
  name: 'EntryChannel',
  description: 'How a response came that staff enter.',
  valuesConfig: {
    PAPER: { description: 'On a printed form.' },
    PHONE: { description: 'By telephone.' },
    EVENT: { description: 'At an event.' },
  },
});

export enum EntryBatchState {
  OPEN = 'OPEN',
  CHECKING = 'CHECKING',
  DONE = 'DONE',
}
registerEnumType(EntryBatchState, {
  name: 'EntryBatchState',
  description: 'How far a batch is.',
  valuesConfig: {
    OPEN: { description: 'Responses are entered and put right.' },
    CHECKING: { description: 'A sample is entered a second time, and differences are settled.' },
    DONE: { description: 'Nothing is left to do.' },
  },
});

export enum EntryAssistance {
  NONE = 'NONE',
  READ_ALOUD = 'READ_ALOUD',
  WRITTEN_DOWN = 'WRITTEN_DOWN',
  INTERPRETED = 'INTERPRETED',
  OTHER = 'OTHER',
}
registerEnumType(EntryAssistance, {
  name: 'EntryAssistance',
  description: 'What help somebody had with answering.',
  valuesConfig: {
    NONE: { description: 'None.' },
    READ_ALOUD: { description: 'The questions were read aloud.' },
    WRITTEN_DOWN: { description: 'The answers were written down for them.' },
    INTERPRETED: { description: 'Somebody interpreted.' },
    OTHER: { description: 'Other help.' },
  },
});

export enum ArrivalEvidence {
  POSTMARK = 'POSTMARK',
  DATE_STAMP = 'DATE_STAMP',
  HANDED_IN = 'HANDED_IN',
  CALL_LOG = 'CALL_LOG',
  EVENT_LIST = 'EVENT_LIST',
}
registerEnumType(ArrivalEvidence, {
  name: 'ArrivalEvidence',
  description: 'How it is known when a response came that is entered after the close.',
  valuesConfig: {
    POSTMARK: { description: 'The postmark.' },
    DATE_STAMP: { description: 'The stamp of the post room.' },
    HANDED_IN: { description: 'Whoever took it in noted the day.' },
    CALL_LOG: { description: 'The log of calls.' },
    EVENT_LIST: { description: 'The record of the event.' },
  },
});

export enum EntryLateness {
  RECEIVED_AFTER_CLOSING = 'RECEIVED_AFTER_CLOSING',
  RESULTS_PUBLISHED = 'RESULTS_PUBLISHED',
}
registerEnumType(EntryLateness, {
  name: 'EntryLateness',
  description: 'Why a response is kept and not counted.',
  valuesConfig: {
    RECEIVED_AFTER_CLOSING: { description: 'It came after the consultation had closed.' },
    RESULTS_PUBLISHED: { description: 'The results had been published when it was entered.' },
  },
});

export enum DuplicateKind {
  REFERENCE = 'REFERENCE',
  ANSWERS = 'ANSWERS',
}
registerEnumType(DuplicateKind, {
  name: 'DuplicateKind',
  description: 'What two entries have in common.',
  valuesConfig: {
    REFERENCE: { description: 'The same reference is on both.' },
    ANSWERS: { description: 'Both answer exactly the same.' },
  },
});

export enum DuplicateFinding {
  SAME = 'SAME',
  TWO_PEOPLE = 'TWO_PEOPLE',
}
registerEnumType(DuplicateFinding, {
  name: 'DuplicateFinding',
  description: 'What somebody found who looked at two entries.',
  valuesConfig: {
    SAME: { description: 'The same paper was entered twice; the second entry is taken out.' },
    TWO_PEOPLE: { description: 'Two people answered; both count.' },
  },
});
