import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { ReportKind } from '../reports/report-words.type.ts';
import { ImportedFactKind, ImportedFactVerdict } from './paper-import.type.ts';

@InputType({ description: 'Which paper that was brought in, and which version of it the person was looking at.' })
export class PaperImportInput {
  @Field(() => ID, { description: 'The paper.' })
  importId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'What is said of one fact that was found in a paper.' })
export class JudgeImportedFactInput {
  @Field(() => ID, { description: 'The fact.' })
  factId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => ImportedFactVerdict, { description: 'Whether it is taken over, left out or not decided after all.' })
  verdict!: ImportedFactVerdict;
}

@InputType({ description: 'What is said of all facts of a kind that nobody has decided on.' })
export class JudgeImportedFactsInput {
  @Field(() => ID, { description: 'The paper.' })
  importId!: string;

  @Field(() => ImportedFactKind, { description: 'The kind.' })
  kind!: ImportedFactKind;

  @Field(() => ImportedFactVerdict, { description: 'Whether they are taken over or left out.' })
  verdict!: ImportedFactVerdict;
}

@InputType({ description: 'How a fact that was found in a paper is meant.' })
export class CorrectImportedFactInput {
  @Field(() => ID, { description: 'The fact.' })
  factId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;

  @Field(() => String, { description: 'How it is meant, as such facts are written: an amount, a date, a name, a text.' })
  words!: string;

  @Field(() => String, { nullable: true, description: 'The verb of a recommendation, or the state of an implication.' })
  choice!: string | null;

  @Field(() => String, { nullable: true, description: 'The post of a person.' })
  post!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason of a recommendation, or what implications there are.' })
  reason!: string | null;
}

@InputType({ description: 'What is made of a paper that was brought in.' })
export class FinishPaperImportInput extends PaperImportInput {
  @Field(() => String, { description: 'The title of the report.' })
  title!: string;

  @Field(() => ReportKind, { description: 'What kind of paper it is.' })
  kind!: ReportKind;

  @Field(() => ID, { description: 'The committee or body that it was for.' })
  bodyId!: string;

  @Field(() => Day, { nullable: true, description: 'The day of the meeting; null where it is not known.' })
  meetingDay!: string | null;

  @Field(() => Boolean, { description: 'Whether everybody can read the paper already. Of one that they cannot, the list of source papers says nothing.' })
  isPublished!: boolean;

  @Field(() => Boolean, { description: 'Whether its text becomes sections of the report.' })
  takesText!: boolean;
}
