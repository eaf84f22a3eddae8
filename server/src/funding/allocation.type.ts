import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Reads, sameAs } from '../platform/reading/declare.ts';
import { Pence } from '../platform/scalars.ts';
import { ShownAllocationRow } from './allocation.entity.ts';
import { FundType } from './fund-type.type.ts';

@Reads(ShownAllocationRow, { visible: sameAs('grant') })
@ObjectType({
  description:
    'A part of an award, by capital and revenue, by year or by strand. When one part of a split is not stated it is computed from the others, and says so; when more are not stated they have no amount.',
})
export class Allocation {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => FundType, { nullable: true, description: 'Capital or revenue; null when the award is not split so here.' })
  @Column()
  kind!: FundType | null;

  @Field(() => String, { nullable: true, description: 'The financial year, such as 2022/23; null when the award is not split so here.' })
  @Column()
  financialYear!: string | null;

  @Field(() => String, { nullable: true, description: 'The strand of the programme; null when the award is not split so here.' })
  @Column()
  strand!: string | null;

  @Field(() => Pence, { nullable: true, description: 'The amount; null when it is not stated and cannot be computed.' })
  @Column()
  amountPence!: number | null;

  @Field(() => Boolean, { description: 'True when no paper states the amount and it is what the other parts leave of the award.' })
  @Column()
  isComputed!: boolean;

  @Field(() => String, { nullable: true, description: 'What must be known to read it.' })
  @Column()
  note!: string | null;
}
