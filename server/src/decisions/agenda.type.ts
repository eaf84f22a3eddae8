import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Expression, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { AgendaItemRow, MeetingAttendanceRow } from './agenda.entity.ts';
import { BodySeat } from './body.type.ts';
import { DRAFT_ROLES } from './decision.policy.ts';
import { Decision } from './decision.type.ts';
import { Meeting } from './meeting.type.ts';

export enum AgendaKind {
  DECISION = 'DECISION',
  REPORT = 'REPORT',
  UPDATE = 'UPDATE',
  MINUTES = 'MINUTES',
  OTHER = 'OTHER',
}
registerEnumType(AgendaKind, { name: 'AgendaKind', description: 'What a meeting does with an item of its agenda.' });

@Reads(AgendaItemRow, { visible: sameAs('meeting') })
@ObjectType({ description: 'One thing that a meeting deals with.' })
export class AgendaItem {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Meeting, { description: 'The meeting.' })
  @One()
  meeting!: Meeting;

  @Field(() => Int, { description: 'Its place on the agenda, from 1.' })
  @Column()
  position!: number;

  @Field(() => AgendaKind, { description: 'What the meeting does with it.' })
  @Column()
  kind!: AgendaKind;

  @Field(() => String, { description: 'What it is.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'The paper for it; null where there is none.' })
  @Column()
  paper!: string | null;

  @Field(() => Decision, { nullable: true, description: 'The decision that is to be taken; null where there is none, or the viewer may not see it.' })
  @One()
  decision!: Decision | null;

  @Field(() => String, { nullable: true, description: 'What was agreed or noted; null before. Everyone may read it once the minutes are published.' })
  @Expression(
    (row, _args, viewer) => sql`case when ${viewer.isMemberOf(row('council'), ...DRAFT_ROLES)}
      or exists (select from meeting held where held.id = ${row('meeting')} and held.minutes_published_on is not null) then ${row('outcome')} end`,
  )
  outcome!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

@Reads(MeetingAttendanceRow, { visible: sameAs('meeting') })
@ObjectType({ description: 'How many of a kind of seat came to a meeting; never who.' })
export class MeetingAttendance {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => BodySeat, { description: 'The kind of seat.' })
  @One()
  seat!: BodySeat;

  @Field(() => Int, { description: 'How many were present.' })
  @Column()
  present!: number;

  @Field(() => Int, { description: 'How many sent apologies.' })
  @Column()
  apologies!: number;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
