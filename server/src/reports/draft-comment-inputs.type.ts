import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'What somebody says of a draft.' })
export class CommentOnDraftInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => ID, { nullable: true, description: 'The section that it is about; the whole paper when left out.' })
  sectionId?: string;

  @Field(() => ID, { nullable: true, description: 'The comment that it answers.' })
  answersId?: string;

  @Field(() => String, { description: 'The comment.' })
  body!: string;
}

@InputType({ description: 'A comment to be settled, or opened again.' })
export class SettleDraftCommentInput {
  @Field(() => ID, { description: 'The paper.' })
  reportId!: string;

  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;

  @Field(() => Boolean, { description: 'True when it is settled.' })
  isResolved!: boolean;
}
