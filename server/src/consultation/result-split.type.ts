import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A question by whose answers results can be split.' })
export class ResultSplit {
  @Field(() => ID, { description: 'The key of the question.' })
  id!: string;

  @Field(() => String, { description: 'The question.' })
  text!: string;

  @Field(() => Boolean, { description: 'True when it asks people about themselves: small counts are then hidden up to a higher threshold.' })
  isEquality!: boolean;

  @Field(() => Boolean, { description: 'True when it is the one by which results are split for everyone who sees them.' })
  isForAll!: boolean;
}

@InputType({ description: 'The one question by which results are split for everyone.' })
export class ChooseSplitInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;

  @Field(() => ID, { description: 'A question of its form that is there for it, or one that asks people about themselves.' })
  questionId!: string;

  @Field(() => Int, { description: 'The version of the consultation that was last seen.' })
  version!: number;
}
