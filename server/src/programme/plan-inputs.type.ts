import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';


@InputType({ description: 'A new delivery plan.' })
export class BeginPlanInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => ID, { nullable: true, description: 'The hub it is of; left out for a plan of the programme.' })
  hubId?: string | null;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who makes it.' })
  contributors?: string | null;
}

@InputType({ description: 'A new version of a delivery plan.' })
export class BeginPlanVersionInput {
  @Field(() => ID, { description: 'The version to begin from.' })
  basedOnId!: string;

  @Field(() => String, { nullable: true, description: 'What the new version is about.' })
  note?: string | null;
}

@InputType({ description: 'What a version being written says in one section.' })
export class WritePlanSectionInput {
  @Field(() => ID, { description: 'The version of the plan.' })
  planVersionId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => ID, { description: 'The section.' })
  sectionId!: string;

  @Field(() => String, { description: 'What it says.' })
  content!: string;
}

@InputType({ description: 'Who makes a version, and what it is about.' })
export class DescribePlanVersionInput {
  @Field(() => ID, { description: 'The version of the plan.' })
  planVersionId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Who makes it.' })
  contributors?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  note?: string | null;
}

@InputType({ description: 'That a version is agreed.' })
export class AgreePlanInput {
  @Field(() => ID, { description: 'The version of the plan.' })
  planVersionId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => Day, { description: 'The day; not in the future.' })
  agreedOn!: string;

  @Field(() => String, { description: 'The role or body that agreed to it.' })
  agreedByRole!: string;
}

@InputType({ description: 'That a version is submitted.' })
export class SubmitPlanInput {
  @Field(() => ID, { description: 'The version of the plan.' })
  planVersionId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => String, { description: 'To whom.' })
  submittedTo!: string;

  @Field(() => Day, { description: 'The day; not in the future.' })
  submittedOn!: string;
}

@InputType({ description: 'That a submitted version was accepted.' })
export class AcceptPlanInput {
  @Field(() => ID, { description: 'The version of the plan.' })
  planVersionId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => Day, { description: 'The day; not in the future.' })
  acceptedOn!: string;
}
