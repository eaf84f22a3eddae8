import { Field, ID, InputType, Int } from 'type-graphql';
import { PaperNumbering, ReportKind } from './report-words.type.ts';

@InputType({ description: 'How a council prints a kind of paper.' })
export class ChangePaperTemplateInput {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => ReportKind, { nullable: true, description: 'The kind of paper; every kind without a template of its own when it is left out.' })
  kind!: ReportKind | null;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; left out for a template that is not there yet.' })
  version!: number | null;

  @Field(() => [String], { description: 'The parts in their order: their keys or their names.' })
  parts!: string[];

  @Field(() => PaperNumbering, { description: 'How paragraphs are numbered.' })
  numbering!: PaperNumbering;

  @Field(() => [String], { description: 'The fields of implications that it asks for.' })
  implications!: string[];

  @Field(() => [String], { description: 'Who has to sign: "Finance: Service Director (Finance)".' })
  signOffs!: string[];
}

@InputType({ description: 'A short form or a term.' })
export class AddGlossaryTermInput {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => String, { description: 'The short form or term.' })
  term!: string;

  @Field(() => String, { nullable: true, description: 'What a short form stands for.' })
  expansion!: string | null;

  @Field(() => String, { nullable: true, description: 'What it means.' })
  meaning!: string | null;
}

@InputType({ description: 'A short form or a term as it is to be.' })
export class ChangeGlossaryTermInput {
  @Field(() => ID, { description: 'The term.' })
  termId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'The short form or term.' })
  term!: string;

  @Field(() => String, { nullable: true, description: 'What a short form stands for.' })
  expansion!: string | null;

  @Field(() => String, { nullable: true, description: 'What it means.' })
  meaning!: string | null;
}

@InputType({ description: 'A term to be taken out.' })
export class RemoveGlossaryTermInput {
  @Field(() => ID, { description: 'The term.' })
  termId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}
