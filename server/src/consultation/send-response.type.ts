import { Field, ID, InputType } from 'type-graphql';
import { AnswerPartInput } from './response.type.ts';
import { QuestionFormat } from './wording.type.ts';

@InputType({ description: 'An answer to one question, in a response that is sent in one request.' })
export class AnswerToSendInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;

  @Field(() => [ID], { nullable: true, description: 'The keys of the options chosen; of a ranking in order, what matters most first.' })
  optionIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The answer in words; a number such as "12.5"; a day as YYYY-MM-DD; a point as "latitude,longitude".',
  })
  text?: string | null;

  @Field(() => [AnswerPartInput], { nullable: true, description: 'The lines of a matrix, or the options with their points.' })
  parts?: AnswerPartInput[] | null;

  @Field(() => String, { nullable: true, description: 'The language in which the question was seen; English when it is not said.' })
  language?: string | null;

  @Field(() => QuestionFormat, { nullable: true, description: 'The format in which the question was seen; the usual one when it is not said.' })
  format?: QuestionFormat | null;
}
