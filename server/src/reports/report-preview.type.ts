import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A draft as it would be drawn if it were published now.' })
export class DraftPreview {
  @Field(() => ID, { description: 'The report.' })
  id!: string;

  @Field(() => String, { description: 'Its public part as JSON, in the shape from which every paper is drawn.' })
  content!: string;

  @Field(() => String, { nullable: true, description: 'What of it is exempt, in the same shape; null where nothing is.' })
  exemptContent!: string | null;
}
