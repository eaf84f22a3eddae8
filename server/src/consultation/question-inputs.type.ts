import { Field, ID, InputType, Int } from 'type-graphql';
import { QuestionKind, QuestionTopic } from './question.type.ts';

@InputType({ description: 'A version of the questions as it was last seen.' })
export class SeenFormInput {
  @Field(() => ID, { description: 'The key of the version of the questions.' })
  formId!: string;

  @Field(() => Int, { description: 'The version of the form that was last seen: nothing newer is overwritten.' })
  version!: number;
}

@InputType({ description: 'What a question says, and where it stands.' })
export class QuestionWordsInput extends SeenFormInput {
  @Field(() => String, { description: 'The question.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'What helps to answer it.' })
  hint?: string | null;

  @Field(() => Boolean, { description: 'Whether a response cannot be sent without an answer to it.' })
  isRequired!: boolean;

  @Field(() => ID, { nullable: true, description: 'The section that it stands in.' })
  sectionId?: string | null;
}

@InputType({ description: 'What a question says and how it is set. What means nothing to its kind is not kept.' })
export class QuestionSettingsInput extends QuestionWordsInput {
  @Field(() => QuestionTopic, { nullable: true, description: 'What the law asks to be asked about, when it is about that.' })
  topic?: QuestionTopic | null;

  @Field(() => ID, { nullable: true, description: 'The option of the proposal that it is about.' })
  aboutOptionId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether results may be split by its answers; where exactly one option is chosen.' })
  isBreakdown?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Of a number or a day, the least that can be answered, as text.' })
  least?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a number or a day, the most that can be answered, as text.' })
  most?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a number, how many figures it may have after the point.' })
  decimals?: number | null;

  @Field(() => String, { nullable: true, description: 'Of a number, what is counted.' })
  unit?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many points are given out.' })
  points?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many options may be chosen or ranked at most.' })
  mostChosen?: number | null;
}

@InputType({ description: 'Begins the questions of a consultation.' })
export class BeginQuestionsInput {
  @Field(() => ID, { description: 'The key of the consultation.' })
  consultationId!: string;
}

@InputType({ description: 'Asks another question, after all others. A question by ward offers the wards of the opening day.' })
export class AddQuestionInput extends QuestionSettingsInput {
  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind;

  @Field(() => [String], { nullable: true, description: 'What can be chosen, in order.' })
  options?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'The lines of a matrix, in order.' })
  lines?: string[] | null;
}

@InputType({ description: 'Words or sets a question otherwise. Where its answers are counted with earlier ones, only its words.' })
export class ReviseQuestionInput extends QuestionSettingsInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;
}

@InputType({ description: 'Takes a question out.' })
export class RemoveQuestionInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;
}

@InputType({ description: 'Asks a question earlier or later.' })
export class MoveQuestionInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;

  @Field(() => Int, { description: 'The place that it moves to, from 1.' })
  to!: number;
}

@InputType({ description: 'Asks a question once more, right after it.' })
export class CopyQuestionInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;
}

@InputType({ description: 'Offers another answer, or counts a number or a day in another band.' })
export class AddOptionInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;

  @Field(() => String, { description: 'Its words.' })
  label!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it stands alone, such as "none of these".' })
  isExclusive?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Of a band, the first that belongs to it; open when left out.' })
  fromValue?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a band, the last that belongs to it; open when left out.' })
  toValue?: string | null;
}

@InputType({ description: 'Words or sets an answer otherwise.' })
export class ReviseOptionInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the answer.' })
  optionId!: string;

  @Field(() => String, { description: 'Its words.' })
  label!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it stands alone, such as "none of these".' })
  isExclusive?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Of a band, the first that belongs to it; open when left out.' })
  fromValue?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a band, the last that belongs to it; open when left out.' })
  toValue?: string | null;
}

@InputType({ description: 'Offers an answer no longer.' })
export class RemoveOptionInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the answer.' })
  optionId!: string;
}

@InputType({ description: 'Offers an answer earlier or later.' })
export class MoveOptionInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the answer.' })
  optionId!: string;

  @Field(() => Int, { description: 'The place that it moves to, from 1.' })
  to!: number;
}

@InputType({ description: 'Adds a line to a matrix.' })
export class AddLineInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;

  @Field(() => String, { description: 'Its words.' })
  label!: string;
}

@InputType({ description: 'Words a line of a matrix otherwise.' })
export class ReviseLineInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the line.' })
  lineId!: string;

  @Field(() => String, { description: 'Its words.' })
  label!: string;
}

@InputType({ description: 'Takes a line out of a matrix.' })
export class RemoveLineInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the line.' })
  lineId!: string;
}

@InputType({ description: 'Puts a line of a matrix earlier or later.' })
export class MoveLineInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the line.' })
  lineId!: string;

  @Field(() => Int, { description: 'The place that it moves to, from 1.' })
  to!: number;
}
