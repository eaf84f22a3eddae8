import { Args, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../platform/paging.ts';
import { Column, Page, Reads, everyone, planned } from '../platform/reading/declare.ts';
import { Pence } from '../platform/scalars.ts';
import { Area, AreaPage } from './area.type.ts';
import { CouncilRow } from './council.entity.ts';

/** The kinds of council in England. */
export enum CouncilKind {
  METROPOLITAN_DISTRICT = 'METROPOLITAN_DISTRICT',
  UNITARY_AUTHORITY = 'UNITARY_AUTHORITY',
  LONDON_BOROUGH = 'LONDON_BOROUGH',
  COUNTY = 'COUNTY',
}
registerEnumType(CouncilKind, { name: 'CouncilKind', description: 'The kind of council.' });

@Reads(CouncilRow, { visible: everyone })
@ObjectType({ description: 'A council that builds family hubs.' })
export class Council {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its name in web addresses.' })
  @Column()
  slug!: string;

  @Field(() => String, { description: 'Its name.' })
  @Column()
  name!: string;

  @Field(() => String, { description: 'Its nine-character code of the Office for National Statistics.' })
  @Column()
  gssCode!: string;

  @Field(() => CouncilKind, { description: 'What kind of council it is.' })
  @Column()
  kind!: CouncilKind;

  @Field(() => String, { description: 'The region of England it lies in.' })
  @Column()
  region!: string;

  @Field(() => Pence, {
    nullable: true,
    description: 'Spending or saving from which a decision is a key decision here; null where its papers do not say.',
  })
  @Column()
  keyDecisionPence!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of wards or divisions from which an effect makes a key decision here; null where not stated.',
  })
  @Column()
  keyDecisionAreas!: number | null;

  @Field(() => AreaPage, { description: 'Its wards, divisions and localities, whenever they were valid.' })
  @Page(() => Area, { by: 'council', order: ['name', 'code'] })
  areas(@Args(() => PageArgs) _page: PageArgs): InstanceType<typeof AreaPage> {
    return planned();
  }
}
