import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Expression, Many, Reads, planned, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { CommitmentDueChangeRow, ProgrammeCommitmentRow } from './commitment.entity.ts';
import { planReaders } from './programme.policy.ts';

/** What became of a promise. */
export enum CommitmentStatus {
  OPEN = 'OPEN',
  MET = 'MET',
  NOT_MET = 'NOT_MET',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(CommitmentStatus, {
  name: 'CommitmentStatus',
  description: 'What became of a promise.',
  valuesConfig: {
    OPEN: { description: 'Nothing is on record about it yet.' },
    MET: { description: 'It was kept.' },
    NOT_MET: { description: 'It was not kept.' },
    WITHDRAWN: { description: 'It no longer applies.' },
  },
});

@Reads(CommitmentDueChangeRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...planReaders) })
@ObjectType({ description: 'One change of the time of a promise, with its reason. For the board and its officers.' })
export class CommitmentDueChange {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => FuzzyDate, { description: 'By when it was then agreed.' })
  @Embedded(() => FuzzyDate, 'due')
  due!: FuzzyDate;

  @Field(() => String, { description: 'Why it changed.' })
  @Column()
  reason!: string;

  @Field(() => Day, { description: 'The day it changed.' })
  @Column()
  changedOn!: string;
}

@Reads(ProgrammeCommitmentRow, { visible: sameAs('programme') })
@ObjectType({ description: 'What was promised in a programme, by whom, until when, and what became of it.' })
export class ProgrammeCommitment {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What was promised, in our words.' })
  @Column()
  promise!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The role or body that promised it; null when the paper names none.',
  })
  @Column()
  ownerRole!: string | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'By when; null when no time was given.' })
  @Embedded(() => FuzzyDate, 'due')
  due!: FuzzyDate | null;

  @Field(() => CommitmentStatus, { description: 'What became of it.' })
  @Column()
  status!: CommitmentStatus;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it was kept.' })
  @Embedded(() => FuzzyDate, 'met')
  met!: FuzzyDate | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'By when it is now agreed; null while the first time stands.' })
  @Embedded(() => FuzzyDate, 'revised')
  revisedDue!: FuzzyDate | null;

  @Field(() => [CommitmentDueChange], { description: 'How its time was changed, oldest first.' })
  @Many(() => CommitmentDueChange, { by: 'commitment', order: ['version'], atMost: 20 })
  dueChanges!: CommitmentDueChange[];

  @Field(() => String, { nullable: true, description: 'What was said when it was kept, not kept or withdrawn.' })
  @Column()
  outcomeNote!: string | null;

  @Field(() => Day, { nullable: true, description: 'From which day it is no longer open, when officers closed it.' })
  @Column()
  closedOn!: string | null;

  @Field(() => Int, { description: 'Its version, to be sent with each change.' })
  @Column()
  version!: number;

  @Field(() => Boolean, {
    description: 'True when it is open and the last day of the time that is agreed now has passed before the day.',
  })
  @Expression(
    (row, args) => sql`${row('status')} = 'OPEN' and coalesce(${row('revisedEnd')}, ${row('dueEnd')}) < ${args('on')}`,
    { ifNull: 'false' },
  )
  isOverdue(@Arg('on', () => Day, { description: 'The day to judge it on, such as today.' }) _on: string): boolean {
    return planned();
  }

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('programmeCommitment'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('programmeCommitment'))
  issues!: DataQualityIssue[];
}
