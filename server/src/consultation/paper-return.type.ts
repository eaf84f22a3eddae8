import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Reads, sameAs } from '../platform/reading/declare.ts';
import { PaperReturnRow } from './entry-batch.entity.ts';

@Reads(PaperReturnRow, { visible: sameAs('consultation') })
@ObjectType({ description: 'Where the printed form goes back to, and whom people can ring.' })
export class PaperReturn {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The address to post it to, line by line.' })
  @Column()
  postTo!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be handed in; null when nowhere is said.' })
  @Column()
  handInAt!: string | null;

  @Field(() => String, { nullable: true, description: 'A telephone number to answer or to ask for help; null when there is none.' })
  @Column()
  telephone!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => Int, { description: 'Raised with each change: see VERSION_CONFLICT.' })
  @Column()
  version!: number;
}
