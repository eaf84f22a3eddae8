import { Field, Int, ObjectType } from 'type-graphql';
import { Code, Column, ReadsRows, everyone } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { EnclosureKind, ExhibitKind, ImplicationState, RecommendationVerb, ReportCapacity, SectionRole } from './report-words.type.ts';

// The parts of a published version. Their rows are worked out of its content and can be reached in no other way, so
// that whoever may see the version may see them.

@ReadsRows(
  { position: 'position integer', label: 'label text?', heading: 'heading text', body: 'body text', role: 'role text' },
  { visible: everyone },
)
@ObjectType({ description: 'A section of a published report.' })
export class ReportSection {
  @Field(() => Int, { description: 'Its place in the report, from 1. Figures say by it where they belong.' })
  @Column()
  position!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Its number as the paper prints it: text to show. Two sections may carry the same; null when it has none.',
  })
  @Column()
  label!: string | null;

  @Field(() => String, { description: 'Its heading.' })
  @Column()
  heading!: string;

  @Field(() => String, {
    description: 'Its text, in Markdown: headings, lists, tables, links; [[key]] is the figure with that key, [[exhibit:key]] the table or chart.',
  })
  @Column()
  body!: string;

  @Field(() => SectionRole, { description: 'What it is for.' })
  @Column()
  role!: SectionRole;
}

@ReadsRows(
  { position: 'position integer', key: 'key text', kind: 'kind text', title: 'title text', description: 'description text', figureKeys: 'figureKeys jsonb' },
  { visible: everyone },
)
@ObjectType({ description: 'Figures of a published report shown together.' })
export class ReportExhibit {
  @Field(() => String, { description: 'Its key, by which the text names it.' })
  @Column()
  key!: string;

  @Field(() => ExhibitKind, { description: 'As what they are shown.' })
  @Column()
  kind!: ExhibitKind;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'What it shows, for those who do not see it.' })
  @Column()
  description!: string;

  @Field(() => [String], { description: 'The keys of its figures, in order.' })
  @Code<{ figureKeys: string[] }>(['figureKeys'], (exhibits) => exhibits.map(({ figureKeys }) => figureKeys))
  figureKeys!: string[];
}

@ReadsRows({ term: 'term text', expansion: 'expansion text?', meaning: 'meaning text?' }, { visible: everyone })
@ObjectType({ description: 'A short form or a term that a published report uses, as the council understood it then.' })
export class ReportTerm {
  @Field(() => String, { description: 'The term or short form.' })
  @Column()
  term!: string;

  @Field(() => String, { nullable: true, description: 'The short form spelt out; null when it is none.' })
  @Column()
  expansion!: string | null;

  @Field(() => String, { nullable: true, description: 'What it means; null when spelling it out says enough.' })
  @Column()
  meaning!: string | null;
}

@ReadsRows(
  { position: 'position integer', verb: 'verb text', text: 'text text', reason: 'reason text?' },
  { visible: everyone },
)
@ObjectType({ description: 'What a published report asks its committee to do.' })
export class ReportRecommendation {
  @Field(() => Int, { description: 'Its number, from 1.' })
  @Column()
  position!: number;

  @Field(() => RecommendationVerb, { description: 'What is asked.' })
  @Column()
  verb!: RecommendationVerb;

  @Field(() => String, { description: 'The recommendation, in our words.' })
  @Column()
  text!: string;

  @Field(() => String, { nullable: true, description: 'Why; null where the paper gives no reason.' })
  @Column()
  reason!: string | null;
}

@ReadsRows(
  { position: 'position integer', capacity: 'capacity text', name: 'name text', post: 'post text?', email: 'email text?', phone: 'phone text?' },
  { visible: everyone },
)
@ObjectType({ description: 'Somebody in a public post whom a published report names.' })
export class ReportPerson {
  @Field(() => ReportCapacity, { description: 'In what capacity.' })
  @Column()
  capacity!: ReportCapacity;

  @Field(() => String, { description: 'Their name, as printed.' })
  @Column()
  name!: string;

  @Field(() => String, { nullable: true, description: 'Their post; null where not stated.' })
  @Column()
  post!: string | null;

  @Field(() => String, { nullable: true, description: 'Their address at work for questions; null where none is given.' })
  @Column()
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Their telephone at work for questions; null where none is given.' })
  @Column()
  phone!: string | null;
}

@ReadsRows(
  {
    position: 'position integer',
    role: 'role text',
    state: 'state text',
    signedBy: 'signedBy text?',
    onBehalfOf: 'onBehalfOf text?',
    signedOn: 'signedOn date?',
  },
  { visible: everyone },
)
@ObjectType({ description: 'One line of the sign-off list of a published report.' })
export class ReportSignOff {
  @Field(() => String, { description: 'Whose sign-off it is.' })
  @Column()
  role!: string;

  @Field(() => StatedAnswer, { description: 'Whether it was signed off.' })
  @Column()
  state!: StatedAnswer;

  @Field(() => String, { nullable: true, description: 'Who signed; null where nobody did or no name is given.' })
  @Column()
  signedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'For whom they signed; null when they signed for themselves.' })
  @Column()
  onBehalfOf!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day of signing; null where not stated.' })
  @Column()
  signedOn!: string | null;
}

@ReadsRows(
  { position: 'position integer', kind: 'kind text', state: 'state text', text: 'text text?' },
  { visible: everyone },
)
@ObjectType({ description: 'What a published report means for one field, such as finance or the law.' })
export class ReportImplication {
  @Field(() => String, { description: 'The field, as the council calls it.' })
  @Column()
  kind!: string;

  @Field(() => ImplicationState, {
    description: 'Whether there are implications. None, not assessed, not applicable and not stated are four answers.',
  })
  @Column()
  state!: ImplicationState;

  @Field(() => String, {
    nullable: true,
    description: 'What they are, or what is said about there being none; null when nothing more is said.',
  })
  @Column()
  text!: string | null;
}

@ReadsRows(
  {
    position: 'position integer',
    kind: 'kind text',
    label: 'label text?',
    title: 'title text',
    datedOn: 'datedOn date?',
    isAtHand: 'isAtHand boolean',
    url: 'url text?',
    publisher: 'publisher text?',
    fileUrl: 'fileUrl text?',
    fileName: 'fileName text?',
    fileHash: 'fileHash text?',
    byteCount: 'byteCount integer?',
    altText: 'altText text?',
  },
  { visible: everyone },
)
@ObjectType({ description: 'Something that a published report points to.' })
export class ReportEnclosure {
  @Field(() => EnclosureKind, { description: 'Whether it is attached, was read, or was decided before.' })
  @Column()
  kind!: EnclosureKind;

  @Field(() => String, {
    nullable: true,
    description: 'Its number as printed, such as "Appendix 1"; null when it has none.',
  })
  @Column()
  label!: string | null;

  @Field(() => String, { description: 'What it is.' })
  @Column()
  title!: string;

  @Field(() => Day, { nullable: true, description: 'Its date; null where not stated.' })
  @Column()
  datedOn!: string | null;

  @Field(() => Boolean, { description: 'False when the paper points to it and it is not there.' })
  @Column()
  isAtHand!: boolean;

  @Field(() => String, { nullable: true, description: 'Where it can be read; null where no address is given.' })
  @Column()
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it; null where not stated.' })
  @Column()
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'The address of its file on this platform; null where none is kept.' })
  @Column()
  fileUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of its file; null where none is kept.' })
  @Column()
  fileName!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of its file, in hexadecimal; null where none is kept.' })
  @Column()
  fileHash!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many bytes its file has; null where none is kept.' })
  @Column()
  byteCount!: number | null;

  @Field(() => String, { nullable: true, description: 'What its picture shows, for those who do not see it; null where it is no picture.' })
  @Column()
  altText!: string | null;
}

@ReadsRows({ code: 'code text', name: 'name text' }, { visible: everyone })
@ObjectType({
  description: 'A ward or division that a published report concerns, as it was on the day of the meeting.',
})
export class ReportWard {
  @Field(() => String, { description: 'Its official code.' })
  @Column()
  code!: string;

  @Field(() => String, { description: 'Its name at the time.' })
  @Column()
  name!: string;
}
