import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Body } from '../decisions/body.type.ts';
import { Decision } from '../decisions/decision.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, One, ReadsRows, everyone } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { ReportVersion } from './report-version.type.ts';

export enum MatterKind {
  PROMISE = 'PROMISE',
  GRANT_PROMISE = 'GRANT_PROMISE',
  RECOMMENDATION = 'RECOMMENDATION',
  PUT_OFF = 'PUT_OFF',
  UPDATE = 'UPDATE',
  REFERRAL = 'REFERRAL',
}
registerEnumType(MatterKind, {
  name: 'MatterKind',
  description: 'What kind of thing scrutiny follows.',
  valuesConfig: {
    PROMISE: { description: 'Something that was promised in a programme.' },
    GRANT_PROMISE: { description: 'Something that was promised in return for a grant.' },
    RECOMMENDATION: { description: 'Something that scrutiny itself recommended.' },
    PUT_OFF: { description: 'A recommendation of a paper that a meeting put off to another.' },
    UPDATE: { description: 'An update that a committee is to get, or was asked how it wants to get.' },
    REFERRAL: { description: 'A decision that came before scrutiny.' },
  },
});

export enum MatterStanding {
  OPEN = 'OPEN',
  NOT_ANSWERED = 'NOT_ANSWERED',
  NOT_DONE = 'NOT_DONE',
  PUT_OFF = 'PUT_OFF',
  NOT_ARRANGED = 'NOT_ARRANGED',
  WAITING = 'WAITING',
  KEPT = 'KEPT',
  NOT_KEPT = 'NOT_KEPT',
  NO_LONGER = 'NO_LONGER',
  DONE = 'DONE',
  NOT_ACCEPTED = 'NOT_ACCEPTED',
  RESOLVED = 'RESOLVED',
  ANSWERED = 'ANSWERED',
  HEARD = 'HEARD',
}
registerEnumType(MatterStanding, {
  name: 'MatterStanding',
  description: 'Where something that scrutiny follows stands.',
  valuesConfig: {
    OPEN: { description: 'A promise of which no outcome is on record.' },
    NOT_ANSWERED: { description: 'Nobody has answered scrutiny.' },
    NOT_DONE: { description: 'It was accepted, in whole or in part, and is not done.' },
    PUT_OFF: { description: 'No later meeting has resolved it.' },
    NOT_ARRANGED: { description: 'The committee was asked how it wants to be kept up to date, and no answer is on record.' },
    WAITING: { description: 'The next update is to come.' },
    NO_LONGER: { description: 'It no longer applies, or is no longer wanted.' },
    NOT_ACCEPTED: { description: 'The answer was that it is not accepted.' },
    RESOLVED: { description: 'A later meeting resolved it, or put it off again.' },
    HEARD: { description: 'Scrutiny has heard it, and no answer was asked for.' },
  },
});

// The rows are chosen by the rule of what each of them is about.
@ReadsRows(
  {
    id: 'id text',
    kind: 'kind text',
    subjectId: 'subject_id uuid',
    words: 'words text',
    detail: 'detail text ?',
    owner: 'owner text ?',
    body: 'body_id uuid body ?',
    decision: 'decision_id uuid decision ?',
    dueStart: 'due_start date ?',
    dueEnd: 'due_end date ?',
    duePrecision: 'due_precision text ?',
    dueApproximate: 'due_approximate boolean ?',
    dueRaw: 'due_raw text ?',
    isOpen: 'is_open boolean',
    standing: 'standing text',
    closedOn: 'closed_on date ?',
    promisedCount: 'promised_count integer ?',
    foundCount: 'found_count integer ?',
    source: 'version_id uuid report_version ?',
    section: 'section integer ?',
    daysLate: 'days_late integer ?',
    isDemonstration: 'is_demonstration boolean',
  },
  { visible: everyone },
)
@ObjectType({ description: 'Something that scrutiny follows until it is closed: what was promised, recommended, put off or referred, and by when.' })
export class Matter {
  @Field(() => ID, { description: 'Its key: the kind and the key of what it is about.' })
  @Column()
  id!: string;

  @Field(() => MatterKind, { description: 'What kind of thing it is.' })
  @Column()
  kind!: MatterKind;

  @Field(() => ID, { description: 'The key of what it is about: the promise, the recommendation, the paper at its meeting, the arrangement or the referral.' })
  @Column()
  subjectId!: string;

  @Field(() => String, { description: 'What was promised, recommended, put off or referred.' })
  @Column()
  words!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of a recommendation: its answer or how far it has come. Of what was put off: what was resolved later. Of a referral: its kind.',
  })
  @Column()
  detail!: string | null;

  @Field(() => String, { nullable: true, description: 'The post or body that owes it; null where none is named.' })
  @Column()
  owner!: string | null;

  @Field(() => Body, { nullable: true, description: 'The committee it is before; null where no paper or meeting leads to one.' })
  @One()
  body!: Body | null;

  @Field(() => Decision, { nullable: true, description: 'The decision that came before scrutiny; null for other kinds.' })
  @One()
  decision!: Decision | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'By when; null where no time is set.' })
  @Embedded(() => FuzzyDate, 'due')
  due!: FuzzyDate | null;

  @Field(() => Int, { nullable: true, description: 'By how many days it is late on the day; null when it is closed, or no time is set.' })
  @Column()
  daysLate!: number | null;

  @Field(() => Boolean, { description: 'True while it is not closed.' })
  @Column()
  isOpen!: boolean;

  @Field(() => MatterStanding, { description: 'Where it stands.' })
  @Column()
  standing!: MatterStanding;

  @Field(() => Day, { nullable: true, description: 'The day it was closed; null while it is open.' })
  @Column()
  closedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many were promised; null where it is not counted.' })
  @Column()
  promisedCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many there are; null where it is not counted.' })
  @Column()
  foundCount!: number | null;

  @Field(() => ReportVersion, { nullable: true, description: 'The published paper it stands in or is about; null where there is none that the viewer may see.' })
  @One()
  source!: ReportVersion | null;

  @Field(() => Int, { nullable: true, description: 'The place of the section in that paper, from 1; null where it is the paper as a whole.' })
  @Column()
  section!: number | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
