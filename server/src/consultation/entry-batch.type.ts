import { Args, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../platform/paging.ts';
import { Column, Expression, Many, One, Page, planned, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Instant } from '../platform/scalars.ts';
import { Consultation } from './consultation.type.ts';
import { EntryBatchRow } from './entry-batch.entity.ts';
import { EntryBatchState, EntryChannel } from './entry-words.type.ts';
import { enterers } from './entry.policy.ts';
import { ConsultationForm } from './form.type.ts';
import { QuestionCheck } from './question-check.type.ts';
import { ResponseEntry, ResponseEntryPage } from './response-entry.type.ts';

@Reads(EntryBatchRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...enterers) })
@ObjectType({ description: 'Responses on paper, by telephone or from an event that staff enter together.' })
export class EntryBatch {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its number within the consultation, from 1.' })
  @Column()
  number!: number;

  @Field(() => String, { nullable: true, description: 'What it is called; null when only its number is.' })
  @Column()
  title!: string | null;

  @Field(() => Consultation, { nullable: true, description: 'What is answered.' })
  @One()
  consultation!: Consultation | null;

  @Field(() => ConsultationForm, { nullable: true, description: 'The version of the questions that was on paper.' })
  @One()
  form!: ConsultationForm | null;

  @Field(() => EntryChannel, { description: 'How its responses came.' })
  @Column()
  channel!: EntryChannel;

  @Field(() => EntryBatchState, { description: 'How far it is.' })
  @Column()
  state!: EntryBatchState;

  @Field(() => Int, { description: 'The share that is entered a second time, in per cent.' })
  @Column()
  samplePercent!: number;

  @Field(() => Instant, { description: 'When it was opened.' })
  @Column()
  openedAt!: Date;

  @Field(() => Instant, { nullable: true, description: 'When it was closed; null while responses are entered.' })
  @Column()
  closedAt!: Date | null;

  @Field(() => Int, { description: 'How many responses were entered in it, late and withdrawn ones included.' })
  @Expression((row) => sql`(select count(*) from response_entry e where e.batch_id = ${row('id')})`, { ifNull: '0' })
  entered!: number;

  @Field(() => Int, { description: 'How many of them are late, and not counted.' })
  @Expression((row) => sql`(select count(*) from response_entry e where e.batch_id = ${row('id')} and e.late_because is not null)`, { ifNull: '0' })
  late!: number;

  @Field(() => Int, { description: 'How many look as if they were made twice, and nobody has looked yet.' })
  @Expression(
    (row) => sql`(select count(*) from response_entry e where e.batch_id = ${row('id')} and e.duplicate_of_id is not null and e.duplicate_settled is null)`,
    { ifNull: '0' },
  )
  duplicatesToSettle!: number;

  @Field(() => Int, { description: 'How many of its sample are still to be entered a second time.' })
  @Expression(
    (row) => sql`
      (select count(*) from response_entry e join entered_response r on r.id = e.id
      where e.batch_id = ${row('id')} and e.is_sampled and not r.is_taken_over and not exists (select from entry_check c where c.entry_id = e.id))`,
    { ifNull: '0' },
  )
  toEnterAgain!: number;

  @Field(() => ResponseEntryPage, { description: 'Its responses, in the order in which they were entered.' })
  @Page(() => ResponseEntry, { by: 'batch', order: ['enteredAt'] })
  entries(@Args(() => PageArgs) _page: PageArgs): unknown {
    return planned();
  }

  @Field(() => [ResponseEntry], { description: 'Those to look at: flagged as made twice, or read differently by two people.' })
  @Many(() => ResponseEntry, {
    order: ['enteredAt'],
    rows: (batch) => sql`
      select e.* from response_entry e where e.batch_id = ${batch('id')} and ((e.duplicate_of_id is not null and e.duplicate_settled is null)
        or exists (select from entry_check c where c.entry_id = e.id and not c.is_same and c.settled is null))`,
  })
  toLookAt!: ResponseEntry[];

  @Field(() => [ResponseEntry], { description: 'Those of its sample that are still to be entered a second time.' })
  @Many(() => ResponseEntry, {
    order: ['reference'],
    rows: (batch) => sql`
      select e.* from response_entry e join entered_response r on r.id = e.id
      where e.batch_id = ${batch('id')} and e.is_sampled and not r.is_taken_over and not exists (select from entry_check c where c.entry_id = e.id)`,
  })
  sample!: ResponseEntry[];

  @Field(() => [QuestionCheck], { description: 'How well each question was read, in the order of the questions; empty until something was entered twice.' })
  @Many(() => QuestionCheck, {
    order: ['position'],
    rows: (batch) => sql`
      select c.question_id, e.batch_id, q.position, count(*)::integer as compared, (count(*) filter (where not c.is_same))::integer as differed,
        (count(*) filter (where c.settled = 'SECOND'))::integer as first_wrong, (count(*) filter (where not c.is_same and c.settled is null))::integer as open
      from entry_check c join response_entry e on e.id = c.entry_id join consultation_question q on q.id = c.question_id
      where e.batch_id = ${batch('id')} group by c.question_id, e.batch_id, q.position`,
  })
  checks!: QuestionCheck[];

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => Int, { description: 'Raised with each change: see VERSION_CONFLICT.' })
  @Column()
  version!: number;
}
