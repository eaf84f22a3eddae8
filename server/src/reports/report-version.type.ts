import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DataQualityIssue, Provenance } from '../papers/papers.type.ts';
import { Code, Column, Expression, Many, One, Reads, sameAs, type Row } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Instant } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { FigureSince, figuresSinceVersion } from './figure-since.type.ts';
import { ReportFigure } from './report-figure.type.ts';
import {
  ReportEnclosure,
  ReportExhibit,
  ReportImplication,
  ReportPerson,
  ReportRecommendation,
  ReportSection,
  ReportSignOff,
  ReportTerm,
  ReportWard,
} from './report-parts.type.ts';
import { ReportVersionRow, hashOfVersion } from './report-version.entity.ts';
import { usualOrder } from './paper-template.entity.ts';
import { PaperNumbering, PaperPart, ReportKind, ReportPurpose, WardCoverage } from './report-words.type.ts';
import { Report } from './report.type.ts';

const content = (row: Row) => row('contentJson');

@Reads(ReportVersionRow, { visible: sameAs('report') })
@ObjectType({
  description:
    'A report as it was published. Its text and its figures were copied then and never change; a correction is a further version with a note.',
})
export class ReportVersion {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Report, { description: 'The report it is a version of.' })
  @One()
  report!: Report;

  @Field(() => Int, { description: 'Its number, from 1.' })
  @Column()
  number!: number;

  @Field(() => Instant, { nullable: true, description: 'When it was published; null where the paper does not say.' })
  @Column()
  publishedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it corrects, or what must be known about its publication.',
  })
  @Column()
  note!: string | null;

  @Field(() => String, {
    description: 'The whole paper as one line of JSON, names in order: what the hash is made of.',
  })
  @Column()
  content!: string;

  @Field(() => String, {
    description: 'SHA-256 of the content, in hexadecimal. The content holds the hash of the version before.',
  })
  @Column()
  contentHash!: string;

  @Field(() => Boolean, {
    description: 'True when the hash is the hash of the content: worked out anew each time it is asked.',
  })
  @Code<{ content: string; contentHash: string }>(['content', 'contentHash'], (versions) =>
    versions.map((version) => hashOfVersion(version.content) === version.contentHash),
  )
  isIntact!: boolean;

  @Field(() => Boolean, { description: 'True when no later version is published.' })
  @Expression(
    (row) =>
      sql`not exists (select from report_version later where later.report_id = ${row('report')} and later.number > ${row('number')})`,
    { ifNull: 'false' },
  )
  isCurrent!: boolean;

  @Field(() => String, { description: 'Its title.' })
  @Expression((row) => sql`${content(row)} ->> 'title'`, { ifNull: '' })
  title!: string;

  @Field(() => ReportKind, { description: 'What kind of paper it is.' })
  @Expression((row) => sql`${content(row)} ->> 'kind'`, { ifNull: '' })
  kind!: ReportKind;

  @Field(() => String, { description: 'The body it was written for.' })
  @Expression((row) => sql`${content(row)} ->> 'body'`, { ifNull: '' })
  body!: string;

  @Field(() => Day, { nullable: true, description: 'The day of the meeting; null when it was not known to the day.' })
  @Expression((row) => sql`(${content(row)} ->> 'meetingDay')::date`)
  meetingDay!: string | null;

  @Field(() => ReportPurpose, { description: 'What the committee is asked for.' })
  @Expression((row) => sql`${content(row)} ->> 'asksFor'`, { ifNull: 'NOT_STATED' })
  asksFor!: ReportPurpose;

  @Field(() => StatedAnswer, { description: 'Whether it is a key decision.' })
  @Expression((row) => sql`${content(row)} ->> 'isKey'`, { ifNull: 'NOT_STATED' })
  isKey!: StatedAnswer;

  @Field(() => String, {
    nullable: true,
    description: "The council's test for a key decision, as the paper puts it; null where it does not.",
  })
  @Expression((row) => sql`${content(row)} ->> 'keyTest'`)
  keyTest!: string | null;

  @Field(() => StatedAnswer, { description: 'Whether it stands in the forward plan.' })
  @Expression((row) => sql`${content(row)} ->> 'inForwardPlan'`, { ifNull: 'NOT_STATED' })
  inForwardPlan!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether scrutiny can call it in.' })
  @Expression((row) => sql`${content(row)} ->> 'callIn'`, { ifNull: 'NOT_STATED' })
  callIn!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether it is urgent.' })
  @Expression((row) => sql`${content(row)} ->> 'isUrgent'`, { ifNull: 'NOT_STATED' })
  isUrgent!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether the portfolio holder recommends anything of their own.' })
  @Expression((row) => sql`${content(row)} ->> 'holderRecommends'`, { ifNull: 'NOT_STATED' })
  holderRecommends!: StatedAnswer;

  @Field(() => WardCoverage, { description: 'Whether it concerns all wards, or those it lists.' })
  @Expression((row) => sql`${content(row)} ->> 'wardCoverage'`, { ifNull: 'NOT_STATED' })
  wardCoverage!: WardCoverage;

  @Field(() => [ReportWard], {
    description: 'The wards it concerns, by name: "all" means those that were valid on the day of the meeting.',
  })
  @Many(() => ReportWard, {
    order: ['name', 'code'],
    atMost: 200,
    rows: (version) =>
      sql`select * from jsonb_to_recordset(${content(version)} -> 'wards') as ward (code text, name text)`,
  })
  wards!: ReportWard[];

  @Field(() => String, {
    nullable: true,
    description: 'Why no options are put forward; null where the paper puts some forward or does not say.',
  })
  @Expression((row) => sql`${content(row)} ->> 'noOptionsReason'`)
  noOptionsReason!: string | null;

  @Field(() => [String], { description: 'What it is for, in the order of the paper.' })
  @Code<{ contentJson: { purposes: string[] } }>(['contentJson'], (versions) =>
    versions.map((version) => version.contentJson.purposes),
  )
  purposes!: string[];

  @Field(() => [ReportSection], { description: 'Its text.' })
  @Many(() => ReportSection, {
    order: ['position'],
    atMost: 60,
    rows: (version) =>
      sql`select position, label, heading, body, coalesce(role, 'BODY') as role
        from jsonb_to_recordset(${content(version)} -> 'sections') as section (position integer, label text, heading text, body text, role text)`,
  })
  sections!: ReportSection[];

  @Field(() => [ReportFigure], { description: 'Its figures, as they were when it was published.' })
  @Many(() => ReportFigure, {
    by: 'version',
    order: ['position'],
    atMost: 100,
    rows: (version) => sql`select * from report_version_figure where version_id = ${version('id')}`,
  })
  figures!: ReportFigure[];

  @Field(() => [ReportExhibit], { description: 'Figures that it shows together, as tables and charts.' })
  @Many(() => ReportExhibit, {
    order: ['position'],
    atMost: 60,
    rows: (version) =>
      sql`select * from jsonb_to_recordset(coalesce(${content(version)} -> 'exhibits', '[]')) as shown (position integer, key text, kind text, title text, description text, "figureKeys" jsonb)`,
  })
  exhibits!: ReportExhibit[];

  @Field(() => [ReportTerm], { description: 'The short forms and terms that it uses. The first use of each is spelt out.' })
  @Many(() => ReportTerm, {
    order: ['term'],
    atMost: 100,
    rows: (version) =>
      sql`select * from jsonb_to_recordset(coalesce(${content(version)} -> 'glossary', '[]')) as used (term text, expansion text, meaning text)`,
  })
  glossary!: ReportTerm[];

  @Field(() => [PaperPart], { description: "The order of its parts, by the council's template when it was published; the usual order where the version has none." })
  @Code<{ contentJson: { order?: PaperPart[] | null } }>(['contentJson'], (versions) => versions.map(({ contentJson }) => contentJson.order ?? [...usualOrder]))
  order!: PaperPart[];

  @Field(() => PaperNumbering, { description: 'How its paragraphs are numbered.' })
  @Expression((row) => sql`${content(row)} ->> 'numbering'`, { ifNull: 'NONE' })
  numbering!: PaperNumbering;

  @Field(() => String, { nullable: true, description: "Why it is, or is not, a key decision against what the council's test seems to say; null where nothing had to be said." })
  @Expression((row) => sql`${content(row)} ->> 'keyExplanation'`)
  keyExplanation!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it came to its meeting with less than five clear working days; null where it did not.' })
  @Expression((row) => sql`${content(row)} ->> 'urgencyReason'`)
  urgencyReason!: string | null;

  @Field(() => [FigureSince], {
    description: 'Those figures that were copied from a record of this platform, beside what the record says now.',
  })
  @Many(() => FigureSince, figuresSinceVersion)
  figuresSince!: FigureSince[];

  @Field(() => [ReportRecommendation], { description: 'What it asks the committee to do.' })
  @Many(() => ReportRecommendation, {
    order: ['position'],
    atMost: 30,
    rows: (version) =>
      sql`select * from jsonb_to_recordset(${content(version)} -> 'recommendations') as asked (position integer, verb text, text text, reason text)`,
  })
  recommendations!: ReportRecommendation[];

  @Field(() => [ReportImplication], { description: 'What it means for finance, the law and other fields.' })
  @Many(() => ReportImplication, {
    order: ['position'],
    atMost: 40,
    rows: (version) =>
      sql`select * from jsonb_to_recordset(${content(version)} -> 'implications') as meant (position integer, kind text, state text, text text)`,
  })
  implications!: ReportImplication[];

  @Field(() => [ReportPerson], { description: 'Who wrote it, answers for it, or can be asked.' })
  @Many(() => ReportPerson, {
    order: ['position'],
    atMost: 30,
    rows: (version) =>
      sql`select * from jsonb_to_recordset(${content(version)} -> 'people') as person (position integer, capacity text, name text, post text, email text, phone text)`,
  })
  people!: ReportPerson[];

  @Field(() => [ReportSignOff], { description: 'Who signed it off, and for whom.' })
  @Many(() => ReportSignOff, {
    order: ['position'],
    atMost: 30,
    rows: (version) =>
      sql`select * from jsonb_to_recordset(${content(version)} -> 'signOffs') as signed (position integer, role text, state text, "signedBy" text, "onBehalfOf" text, "signedOn" date)`,
  })
  signOffs!: ReportSignOff[];

  @Field(() => [ReportEnclosure], {
    description: 'What it points to: appendices, background papers, earlier decisions.',
  })
  @Many(() => ReportEnclosure, {
    order: ['position'],
    atMost: 60,
    rows: (version) =>
      sql`select *, '/enclosures/' || (file ->> 'id') as "fileUrl", file ->> 'name' as "fileName", file ->> 'hash' as "fileHash", (file ->> 'byteCount')::integer as "byteCount"
        from jsonb_to_recordset(${content(version)} -> 'enclosures')
          as enclosed (position integer, kind text, label text, title text, "datedOn" date, "isAtHand" boolean, url text, publisher text, file jsonb, "altText" text)`,
  })
  enclosures!: ReportEnclosure[];

  @Field(() => [DataQualityIssue], {
    description: 'What does not fit in the paper. Added beside it, never part of it.',
  })
  @Many(() => DataQualityIssue, {
    order: ['code', 'place'],
    atMost: 40,
    rows: (version) =>
      sql`select * from data_quality_issue where subject_type = 'report' and subject_id = ${version('report')}`,
  })
  issues!: DataQualityIssue[];

  @Field(() => [Provenance], { description: 'Where its facts came from, when it was taken from a published paper.' })
  @Many(() => Provenance, {
    order: ['field', 'place', 'factId'],
    atMost: 60,
    rows: (version) =>
      sql`select * from provenance where subject_type = 'report' and subject_id = ${version('report')}`,
  })
  provenance!: Provenance[];

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Expression((row) => sql`(${content(row)} ->> 'isDemonstration')::boolean`, { ifNull: 'true' })
  isDemonstration!: boolean;
}
