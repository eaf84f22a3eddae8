import { Field, ObjectType } from 'type-graphql';
import { Column, One, ReadsRows, everyone, type ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { Milestone } from '../programme/milestone.type.ts';
import { Tone } from '../programme/raid-words.type.ts';
import { Workstream } from '../programme/workstream.type.ts';
import { asAt } from './board-pack.entity.ts';

// Whoever may open the pack may see how the programme is rated.
@ReadsRows(
  {
    workstream: 'workstream_id uuid workstream ?',
    milestone: 'milestone_id uuid milestone ?',
    place: 'place integer',
    word: 'word text',
    meaning: 'meaning text',
    tone: 'tone text',
    reason: 'reason text',
    assessorRole: 'assessor_role text',
    assessedOn: 'assessed_on date',
    earlierWord: 'earlier_word text ?',
    earlierOn: 'earlier_on date ?',
    isDemonstration: 'is_demonstration boolean',
  },
  { visible: everyone },
)
@ObjectType({
  description: "How the programme or a part of it stood on the day, in somebody's judgement, with the judgement before it.",
})
export class BoardRating {
  @Field(() => Workstream, { nullable: true, description: 'The workstream that was judged; null for another thing.' })
  @One()
  workstream!: Workstream | null;

  @Field(() => Milestone, {
    nullable: true,
    description: 'The milestone that was judged; null for another thing. With neither, the whole programme was.',
  })
  @One()
  milestone!: Milestone | null;

  @Field(() => String, { description: "The word of the council's scale." })
  @Column()
  word!: string;

  @Field(() => String, { description: 'What the word means on that scale.' })
  @Column()
  meaning!: string;

  @Field(() => Tone, { description: 'The colour that goes with the word.' })
  @Column()
  tone!: Tone;

  @Field(() => String, { description: 'Why.' })
  @Column()
  reason!: string;

  @Field(() => String, { description: 'The role of whoever judged it.' })
  @Column()
  assessorRole!: string;

  @Field(() => Day, { description: 'The day of the judgement.' })
  @Column()
  assessedOn!: string;

  @Field(() => String, { nullable: true, description: 'The word of the judgement before it; null for the first one.' })
  @Column()
  earlierWord!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day of the judgement before it; null for the first one.' })
  @Column()
  earlierOn!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}

/** The newest judgement of each thing up to the day. That of the programme is its own, and no average of the others. */
export const ratingsOfPack: ListOptions = {
  order: ['place', 'workstream', 'milestone'],
  atMost: 100,
  rows: (pack) => sql`
    select rated.* from (
      select judged.workstream_id, judged.milestone_id, judged.reason, judged.assessor_role, judged.assessed_on, judged.is_demonstration,
        point.word, point.meaning, point.tone, case when num_nonnulls(judged.workstream_id, judged.milestone_id) = 0 then 0 when judged.milestone_id is null then 1 else 2 end as place,
        lead(point.word) over of_one as earlier_word, lead(judged.assessed_on) over of_one as earlier_on, row_number() over of_one as age
      from rag_assessment judged join rag_point point on point.id = judged.point_id
      where judged.programme_id = ${pack('programme')} and judged.assessed_on <= ${asAt}
      window of_one as (partition by judged.workstream_id, judged.milestone_id order by judged.assessed_on desc, judged.recorded_at desc, judged.id desc)) rated
    where rated.age = 1`,
};
