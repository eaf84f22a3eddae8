import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Expression, Many, One, Reads, ReadsRows } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Instant } from '../platform/scalars.ts';
import { DraftSection } from './report-draft.type.ts';
import { ReportEnclosureRow, ReportImplicationRow, ReportPersonRow, ReportRecommendationRow } from './report-parts.entity.ts';
import { EnclosureKind, ImplicationState, RecommendationVerb, ReportCapacity } from './report-words.type.ts';
import { DraftCommentRow, ReportFileRow } from './report-writing.entity.ts';
import { draftReaders, reportPreparers } from './report.policy.ts';

const versionWords = 'Which state of it this is; a change must name the state that was seen.';

@Reads(ReportRecommendationRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) })
@ObjectType({ description: 'A recommendation of a paper while it is prepared.' })
export class DraftRecommendation {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its number, from 1.' })
  @Column()
  position!: number;

  @Field(() => RecommendationVerb, { description: 'What the committee is asked to do.' })
  @Column()
  verb!: RecommendationVerb;

  @Field(() => String, { description: 'The recommendation.' })
  @Column()
  text!: string;

  @Field(() => String, { nullable: true, description: 'Why; null where none is given yet.' })
  @Column()
  reason!: string | null;

  @Field(() => Int, { description: versionWords })
  @Column()
  version!: number;
}

@Reads(ReportImplicationRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) })
@ObjectType({ description: 'What a paper means for one field, while it is prepared.' })
export class DraftImplication {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  @Column()
  position!: number;

  @Field(() => String, { description: 'The field, as the council calls it.' })
  @Column()
  kind!: string;

  @Field(() => ImplicationState, { description: 'Whether there are implications.' })
  @Column()
  state!: ImplicationState;

  @Field(() => String, { nullable: true, description: 'What they are, or what is said about there being none; null when nothing more is said.' })
  @Column()
  text!: string | null;

  @Field(() => Int, { description: versionWords })
  @Column()
  version!: number;
}

@Reads(ReportPersonRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) })
@ObjectType({ description: 'Somebody whom a paper names, while it is prepared.' })
export class DraftPerson {
  @Field(() => ID, { description: 'The key of this entry.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  @Column()
  position!: number;

  @Field(() => ReportCapacity, { description: 'In what capacity.' })
  @Column()
  capacity!: ReportCapacity;

  @Field(() => String, { description: 'Their name, as it is to be printed.' })
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

  @Field(() => ID, { nullable: true, description: 'The key of their account; null where they have none here.' })
  @Column('account')
  accountId!: string | null;

  @Field(() => Int, { description: versionWords })
  @Column()
  version!: number;
}

@Reads(ReportFileRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) })
@ObjectType({ description: 'A file that a paper encloses. It is never changed.' })
export class EnclosedFile {
  @Field(() => ID, { description: 'Its key; it is taken at /enclosures/ and this key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  @Column()
  name!: string;

  @Field(() => String, { description: 'What kind of file it is, such as application/pdf.' })
  @Column()
  mediaType!: string;

  @Field(() => Int, { description: 'How many bytes it has.' })
  @Column()
  byteCount!: number;

  @Field(() => String, { description: 'SHA-256 of its bytes, in hexadecimal.' })
  @Column()
  hash!: string;

  @Field(() => Instant, { description: 'When it was kept.' })
  @Column()
  keptAt!: Date;
}

@Reads(ReportEnclosureRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) })
@ObjectType({ description: 'Something that a paper points to, while it is prepared.' })
export class DraftEnclosure {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  @Column()
  position!: number;

  @Field(() => EnclosureKind, { description: 'Whether it is attached, was read, or was decided before.' })
  @Column()
  kind!: EnclosureKind;

  @Field(() => String, { nullable: true, description: 'Its number, such as "Appendix 1"; null when it has none.' })
  @Column()
  label!: string | null;

  @Field(() => String, { description: 'What it is.' })
  @Column()
  title!: string;

  @Field(() => Day, { nullable: true, description: 'Its date; null where not stated.' })
  @Column()
  datedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it; null where not stated.' })
  @Column()
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read; null where no address is given.' })
  @Column()
  url!: string | null;

  @Field(() => Day, { nullable: true, description: 'When a person last opened that address and found it there; null where nobody has said so.' })
  @Column()
  lastOpenedOn!: string | null;

  @Field(() => Boolean, { description: 'False while it is missing.' })
  @Column()
  isAtHand!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the paper may be published without it; null where nobody said so.' })
  @Column()
  waivedReason!: string | null;

  @Field(() => Boolean, { description: 'True when it is kept from the public.' })
  @Column()
  isExempt!: boolean;

  @Field(() => EnclosedFile, { nullable: true, description: 'Its file; null where none is kept.' })
  @One()
  file!: EnclosedFile | null;

  @Field(() => String, { nullable: true, description: 'What its picture shows; null where it is no picture.' })
  @Column()
  altText!: string | null;

  @Field(() => Int, { description: versionWords })
  @Column()
  version!: number;
}

@Reads(DraftCommentRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) })
@ObjectType({ description: 'What somebody said of a draft, or answered. It is never published.' })
export class DraftComment {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => DraftSection, { nullable: true, description: 'The section that it is about; null when it is about the whole paper or the section is gone.' })
  @One()
  section!: DraftSection | null;

  @Field(() => String, { description: 'What was said.' })
  @Column()
  body!: string;

  @Field(() => String, { nullable: true, description: 'Who said it; null when they no longer work on papers here.' })
  @Expression((row) => sql`(select p.name from people_of_papers(${row('council')}) p where p.id = ${row('byPerson')})`)
  byName!: string | null;

  @Field(() => Instant, { description: 'When.' })
  @Column()
  madeAt!: Date;

  @Field(() => Instant, { nullable: true, description: 'When it was settled; null while it is open.' })
  @Column()
  resolvedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who settled it; null while it is open, or when they no longer work on papers here.' })
  @Expression((row) => sql`(select p.name from people_of_papers(${row('council')}) p where p.id = ${row('resolvedByPerson')})`)
  resolvedByName!: string | null;

  @Field(() => [DraftComment], { description: 'What was answered, the earliest first.' })
  @Many(() => DraftComment, { order: ['madeAt'], atMost: 30, rows: (comment) => sql`select * from draft_comment where answers_id = ${comment('id')}` })
  answers!: DraftComment[];

  @Field(() => Boolean, { description: 'Whether the viewer may settle it, or open it again.' })
  @Expression((row, _args, viewer) => sql`(${viewer.isMemberOf(row('council'), ...reportPreparers)} or coalesce(${row('byPerson')} = ${viewer.personId()}, false))`, { ifNull: 'false' })
  viewerSettles!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

@ReadsRows(
  { id: 'id uuid', council: 'council_id uuid council', name: 'name text', isDemonstration: 'is_demonstration boolean' },
  { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) },
)
@ObjectType({ description: 'The account of somebody who writes, reads or signs papers of a council.' })
export class PaperPerson {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Their name.' })
  @Column()
  name!: string;

  @Field(() => Boolean, { description: 'True for a demonstration person.' })
  @Column()
  isDemonstration!: boolean;
}
