import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, One, Reads } from '../platform/reading/declare.ts';
import { Day, Instant } from '../platform/scalars.ts';
import { MilestoneBaselineRow, MilestoneChangeRow } from './milestone.entity.ts';
import { planReaders } from './programme.policy.ts';

/** What can be done with a milestone. */
export enum MilestoneChangeKind {
  RECORDED = 'RECORDED',
  REVISED = 'REVISED',
  STARTED = 'STARTED',
  COMPLETED = 'COMPLETED',
  REFORECAST = 'REFORECAST',
  REBASELINED = 'REBASELINED',
  MISSED = 'MISSED',
  CANCELLED = 'CANCELLED',
  PRECONDITION_ADDED = 'PRECONDITION_ADDED',
  PRECONDITION_DECIDED = 'PRECONDITION_DECIDED',
  PRECONDITION_REMOVED = 'PRECONDITION_REMOVED',
}
registerEnumType(MilestoneChangeKind, {
  name: 'MilestoneChangeKind',
  description: 'What was done with a milestone.',
  valuesConfig: {
    RECORDED: { description: 'It was written into the plan.' },
    REVISED: { description: 'Its title, its owner, its workstream or who may see it was corrected.' },
    STARTED: { description: 'Work began.' },
    COMPLETED: { description: 'It was reached.' },
    REFORECAST: { description: 'It is expected at another time.' },
    REBASELINED: { description: 'It was promised anew.' },
    MISSED: { description: 'It was not reached and is no longer aimed at.' },
    CANCELLED: { description: 'It is no longer wanted.' },
    PRECONDITION_ADDED: { description: 'It has to wait for one more decision.' },
    PRECONDITION_DECIDED: { description: 'A decision that it waits for was named.' },
    PRECONDITION_REMOVED: { description: 'It need not wait for a decision any more.' },
  },
});

@Reads(MilestoneBaselineRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...planReaders) })
@ObjectType({ description: 'One later promise of a milestone, with its reason. What was promised before it stays.' })
export class MilestoneBaseline {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => FuzzyDate, { description: 'When it was then promised for.' })
  @Embedded(() => FuzzyDate, 'due')
  due!: FuzzyDate;

  @Field(() => Day, { description: 'The day of the promise.' })
  @Column()
  setOn!: string;

  @Field(() => String, { description: 'Why it was promised anew, in the words of the officer.' })
  @Column()
  reason!: string;

  @Field(() => Decision, { nullable: true, description: 'The decision that agreed to it, when there was one.' })
  @One()
  decision!: Decision | null;
}

@Reads(MilestoneChangeRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...planReaders) })
@ObjectType({ description: 'One thing that was done with a milestone. Nothing here is ever changed.' })
export class MilestoneChange {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'The version of the milestone that it made.' })
  @Column()
  version!: number;

  @Field(() => MilestoneChangeKind, { description: 'What was done.' })
  @Column()
  kind!: MilestoneChangeKind;

  @Field(() => Day, { description: 'The day from which it holds.' })
  @Column()
  holdsFrom!: string;

  @Field(() => String, { nullable: true, description: 'What is to be said about it, such as the reason.' })
  @Column()
  note!: string | null;

  @Field(() => Instant, { description: 'When it was written down.' })
  @Column()
  madeAt!: Date;
}
