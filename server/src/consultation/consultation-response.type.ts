import { Field, ID, ObjectType } from 'type-graphql';
import { EntryLateness } from './entry-words.type.ts';
import { ConsultationQuestion } from './question.type.ts';
import { ResponseEntry } from './response-entry.type.ts';
import { Answer, ResponseStatus } from './response.type.ts';

@ObjectType({ description: 'A response that was entered, with the code to hand back to the person.' })
export class ConsultationResponse {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => String, { description: 'The code with which the person finds it again. It is shown once and kept as a hash only.' })
  receiptCode!: string;

  @Field(() => ResponseStatus, { description: 'What became of it.' })
  status!: ResponseStatus;

  @Field(() => EntryLateness, { nullable: true, description: 'Why it is not counted; null when it is.' })
  lateBecause!: EntryLateness | null;

  @Field(() => [ConsultationQuestion], { description: 'Questions that were answered though the other answers lead past them; what stands there is not kept.' })
  leftOut!: unknown;

  @Field(() => [ConsultationQuestion], { description: 'Questions that were left blank and must be answered online.' })
  blank!: unknown;

  @Field(() => ResponseEntry, { description: 'What is noted of it.' })
  entry!: unknown;
}

@ObjectType({ description: 'What two people read on one paper for one question.' })
export class EntryDifference {
  @Field(() => ConsultationQuestion, { description: 'The question.' })
  question!: unknown;

  @Field(() => Answer, { nullable: true, description: 'What was entered first; null when nothing was.' })
  first!: Answer | null;

  @Field(() => Answer, { nullable: true, description: 'What was entered second; null when nothing was.' })
  second!: Answer | null;
}
