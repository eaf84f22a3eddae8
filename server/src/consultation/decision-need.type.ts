import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, ReadsRows, sameAs } from '../platform/reading/declare.ts';

export enum DecisionNeedKind {
  RESULTS = 'RESULTS',
  POINTS = 'POINTS',
  EQUALITY_ASSESSMENT = 'EQUALITY_ASSESSMENT',
  DUE_REGARD = 'DUE_REGARD',
}
registerEnumType(DecisionNeedKind, {
  name: 'DecisionNeedKind',
  description: 'What a decision on a proposal waits for.',
  valuesConfig: {
    RESULTS: { description: 'That the results are published.' },
    POINTS: { description: 'That it is said of every point that people made what becomes of it.' },
    EQUALITY_ASSESSMENT: { description: 'A full or updated equality impact assessment, made after the close.' },
    DUE_REGARD: { description: 'That due regard was had to the equality duty, after the close and before the day of the decision.' },
  },
});

@ReadsRows({ kind: 'kind text', consultation: 'consultation_id uuid consultation' }, { visible: sameAs('consultation') })
@ObjectType({ description: 'Something that is still missing before the decision on a proposal may be taken.' })
export class DecisionNeed {
  @Field(() => DecisionNeedKind, { description: 'What is missing.' })
  @Column()
  kind!: DecisionNeedKind;
}
