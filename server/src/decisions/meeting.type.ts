import { Field, ID, ObjectType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { pageType } from '../platform/paging.ts';
import { Column, Embedded, Many, One, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { Body } from './body.type.ts';
import { DRAFT_ROLES } from './decision.policy.ts';
import { MeetingRow } from './meeting.entity.ts';

@Reads(MeetingRow, { visible: (row, viewer) => sql`(${row('isPublished')} or ${viewer.isMemberOf(row('council'), ...DRAFT_ROLES)})` })
@ObjectType({ description: 'A meeting of a body.' })
export class Meeting {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Body, { description: 'The body that meets.' })
  @One()
  body!: Body;

  @Field(() => Day, { nullable: true, description: 'The day it is on; null where a paper gives only the month.' })
  @Column()
  day!: string | null;

  @Field(() => FuzzyDate, { description: 'When it is, as exactly as the paper says, in its own words too.' })
  @Embedded(() => FuzzyDate, 'held')
  held!: FuzzyDate;

  @Field(() => String, { nullable: true, description: 'The date as the paper prints it; null when it comes from no paper.' })
  @Column('heldRaw')
  statedDate!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('meeting'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('meeting'))
  issues!: DataQualityIssue[];
}
export const MeetingPage = pageType(() => Meeting, 'MeetingPage');
