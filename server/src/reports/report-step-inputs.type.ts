import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';

@InputType({ description: 'A step of a report that needs nothing to be said.' })
export class ReportStepInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'The state of it that was seen.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'What is to be said with it.' })
  note!: string | null;
}

@InputType({ description: 'A step of a report that needs a reason.' })
export class ReasonedReportStepInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'The state of it that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'An answer on a line of a sign-off list.' })
export class SignOffInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => Int, { description: 'The state of the line that was seen.' })
  version!: number;

  @Field(() => StatedAnswer, { description: 'Signed, not signed, or not applicable.' })
  answer!: StatedAnswer;

  @Field(() => String, { description: 'Who signs.' })
  signedBy!: string;

  @Field(() => String, { nullable: true, description: 'For whom; left out when they sign for themselves.' })
  onBehalfOf!: string | null;

  @Field(() => Day, { description: 'The day on which they signed.' })
  signedOn!: string;

  @Field(() => String, { nullable: true, description: 'What is to be said with it; needed when it is not signed.' })
  note!: string | null;
}
