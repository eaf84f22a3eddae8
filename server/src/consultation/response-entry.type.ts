import { Field, ID, Int, ObjectType } from 'type-graphql';
import { pageType } from '../platform/paging.ts';
import { Code, Column, Expression, One, Reads, type ReadContext } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Instant } from '../platform/scalars.ts';
import { ResponseEntryRow } from './entry-batch.entity.ts';
import { EntryBatch } from './entry-batch.type.ts';
import { enterers } from './entry.policy.ts';
import { ArrivalEvidence, DuplicateFinding, DuplicateKind, EntryAssistance, EntryLateness } from './entry-words.type.ts';
import { RespondentCapacity, ResponseStatus } from './response.type.ts';

@Reads(ResponseEntryRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...enterers) })
@ObjectType({ description: 'What the office knows of a response that it entered. Its answers are not among it.' })
export class ResponseEntry {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What is written on the paper, so that it is found again.' })
  @Column()
  reference!: string;

  @Field(() => ResponseStatus, { description: 'What became of the response.' })
  @Expression((row) => sql`(select r.state from entered_response r where r.id = ${row('id')})`, { ifNull: `'WITHDRAWN'` })
  status!: ResponseStatus;

  @Field(() => RespondentCapacity, { description: 'Who answers; an individual once it is withdrawn.' })
  @Expression((row) => sql`(select r.capacity from entered_response r where r.id = ${row('id')})`, { ifNull: `'INDIVIDUAL'` })
  capacity!: RespondentCapacity;

  @Field(() => String, { nullable: true, description: 'The name of the organisation; null when it is none.' })
  @Expression((row) => sql`(select r.organisation_name from entered_response r where r.id = ${row('id')})`)
  organisationName!: string | null;

  @Field(() => Boolean, { description: 'True when the person who holds the receipt code has corrected or withdrawn it: the office changes it no more.' })
  @Expression((row) => sql`(select r.is_taken_over from entered_response r where r.id = ${row('id')})`, { ifNull: 'false' })
  isTakenOver!: boolean;

  @Field(() => EntryBatch, { nullable: true, description: 'The batch in which it was entered.' })
  @One()
  batch!: unknown;

  @Field(() => Day, { description: 'The day on which it came.' })
  @Column()
  receivedOn!: string;

  @Field(() => String, { nullable: true, description: 'The time in London at which it came, HH:MM; null where it was not noted.' })
  @Column()
  receivedTime!: string | null;

  @Field(() => EntryAssistance, { description: 'What help the person had.' })
  @Column()
  assistance!: EntryAssistance;

  @Field(() => ArrivalEvidence, { nullable: true, description: 'How it is known when it came; null where nobody needed to say.' })
  @Column()
  evidence!: ArrivalEvidence | null;

  @Field(() => String, { nullable: true, description: 'Why it was entered only after the close; null where nobody needed to say.' })
  @Column()
  reason!: string | null;

  @Field(() => EntryLateness, { nullable: true, description: 'Why it is not counted; null when it came in time.' })
  @Column()
  lateBecause!: EntryLateness | null;

  @Field(() => Int, { description: 'How many questions were left blank that must be answered online.' })
  @Column()
  blanks!: number;

  @Field(() => ResponseEntry, { nullable: true, description: 'The entry that it looks like; null when it looks like none.' })
  @One()
  duplicateOf!: unknown;

  @Field(() => DuplicateKind, { nullable: true, description: 'What both have in common.' })
  @Column()
  duplicateKind!: DuplicateKind | null;

  @Field(() => DuplicateFinding, { nullable: true, description: 'What somebody found who looked; null until then.' })
  @Column()
  duplicateSettled!: DuplicateFinding | null;

  @Field(() => Boolean, { description: 'True when it is of the sample that is entered a second time.' })
  @Column()
  isSampled!: boolean;

  @Field(() => Boolean, { description: 'True once it was entered a second time.' })
  @Expression((row) => sql`exists (select from entry_check c where c.entry_id = ${row('id')})`, { ifNull: 'false' })
  isEnteredTwice!: boolean;

  @Field(() => Int, { description: 'How many questions two people read differently, as far as nobody has settled them.' })
  @Expression((row) => sql`(select count(*) from entry_check c where c.entry_id = ${row('id')} and not c.is_same and c.settled is null)`, { ifNull: '0' })
  differences!: number;

  @Field(() => Boolean, { description: 'True when the viewer entered it the first time.' })
  @Code<{ enteredBy: string }, object, ReadContext>(['enteredBy'], (rows, _args, { viewer }) => rows.map(({ enteredBy }) => enteredBy === viewer.personId))
  isEnteredByMe!: boolean;

  @Field(() => Instant, { description: 'When it was entered.' })
  @Column()
  enteredAt!: Date;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => Int, { description: 'Raised with each change: see VERSION_CONFLICT.' })
  @Column()
  version!: number;
}

export const ResponseEntryPage = pageType(() => ResponseEntry, 'ResponseEntryPage');
