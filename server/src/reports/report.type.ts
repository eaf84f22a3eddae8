import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Body } from '../decisions/body.type.ts';
import { Meeting } from '../decisions/meeting.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Code, Column, Expression, Many, One, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { DraftFigure, DraftSection, figuresOfDraft } from './report-draft.type.ts';
import { ReportVersion } from './report-version.type.ts';
import { ReportClassification, ReportKind, ReportStatus } from './report-words.type.ts';
import { ReportRow } from './report.entity.ts';
import { abilitiesOf, draftReaders, exemptReaders } from './report.policy.ts';

@ObjectType({ description: 'What the viewer may do with a report where it stands.' })
export class ReportAbilities {
  @Field(() => Boolean, { description: 'Publish a version of it.' })
  publish!: boolean;

  @Field(() => Boolean, { description: 'Write its text and parts, while it or a correction of it is being written.' })
  write!: boolean;

  @Field(() => Boolean, { description: 'See its text and figures before they are published.' })
  seeDraft!: boolean;

  @Field(() => Boolean, { description: 'Ask officers what they think of it.' })
  consult!: boolean;

  @Field(() => Boolean, { description: 'Fix its text and ask for signatures.' })
  askForSignOff!: boolean;

  @Field(() => Boolean, { description: 'Take it back to those who write it.' })
  returnToDraft!: boolean;

  @Field(() => Boolean, { description: 'Find that nothing stands in the way of publication.' })
  clear!: boolean;

  @Field(() => Boolean, { description: 'Begin a correction of it.' })
  beginCorrection!: boolean;

  @Field(() => Boolean, { description: 'Take it back after it was published.' })
  withdraw!: boolean;

  @Field(() => Boolean, { description: 'Read the exempt parts of what is published.' })
  readExempt!: boolean;
}

@Reads(ReportRow, {
  visible: (row, viewer) => sql`(case ${row('status')}
    when 'PUBLISHED' then ${row('classification')} = 'PUBLIC' or ${viewer.isMemberOf(row('council'), ...exemptReaders)}
    when 'WITHDRAWN' then ${viewer.isMemberOf(row('council'), ...exemptReaders)}
    else ${viewer.isMemberOf(row('council'), ...draftReaders)} end)`,
})
@ObjectType({ description: 'A paper for a committee. What it says is in its published versions.' })
export class Report {
  @Field(() => ID, { description: 'Its key.' })
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

  @Field(() => Meeting, {
    nullable: true,
    description: 'The meeting it is for; null while there is none that you may see.',
  })
  @One()
  meeting!: Meeting | null;

  @Field(() => Day, { nullable: true, description: 'The day of its meeting; null while it is not known.' })
  @Column()
  meetingDay!: string | null;

  @Field(() => ReportStatus, { description: 'How far it has come.' })
  @Column()
  status!: ReportStatus;

  @Field(() => ReportStatus, {
    nullable: true,
    description: 'How far a correction of it has come; null while none is prepared, and for those who see no drafts.',
  })
  @Expression((row, _args, viewer) => sql`case when ${viewer.isMemberOf(row('council'), ...draftReaders)} then ${row('correctionState')} end`)
  correctionState!: ReportStatus | null;

  @Field(() => Int, { description: 'Which state of it this is; a change must name the state that was seen.' })
  @Column()
  version!: number;

  @Field(() => ReportClassification, { description: 'Who may read it once it is published.' })
  @Column()
  classification!: ReportClassification;

  @Field(() => [ReportVersion], { description: 'What has been published of it, the newest first.' })
  @Many(() => ReportVersion, { by: 'report', order: ['number desc'], atMost: 20 })
  versions!: ReportVersion[];

  @Field(() => [DraftSection], {
    description: 'Its text as it is being prepared; empty for those who do not prepare papers.',
  })
  @Many(() => DraftSection, { by: 'report', order: ['position'], atMost: 60 })
  draftSections!: DraftSection[];

  @Field(() => [DraftFigure], {
    description: 'Its figures as they stand now; empty for those who do not prepare papers.',
  })
  @Many(() => DraftFigure, figuresOfDraft)
  draftFigures!: DraftFigure[];

  @Field(() => ReportAbilities, { description: 'What the viewer may do with it.' })
  @Code<{ council: string; status: string; correctionState: string | null }>(['council', 'status', 'correctionState'], (reports, _args, { viewer }) =>
    reports.map(({ council: id, ...state }) => abilitiesOf(viewer, { council: { id }, ...state })),
  )
  viewerCan!: ReportAbilities;

  @Field(() => Day, { nullable: true, description: 'The day on which it was withdrawn after it had been published; null unless it was.' })
  @Column()
  withdrawnOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null unless it was.' })
  @Column()
  withdrawnReason!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts came from.' })
  @Many(() => Provenance, provenanceOf('report'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the paper.' })
  @Many(() => DataQualityIssue, issuesOf('report'))
  issues!: DataQualityIssue[];
}
