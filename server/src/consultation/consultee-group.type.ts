import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Provenance, provenanceOf } from '../papers/papers.type.ts';
import type { Context } from '../platform/context.ts';
import { PublishedCount, publishCount } from '../platform/disclosure.ts';
import { Code, Column, Many, ReadsRows, planned, sameAs } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { alertsOf, GroupAlert, GroupShare, heardOf, ofAlerts, ofHeard, sharesOf, type OfGroup } from './group-heard.type.ts';

export enum ConsulteeGroupKind {
  YOUNG_PEOPLE = 'YOUNG_PEOPLE',
  SEND_CHILDREN = 'SEND_CHILDREN',
  PARENTS = 'PARENTS',
  SCHOOLS = 'SCHOOLS',
  COLLEGES = 'COLLEGES',
  CHILDRENS_CENTRES = 'CHILDRENS_CENTRES',
  EARLY_YEARS_PROVIDERS = 'EARLY_YEARS_PROVIDERS',
  YOUTH_OFFENDING_TEAMS = 'YOUTH_OFFENDING_TEAMS',
  STAFF = 'STAFF',
  PARTNERS = 'PARTNERS',
  RESIDENTS = 'RESIDENTS',
  OTHER = 'OTHER',
}
registerEnumType(ConsulteeGroupKind, {
  name: 'ConsulteeGroupKind',
  description: 'What kind of group is to be asked.',
  valuesConfig: {
    YOUNG_PEOPLE: { description: 'Young people.' },
    SEND_CHILDREN: { description: 'Children and young people with special educational needs or a disability.' },
    PARENTS: { description: 'Parents and carers.' },
    SCHOOLS: { description: 'Schools.' },
    COLLEGES: { description: 'Colleges.' },
    CHILDRENS_CENTRES: { description: "Children's centres." },
    EARLY_YEARS_PROVIDERS: { description: 'Early years providers.' },
    YOUTH_OFFENDING_TEAMS: { description: 'Youth offending teams.' },
    STAFF: { description: 'People who work in the services.' },
    PARTNERS: { description: 'Organisations that work with the council.' },
    RESIDENTS: { description: 'Everybody who lives there.' },
    OTHER: { description: 'Another group.' },
  },
});

interface Reach {
  reach: number | null;
  threshold: number;
}
/** A count of people reached, under disclosure control; null where none is stated. */
export const publishedReach = (rows: readonly Reach[]): (PublishedCount | null)[] =>
  rows.map(({ reach, threshold }) => (reach === null ? null : publishCount(reach, threshold)));

@ReadsRows(
  {
    id: 'id uuid',
    consultation: 'consultation_id uuid consultation',
    kind: 'kind text',
    name: 'name text',
    legalBasis: 'legal_basis text ?',
    isPrescribed: 'is_prescribed boolean',
    isSeldomHeard: 'is_seldom_heard boolean',
    invitedOn: 'invited_on date ?',
    channel: 'channel text ?',
    reach: 'reach integer ?',
    threshold: 'threshold integer',
    targetCount: 'target_count integer ?',
    targetSource: 'target_source text ?',
    targetSetOn: 'target_set_on date ?',
    populationHundredths: 'population_hundredths integer ?',
    populationSource: 'population_source text ?',
    populationOn: 'population_on date ?',
    questionText: 'question_text text ?',
    answerLabel: 'answer_label text ?',
    answerOptionId: 'answer_option_id uuid ?',
    place: 'place integer ?',
    counts: 'counts text ?',
    published: 'published json ?',
    publishedBase: 'published_base integer ?',
    lastOutreachOn: 'last_outreach_on date ?',
    isPreparedByViewer: 'is_prepared_by_viewer boolean',
    opensAt: 'opens_at timestamptz',
    closesAt: 'closes_at timestamptz',
    isPublished: 'is_published boolean',
    withdrawnAt: 'withdrawn_at timestamptz ?',
    suspendedAt: 'suspended_at timestamptz ?',
    position: 'position integer',
    isDemonstration: 'is_demonstration boolean',
    version: 'version integer',
  },
  { visible: sameAs('consultation') },
)
@ObjectType({ description: 'A group that is to be asked in a consultation, and whether it was.' })
export class ConsulteeGroup {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => ConsulteeGroupKind, { description: 'What kind of group it is.' })
  @Column()
  kind!: ConsulteeGroupKind;

  @Field(() => String, { description: 'What it is called.' })
  @Column()
  name!: string;

  @Field(() => String, { nullable: true, description: 'The law that asks for it; null where none does.' })
  @Column()
  legalBasis!: string | null;

  @Field(() => Boolean, { description: 'True when a law prescribes that it is consulted.' })
  @Column()
  isPrescribed!: boolean;

  @Field(() => Boolean, { description: 'True when it is seldom heard, so that people go out to it.' })
  @Column()
  isSeldomHeard!: boolean;

  @Field(() => Day, { nullable: true, description: 'The day it was invited; null where that is not stated.' })
  @Column()
  invitedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'How it was invited; null where that is not stated.' })
  @Column()
  channel!: string | null;

  @Field(() => PublishedCount, { nullable: true, description: 'How many the invitation reached; null where that is not stated.' })
  @Code<Reach>(['reach', 'threshold'], publishedReach)
  reach!: PublishedCount | null;

  @Field(() => Int, { nullable: true, description: 'How many of it are to be heard; null where no target is set.' })
  @Column()
  targetCount!: number | null;

  @Field(() => String, { nullable: true, description: 'Where the target comes from.' })
  @Column()
  targetSource!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day of the target.' })
  @Column()
  targetSetOn!: string | null;

  @Field(() => String, { nullable: true, description: "The group's share of the people concerned, in per cent, such as \"52\" or \"12.5\"; null where it is not known." })
  @Code<{ populationHundredths: number | null }>(['populationHundredths'], (rows) =>
    rows.map(({ populationHundredths: share }) => (share === null ? null : String(share / 100))),
  )
  populationPercent!: string | null;

  @Field(() => String, { nullable: true, description: 'Where that share comes from.' })
  @Column()
  populationSource!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day of that share.' })
  @Column()
  populationOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The question whose answer says who belongs to the group; null where none does.' })
  @Column()
  questionText!: string | null;

  @Field(() => String, { nullable: true, description: 'That answer.' })
  @Column()
  answerLabel!: string | null;

  @Field(() => ID, { nullable: true, description: 'The key of that answer.' })
  @Column()
  answerOptionId!: string | null;

  @Field(() => PublishedCount, { nullable: true, description: 'How many of it were heard; null where no answer says so, or the viewer may not see counts.' })
  @Code<OfGroup>(ofHeard, (rows) => heardOf(rows).map((heard) => heard?.count ?? null))
  heard!: PublishedCount | null;

  @Field(() => GroupShare, { nullable: true, description: 'What share of those who answered that is; null where it is hidden or not known.' })
  @Code<OfGroup>([...ofHeard, 'populationHundredths'], sharesOf)
  share!: GroupShare | null;

  @Field(() => Day, { nullable: true, description: 'The day on which something was last done to reach it; null where nothing was, or the viewer may not see it.' })
  @Code<OfGroup>(['lastOutreachOn', 'isPreparedByViewer'], (rows) => rows.map(({ lastOutreachOn, isPreparedByViewer }) => (isPreparedByViewer ? lastOutreachOn : null)))
  lastOutreachOn!: string | null;

  @Field(() => [GroupAlert], { description: 'What somebody should do about it while there is time; empty for those who do not prepare it.' })
  @Code<OfGroup, object, Context>(ofAlerts, (rows, _args, { clock }) => alertsOf(rows, clock.now()))
  alerts!: GroupAlert[];

  @Field(() => Int, { description: 'Raised with each change: see VERSION_CONFLICT.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('consulteeGroup'))
  provenance(): Provenance[] {
    return planned();
  }
}
