import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Body } from '../decisions/body.type.ts';
import { Decision } from '../decisions/decision.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Code, Column, Embedded, Many, One, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { ProgrammeCommitment } from './commitment.type.ts';
import { Milestone } from './milestone.type.ts';
import { Portfolio } from './portfolio.type.ts';
import { ProgrammeRow } from './programme.entity.ts';
import { canManageMilestones, planReaders } from './programme.policy.ts';
import { canKeepRegister, canSeeRatings } from './raid.policy.ts';
import { ProgrammeAgeRange, ProgrammeStatement, ScopeChange } from './programme-statement.type.ts';
import { TimelineEvent } from './timeline-event.type.ts';
import { FocusArea, ProgrammePhase, Workstream } from './workstream.type.ts';

/** How far the model that the programme works towards has been decided. */
export enum ModelStanding {
  IN_DEVELOPMENT = 'IN_DEVELOPMENT',
  PROPOSED = 'PROPOSED',
  IN_PRINCIPLE = 'IN_PRINCIPLE',
  APPROVED = 'APPROVED',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(ModelStanding, {
  name: 'ModelStanding',
  description:
    'How far the hub model has been decided. Only a decision makes it approved; a proposal is never shown as policy.',
  valuesConfig: {
    IN_DEVELOPMENT: { description: 'It is being worked out.' },
    PROPOSED: { description: 'Options have been proposed and nothing is decided.' },
    IN_PRINCIPLE: { description: 'The principle is agreed; the model itself needs further decisions.' },
    APPROVED: { description: 'A decision has approved the model.' },
    NOT_STATED: { description: 'The paper does not say.' },
  },
});

@ObjectType({ description: 'What the viewer may do with a programme.' })
export class ProgrammeAbilities {
  @Field(() => Boolean, { description: 'To start, complete and reforecast its milestones.' })
  manageMilestones!: boolean;

  @Field(() => Boolean, { description: 'To keep its register, its ratings and its record.' })
  keepRecord!: boolean;

  @Field(() => Boolean, { description: 'To see how it and its parts are rated: for the board and those who work for it.' })
  seeRatings!: boolean;
}

@Reads(ProgrammeRow, {
  visible: (row, viewer) => sql`${row('isPublished')} or ${viewer.isMemberOf(row('council'), ...planReaders)}`,
})
@ObjectType({
  description: 'A programme of work towards family hubs: what it is, for whom, by when and under which authority.',
})
export class Programme {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Council, { description: 'The council it belongs to.' })
  @One()
  council!: Council;

  @Field(() => String, { description: 'Its name.' })
  @Column()
  name!: string;

  @Field(() => String, { nullable: true, description: 'The title it was worked on under, when that was another.' })
  @Column()
  workingTitle!: string | null;

  @Field(() => Portfolio, {
    nullable: true,
    description: 'The larger portfolio of change that it is part of, when a paper names one.',
  })
  @One()
  portfolio!: Portfolio | null;

  @Field(() => ModelStanding, { description: 'How far the model it works towards has been decided.' })
  @Column()
  modelStanding!: ModelStanding;

  @Field(() => Decision, { nullable: true, description: 'The decision under whose authority it runs.' })
  @One()
  authorityDecision!: Decision | null;

  @Field(() => String, { nullable: true, description: 'What that decision covers, in our words.' })
  @Column()
  authorityScope!: string | null;

  @Field(() => String, { nullable: true, description: 'Who carries it out, when a paper says so.' })
  @Column()
  team!: string | null;

  @Field(() => String, { nullable: true, description: 'The method by which it is managed, by its own name.' })
  @Column()
  projectMethod!: string | null;

  @Field(() => Body, { nullable: true, description: 'The board that oversees it, when a paper names one.' })
  @One()
  board!: Body | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it was set up.' })
  @Embedded(() => FuzzyDate, 'established')
  established!: FuzzyDate | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it is planned to be finished.' })
  @Embedded(() => FuzzyDate, 'plannedEnd')
  plannedEnd!: FuzzyDate | null;

  @Field(() => Boolean, { description: 'False while only the board and its officers may see it.' })
  @Column()
  isPublished!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [ProgrammeAgeRange], {
    description: "The ages it is for. The first is the programme's own; the others describe parts of it.",
  })
  @Many(() => ProgrammeAgeRange, { by: 'programme', order: ['position'], atMost: 10 })
  ageRanges!: ProgrammeAgeRange[];

  @Field(() => [ProgrammeStatement], { description: 'Its vision, aims, principles, objectives, scope and effects, with their earlier wordings.' })
  @Many(() => ProgrammeStatement, { by: 'programme', order: ['kind', 'position', 'version'], atMost: 80 })
  statements!: ProgrammeStatement[];

  @Field(() => [ScopeChange], { description: 'How its scope has changed, oldest first.' })
  @Many(() => ScopeChange, { by: 'programme', order: ['changedEnd'], atMost: 10 })
  scopeChanges!: ScopeChange[];

  @Field(() => [ProgrammePhase], { description: 'Its phases, in order.' })
  @Many(() => ProgrammePhase, { by: 'programme', order: ['position'], atMost: 10 })
  phases!: ProgrammePhase[];

  @Field(() => [Workstream], { description: 'Its workstreams, in the order of its papers.' })
  @Many(() => Workstream, { by: 'programme', order: ['position'], atMost: 20 })
  workstreams!: Workstream[];

  @Field(() => [FocusArea], { description: 'Topics that its workstreams look at in particular.' })
  @Many(() => FocusArea, { by: 'programme', order: ['position'], atMost: 50 })
  focusAreas!: FocusArea[];

  @Field(() => [Milestone], { description: 'Its milestones, those first that were promised first.' })
  @Many(() => Milestone, { by: 'programme', order: ['baselineEnd', 'title'], atMost: 100 })
  milestones!: Milestone[];

  @Field(() => [TimelineEvent], { description: 'What happened in the country and here, oldest first.' })
  @Many(() => TimelineEvent, { by: 'programme', order: ['happenedEnd', 'title'], atMost: 40 })
  events!: TimelineEvent[];

  @Field(() => [ProgrammeCommitment], { description: 'What was promised in it.' })
  @Many(() => ProgrammeCommitment, { by: 'programme', order: ['dueEnd', 'promise'], atMost: 40 })
  commitments!: ProgrammeCommitment[];

  @Field(() => ProgrammeAbilities, { description: 'What the viewer may do with it.' })
  @Code<{ council: string }>(['council'], (programmes, _args, { viewer }) =>
    programmes.map(({ council }) => ({
      manageMilestones: canManageMilestones(viewer, council),
      keepRecord: canKeepRegister(viewer, council),
      seeRatings: canSeeRatings(viewer, council),
    })),
  )
  viewerCan!: ProgrammeAbilities;

  @Field(() => [Provenance], { description: 'Where its facts came from.' })
  @Many(() => Provenance, provenanceOf('programme'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('programme'))
  issues!: DataQualityIssue[];
}
