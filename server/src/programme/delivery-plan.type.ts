import { createHash } from 'node:crypto';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Hub } from '../hubs/hub.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Code, Column, Many, One, Reads, everyone, sameAs, type Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { Day } from '../platform/scalars.ts';
import { DeliveryPlanRow, DeliveryPlanTextRow, DeliveryPlanVersionRow, PlanSectionRow } from './delivery-plan.entity.ts';
import { planReaders } from './programme.policy.ts';
import { canKeepRegister } from './raid.policy.ts';
import { visibleRecord } from './record-visible.queries.ts';

/** How far a version of a plan has come. */
export enum PlanState {
  DRAFT = 'DRAFT',
  AGREED = 'AGREED',
  SUBMITTED = 'SUBMITTED',
  ACCEPTED = 'ACCEPTED',
}
registerEnumType(PlanState, {
  name: 'PlanState',
  description: 'How far a version of a delivery plan has come.',
  valuesConfig: {
    DRAFT: { description: 'It is being written.' },
    AGREED: { description: 'Those who made it agree to it.' },
    SUBMITTED: { description: 'It was submitted, and never changes again.' },
    ACCEPTED: { description: 'Those it was submitted to have accepted it.' },
  },
});

@Reads(PlanSectionRow, { visible: everyone })
@ObjectType({ description: 'A section that the delivery plans of a council must have.' })
export class PlanSection {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its place among the sections of a plan, from 1.' })
  @Column()
  position!: number;

  @Field(() => String, { description: 'What it is called.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it should say.' })
  @Column()
  guidance!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('planSection'))
  provenance!: Provenance[];
}

@Reads(DeliveryPlanTextRow, { visible: sameAs('planVersion') })
@ObjectType({ description: 'What one version of a plan says in one section.' })
export class DeliveryPlanText {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => PlanSection, { description: 'The section.' })
  @One()
  section!: PlanSection;

  @Field(() => String, { description: 'What it says.' })
  @Column()
  content!: string;
}

@ObjectType({ description: 'What the viewer may do with a version of a plan.' })
export class PlanAbilities {
  @Field(() => Boolean, { description: 'To write its sections and agree to it.' })
  write!: boolean;

  @Field(() => Boolean, { description: 'To submit it.' })
  submit!: boolean;

  @Field(() => Boolean, { description: 'To say that it was accepted.' })
  accept!: boolean;
}

/** What was submitted is as public as the plan; what is being written is for the board and its officers. */
const visibleVersion = (row: Row, viewer: ViewerSql): Sql => sql`(${row('state')} in ('SUBMITTED', 'ACCEPTED') and exists (
    select from delivery_plan plan join programme owner on owner.id = plan.programme_id
    where plan.id = ${row('plan')} and plan.is_published and owner.is_published))
  or ${viewer.isMemberOf(row('council'), ...planReaders)}`;

interface Frozen {
  frozenContent: string | null;
  frozenHash: string | null;
}
/** Null for a version that is not frozen. */
const isIntact = ({ frozenContent, frozenHash }: Frozen): boolean | null =>
  frozenContent === null ? null : createHash('sha256').update(frozenContent).digest('hex') === frozenHash;

@Reads(DeliveryPlanVersionRow, { visible: visibleVersion })
@ObjectType({ description: 'One version of a delivery plan.' })
export class DeliveryPlanVersion {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Which version it is, from 1.' })
  @Column()
  number!: number;

  @Field(() => DeliveryPlanVersion, { nullable: true, description: 'The version it was begun from.' })
  @One()
  basedOn!: DeliveryPlanVersion | null;

  @Field(() => PlanState, { description: 'How far it has come.' })
  @Column()
  state!: PlanState;

  @Field(() => String, { nullable: true, description: 'Who made it together.' })
  @Column()
  contributors!: string | null;

  @Field(() => String, { nullable: true, description: 'What this version is about.' })
  @Column()
  note!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day it was agreed.' })
  @Column()
  agreedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The role or body that agreed to it.' })
  @Column()
  agreedByRole!: string | null;

  @Field(() => String, { nullable: true, description: 'To whom it was submitted.' })
  @Column()
  submittedTo!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day it was submitted.' })
  @Column()
  submittedOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day it was accepted.' })
  @Column()
  acceptedOn!: string | null;

  @Field(() => Boolean, { description: 'False when only the fact of it is known, from a paper.' })
  @Column()
  isTextKnown!: boolean;

  @Field(() => String, { nullable: true, description: 'The SHA-256 hash over what was submitted.' })
  @Column()
  frozenHash!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True while what was submitted still has its hash; null where nothing is frozen.',
  })
  @Code<Frozen>(['frozenContent', 'frozenHash'], (versions) => versions.map(isIntact))
  isIntact!: boolean | null;

  @Field(() => [DeliveryPlanText], { description: 'What it says, section by section.' })
  @Many(() => DeliveryPlanText, { by: 'planVersion', order: ['section'], atMost: 20 })
  texts!: DeliveryPlanText[];

  @Field(() => [PlanSection], { description: 'Sections that it must have and that are not written yet.' })
  @Many(() => PlanSection, {
    order: ['position'],
    atMost: 20,
    rows: (row) => sql`select section.* from plan_section section
      join delivery_plan plan on plan.id = ${row('plan')} and plan.council_id = section.council_id
      where ${row('isTextKnown')} and section.subject = case when plan.hub_id is null then 'PROGRAMME' else 'HUB' end and not exists (
        select from delivery_plan_text said where said.version_id = ${row('id')} and said.section_id = section.id)`,
  })
  missingSections!: PlanSection[];

  @Field(() => PlanAbilities, { description: 'What the viewer may do with it.' })
  @Code<{ council: string; state: string; isTextKnown: boolean }>(['council', 'state', 'isTextKnown'], (versions, _args, { viewer }) =>
    versions.map(({ council, state, isTextKnown }) => {
      const keeps = canKeepRegister(viewer, council);
      return { write: keeps && state === 'DRAFT' && isTextKnown, submit: keeps && state === 'AGREED', accept: keeps && state === 'SUBMITTED' };
    }),
  )
  viewerCan!: PlanAbilities;

  @Field(() => Int, { description: 'How often it was changed, to be sent with each change.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('deliveryPlanVersion'))
  provenance!: Provenance[];
}

@Reads(DeliveryPlanRow, { visible: visibleRecord })
@ObjectType({ description: 'A delivery plan of a programme, or of one hub in it, in versions.' })
export class DeliveryPlan {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Council, { description: 'The council it belongs to.' })
  @One()
  council!: Council;

  @Field(() => Hub, { nullable: true, description: 'The hub it is of; null when it is of the programme.' })
  @One()
  hub!: Hub | null;

  @Field(() => String, { description: 'What it is called.' })
  @Column()
  title!: string;

  @Field(() => [DeliveryPlanVersion], { description: 'Its versions, the newest first.' })
  @Many(() => DeliveryPlanVersion, { by: 'plan', order: ['number desc'], atMost: 10 })
  versions!: DeliveryPlanVersion[];

  @Field(() => Boolean, { description: 'Whether the viewer may begin a new version.' })
  @Code<{ council: string }>(['council'], (plans, _args, { viewer }) =>
    plans.map(({ council }) => canKeepRegister(viewer, council)),
  )
  viewerCanWrite!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('deliveryPlan'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('deliveryPlan'))
  issues!: DataQualityIssue[];
}
