import { Field, Int, ObjectType } from 'type-graphql';
import { Day, Pence } from '../platform/scalars.ts';
import { EnclosureKind, ExhibitKind, SectionRole } from './report-words.type.ts';

// Exempt parts stand apart from a version and are given to nobody but those who may read them, each reading in the audit
// chain. No other type reads them: no list, count, search or file of a report knows of them.

@ObjectType({ description: 'An exempt section of a published report.' })
export class ExemptSection {
  @Field(() => Int, { description: 'Its place among all sections of the paper.' })
  position!: number;

  @Field(() => String, { nullable: true, description: 'Its number as the paper prints it.' })
  label!: string | null;

  @Field(() => String, { description: 'Its heading.' })
  heading!: string;

  @Field(() => String, { description: 'Its text, in Markdown, as in the sections that are public.' })
  body!: string;

  @Field(() => SectionRole, { description: 'What it is for.' })
  role!: SectionRole;

  @Field(() => String, { nullable: true, description: 'Why it is exempt.' })
  exemptReason!: string | null;
}

@ObjectType({ description: 'An exempt figure of a published report.' })
export class ExemptFigure {
  @Field(() => String, { description: 'Its key, by which the text names it.' })
  key!: string;

  @Field(() => Int, { nullable: true, description: 'The place of the section it belongs to; null when it belongs to none.' })
  section!: number | null;

  @Field(() => String, { description: 'What it says.' })
  label!: string;

  @Field(() => String, { description: 'The figure as it is shown.' })
  display!: string;

  @Field(() => String, { nullable: true, description: 'What is counted or measured.' })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: 'What must be known to read it.' })
  note!: string | null;

  @Field(() => Pence, { nullable: true, description: 'The amount; null when it is no amount.' })
  pence!: number | null;

  @Field(() => Int, { nullable: true, description: 'The number; null when it is no number of things.' })
  number!: number | null;

  @Field(() => Boolean, { description: 'True when it was worked out from others that are stated.' })
  isComputed!: boolean;

  @Field(() => Boolean, { description: 'True when it rests on something made up for the demonstration.' })
  isDemonstration!: boolean;

  @Field(() => String, { description: 'Its source in words.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'The figure as a paper prints it; null when it comes from none.' })
  raw!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which it was copied.' })
  asAt!: string | null;
}

@ObjectType({ description: 'Exempt figures of a published report shown together.' })
export class ExemptExhibit {
  @Field(() => String, { description: 'Its key, by which the text names it.' })
  key!: string;

  @Field(() => ExhibitKind, { description: 'How they are shown.' })
  kind!: ExhibitKind;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'What it shows, for those who do not see it.' })
  description!: string;

  @Field(() => [String], { description: 'The keys of its figures, in order.' })
  figureKeys!: string[];
}

@ObjectType({ description: 'An exempt enclosure of a published report.' })
export class ExemptEnclosure {
  @Field(() => EnclosureKind, { description: 'What it is.' })
  kind!: EnclosureKind;

  @Field(() => String, { nullable: true, description: 'How the paper calls it, such as "Appendix A".' })
  label!: string | null;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => Day, { nullable: true, description: 'Its day; null where none is stated.' })
  datedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The address of its file on this platform; null where none is kept.' })
  fileUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of its file; null where none is kept.' })
  fileName!: string | null;
}

@ObjectType({ description: 'What a published report says that is not public.' })
export class ExemptPart {
  @Field(() => [ExemptSection], { description: 'Its exempt sections, in the order of the paper.' })
  sections!: ExemptSection[];

  @Field(() => [ExemptFigure], { description: 'Its exempt figures.' })
  figures!: ExemptFigure[];

  @Field(() => [ExemptExhibit], { description: 'Its exempt tables and charts.' })
  exhibits!: ExemptExhibit[];

  @Field(() => [ExemptEnclosure], { description: 'Its exempt enclosures.' })
  enclosures!: ExemptEnclosure[];
}
