import { consultationLength, londonDay } from '@throughline/shared/dates';
import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Decision } from '../decisions/decision.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import type { Context } from '../platform/context.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Code, Column, Embedded, Many, One, Reads, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Instant } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { ConsultationAssurance } from './assurance.type.ts';
import { ConsulteeGroup } from './consultee-group.type.ts';
import { groupsOfConsultation, outreachOfConsultation } from './consultee-group.queries.ts';
import { DecisionNeed } from './decision-need.type.ts';
import { ConsultationNotice } from './notice.type.ts';
import { Outreach } from './outreach.type.ts';
import { PackDocument } from './pack.type.ts';
import { startChecks } from './start-check.queries.ts';
import { StartCheck } from './start-check.type.ts';
import { ConsultationDuty, ConsultationOption } from './proposal.type.ts';
import { ConsultationRow, statusAt } from './consultation.entity.ts';
import { canKeepConsultation, canPublishResults, canSeePreparation, canSeeResults, draftReaders, preparationReaders } from './consultation.policy.ts';
import { PublishedFigure } from './published-figure.type.ts';
import { ConsultationQuestion } from './question.type.ts';

export enum ConsultationStatus {
  DRAFT = 'DRAFT',
  SCHEDULED = 'SCHEDULED',
  OPEN = 'OPEN',
  SUSPENDED = 'SUSPENDED',
  CLOSED = 'CLOSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ConsultationStatus, {
  name: 'ConsultationStatus',
  description: "Where a consultation stands, by the server's clock.",
  valuesConfig: {
    DRAFT: { description: 'It is being prepared and not public.' },
    SCHEDULED: { description: 'It is public and will open.' },
    OPEN: { description: 'It can be answered.' },
    SUSPENDED: { description: 'It cannot be answered for the time being.' },
    CLOSED: { description: 'It can no longer be answered.' },
    WITHDRAWN: { description: 'The council has withdrawn it.' },
  },
});

export enum ConsultationMethod {
  ONLINE = 'ONLINE',
  PAPER = 'PAPER',
  PHONE = 'PHONE',
  EVENT = 'EVENT',
  EASY_READ = 'EASY_READ',
}
registerEnumType(ConsultationMethod, {
  name: 'ConsultationMethod',
  description: 'A way to answer a consultation.',
  valuesConfig: {
    ONLINE: { description: 'On these pages.' },
    PAPER: { description: 'On a printed form.' },
    PHONE: { description: 'By telephone.' },
    EVENT: { description: 'At an event.' },
    EASY_READ: { description: 'In easy-read words with pictures.' },
  },
});

@ObjectType({ description: 'What the viewer may do with a consultation.' })
export class ConsultationViewerCan {
  @Field(() => Boolean, { description: 'Answer it now.' })
  respond!: boolean;

  @Field(() => Boolean, { description: 'See its counts, under disclosure control.' })
  seeResults!: boolean;

  @Field(() => Boolean, { description: 'Publish its results now.' })
  publishResults!: boolean;

  @Field(() => Boolean, { description: 'Prepare it, open it and answer for it while it runs.' })
  keep!: boolean;

  @Field(() => Boolean, { description: 'See how it is prepared: the checklist, the advice and what was done to reach people.' })
  seePreparation!: boolean;
}

/** What a code field is given of a row: instants as text. */
interface Needs {
  council: string;
  isPublished: boolean;
  withdrawnAt: string | null;
  suspendedAt: string | null;
  opensAt: string;
  closesAt: string;
  resultsPublishedAt: string | null;
}
const timing = ['isPublished', 'withdrawnAt', 'suspendedAt', 'opensAt', 'closesAt'] as const;

@Reads(ConsultationRow, { visible: (row, viewer) => sql`${row('isPublished')} or ${viewer.isMemberOf(row('council'), ...draftReaders)}` })
@ObjectType({ description: 'What people may have their say on, and until when.' })
export class Consultation {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its name in web addresses.' })
  @Column()
  slug!: string;

  @Field(() => Council, { description: 'The council that consults.' })
  @One()
  council!: Council;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'What it is about, in plain words.' })
  @Column()
  summary!: string;

  @Field(() => ConsultationStatus, { description: "Where it stands, by the server's clock." })
  @Code<Needs, object, Context>(timing, (rows, _args, { clock }) => rows.map((row) => statusAt(timingOf(row), clock.now())))
  status!: ConsultationStatus;

  @Field(() => Instant, { description: 'From when it can be answered.' })
  @Column()
  opensAt!: Date;

  @Field(() => Instant, { description: 'Until when it can be answered, this instant included.' })
  @Column()
  closesAt!: Date;

  @Field(() => String, { nullable: true, description: 'How long the paper says that it lasts; null where it does not say.' })
  @Column()
  statedLength!: string | null;

  @Field(() => String, { description: 'How long it lasts, worked out from its first and last day, both counted.' })
  @Code<Needs>(['opensAt', 'closesAt'], (rows) => rows.map(lengthOf))
  length!: string;

  @Field(() => String, { nullable: true, description: 'What the answers feed into.' })
  @Column()
  nextSteps!: string | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When that is due; null where it is not said.' })
  @Embedded(() => FuzzyDate, 'outcomeDue')
  outcomeDue!: FuzzyDate | null;

  @Field(() => String, { nullable: true, description: 'Why people are asked now, while their answers can still change what is done; null where it is not said.' })
  @Column()
  whyNow!: string | null;

  @Field(() => [ConsultationMethod], { description: 'How people can answer.' })
  @Code<{ methods: string[] }>(['methods'], (rows) => rows.map(({ methods }) => methods))
  methods!: ConsultationMethod[];

  @Field(() => StatedAnswer, { description: "Whether the proposal changes children's centres." })
  @Column()
  changesChildrensCentres!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether the proposal changes what is there for young people.' })
  @Column()
  changesYouthProvision!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether the proposal changes provision for special educational needs and disability.' })
  @Column()
  changesSendProvision!: StatedAnswer;

  @Field(() => Day, { nullable: true, description: 'By when people are told what became of what they said; null where it is not said.' })
  @Column()
  feedbackDueOn!: string | null;

  @Field(() => Instant, { nullable: true, description: 'Since when it cannot be answered for the time being; null while it goes on.' })
  @Column()
  suspendedAt!: Date | null;

  @Field(() => Int, { description: 'Raised with each change of the consultation itself: see VERSION_CONFLICT.' })
  @Column()
  version!: number;

  @Field(() => [ConsultationNotice], { description: 'What the public was told of changes, the newest first.' })
  @Many(() => ConsultationNotice, { by: 'consultation', order: ['givenAt desc'], atMost: 50 })
  notices!: ConsultationNotice[];

  @Field(() => [PackDocument], { description: 'What people need to know before they answer.' })
  @Many(() => PackDocument, { by: 'consultation', order: ['position'], atMost: 20 })
  pack!: PackDocument[];

  @Field(() => [ConsulteeGroup], { description: 'Who is to be asked.' })
  @Many(() => ConsulteeGroup, groupsOfConsultation)
  groups!: ConsulteeGroup[];

  @Field(() => [Outreach], { description: 'What was done to reach people, the latest first; empty for those who may not see it.' })
  @Many(() => Outreach, outreachOfConsultation)
  outreach!: Outreach[];

  @Field(() => [ConsultationAssurance], { description: 'What was done before it opens and before a decision, the latest first; empty for those who may not see it.' })
  @Many(() => ConsultationAssurance, { by: 'consultation', order: ['doneOn desc', 'recordedAt desc'], atMost: 40 })
  assurances!: ConsultationAssurance[];

  @Field(() => [StartCheck], { description: 'What must be in place before it opens, item by item; empty for those who may not see it.' })
  @Many(() => StartCheck, startChecks)
  startChecklist!: StartCheck[];

  @Field(() => [Decision], { description: 'The decision that follows on it; empty until one is named.' })
  @Many(() => Decision, {
    order: ['reference'],
    atMost: 1,
    rows: (consultation) => sql`
      select d.* from consultation_decision named join decision d on d.id = named.decision_id where named.consultation_id = ${consultation('id')}`,
  })
  decisions!: Decision[];

  @Field(() => [DecisionNeed], { description: 'What is still missing before the decision on it may be taken on a day, for those who prepare it; empty when nothing is.' })
  @Many(() => DecisionNeed, {
    order: ['kind'],
    atMost: 4,
    rows: (consultation, args, viewer) => sql`
      select need as kind, ${consultation('id')} as consultation_id from unnest(missing_before_decision(${consultation('id')}, coalesce(${args('on')}, 'infinity'::date))) need
      where ${viewer.isMemberOf(consultation('council'), ...preparationReaders)}`,
  })
  missingBeforeDecision(
    @Arg('on', () => Day, { nullable: true, description: 'The day on which it would be taken; some later day when it is left out.' }) _on?: string | null,
  ): DecisionNeed[] {
    return planned();
  }

  @Field(() => [ConsultationDuty], { description: 'The laws that it answers to.' })
  @Many(() => ConsultationDuty, { by: 'consultation', order: ['position'] })
  duties!: ConsultationDuty[];

  @Field(() => [ConsultationOption], { description: 'The options of the proposal, those that are not consulted on included.' })
  @Many(() => ConsultationOption, { by: 'consultation', order: ['position'] })
  options!: ConsultationOption[];

  @Field(() => [ConsultationQuestion], { description: 'The questions that people who begin now are asked, in order.' })
  @Many(() => ConsultationQuestion, {
    order: ['position'],
    atMost: 40,
    seenWithParent: 'form',
    rows: (consultation) => sql`
      select q.* from consultation_question q join consultation_form f on f.id = q.form_id
      where f.consultation_id = ${consultation('id')} and f.is_current`,
  })
  questions!: ConsultationQuestion[];

  @Field(() => Instant, { nullable: true, description: 'When its results were published; null until they are.' })
  @Column()
  resultsPublishedAt!: Date | null;

  @Field(() => [PublishedFigure], { description: 'The figures of its published results; empty until they are published.' })
  @Many(() => PublishedFigure, { by: 'consultation', order: ['position'], atMost: 300 })
  publishedFigures!: PublishedFigure[];

  @Field(() => ConsultationViewerCan, { description: 'What the viewer may do with it.' })
  @Code<Needs, object, Context>(['council', 'resultsPublishedAt', ...timing], (rows, _args, { viewer, clock }) =>
    rows.map((row) => {
      const status = statusAt(timingOf(row), clock.now());
      const facts = { councilId: row.council, isPublished: row.isPublished, resultsPublishedAt: row.resultsPublishedAt };
      const isReady = status === 'CLOSED' && row.resultsPublishedAt === null;
      return {
        respond: status === 'OPEN',
        seeResults: canSeeResults(viewer, facts),
        publishResults: isReady && canPublishResults(viewer, facts),
        keep: canKeepConsultation(viewer, facts),
        seePreparation: canSeePreparation(viewer, facts),
      };
    }),
  )
  viewerCan!: ConsultationViewerCan;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts came from.' })
  @Many(() => Provenance, provenanceOf('consultation'))
  provenance(): Provenance[] {
    return planned();
  }

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('consultation'))
  issues(): DataQualityIssue[] {
    return planned();
  }
}

const timingOf = ({ isPublished, withdrawnAt, suspendedAt, opensAt, closesAt }: Needs) => ({
  isPublished,
  withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
  suspendedAt: suspendedAt === null ? null : new Date(suspendedAt),
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
});

const lengthOf = ({ opensAt, closesAt }: Needs): string =>
  consultationLength(londonDay(new Date(opensAt)), londonDay(new Date(closesAt))).words;
