import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Provenance, provenanceOf } from '../papers/papers.type.ts';
import { Column, Many, Reads, planned, sameAs } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { ConsultationDutyRow, ConsultationOptionRow } from './consultation.entity.ts';

export enum ConsultationOptionKind {
  CHANGE = 'CHANGE',
  ROLLOUT = 'ROLLOUT',
  STATUS_QUO = 'STATUS_QUO',
}
registerEnumType(ConsultationOptionKind, {
  name: 'ConsultationOptionKind',
  description: 'What an option would do.',
  valuesConfig: {
    CHANGE: { description: 'Change how services are organised.' },
    ROLLOUT: { description: 'Bring a pilot everywhere, without changing how services are organised.' },
    STATUS_QUO: { description: 'Leave things as they were.' },
  },
});

@Reads(ConsultationOptionRow, { visible: sameAs('consultation') })
@ObjectType({ description: 'An option of a proposal. An option that is preferred has not been decided.' })
export class ConsultationOption {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What it is called, such as "Option 1".' })
  @Column()
  reference!: string;

  @Field(() => ConsultationOptionKind, { description: 'What it would do.' })
  @Column()
  kind!: ConsultationOptionKind;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'What it would involve.' })
  @Column()
  summary!: string;

  @Field(() => String, { nullable: true, description: 'What it would mean for posts and capacity, as far as it is said.' })
  @Column()
  impact!: string | null;

  @Field(() => String, { nullable: true, description: 'What could go wrong with it, or where that is set out; null when nothing is said.' })
  @Column()
  risks!: string | null;

  @Field(() => Boolean, { description: 'True when the council prefers it. It is not decided by that.' })
  @Column()
  isPreferred!: boolean;

  @Field(() => Day, { nullable: true, description: 'The day on which it was named as preferred.' })
  @Column()
  preferredOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is preferred.' })
  @Column()
  preferredReason!: string | null;

  @Field(() => Boolean, { description: 'True when people are consulted on it.' })
  @Column()
  isConsultedOn!: boolean;

  @Field(() => String, { nullable: true, description: 'Why people are not consulted on it; null when they are.' })
  @Column()
  rejectedReason!: string | null;

  @Field(() => Int, { description: 'Raised with each change: see VERSION_CONFLICT.' })
  @Column()
  version!: number;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('consultationOption'))
  provenance(): Provenance[] {
    return planned();
  }
}

@Reads(ConsultationDutyRow, { visible: sameAs('consultation') })
@ObjectType({ description: 'A law that a consultation answers to.' })
export class ConsultationDuty {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The Act.' })
  @Column()
  statute!: string;

  @Field(() => String, { description: 'The section.' })
  @Column()
  section!: string;

  @Field(() => String, { description: 'What it asks of the council.' })
  @Column()
  requirement!: string;

  @Field(() => String, { nullable: true, description: 'How the consultation is to meet it; null where that is not said.' })
  @Column()
  metBy!: string | null;

  @Field(() => Int, { description: 'Raised with each change: see VERSION_CONFLICT.' })
  @Column()
  version!: number;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('consultationDuty'))
  provenance(): Provenance[] {
    return planned();
  }
}
