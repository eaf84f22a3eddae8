import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { ArrivalEvidence, DuplicateFinding, EntryAssistance, EntryChannel } from './entry-words.type.ts';
import { AnswerPartInput, RespondentCapacity } from './response.type.ts';
import { QuestionFormat } from './wording.type.ts';

@InputType({ description: 'An answer that stands on a paper. A question that was left blank is left out.' })
export class EnteredAnswerInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;

  @Field(() => [ID], { nullable: true, description: 'The keys of the options ticked; of a ranking in order, what matters most first.' })
  optionIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The answer in words; a number such as "12.5"; a day as YYYY-MM-DD; a point as "latitude,longitude".' })
  text?: string | null;

  @Field(() => [AnswerPartInput], { nullable: true, description: 'The lines of a matrix, or the options with their points.' })
  parts?: AnswerPartInput[] | null;
}

@InputType({ description: 'What is noted of a response that staff enter.' })
export class NotedResponseInput {
  @Field(() => String, { nullable: true, description: 'What is written on the paper, up to 40 characters; it is given a number when left out.' })
  reference?: string | null;

  @Field(() => Day, { description: 'The day on which it came. It decides whether the response counts.' })
  receivedOn!: string;

  @Field(() => String, { nullable: true, description: 'The time in London at which it came, HH:MM; needed where the consultation opened or closed during that day.' })
  receivedTime?: string | null;

  @Field(() => EntryAssistance, { description: 'What help the person had.' })
  assistance!: EntryAssistance;

  @Field(() => RespondentCapacity, { description: 'Who answers.' })
  capacity!: RespondentCapacity;

  @Field(() => String, { nullable: true, description: 'The name of the organisation, when it is one.' })
  organisationName?: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the paper; English when left out.' })
  language?: string | null;

  @Field(() => QuestionFormat, { nullable: true, description: 'The format of the paper; as usual when left out.' })
  format?: QuestionFormat | null;

  @Field(() => ArrivalEvidence, { nullable: true, description: 'How it is known when it came; needed once the consultation has closed.' })
  evidence?: ArrivalEvidence | null;

  @Field(() => String, { nullable: true, description: 'Why it is entered only now; needed once the consultation has closed.' })
  reason?: string | null;

  @Field(() => [EnteredAnswerInput], { description: 'What was answered.' })
  answers!: EnteredAnswerInput[];
}

@InputType({ description: 'A response that came on paper, by telephone or at an event.' })
export class RecordPaperResponseInput extends NotedResponseInput {
  @Field(() => ID, { description: 'The consultation that it answers.' })
  consultationId!: string;

  @Field(() => ID, { nullable: true, description: 'The batch that it belongs to; your own open one, or a new one, when left out.' })
  batchId?: string | null;

  @Field(() => EntryChannel, { description: 'How it came.' })
  channel!: EntryChannel;

  @Field(() => Int, { nullable: true, description: 'The version of the questions that was on paper; the present one when left out.' })
  formNumber?: number | null;

  @Field(() => String, { description: 'Any text that stands for this press of the button, up to 200 characters.' })
  idempotencyKey!: string;
}

@InputType({ description: 'An entry as it should be.' })
export class CorrectEntryInput extends NotedResponseInput {
  @Field(() => ID, { description: 'The entry.' })
  entryId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'What was found about an entry that looks as if it was made twice.' })
export class SettleDuplicateInput {
  @Field(() => ID, { description: 'The entry that is flagged.' })
  entryId!: string;

  @Field(() => Int, { description: 'The version last seen.' })
  version!: number;

  @Field(() => DuplicateFinding, { description: 'The same paper, or two people.' })
  finding!: DuplicateFinding;
}

@InputType({ description: 'A new batch of responses to enter.' })
export class OpenEntryBatchInput {
  @Field(() => ID, { description: 'The consultation that they answer.' })
  consultationId!: string;

  @Field(() => EntryChannel, { description: 'How they came.' })
  channel!: EntryChannel;

  @Field(() => Int, { nullable: true, description: 'The version of the questions that was on paper; the present one when left out.' })
  formNumber?: number | null;

  @Field(() => String, { nullable: true, description: 'What the batch is called. No names of people.' })
  title?: string | null;

  @Field(() => Int, { description: 'The share to be entered a second time by somebody else, in per cent.' })
  samplePercent!: number;
}

@InputType({ description: 'Which batch, and which version of it the person was looking at.' })
export class CloseEntryBatchInput {
  @Field(() => ID, { description: 'The batch.' })
  batchId!: string;

  @Field(() => Int, { description: 'The version last seen.' })
  version!: number;
}

@InputType({ description: 'What a second person reads on a paper of the sample.' })
export class EnterSecondTimeInput {
  @Field(() => ID, { description: 'The entry.' })
  entryId!: string;

  @Field(() => [EnteredAnswerInput], { description: 'What was answered.' })
  answers!: EnteredAnswerInput[];
}

@InputType({ description: 'Which of two readings of a paper is right, for one question.' })
export class SettleDifferenceInput {
  @Field(() => ID, { description: 'The entry.' })
  entryId!: string;

  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => String, { description: 'FIRST or SECOND.' })
  right!: string;
}

@InputType({ description: 'Where the printed form goes back to.' })
export class SayPaperReturnInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;

  @Field(() => Int, { nullable: true, description: 'The version last seen; left out the first time.' })
  version?: number | null;

  @Field(() => String, { description: 'The address to post it to.' })
  postTo!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be handed in.' })
  handInAt?: string | null;

  @Field(() => String, { nullable: true, description: 'A telephone number to answer or to ask for help.' })
  telephone?: string | null;
}
