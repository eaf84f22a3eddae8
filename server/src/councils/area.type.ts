import { Arg, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { pageType } from '../platform/paging.ts';
import { Column, Many, Reads, everyone, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { AreaRow } from './area.entity.ts';

export enum AreaLevel {
  WARD = 'WARD',
  DIVISION = 'DIVISION',
  DISTRICT = 'DISTRICT',
  LOCALITY = 'LOCALITY',
}
registerEnumType(AreaLevel, { name: 'AreaLevel', description: 'The kind of area.' });

@Reads(AreaRow, { visible: everyone })
@ObjectType({ description: 'A ward, division, district or locality, valid for a time. Its code is its key, never its name.' })
export class Area {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its official code, or for a locality the code this platform gave it.' })
  @Column()
  code!: string;

  @Field(() => String, { description: 'Its name at the time.' })
  @Column()
  name!: string;

  @Field(() => Boolean, { description: 'True when the source names it; false where words stand in place of a name.' })
  @Column()
  nameIsStated!: boolean;

  @Field(() => AreaLevel, { description: 'What kind of area it is.' })
  @Column()
  level!: AreaLevel;

  @Field(() => Day, { description: 'The first day on which it is valid, as far as the source goes back.' })
  @Column()
  validFrom!: string;

  @Field(() => Day, { nullable: true, description: 'The first day on which it is no longer valid; null while no end is known.' })
  @Column()
  validTo!: string | null;

  @Field(() => String, { description: 'Where its code and validity come from.' })
  @Column()
  source!: string;

  @Field(() => [Area], { description: 'The smaller areas it is made of; those valid on one day when a day is given.' })
  @Many(() => Area, {
    rows: (area, args) => sql`select * from area where id in (select child_id from area_member where parent_id = ${area('id')})
      and (${args('on')} is null or (valid_from <= ${args('on')} and (valid_to is null or valid_to > ${args('on')})))`,
    order: ['name', 'code'],
  })
  members(@Arg('on', () => Day, { nullable: true, description: 'The day; areas of any time when left out.' }) _on?: string): Area[] {
    return planned();
  }
}
export const AreaPage = pageType(() => Area, 'AreaPage');
