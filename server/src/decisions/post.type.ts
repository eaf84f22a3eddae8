import { Field, ID, ObjectType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Column, Many, Reads, everyone } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { AppointmentRow, PostRow } from './post.entity.ts';

@Reads(AppointmentRow, { visible: everyone })
@ObjectType({ description: 'Who holds a post, as a paper of that day shows.' })
export class Appointment {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The person who holds the post.' })
  @Column()
  holder!: string;

  @Field(() => Day, { description: 'The day of the paper. Papers do not say from when until when.' })
  @Column()
  shownOn!: string;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

@Reads(PostRow, { visible: everyone })
@ObjectType({ description: 'A post that decides, or answers for what was decided. Its holder changes, the post stays.' })
export class Post {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'What another place in the papers calls the same post; null where there is one name.' })
  @Column()
  alsoCalled!: string | null;

  @Field(() => [Appointment], { description: 'Who held it, the newest first.' })
  @Many(() => Appointment, { by: 'post', order: ['shownOn desc', 'holder'], atMost: 20 })
  appointments!: Appointment[];

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('post'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('post'))
  issues!: DataQualityIssue[];
}
