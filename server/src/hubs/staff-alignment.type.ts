import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Column, Expression, Many, Reads, everyone } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Hub } from './hub.type.ts';
import { StaffAlignmentRow } from './staff-alignment.entity.ts';

@Reads(StaffAlignmentRow, { visible: everyone })
@ObjectType({ description: 'Staff of one kind who work with hubs. Posts are not hubs: one post may serve many.' })
export class StaffAlignment {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What the staff are.' })
  @Column()
  role!: string;

  @Field(() => String, { nullable: true, description: 'Who employs them, or the team they come from; null where not stated.' })
  @Column()
  employer!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many posts there are; null where not stated.' })
  @Column()
  posts!: number | null;

  @Field(() => Int, { description: 'How many hubs they work with, as far as the papers say.' })
  @Expression((row) => sql`select count(*) from staff_alignment_hub where alignment_id = ${row('id')}`, { ifNull: '0' })
  hubCount!: number;

  @Field(() => [Hub], { description: 'The hubs they work with. Which post serves which hub is not known.' })
  @Many(() => Hub, {
    rows: (alignment) => sql`select * from hub where id in (select hub_id from staff_alignment_hub where alignment_id = ${alignment('id')})`,
    order: ['nameIsStated desc', 'position', 'name'],
  })
  hubs!: Hub[];

  @Field(() => String, { description: 'What they are for, in our words.' })
  @Column()
  purpose!: string;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('staffAlignment'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('staffAlignment'))
  issues!: DataQualityIssue[];
}
