import { Args, ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../platform/paging.ts';
import { Column, Page, Reads, everyone, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { Area, AreaLevel, AreaPage } from './area.type.ts';
import { CouncilRow } from './council.entity.ts';
import { Organisation, OrganisationPage } from './organisation.type.ts';

/** The kinds of council in England. */
export enum CouncilKind {
  METROPOLITAN_DISTRICT = 'METROPOLITAN_DISTRICT',
  UNITARY_AUTHORITY = 'UNITARY_AUTHORITY',
  LONDON_BOROUGH = 'LONDON_BOROUGH',
  COUNTY = 'COUNTY',
}
registerEnumType(CouncilKind, { name: 'CouncilKind', description: 'The kind of council.' });

@ArgsType()
export class AreaArgs extends PageArgs {
  @Field(() => Day, { nullable: true, description: 'Only areas that are valid on this day; of any time when left out.' })
  on?: string;

  @Field(() => AreaLevel, { nullable: true, description: 'Only areas of this kind; all kinds when left out.' })
  level?: AreaLevel;
}

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
  @Page(() => Area, {
    rows: (council, args) => sql`select * from area where council_id = ${council('id')}
      and (${args('on')} is null or (valid_from <= ${args('on')} and (valid_to is null or valid_to > ${args('on')})))`,
    order: ['name', 'code'],
    filters: { level: 'level' },
  })
  areas(@Args(() => AreaArgs) _args: AreaArgs): InstanceType<typeof AreaPage> {
    return planned();
  }

  @Field(() => OrganisationPage, { description: 'The teams and organisations that its papers name, by name.' })
  @Page(() => Organisation, { by: 'council', order: ['isDemonstration', 'name'] })
  organisations(@Args(() => PageArgs) _page: PageArgs): InstanceType<typeof OrganisationPage> {
    return planned();
  }
}
