import { consultationLength, londonDay } from '@throughline/shared/dates';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import type { Context } from '../platform/context.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Code, Column, Embedded, Many, One, Reads, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Instant } from '../platform/scalars.ts';
import { ConsultationDuty, ConsultationOption } from './proposal.type.ts';
import { ConsultationRow, statusAt } from './consultation.entity.ts';
import { canPublishResults, canSeeResults, draftReaders } from './consultation.policy.ts';
import { PublishedFigure } from './published-figure.type.ts';
import { ConsultationQuestion } from './question.type.ts';

export enum ConsultationStatus {
  DRAFT = 'DRAFT',
  SCHEDULED = 'SCHEDULED',
  OPEN = 'OPEN',
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
    CLOSED: { description: 'It can no longer be answered.' },
    WITHDRAWN: { description: 'The council has withdrawn it.' },
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
}

/** What a code field is given of a row: instants as text. */
interface Needs {
  council: string;
  isPublished: boolean;
  withdrawnAt: string | null;
  opensAt: string;
  closesAt: string;
  resultsPublishedAt: string | null;
}
const timing = ['isPublished', 'withdrawnAt', 'opensAt', 'closesAt'] as const;

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
      return { respond: status === 'OPEN', seeResults: canSeeResults(viewer, facts), publishResults: isReady && canPublishResults(viewer, facts) };
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

const timingOf = ({ isPublished, withdrawnAt, opensAt, closesAt }: Needs) => ({
  isPublished,
  withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
});

const lengthOf = ({ opensAt, closesAt }: Needs): string =>
  consultationLength(londonDay(new Date(opensAt)), londonDay(new Date(closesAt))).words;
