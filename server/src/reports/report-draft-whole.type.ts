import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { Area } from '../councils/area.type.ts';
import { Council } from '../councils/council.type.ts';
import { Body } from '../decisions/body.type.ts';
import { Meeting } from '../decisions/meeting.type.ts';
import { Code, Column, Expression, Many, One, Reads, planned, type ListOptions } from '../platform/reading/declare.ts';
import { identifier, sql } from '../platform/reading/sql.ts';
import { Day, Instant } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { Programme } from '../programme/programme.type.ts';
import { DraftComment, DraftEnclosure, DraftImplication, DraftPerson, DraftRecommendation } from './draft-parts.type.ts';
import { DraftFigure, DraftSection, figuresOfDraft } from './report-draft.type.ts';
import { ReportSignOff } from './report-parts.type.ts';
import { ReportClassification, ReportKind, ReportPurpose, ReportStatus, WardCoverage } from './report-words.type.ts';
import { ReportDraftRow } from './report-draft-whole.entity.ts';
import { stateOfDraft } from './report.entity.ts';
import { canWriteReport, draftReaders } from './report.policy.ts';

/** The parts of a draft of one kind, in their order. */
const partsOf = (table: string, atMost: number): ListOptions => ({
  order: ['position'],
  atMost,
  rows: (draft) => sql`select * from ${identifier(table)} where report_id = ${draft('id')}`,
});

@Reads(ReportDraftRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) })
@ObjectType({ description: 'A paper as it is prepared, with all its parts; or a correction of a published one.' })
export class ReportDraft {
  @Field(() => ID, { description: 'The key of the report.' })
  @Column()
  id!: string;

  @Field(() => Council, { description: 'The council whose paper it is.' })
  @One()
  council!: Council;

  @Field(() => String, { description: 'Its name in web addresses.' })
  @Column()
  slug!: string;

  @Field(() => ReportKind, { description: 'What kind of paper it is.' })
  @Column()
  kind!: ReportKind;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => Body, { description: 'The committee or other body it is for.' })
  @One()
  body!: Body;

  @Field(() => Meeting, { nullable: true, description: 'The meeting it is for; null while there is none that you may see.' })
  @One()
  meeting!: Meeting | null;

  @Field(() => Day, { nullable: true, description: 'The day of its meeting; null while it is not known.' })
  @Column()
  meetingDay!: string | null;

  @Field(() => Programme, { nullable: true, description: 'The programme that it is about; null where none is named.' })
  @One()
  programme!: Programme | null;

  @Field(() => ID, { nullable: true, description: 'The key of the paper before it on the same subject; null where it is the first.' })
  @Column('previousReport')
  previousReportId!: string | null;

  @Field(() => String, { nullable: true, description: 'The title of the paper before it.' })
  @Expression((row) => sql`(select earlier.title from report earlier where earlier.id = ${row('previousReport')})`)
  previousTitle!: string | null;

  @Field(() => ReportStatus, { description: 'How far the report has come.' })
  @Column()
  status!: ReportStatus;

  @Field(() => ReportStatus, { nullable: true, description: 'How far what is being prepared has come: the paper before it is published, a correction afterwards; null while neither is.' })
  @Code<{ status: string; correctionState: string | null }>(['status', 'correctionState'], (drafts) => drafts.map(stateOfDraft))
  state!: ReportStatus | null;

  @Field(() => [String], { description: 'What it is for, in order.' })
  @Code<{ purposes: string[] }>(['purposes'], (drafts) => drafts.map(({ purposes }) => purposes))
  purposes!: string[];

  @Field(() => ReportPurpose, { description: 'What the committee is asked for.' })
  @Column()
  asksFor!: ReportPurpose;

  @Field(() => ReportClassification, { description: 'Who may read it once it is published.' })
  @Column()
  classification!: ReportClassification;

  @Field(() => String, { nullable: true, description: 'Why it is exempt; null when it is not.' })
  @Column()
  exemptReason!: string | null;

  @Field(() => StatedAnswer, { description: 'Whether it is a key decision.' })
  @Column()
  isKey!: StatedAnswer;

  @Field(() => String, { nullable: true, description: "The council's own test for a key decision, as the paper prints it; null where there is none." })
  @Column()
  keyTest!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is, or is not, a key decision; null where nothing is said.' })
  @Column()
  keyExplanation!: string | null;

  @Field(() => StatedAnswer, { description: 'Whether it is in the forward plan.' })
  @Column()
  inForwardPlan!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether scrutiny may call it in.' })
  @Column()
  callIn!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether it is urgent.' })
  @Column()
  isUrgent!: StatedAnswer;

  @Field(() => String, { nullable: true, description: 'Why it is urgent; null where nothing is said.' })
  @Column()
  urgencyReason!: string | null;

  @Field(() => WardCoverage, { description: 'Which wards it affects.' })
  @Column()
  wardCoverage!: WardCoverage;

  @Field(() => [Area], { description: 'The wards that it lists; empty when it lists none.' })
  @Many(() => Area, { order: ['name', 'code'], atMost: 100, rows: (draft) => sql`select a.* from area a join report_ward w on w.area_id = a.id where w.report_id = ${draft('id')}` })
  wards!: Area[];

  @Field(() => [Area], { description: 'The wards or divisions to choose from: those of the day of its meeting, or of the day that is given while there is none.' })
  @Many(() => Area, {
    order: ['name', 'code'],
    atMost: 100,
    rows: (draft, args) => sql`select a.* from area a join council c on c.id = a.council_id and a.level = c.area_term where c.id = ${draft('council')}
      and a.valid_from <= coalesce(${draft('meetingDay')}, ${args('on')}) and (a.valid_to is null or a.valid_to > coalesce(${draft('meetingDay')}, ${args('on')}))`,
  })
  wardsToChoose(@Arg('on', () => Day, { description: 'The day, while none is known for its meeting.' }) _on: string): Area[] {
    return planned();
  }

  @Field(() => StatedAnswer, { description: 'Whether the portfolio holder recommends anything of their own.' })
  @Column()
  holderRecommends!: StatedAnswer;

  @Field(() => String, { nullable: true, description: 'Why it puts no options forward; null where nothing is said.' })
  @Column()
  noOptionsReason!: string | null;

  @Field(() => [DraftSection], { description: 'Its sections, in order.' })
  @Many(() => DraftSection, partsOf('report_section', 60))
  sections!: DraftSection[];

  @Field(() => [DraftFigure], { description: 'Its figures as they stand now.' })
  @Many(() => DraftFigure, { ...figuresOfDraft, by: undefined })
  figures!: DraftFigure[];

  @Field(() => [DraftRecommendation], { description: 'Its recommendations, in order.' })
  @Many(() => DraftRecommendation, partsOf('report_recommendation', 30))
  recommendations!: DraftRecommendation[];

  @Field(() => [DraftImplication], { description: 'What it means for each field, in order.' })
  @Many(() => DraftImplication, partsOf('report_implication', 40))
  implications!: DraftImplication[];

  @Field(() => [DraftPerson], { description: 'Whom it names, in order.' })
  @Many(() => DraftPerson, partsOf('report_person', 40))
  people!: DraftPerson[];

  @Field(() => [DraftEnclosure], { description: 'What it points to, in order.' })
  @Many(() => DraftEnclosure, partsOf('report_enclosure', 60))
  enclosures!: DraftEnclosure[];

  @Field(() => [ReportSignOff], { description: 'The lines of its sign-off list, in order.' })
  @Many(() => ReportSignOff, {
    order: ['position'],
    atMost: 20,
    rows: (draft) => sql`select position, role, state, signed_by as "signedBy", on_behalf_of as "onBehalfOf", signed_on as "signedOn" from report_sign_off where report_id = ${draft('id')}`,
  })
  signOffs!: ReportSignOff[];

  @Field(() => [DraftComment], { description: 'What those who read it said of it, the earliest first; their answers stand with them.' })
  @Many(() => DraftComment, { order: ['madeAt'], atMost: 100, rows: (draft) => sql`select * from draft_comment where report_id = ${draft('id')} and answers_id is null` })
  comments!: DraftComment[];

  @Field(() => Int, { description: 'How many comments are not settled.' })
  @Expression((row) => sql`(select count(*)::integer from draft_comment said where said.report_id = ${row('id')} and num_nonnulls(said.answers_id, said.resolved_at) = 0)`, { ifNull: '0' })
  openComments!: number;

  @Field(() => Instant, { nullable: true, description: 'When it was last written; null where that was before this was kept.' })
  @Column()
  writtenAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it last; null where that is not known.' })
  @Expression((row) => sql`(select p.name from people_of_papers(${row('council')}) p where p.id = ${row('writtenBy')})`)
  writtenByName!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may write its text and parts now.' })
  @Code<{ council: string; status: string; correctionState: string | null }>(['council', 'status', 'correctionState'], (drafts, _args, { viewer }) =>
    drafts.map(({ council: id, ...draft }) => canWriteReport(viewer, { council: { id }, status: draft.status }) && ['DRAFTING', 'CONSULTING'].includes(stateOfDraft(draft) ?? '')),
  )
  viewerWrites!: boolean;

  @Field(() => Int, { description: 'Which state of its header this is; a change must name the state that was seen.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
