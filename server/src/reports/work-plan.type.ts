import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AgendaItem } from '../decisions/agenda.type.ts';
import { Body } from '../decisions/body.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Expression, Many, One, Reads, everyone, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { ReportVersion } from './report-version.type.ts';
import { ScrutinyAbilities, keepsScrutiny } from './scrutiny-abilities.type.ts';
import { WorkPlanItemRow } from './work-plan.entity.ts';

export enum WorkPlanState {
  PLANNED = 'PLANNED',
  ON_AGENDA = 'ON_AGENDA',
  CONSIDERED = 'CONSIDERED',
  DROPPED = 'DROPPED',
}
registerEnumType(WorkPlanState, { name: 'WorkPlanState', description: 'What became of an item of a work plan.' });

@Reads(WorkPlanItemRow, { visible: everyone })
@ObjectType({ description: 'What a committee means to look at, and when.' })
export class WorkPlanItem {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Body, { description: 'The committee.' })
  @One()
  body!: Body;

  @Field(() => String, { description: 'What it is.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'Why the committee looks at it; null where not stated.' })
  @Column()
  why!: string | null;

  @Field(() => String, { nullable: true, description: 'The post or body that brings it; null where not stated.' })
  @Column()
  broughtByRole!: string | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When; null where no time is set.' })
  @Embedded(() => FuzzyDate, 'due')
  due!: FuzzyDate | null;

  @Field(() => WorkPlanState, { description: 'What became of it.' })
  @Expression(
    (row) => sql`case when ${row('droppedOn')} is not null then 'DROPPED' when ${row('consideredOn')} is not null then 'CONSIDERED'
      when ${row('agendaItem')} is not null then 'ON_AGENDA' else 'PLANNED' end`,
    { ifNull: 'PLANNED' },
  )
  state!: WorkPlanState;

  @Field(() => Boolean, { description: 'True when its time has passed before the day, and the committee has neither considered nor dropped it.' })
  @Expression((row, args) => sql`num_nonnulls(${row('consideredOn')}, ${row('droppedOn')}) = 0 and ${row('dueEnd')} < ${args('on')}`, { ifNull: 'false' })
  isOverdue(@Arg('on', () => Day, { description: 'The day to judge it on, such as today.' }) _on: string): boolean {
    return planned();
  }

  @Field(() => AgendaItem, { nullable: true, description: 'The item of an agenda that it became; null before, or where the viewer may not see that meeting.' })
  @One()
  agendaItem!: AgendaItem | null;

  @Field(() => Day, { nullable: true, description: 'The day it was considered; null while it was not.' })
  @Column()
  consideredOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day it was dropped; null where it was not.' })
  @Column()
  droppedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was dropped.' })
  @Column()
  droppedReason!: string | null;

  @Field(() => ReportVersion, { nullable: true, description: 'The published paper that announces it; null where none does, or the viewer may not see it.' })
  @One()
  sourceVersion!: ReportVersion | null;

  @Field(() => Int, { nullable: true, description: 'The place of the section in that paper, from 1.' })
  @Column()
  sourceSection!: number | null;

  @Field(() => Int, { description: 'Its version, to be sent with each change so that nobody overwrites what they have not seen.' })
  @Column()
  version!: number;

  @Field(() => ScrutinyAbilities, { description: 'What the viewer may do with it.' })
  @keepsScrutiny()
  viewerCan!: ScrutinyAbilities;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('workPlanItem'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('workPlanItem'))
  issues!: DataQualityIssue[];
}
