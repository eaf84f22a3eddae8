import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Expression, Reads, type Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { Day, Instant } from '../platform/scalars.ts';
import { RaidAssessmentRow, RaidItemReaderRow, RaidStatusChangeRow } from './raid.entity.ts';
import { bandOf, raidAs, visibleRaidHistory } from './raid-standing.queries.ts';
import { RaidBasis, RaidOutcome, RaidStatus, Tone } from './raid-words.type.ts';

/** What belongs to the history of an item is seen by those who see the register, item by item. */
const historyOf = (row: Row, viewer: ViewerSql): Sql => sql`exists (
  select from raid_item item where item.id = ${row('item')} and ${visibleRaidHistory(raidAs(sql`item`), viewer)})`;

const score = (row: Row): Sql => sql`${row('likelihood')} * ${row('impact')}`;

@Reads(RaidAssessmentRow, { visible: historyOf })
@ObjectType({ description: 'How likely and how bad something was judged to be, on a day. Never changed once written.' })
export class RaidAssessment {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => RaidBasis, { description: 'Whether without a response, as it is, or as it is meant to become.' })
  @Column()
  basis!: RaidBasis;

  @Field(() => Int, { description: 'How likely, from 1 to 5.' })
  @Column()
  likelihood!: number;

  @Field(() => Int, { description: 'How bad, from 1 to 5.' })
  @Column()
  impact!: number;

  @Field(() => Int, { description: 'Likelihood times impact, from 1 to 25.' })
  @Expression(score, { ifNull: '0' })
  score!: number;

  @Field(() => String, { nullable: true, description: "The council's word for the score; null without a scale." })
  @Expression((row) => bandOf(score(row), row('council'), 'word'))
  severity!: string | null;

  @Field(() => Tone, { nullable: true, description: 'The colour that goes with the word.' })
  @Expression((row) => bandOf(score(row), row('council'), 'tone'))
  severityTone!: Tone | null;

  @Field(() => String, { nullable: true, description: 'Why it was judged so.' })
  @Column()
  reason!: string | null;

  @Field(() => String, { description: 'The role that judged.' })
  @Column()
  assessorRole!: string;

  @Field(() => Day, { description: 'The day it was judged on.' })
  @Column()
  assessedOn!: string;

  @Field(() => Instant, { description: 'When it was written down.' })
  @Column()
  recordedAt!: Date;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}

@Reads(RaidStatusChangeRow, { visible: historyOf })
@ObjectType({ description: 'A closing or reopening of an item of the register. Never changed once written.' })
export class RaidStatusChange {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => RaidStatus, { description: 'What it became.' })
  @Column()
  status!: RaidStatus;

  @Field(() => RaidOutcome, { nullable: true, description: 'How it ended, when it was closed.' })
  @Column()
  outcome!: RaidOutcome | null;

  @Field(() => String, { description: 'What was said about it.' })
  @Column()
  note!: string;

  @Field(() => Day, { description: 'The day from which it holds.' })
  @Column()
  changedOn!: string;

  @Field(() => Instant, { description: 'When it was written down.' })
  @Column()
  recordedAt!: Date;
}

@Reads(RaidItemReaderRow, { visible: historyOf })
@ObjectType({ description: 'A member of the board or of finance who was named to see a restricted item.' })
export class RaidItemReader {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Their name.' })
  @Column()
  name!: string;
}
