import { Arg, Args, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Consultation } from '../consultation/consultation.type.ts';
import { EntryBatch } from '../consultation/entry-batch.type.ts';
import { EntryChannel } from '../consultation/entry-words.type.ts';
import { enterers } from '../consultation/entry.policy.ts';
import { PageArgs, pageType } from '../platform/paging.ts';
import { Code, Column, One, Page, planned, Reads, sameAs } from '../platform/reading/declare.ts';
import { Instant } from '../platform/scalars.ts';
import { ResponseFileLineRow, ResponseFileRow } from './response-file.entity.ts';

export enum ResponseFileStatus {
  READING = 'READING',
  READY = 'READY',
  WRITING = 'WRITING',
  DONE = 'DONE',
  STOPPED = 'STOPPED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(ResponseFileStatus, {
  name: 'ResponseFileStatus',
  description: 'How far a file of responses is.',
  valuesConfig: {
    READING: { description: 'It is being read and its lines judged.' },
    READY: { description: 'The preview is ready; nothing has been entered.' },
    WRITING: { description: 'It was confirmed and is being entered.' },
    DONE: { description: 'Its good lines are entered.' },
    STOPPED: { description: 'It stopped; nothing was entered.' },
    DISCARDED: { description: 'It was put aside; nothing was entered.' },
  },
});

export enum ResponseLineVerdict {
  ADD = 'ADD',
  LATE = 'LATE',
  ALREADY = 'ALREADY',
  WRONG = 'WRONG',
}
registerEnumType(ResponseLineVerdict, {
  name: 'ResponseLineVerdict',
  description: 'What will become of a line of a file of responses.',
  valuesConfig: {
    ADD: { description: 'It will be entered and counted.' },
    LATE: { description: 'It will be kept as late and not counted.' },
    ALREADY: { description: 'It was entered from the same file before, and is not entered again.' },
    WRONG: { description: 'It cannot be entered; the problems say why.' },
  },
});

@ObjectType({ description: 'What is wrong in one column of a line.' })
export class ResponseLineProblem {
  @Field(() => String, { description: 'The column, such as Q3.2.' })
  column!: string;

  @Field(() => String, { description: 'What is wrong, in words for the officer who sent the file.' })
  message!: string;
}

@Reads(ResponseFileLineRow, { visible: sameAs('file') })
@ObjectType({ description: 'A line of a file of responses, and what will become of it. What it answers is not among it.' })
export class ResponseFileLine {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its line in the file, from 1.' })
  @Column()
  lineNumber!: number;

  @Field(() => String, { nullable: true, description: 'The reference that it gives; null when it gives none.' })
  @Column()
  reference!: string | null;

  @Field(() => ResponseLineVerdict, { description: 'What will become of it.' })
  @Column()
  verdict!: ResponseLineVerdict;

  @Field(() => [ResponseLineProblem], { description: 'What is wrong with it, column by column; empty when nothing is.' })
  @Code<{ problems: ResponseLineProblem[] }>(['problems'], (rows) => rows.map(({ problems }) => problems))
  problems!: ResponseLineProblem[];
}

export const ResponseFileLinePage = pageType(() => ResponseFileLine, 'ResponseFileLinePage');

@Reads(ResponseFileRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...enterers) })
@ObjectType({ description: 'A file of responses that somebody sent.' })
export class ResponseFile {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Consultation, { nullable: true, description: 'What its responses answer.' })
  @One()
  consultation!: Consultation | null;

  @Field(() => EntryChannel, { description: 'How they came.' })
  @Column()
  channel!: EntryChannel;

  @Field(() => ResponseFileStatus, { description: 'How far it is.' })
  @Column()
  status!: ResponseFileStatus;

  @Field(() => String, { description: 'The name of the file.' })
  @Column()
  fileName!: string;

  @Field(() => String, { nullable: true, description: 'Why it stopped: a code; null when it did not.' })
  @Column()
  problem!: string | null;

  @Field(() => String, { nullable: true, description: 'The heading that is unknown, missing or there twice; null otherwise.' })
  @Column()
  problemColumn!: string | null;

  @Field(() => Int, { nullable: true, description: 'The line at which it stopped; null when none is known.' })
  @Column()
  problemLine!: number | null;

  @Field(() => Int, { description: 'How many lines were read.' })
  @Column()
  linesRead!: number;

  @Field(() => Int, { description: 'How many lines can be entered, or were; those that are late included.' })
  @Column()
  goodCount!: number;

  @Field(() => Int, { description: 'How many of those are late, and not counted.' })
  @Column()
  lateCount!: number;

  @Field(() => Int, { description: 'How many were entered from the same file before.' })
  @Column()
  alreadyCount!: number;

  @Field(() => Int, { description: 'How many are wrong, and left out.' })
  @Column()
  wrongCount!: number;

  @Field(() => EntryBatch, { nullable: true, description: 'The batch that its lines are in; null until they are.' })
  @One()
  batch!: EntryBatch | null;

  @Field(() => Instant, { description: 'When it was sent.' })
  @Column()
  uploadedAt!: Date;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => Int, { description: 'Raised with each change: see VERSION_CONFLICT.' })
  @Column()
  version!: number;

  @Field(() => ResponseFileLinePage, { description: 'Its lines, in order.' })
  @Page(() => ResponseFileLine, { by: 'file', order: ['lineNumber'], filters: { verdict: 'verdict' } })
  lines(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('verdict', () => ResponseLineVerdict, { nullable: true, description: 'Only lines of which this becomes.' }) _verdict?: ResponseLineVerdict,
  ): unknown {
    return planned();
  }
}
