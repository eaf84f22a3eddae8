import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum AgeStart {
  CONCEPTION = 'CONCEPTION',
  BIRTH = 'BIRTH',
  AGE = 'AGE',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(AgeStart, {
  name: 'AgeStart',
  description: 'Where an age range begins.',
  valuesConfig: {
    CONCEPTION: { description: 'Before birth: pregnancy is included.' },
    AGE: { description: 'At the age in fromAge.' },
  },
});

@ObjectType({ description: 'The ages that something is for. It belongs to the thing described: one council has several.' })
export class AgeRange {
  @Field(() => AgeStart, { description: 'Where it begins.' })
  start!: AgeStart;

  @Field(() => Int, { nullable: true, description: 'The youngest age in years, when it begins at an age.' })
  fromAge!: number | null;

  @Field(() => Int, { nullable: true, description: 'The oldest age in years; null where there is no upper age or none is stated.' })
  toAge!: number | null;

  @Field(() => Int, { nullable: true, description: 'The oldest age with special educational needs or disabilities; null where there is no extension.' })
  toAgeWithSend!: number | null;
}
