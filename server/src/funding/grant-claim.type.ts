import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Reads, sameAs } from '../platform/reading/declare.ts';
import { GrantClaimRow } from './grant-claim.entity.ts';

@Reads(GrantClaimRow, { visible: sameAs('grant') })
@ObjectType({ description: 'What somebody else says about a grant. It is kept beside it and never taken for its own figure.' })
export class GrantClaim {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What it is about, such as the amount awarded.' })
  @Column()
  about!: string;

  @Field(() => String, { description: 'What is said.' })
  @Column()
  said!: string;

  @Field(() => String, { description: 'Who says so.' })
  @Column()
  saidBy!: string;
}
