import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { pageType } from '../platform/paging.ts';
import { Column, Reads, everyone } from '../platform/reading/declare.ts';
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

  @Field(() => AreaLevel, { description: 'What kind of area it is.' })
  @Column()
  level!: AreaLevel;

  @Field(() => Day, { description: 'The first day on which it is valid, as far as the source goes back.' })
  @Column()
  validFrom!: string;

  @Field(() => Day, { nullable: true, description: 'The first day on which it is no longer valid; null while it is.' })
  @Column()
  validTo!: string | null;

  @Field(() => String, { description: 'Where its code and validity come from.' })
  @Column()
  source!: string;
}
export const AreaPage = pageType(() => Area, 'AreaPage');
