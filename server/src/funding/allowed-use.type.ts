import { Field, ID, ObjectType } from 'type-graphql';
import { Provenance, provenanceOf } from '../papers/papers.type.ts';
import { Column, Many, Reads, sameAs } from '../platform/reading/declare.ts';
import { AllowedUseRow } from './allowed-use.entity.ts';
import { FundType } from './fund-type.type.ts';

@Reads(AllowedUseRow, { visible: sameAs('grant') })
@ObjectType({ description: 'Something that the money may be used for. Every spend is booked to one use.' })
export class AllowedUse {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The use.' })
  @Column()
  name!: string;

  @Field(() => FundType, { nullable: true, description: 'The only type of money that may be booked to it; null when either may.' })
  @Column()
  fundType!: FundType | null;

  @Field(() => [Provenance], { description: 'Where it was taken from.' })
  @Many(() => Provenance, provenanceOf('allowedUse'))
  provenance!: Provenance[];
}
