import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PublishedCount, publishCount } from '../platform/disclosure.ts';
import { Provenance, provenanceOf } from '../papers/papers.type.ts';
import { Code, Column, Many, ReadsRows, planned, sameAs } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';

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
