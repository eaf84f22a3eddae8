import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, ReadsRows, everyone } from '../platform/reading/declare.ts';
import { Day, Pence } from '../platform/scalars.ts';

export enum BoardChangeKind {
  SPENT = 'SPENT',
  COMMITTED = 'COMMITTED',
  RECEIVED = 'RECEIVED',
  FORECAST = 'FORECAST',
  AWARD_AMENDED = 'AWARD_AMENDED',
  START_AMENDED = 'START_AMENDED',
  END_AMENDED = 'END_AMENDED',
  ALLOCATION_AMENDED = 'ALLOCATION_AMENDED',
  MILESTONE_NEW = 'MILESTONE_NEW',
  MILESTONE_REACHED = 'MILESTONE_REACHED',
  MILESTONE_LATE = 'MILESTONE_LATE',
  MILESTONE_MOVED = 'MILESTONE_MOVED',
  MILESTONE_GIVEN_UP = 'MILESTONE_GIVEN_UP',
  RATING = 'RATING',
  RISK_OPENED = 'RISK_OPENED',
  RISK_CLOSED = 'RISK_CLOSED',
  RISK_MOVED = 'RISK_MOVED',
  DECISION_MADE = 'DECISION_MADE',
  DECISION_CALLED_IN = 'DECISION_CALLED_IN',
  RESULTS_PUBLISHED = 'RESULTS_PUBLISHED',
}
registerEnumType(BoardChangeKind, {
  name: 'BoardChangeKind',
  description: 'What kind of thing changed between two days of a programme.',
  valuesConfig: {
    SPENT: { description: 'Paid and accrued for a grant, less what was reversed: the total then and now.' },
    COMMITTED: { description: 'Committed for a grant and still open: the total then and now.' },
    RECEIVED: { description: 'Received of a grant, less what went back: the total then and now. Only payments with a day.' },
    FORECAST: { description: 'What a grant is expected to come to.' },
    AWARD_AMENDED: { description: 'The funder agreed to another award on one of these days.' },
    START_AMENDED: { description: 'The funder agreed to another first day on one of these days.' },
    END_AMENDED: { description: 'The funder agreed to another last day on one of these days.' },
    ALLOCATION_AMENDED: { description: 'A part of an award was set anew on one of these days.' },
    MILESTONE_NEW: { description: 'A milestone was written down.' },
    MILESTONE_REACHED: { description: 'A milestone was reached.' },
    MILESTONE_LATE: { description: 'The day that was promised for a milestone passed, and it was not reached.' },
    MILESTONE_MOVED: { description: 'A milestone is expected at another time than before: its forecast, or where there is none its promise.' },
    MILESTONE_GIVEN_UP: { description: 'A milestone was missed for good, or cancelled.' },
    RATING: { description: 'Somebody judged the programme, a workstream or a milestone otherwise than before, or for the first time.' },
    RISK_OPENED: { description: 'Something was entered in the register of risks and issues, or opened again.' },
    RISK_CLOSED: { description: 'Something in the register was closed.' },
    RISK_MOVED: { description: 'Something in the register was judged graver or less grave than before.' },
    DECISION_MADE: { description: 'A decision was taken.' },
    DECISION_CALLED_IN: { description: 'A decision was called in by scrutiny.' },
    RESULTS_PUBLISHED: { description: 'The figures of a consultation were published.' },
  },
});

// The rows are chosen by who may open the pack and, where that is narrower, by the rule of what they are about.
@ReadsRows(
  {
    place: 'place integer',
    kind: 'kind text',
    title: 'title text',
    on: 'on_day date',
    fromPence: 'from_pence bigint ?',
    toPence: 'to_pence bigint ?',
    fromDay: 'from_day date ?',
    toDay: 'to_day date ?',
    fromWords: 'from_words text ?',
    toWords: 'to_words text ?',
    isDemonstration: 'is_demonstration boolean',
  },
  { visible: everyone },
)
@ObjectType({
  description:
    'Something that changed between the last board and the day of a pack: what it was then and what it is now. At most one of amounts, days and words says it.',
})
export class BoardChange {
  @Field(() => BoardChangeKind, { description: 'What kind of thing changed.' })
  @Column()
  kind!: BoardChangeKind;

  @Field(() => String, { description: 'What it is about.' })
  @Column()
  title!: string;

  @Field(() => Day, { description: 'The day of the change; of several, the last.' })
  @Column()
  on!: string;

  @Field(() => Pence, { nullable: true, description: 'The amount as it was.' })
  @Column()
  fromPence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'The amount as it is.' })
  @Column()
  toPence!: number | null;

  @Field(() => Day, { nullable: true, description: 'The day as it was.' })
  @Column()
  fromDay!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day as it is.' })
  @Column()
  toDay!: string | null;

  @Field(() => String, { nullable: true, description: 'How it was, in words.' })
  @Column()
  fromWords!: string | null;

  @Field(() => String, { nullable: true, description: 'How it is, in words.' })
  @Column()
  toWords!: string | null;

  @Field(() => Boolean, { description: 'True when it rests on something made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
