import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';

@InputType({ description: 'What a committee means to look at.' })
export class AddWorkPlanItemInput {
  @Field(() => ID, { description: 'The committee.' })
  bodyId!: string;

  @Field(() => String, { description: 'What it is.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  why?: string;

  @Field(() => String, { nullable: true, description: 'The post or body that brings it.' })
  broughtByRole?: string;

  @Field(() => String, { nullable: true, description: 'When, in words such as "March 2027".' })
  due?: string;
}

@InputType({ description: 'Which item of a work plan, and which version of it the person was looking at.' })
export class SeenWorkPlanItemInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'Other words or another time for an item of a work plan.' })
export class ChangeWorkPlanItemInput extends SeenWorkPlanItemInput {
  @Field(() => String, { description: 'What it is.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  why?: string;

  @Field(() => String, { nullable: true, description: 'The post or body that brings it.' })
  broughtByRole?: string;

  @Field(() => String, { nullable: true, description: 'When, in words such as "March 2027".' })
  due?: string;
}

@InputType({ description: 'An item of a work plan goes on an agenda.' })
export class PlaceWorkPlanItemInput extends SeenWorkPlanItemInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => ID, { nullable: true, description: 'The paper that comes with it.' })
  reportId?: string;
}

@InputType({ description: 'A committee looked at an item of its work plan.' })
export class ConsiderWorkPlanItemInput extends SeenWorkPlanItemInput {
  @Field(() => Day, { description: 'The day.' })
  consideredOn!: string;
}

@InputType({ description: 'A committee will not look at an item of its work plan.' })
export class DropWorkPlanItemInput extends SeenWorkPlanItemInput {
  @Field(() => Day, { description: 'The day it was dropped.' })
  droppedOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'How a committee is to be kept up to date on a subject.' })
export class ArrangeUpdatesInput {
  @Field(() => ID, { description: 'The committee.' })
  bodyId!: string;

  @Field(() => String, { description: 'What the updates are about.' })
  subject!: string;

  @Field(() => Int, { description: 'How many months lie between two updates.' })
  everyMonths!: number;

  @Field(() => Day, { description: 'The day from which the months are counted.' })
  startsOn!: string;

  @Field(() => String, { nullable: true, description: 'What each update is to tell.' })
  content?: string;

  @Field(() => ID, { nullable: true, description: 'The resolution by which the committee said so.' })
  resolutionId?: string;
}

@InputType({ description: 'How often updates come, and with what.' })
export class SetUpdatePaceInput {
  @Field(() => ID, { description: 'The arrangement.' })
  scheduleId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => Int, { description: 'How many months lie between two updates.' })
  everyMonths!: number;

  @Field(() => Day, { description: 'The day from which the months are counted.' })
  startsOn!: string;

  @Field(() => String, { nullable: true, description: 'What each update is to tell.' })
  content?: string;

  @Field(() => ID, { nullable: true, description: 'The resolution by which the committee said so.' })
  resolutionId?: string;
}

@InputType({ description: 'No more updates are wanted.' })
export class EndUpdatesInput {
  @Field(() => ID, { description: 'The arrangement.' })
  scheduleId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => Day, { description: 'The last day.' })
  endedOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
