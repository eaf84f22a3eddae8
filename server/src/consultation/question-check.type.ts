import { Field, Int, ObjectType } from 'type-graphql';
import { Column, One, ReadsRows, sameAs } from '../platform/reading/declare.ts';
import { ConsultationQuestion } from './question.type.ts';

@ReadsRows(
  {
    question: 'question_id uuid consultation_question', batch: 'batch_id uuid entry_batch', position: 'position integer', compared: 'compared integer',
    differed: 'differed integer', firstWrong: 'first_wrong integer', open: 'open integer',
  },
  { visible: sameAs('batch') },
)
@ObjectType({ description: 'How well one question of a batch was read: how often two people read different things, and how often the first was wrong.' })
export class QuestionCheck {
  @Field(() => ConsultationQuestion, { nullable: true, description: 'The question.' })
  @One()
  question!: ConsultationQuestion | null;

  @Field(() => Int, { description: 'How many responses were entered twice.' })
  @Column()
  compared!: number;

  @Field(() => Int, { description: 'In how many of them the two readings differed.' })
  @Column()
  differed!: number;

  @Field(() => Int, { description: 'In how many of those the first reading was wrong.' })
  @Column()
  firstWrong!: number;

  @Field(() => Int, { description: 'How many differences nobody has settled yet.' })
  @Column()
  open!: number;
}
