import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, ReadsRows, everyone, type ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { RaidKind, Tone } from '../programme/raid-words.type.ts';
import { bandOf, isOpenOn, raidAs, scoreOn, visibleRaidItem } from '../programme/raid-standing.queries.ts';
import { asAt, since } from './board-pack.entity.ts';

export enum RaidMovement {
  NEW = 'NEW',
  GRAVER = 'GRAVER',
  LESS_GRAVE = 'LESS_GRAVE',
  SAME = 'SAME',
  NOT_COMPARED = 'NOT_COMPARED',
}
registerEnumType(RaidMovement, {
  name: 'RaidMovement',
  description: 'How something in the register moved since the last board.',
  valuesConfig: {
    NEW: { description: 'It was not open then.' },
    GRAVER: { description: 'Its score is higher.' },
    LESS_GRAVE: { description: 'Its score is lower.' },
    SAME: { description: 'Its score is the same.' },
    NOT_COMPARED: { description: 'No earlier board is known, or nobody had judged it then or now.' },
  },
});

// The rows hold the rule of the register: restricted items are for those who may see them.
@ReadsRows(
  {
    item: 'item_id uuid',
    kind: 'kind text',
    number: 'number integer',
    title: 'title text',
    ownerRole: 'owner_role text ?',
    responsePlan: 'response_plan text ?',
    dueOn: 'due_on date ?',
    isOverdue: 'is_overdue boolean',
    rank: 'rank integer',
    score: 'score integer ?',
    severity: 'severity text ?',
    tone: 'tone text ?',
    earlierScore: 'earlier_score integer ?',
    movement: 'movement text',
    isDemonstration: 'is_demonstration boolean',
  },
  { visible: everyone },
)
@ObjectType({ description: 'Something of the register of risks and issues that was open on the day of a board pack.' })
export class BoardRaidItem {
  @Field(() => ID, { description: 'Its key in the register.' })
  @Column('item')
  itemId!: string;

  @Field(() => RaidKind, { description: 'What kind of thing it is.' })
  @Column()
  kind!: RaidKind;

  @Field(() => Int, { description: 'Its number among those of its kind in the programme.' })
  @Column()
  number!: number;

  @Field(() => String, { description: 'What it is, in a few words.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'The role that answers for it.' })
  @Column()
  ownerRole!: string | null;

  @Field(() => String, { nullable: true, description: 'What is done about it, in words.' })
  @Column()
  responsePlan!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day by which it is to be dealt with.' })
  @Column()
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'True when it should have been dealt with before the day.' })
  @Column()
  isOverdue!: boolean;

  @Field(() => Int, { nullable: true, description: 'Likelihood times impact as judged up to the day; null while nobody had.' })
  @Column()
  score!: number | null;

  @Field(() => String, { nullable: true, description: "The council's word for the score." })
  @Column()
  severity!: string | null;

  @Field(() => Tone, { nullable: true, description: 'The colour that goes with the word.' })
  @Column()
  tone!: Tone | null;

  @Field(() => Int, { nullable: true, description: 'Its score at the last board; null when there was none.' })
  @Column()
  earlierScore!: number | null;

  @Field(() => RaidMovement, { description: 'How it moved since the last board.' })
  @Column()
  movement!: RaidMovement;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}

const item = raidAs(sql`item`);

export const raidOfPack: ListOptions = {
  order: ['rank desc', 'kind desc', 'number'],
  atMost: 200,
  rows: (pack, _args, viewer) => sql`
    select judged.*, coalesce(judged.score, 0) as rank,
      ${bandOf(sql`judged.score`, sql`judged.council_id`, 'word')} as severity, ${bandOf(sql`judged.score`, sql`judged.council_id`, 'tone')} as tone,
      case when judged.was_open is null then 'NOT_COMPARED' when not judged.was_open then 'NEW'
        when judged.score > judged.earlier_score then 'GRAVER' when judged.score < judged.earlier_score then 'LESS_GRAVE'
        when judged.score = judged.earlier_score then 'SAME' else 'NOT_COMPARED' end as movement
    from (
      select item.id as item_id, item.council_id, item.kind, item.number, item.title, item.owner_role, item.response_plan, item.due_on, item.is_demonstration,
        coalesce(item.due_on < ${asAt}, false) as is_overdue, ${scoreOn(item, asAt)} as score, ${scoreOn(item, sql`board.day`)} as earlier_score,
        case when board.day is not null then ${isOpenOn(item, sql`board.day`)} end as was_open
      from raid_item item cross join (select ${since(pack)} as day) board
      where item.programme_id = ${pack('programme')} and ${isOpenOn(item, asAt)} and ${visibleRaidItem(item, viewer)}) judged`,
};
