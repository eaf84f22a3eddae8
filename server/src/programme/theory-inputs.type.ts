import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { TheoryNodeKind } from './theory-of-change.type.ts';

@InputType({ description: 'Which theory of change, and which version of it the person was looking at.' })
export abstract class SeenTheoryInput {
  @Field(() => ID, { description: 'The theory of change.' })
  theoryId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'The next version of a theory of change.' })
export class BeginTheoryOfChangeInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => String, { description: 'Its title, in 120 characters or fewer.' })
  title!: string;
}

@InputType({ description: 'Something for a theory of change.' })
export class AddTheoryNodeInput extends SeenTheoryInput {
  @Field(() => TheoryNodeKind, { description: 'What it is.' })
  kind!: TheoryNodeKind;

  @Field(() => String, { description: 'What it says, in 120 characters or fewer.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  detail!: string | null;
}

@InputType({ description: 'Something in a theory of change, said otherwise.' })
export class ChangeTheoryNodeInput extends AddTheoryNodeInput {
  @Field(() => ID, { description: 'What is changed.' })
  nodeId!: string;
}

@InputType({ description: 'Something that is taken out of a theory of change, with its links.' })
export class RemoveTheoryNodeInput extends SeenTheoryInput {
  @Field(() => ID, { description: 'What is taken out.' })
  nodeId!: string;
}

@InputType({ description: 'One thing that leads to another.' })
export class LinkTheoryNodesInput extends SeenTheoryInput {
  @Field(() => ID, { description: 'What leads to the other, or the assumption that stands under it.' })
  fromNodeId!: string;

  @Field(() => ID, { description: 'What it leads to.' })
  toNodeId!: string;
}

@InputType({ description: 'One thing that no longer leads to another.' })
export class UnlinkTheoryNodesInput extends SeenTheoryInput {
  @Field(() => ID, { description: 'The link.' })
  linkId!: string;
}

@InputType({ description: 'A theory of change that was agreed.' })
export class AgreeTheoryOfChangeInput extends SeenTheoryInput {
  @Field(() => Day, { description: 'The day on which it was agreed; not in the future.' })
  agreedOn!: string;
}
