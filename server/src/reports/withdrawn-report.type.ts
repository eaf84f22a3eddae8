import { Field, ID, ObjectType } from 'type-graphql';
import { Body } from '../decisions/body.type.ts';
import { Column, One, ReadsRows } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { ReportKind } from './report-words.type.ts';
import { exemptReaders } from './report.policy.ts';

@ReadsRows(
  {
    id: 'id uuid', council: 'council_id uuid council', slug: 'slug text', title: 'title text', kind: 'kind text', classification: 'classification text',
    body: 'body_id uuid body', meetingDay: 'meeting_day date ?', withdrawnOn: 'withdrawn_on date', withdrawnReason: 'withdrawn_reason text',
    isDemonstration: 'is_demonstration boolean',
  },
  { visible: (row, viewer) => sql`(${row('classification')} = 'PUBLIC' or ${viewer.isMemberOf(row('council'), ...exemptReaders)})` },
)
@ObjectType({ description: 'A paper that was published and withdrawn. That there was one, and why it was withdrawn, stays public; what it said does not.' })
export class WithdrawnReport {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its name in web addresses.' })
  @Column()
  slug!: string;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => ReportKind, { description: 'What kind of paper it was.' })
  @Column()
  kind!: ReportKind;

  @Field(() => Body, { description: 'The committee or other body it was for.' })
  @One()
  body!: Body;

  @Field(() => Day, { nullable: true, description: 'The day of its meeting; null where it was not known.' })
  @Column()
  meetingDay!: string | null;

  @Field(() => Day, { description: 'The day on which it was withdrawn.' })
  @Column()
  withdrawnOn!: string;

  @Field(() => String, { description: 'Why it was withdrawn.' })
  @Column()
  withdrawnReason!: string;

  @Field(() => Boolean, { description: 'True when it was made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
