import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Reads, everyone } from '../platform/reading/declare.ts';
import { SeverityBandRow } from './raid.entity.ts';

/** The six kinds of the register. */
export enum RaidKind {
  RISK = 'RISK',
  ASSUMPTION = 'ASSUMPTION',
  ISSUE = 'ISSUE',
  DEPENDENCY = 'DEPENDENCY',
  ACTION = 'ACTION',
  DECISION_LOG = 'DECISION_LOG',
}
registerEnumType(RaidKind, {
  name: 'RaidKind',
  description: 'What kind of thing an item of the register is.',
  valuesConfig: {
    RISK: { description: 'Something that may happen and would do harm.' },
    ASSUMPTION: { description: 'Something that plans take for granted.' },
    ISSUE: { description: 'Something that has happened and does harm.' },
    DEPENDENCY: { description: 'Something that others must do first, or that hangs together with their work.' },
    ACTION: { description: 'Something that somebody is to do.' },
    DECISION_LOG: {
      description: 'Something that the team decided for itself. What needs an authority is a decision of the council.',
    },
  },
});

/** Whether an item is to be watched. */
export enum RaidStatus {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(RaidStatus, {
  name: 'RaidStatus',
  description: 'Whether an item is to be watched.',
  valuesConfig: { OPEN: { description: 'It is.' }, CLOSED: { description: 'It no longer is.' } },
});

/** Which of the three judgements of a risk. */
export enum RaidBasis {
  INHERENT = 'INHERENT',
  CURRENT = 'CURRENT',
  TARGET = 'TARGET',
}
registerEnumType(RaidBasis, {
  name: 'RaidBasis',
  description: 'What a judgement of likelihood and impact is about.',
  valuesConfig: {
    INHERENT: { description: 'As it would be if nothing were done.' },
    CURRENT: { description: 'As it is, with what has been done.' },
    TARGET: { description: 'As it is meant to become.' },
  },
});

/** What is done about a risk. */
export enum RaidResponse {
  AVOID = 'AVOID',
  REDUCE = 'REDUCE',
  TRANSFER = 'TRANSFER',
  SHARE = 'SHARE',
  ACCEPT = 'ACCEPT',
}
registerEnumType(RaidResponse, {
  name: 'RaidResponse',
  description: 'What is done about a risk.',
  valuesConfig: {
    AVOID: { description: 'Do things differently, so that it cannot happen.' },
    REDUCE: { description: 'Make it less likely, or less bad.' },
    TRANSFER: { description: 'Let somebody else carry it.' },
    SHARE: { description: 'Carry it together with a partner.' },
    ACCEPT: { description: 'Live with it and watch it.' },
  },
});

/** How an item ended. */
export enum RaidOutcome {
  RESOLVED = 'RESOLVED',
  HAPPENED = 'HAPPENED',
  NO_LONGER_APPLIES = 'NO_LONGER_APPLIES',
  ACCEPTED = 'ACCEPTED',
  DONE = 'DONE',
}
registerEnumType(RaidOutcome, {
  name: 'RaidOutcome',
  description: 'How an item of the register ended.',
  valuesConfig: {
    RESOLVED: { description: 'It was dealt with.' },
    HAPPENED: { description: 'The risk came about, or the assumption proved wrong.' },
    NO_LONGER_APPLIES: { description: 'It went away by itself.' },
    ACCEPTED: { description: 'It stays, and is no longer watched.' },
    DONE: { description: 'What was to be done was done.' },
  },
});

/** The colour that goes with a word on a screen. */
export enum Tone {
  GREEN = 'GREEN',
  YELLOW = 'YELLOW',
  ORANGE = 'ORANGE',
  RED = 'RED',
}
registerEnumType(Tone, {
  name: 'Tone',
  description: 'The colour that goes with a word. The word carries the meaning.',
  valuesConfig: {
    GREEN: { description: 'Green.' },
    YELLOW: { description: 'Yellow.' },
    ORANGE: { description: 'Orange.' },
    RED: { description: 'Red.' },
  },
});

@Reads(SeverityBandRow, { visible: everyone })
@ObjectType({ description: "A council's word for the scores of likelihood times impact from a lowest one on." })
export class SeverityBand {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'The lowest score that has this word, from 1 to 25.' })
  @Column()
  fromScore!: number;

  @Field(() => String, { description: 'The word.' })
  @Column()
  word!: string;

  @Field(() => Tone, { description: 'The colour that goes with it.' })
  @Column()
  tone!: Tone;
}
