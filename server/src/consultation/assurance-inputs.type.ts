import { Field, ID, InputType } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { AssuranceKind, EqualityAssessmentStage } from './assurance.type.ts';
import { ElectionKind } from './election.type.ts';
import { StartItem } from './start-check.type.ts';

@InputType({ description: 'Something that was done before a consultation opens, or before a decision on it.' })
export class RecordAssuranceInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;

  @Field(() => AssuranceKind, { description: 'What was done.' })
  kind!: AssuranceKind;

  @Field(() => EqualityAssessmentStage, { nullable: true, description: 'How far an equality impact assessment went.' })
  assessmentStage?: EqualityAssessmentStage | null;

  @Field(() => Day, { description: 'The day it was done; not in the future.' })
  doneOn!: string;

  @Field(() => String, { description: 'The post or the body that did it.' })
  byRole!: string;

  @Field(() => String, { description: 'What was found or advised, and where it can be read.' })
  note!: string;
}

@InputType({ description: 'An item of the start checklist.' })
export class RestoreStartItemInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;

  @Field(() => StartItem, { description: 'The item.' })
  item!: StartItem;
}

@InputType({ description: 'An item of the start checklist that is left out.' })
export class WaiveStartItemInput extends RestoreStartItemInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'The post that decided it.' })
  byRole!: string;
}

@InputType({ description: 'A day on which people vote.' })
export class RecordElectionInput {
  @Field(() => String, { description: 'The council, such as "york".' })
  councilSlug!: string;

  @Field(() => ElectionKind, { description: 'What people vote on.' })
  kind!: ElectionKind;

  @Field(() => Day, { description: 'The day of the vote.' })
  pollingOn!: string;

  @Field(() => Day, { nullable: true, description: 'The day of the notice, where it is known.' })
  noticeOn?: string | null;

  @Field(() => String, { description: 'Where the day is known from.' })
  source!: string;
}
