import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Expression, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Instant } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { ReportStatus } from './report-words.type.ts';
import { ReportStepRow } from './report-step.entity.ts';
import { draftReaders } from './report.policy.ts';

export enum ReportStepKind {
  CONSULTED = 'CONSULTED',
  SIGN_OFF_ASKED = 'SIGN_OFF_ASKED',
  SIGNED = 'SIGNED',
  RETURNED = 'RETURNED',
  CLEARED = 'CLEARED',
  PUBLISHED = 'PUBLISHED',
  CORRECTION_BEGUN = 'CORRECTION_BEGUN',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ReportStepKind, {
  name: 'ReportStepKind',
  description: 'A step of a paper on its way to publication, or after.',
  valuesConfig: {
    CONSULTED: { description: 'Officers were asked what they think of it.' },
    SIGN_OFF_ASKED: { description: 'Its text was fixed, and those on its list were asked to sign.' },
    SIGNED: { description: 'A line of its list was answered.' },
    RETURNED: { description: 'It went back to those who write it; what was signed fell.' },
    CLEARED: { description: 'Nothing stood in the way of publication any more.' },
    PUBLISHED: { description: 'A version was published.' },
    CORRECTION_BEGUN: { description: 'A correction of the published paper was begun.' },
    WITHDRAWN: { description: 'It was taken back after it had been published.' },
  },
});

@Reads(ReportStepRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) })
@ObjectType({ description: 'A step of a paper on its way to publication, or after. Steps are added, never changed.' })
export class ReportStep {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its number, from 1.' })
  @Column()
  position!: number;

  @Field(() => ReportStepKind, { description: 'What was done.' })
  @Column()
  kind!: ReportStepKind;

  @Field(() => ReportStatus, { nullable: true, description: 'Where the draft stood before; null when none was prepared.' })
  @Column()
  fromState!: ReportStatus | null;

  @Field(() => ReportStatus, { nullable: true, description: 'Where the draft stood afterwards; null when none was prepared any more.' })
  @Column()
  toState!: ReportStatus | null;

  @Field(() => String, { nullable: true, description: 'Why, or what was said; null where nothing was.' })
  @Column()
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'The line of the sign-off list that was answered; null for other steps.' })
  @Column()
  line!: string | null;

  @Field(() => StatedAnswer, { nullable: true, description: 'The answer on that line.' })
  @Column()
  answer!: StatedAnswer | null;

  @Field(() => String, { nullable: true, description: 'Who signed.' })
  @Column()
  signedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'For whom they signed; null when they signed for themselves.' })
  @Column()
  onBehalfOf!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which they signed.' })
  @Column()
  signedOn!: string | null;

  @Field(() => Instant, { description: 'When it was recorded.' })
  @Column()
  happenedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who recorded it; null when they work with papers no more.' })
  @Expression((row) => sql`(select name from people_of_papers(${row('council')}) as person where person.id = ${row('byPerson')})`)
  by!: string | null;

  @Field(() => String, { nullable: true, description: 'The role in which they did; null where none is kept.' })
  @Column()
  byRole!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
