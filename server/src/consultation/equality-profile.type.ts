import { Field, ID, ObjectType } from 'type-graphql';
import { PublishedCount } from '../platform/disclosure.ts';

@ObjectType({ description: 'How many people chose an answer about themselves, under disclosure control.' })
export class EqualityProfileOption {
  @Field(() => ID, { description: 'The key of the answer.' })
  optionId!: string;

  @Field(() => String, { description: 'What it says.' })
  label!: string;

  @Field(() => PublishedCount, { description: 'How many chose it.' })
  count!: PublishedCount;

  @Field(() => String, { nullable: true, description: 'Per cent of those who answered the question; null when it is hidden or nobody answered.' })
  percentage!: string | null;
}

@ObjectType({ description: 'Who answered, by one question about people themselves, under disclosure control.' })
export class EqualityProfileQuestion {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;

  @Field(() => String, { description: 'The question.' })
  text!: string;

  @Field(() => PublishedCount, { nullable: true, description: 'How many answered it; null when nothing of it is shown.' })
  answered!: PublishedCount | null;

  @Field(() => [EqualityProfileOption], {
    description: 'Each answer in order. Empty when the question follows an answer whose own count is hidden: it would give that away.',
  })
  options!: EqualityProfileOption[];
}

@ObjectType({ description: 'Who answered a consultation, as far as people said so, under disclosure control.' })
export class EqualityProfile {
  @Field(() => PublishedCount, { description: 'How many people\'s responses are counted; organisations are not among them.' })
  responses!: PublishedCount;

  @Field(() => [EqualityProfileQuestion], { description: 'Each question in order.' })
  questions!: EqualityProfileQuestion[];
}
