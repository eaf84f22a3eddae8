import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { Instant } from '../platform/scalars.ts';
import { Consultation } from './consultation.type.ts';
import { PublishedFigureRow } from './published-figure.entity.ts';
import { AnswerOption, ConsultationQuestion } from './question.type.ts';

@Reads(PublishedFigureRow, { visible: sameAs('consultation') })
@ObjectType({ description: 'A figure as it was published, after disclosure control. It never changes.' })
export class PublishedFigure {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What it counts, in words that stand by themselves.' })
  @Column()
  label!: string;

  @Field(() => String, { description: 'What to show: the figure, or the symbol in its place.' })
  @Column()
  display!: string;

  @Field(() => Int, { nullable: true, description: 'The count; null when it is hidden.' })
  @Column()
  value!: number | null;

  @Field(() => Boolean, { description: 'True when the count is hidden.' })
  @Column('isSuppressed')
  suppressed!: boolean;

  @Field(() => String, { nullable: true, description: 'The symbol of a hidden count; null when it is shown.' })
  @Column()
  symbol!: string | null;

  @Field(() => String, { description: 'The rule by which it was shown or hidden, in words.' })
  @Column()
  policy!: string;

  @Field(() => String, { nullable: true, description: 'Per cent of those who answered the question; null when hidden or not an option.' })
  @Column()
  percentage!: string | null;

  @Field(() => String, { description: 'What is counted.' })
  @Column()
  unit!: string;

  @Field(() => ConsultationQuestion, { nullable: true, description: 'The question; null for the number of responses.' })
  @One()
  question!: ConsultationQuestion | null;

  @Field(() => AnswerOption, { nullable: true, description: 'The option; null for those who answered the question at all.' })
  @One()
  option!: AnswerOption | null;

  @Field(() => Consultation, { description: 'The consultation whose result it is.' })
  @One()
  consultation!: Consultation;

  @Field(() => Instant, { description: 'When it was published.' })
  @Column()
  publishedAt!: Date;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}
