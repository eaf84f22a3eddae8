import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What the viewer may do with a decision, a body or a meeting. Where it stands can still stand against it.' })
export class DecisionAbilities {
  @Field(() => Boolean, { description: 'To record what belongs to it and what becomes of it.' })
  manage!: boolean;
}
