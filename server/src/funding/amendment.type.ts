import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { Column, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { GrantAmendmentRow } from './amendment.entity.ts';

/** What an amendment changes. */
export enum GrantChange {
  AWARDED = 'AWARDED',
  STARTS_ON = 'STARTS_ON',
  ENDS_ON = 'ENDS_ON',
}
registerEnumType(GrantChange, {
  name: 'GrantChange',
  description: 'What an amendment changes. One amendment changes one thing, so that its history can be read.',
  valuesConfig: {
    AWARDED: { description: 'The amount awarded.' },
    STARTS_ON: { description: 'The first day of the grant.' },
    ENDS_ON: { description: 'The last day of the grant.' },
  },
});

@Reads(GrantAmendmentRow, { visible: sameAs('grant') })
@ObjectType({ description: 'A change to a grant that the funder has agreed, with what was there before.' })
export class GrantAmendment {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its number within the grant, from 1.' })
  @Column()
  seq!: number;

  @Field(() => GrantChange, { description: 'What was changed.' })
  @Column()
  change!: GrantChange;

  @Field(() => Pence, { nullable: true, description: 'The amount before; null when a date was changed or there was none.' })
  @Column()
  oldPence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'The amount since; null when a date was changed.' })
  @Column()
  newPence!: number | null;

  @Field(() => Day, { nullable: true, description: 'The day before; null when the amount was changed or there was none.' })
  @Column()
  oldDay!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day since; null when the amount was changed.' })
  @Column()
  newDay!: string | null;

  @Field(() => Day, { description: 'The day on which the funder agreed.' })
  @Column()
  agreedOn!: string;

  @Field(() => Decision, { nullable: true, description: "The council's decision to accept it, where there is one that you may see." })
  @One()
  decision!: Decision | null;

  @Field(() => String, { description: 'Why it was changed.' })
  @Column()
  reason!: string;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
