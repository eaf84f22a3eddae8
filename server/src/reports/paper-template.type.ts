import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Provenance, provenanceOf } from '../papers/papers.type.ts';
import { Code, Column, Many, Reads, everyone } from '../platform/reading/declare.ts';
import { GlossaryTermRow, PaperTemplateRow, type SignOffLine } from './paper-template.entity.ts';
import { SignOffKind } from './draft-sign-off.type.ts';
import { PaperNumbering, PaperPart, ReportKind } from './report-words.type.ts';

@ObjectType({ description: 'A line of the sign-off list that papers of a council have.' })
export class TemplateSignOff {
  @Field(() => SignOffKind, { description: 'For what it is signed.' })
  kind!: SignOffKind;

  @Field(() => String, { description: 'The role that signs.' })
  role!: string;
}

@Reads(PaperTemplateRow, { visible: everyone })
@ObjectType({ description: 'How a council prints a kind of paper.' })
export class PaperTemplate {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => ReportKind, { nullable: true, description: 'The kind of paper; null for every kind that has no template of its own.' })
  @Column()
  kind!: ReportKind | null;

  @Field(() => [PaperPart], { description: 'The parts of such a paper in their order. Parts that are not named follow at the end.' })
  @Code<{ parts: string[] }>(['parts'], (templates) => templates.map(({ parts }) => parts))
  parts!: PaperPart[];

  @Field(() => PaperNumbering, { description: 'How its paragraphs are numbered.' })
  @Column()
  numbering!: PaperNumbering;

  @Field(() => [String], { description: 'The fields of implications that it asks for.' })
  @Code<{ implications: string[] }>(['implications'], (templates) => templates.map(({ implications }) => implications))
  implications!: string[];

  @Field(() => [TemplateSignOff], { description: 'Who has to sign it.' })
  @Code<{ signOffs: SignOffLine[] }>(['signOffs'], (templates) => templates.map(({ signOffs }) => signOffs))
  signOffs!: TemplateSignOff[];

  @Field(() => Int, { description: 'Which state of it this is; a change must name the state that was seen.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts came from.' })
  @Many(() => Provenance, provenanceOf('paperTemplate'))
  provenance!: Provenance[];
}

@Reads(GlossaryTermRow, { visible: everyone })
@ObjectType({ description: 'A short form or a term that papers of a council use.' })
export class GlossaryTerm {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The short form or term.' })
  @Column()
  term!: string;

  @Field(() => String, { nullable: true, description: 'What a short form stands for: papers spell it out where they first use it. Null for a term that is no short form.' })
  @Column()
  expansion!: string | null;

  @Field(() => String, { nullable: true, description: 'What it means; null where nothing needs to be said.' })
  @Column()
  meaning!: string | null;

  @Field(() => Int, { description: 'Which state of it this is; a change must name the state that was seen.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('glossaryTerm'))
  provenance!: Provenance[];
}
