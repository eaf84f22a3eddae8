import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Reads } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { ConsultationAssuranceRow } from './assurance.entity.ts';
import { preparationReaders } from './consultation.policy.ts';

export enum AssuranceKind {
  EQUALITY_ASSESSMENT = 'EQUALITY_ASSESSMENT',
  DUE_REGARD = 'DUE_REGARD',
  SUFFICIENCY_STATEMENT = 'SUFFICIENCY_STATEMENT',
  LEGAL_ADVICE = 'LEGAL_ADVICE',
  APPROVAL = 'APPROVAL',
}
registerEnumType(AssuranceKind, {
  name: 'AssuranceKind',
  description: 'What was done before a consultation opens, or before a decision on it.',
  valuesConfig: {
    EQUALITY_ASSESSMENT: { description: 'The effect on people with protected characteristics was assessed.' },
    DUE_REGARD: { description: 'Due regard was had to the equality duty, with open minds, by those who decide.' },
    SUFFICIENCY_STATEMENT: { description: "It was stated whether there would still be enough children's centres." },
    LEGAL_ADVICE: { description: 'Legal advice was taken.' },
    APPROVAL: { description: 'Those who answer for it approved that it opens.' },
  },
});

export enum EqualityAssessmentStage {
  STRATEGIC = 'STRATEGIC',
  INITIAL = 'INITIAL',
  FULL = 'FULL',
  UPDATED = 'UPDATED',
}
registerEnumType(EqualityAssessmentStage, {
  name: 'EqualityAssessmentStage',
  description: 'How far an equality impact assessment of a proposal went.',
  valuesConfig: {
    STRATEGIC: { description: 'Of the idea as a whole.' },
    INITIAL: { description: 'Of the proposal as it is consulted on.' },
    FULL: { description: 'Of the final proposal, with what people said.' },
    UPDATED: { description: 'Of a final proposal that has changed since.' },
  },
});

@Reads(ConsultationAssuranceRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...preparationReaders) })
@ObjectType({ description: 'Something that was done before a consultation opens, or before a decision on it, with its day and who did it.' })
export class ConsultationAssurance {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => AssuranceKind, { description: 'What was done.' })
  @Column()
  kind!: AssuranceKind;

  @Field(() => EqualityAssessmentStage, { nullable: true, description: 'How far an equality impact assessment went; null for the other kinds.' })
  @Column()
  assessmentStage!: EqualityAssessmentStage | null;

  @Field(() => Day, { description: 'The day it was done.' })
  @Column()
  doneOn!: string;

  @Field(() => String, { description: 'The post or the body that did it.' })
  @Column()
  byRole!: string;

  @Field(() => String, { description: 'What was found or advised, and where it can be read.' })
  @Column()
  note!: string;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}
