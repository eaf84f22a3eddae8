import { Arg, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../councils/area.type.ts';
import { Council } from '../councils/council.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { pageType } from '../platform/paging.ts';
import { Column, Embedded, Expression, Many, One, Reads, everyone, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { AgeRange } from './age-range.type.ts';
import { HubKind } from './hub-kind.type.ts';
import { HubLeader, HubMembership } from './hub-membership.type.ts';
import { HubCoLocation, HubStatement } from './hub-network.type.ts';
import { HubStage } from './hub-stage.type.ts';
import { HubRow } from './hub.entity.ts';
import { StaffAlignment } from './staff-alignment.type.ts';

export enum HubForm {
  BUILDING = 'BUILDING',
  OTHER_NAMED_BUILDING = 'OTHER_NAMED_BUILDING',
  VIRTUAL = 'VIRTUAL',
  SCHOOL_PARTNERSHIP = 'SCHOOL_PARTNERSHIP',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(HubForm, {
  name: 'HubForm',
  description: 'What a hub is, to somebody who looks for it.',
  valuesConfig: {
    BUILDING: { description: 'A building that is named a hub.' },
    OTHER_NAMED_BUILDING: { description: 'A building with another name.' },
    VIRTUAL: { description: 'An access point that is no building.' },
    SCHOOL_PARTNERSHIP: { description: 'Schools and partners of an area that work together.' },
  },
});

@Reads(HubRow, { visible: everyone })
@ObjectType({ description: 'A hub: one access point for families, whatever it is called and whether or not it is a building.' })
export class Hub {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Council, { description: 'Its council.' })
  @One()
  council!: Council;

  @Field(() => String, { description: 'Its name; words that say so where the papers give none.' })
  @Column()
  name!: string;

  @Field(() => Boolean, { description: 'True when the papers name it. A hub that is counted but not named has words in place of a name.' })
  @Column()
  nameIsStated!: boolean;

  @Field(() => HubKind, { description: 'What kind of hub it is.' })
  @Column()
  kind!: HubKind;

  @Field(() => HubForm, { description: 'Whether it is a building, something else, or not stated.' })
  @Column()
  form!: HubForm;

  @Field(() => AgeRange, { description: 'Whom it is for, by age.' })
  @Embedded(() => AgeRange, 'ages')
  ages!: AgeRange;

  @Field(() => String, { nullable: true, description: 'What it does, in our words; null where the papers do not say.' })
  @Column()
  summary!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How far it has come: the newest stage that the council has said, or else the newest the hub has said itself; null where neither is known.',
  })
  @Expression(
    (row) => sql`select name.code from hub_stage stage join hub_stage_name name on name.id = stage.stage_name_id
      where stage.hub_id = ${row('id')} order by stage.basis = 'SELF_DECLARED', stage.position desc limit 1`,
  )
  stage!: string | null;

  @Field(() => [HubStage], { description: 'Every stage that was said of it, the newest first.' })
  @Many(() => HubStage, { by: 'hub', order: ['position desc'], atMost: 30 })
  stages!: HubStage[];

  @Field(() => [Area], { description: 'The places it serves; on one day when a day is given.' })
  @Many(() => Area, {
    rows: (hub, args) => sql`select * from area where id in (select area_id from hub_area where hub_id = ${hub('id')}
      and (${args('on')} is null or (valid_from <= ${args('on')} and (valid_to is null or valid_to > ${args('on')}))))`,
    order: ['name', 'code'],
    atMost: 20,
  })
  areas(@Arg('on', () => Day, { nullable: true, description: 'The day; every area it ever served when left out.' }) _on?: string): Area[] {
    return planned();
  }

  @Field(() => [HubMembership], { description: 'The schools and organisations that belong to it, or have belonged.' })
  @Many(() => HubMembership, { by: 'hub', order: ['isPrimary desc', 'validFrom'], atMost: 60 })
  memberships!: HubMembership[];

  @Field(() => [HubLeader], { description: 'Who leads it, or has led it, the newest first.' })
  @Many(() => HubLeader, { by: 'hub', order: ['validFrom desc'], atMost: 20 })
  leaders!: HubLeader[];

  @Field(() => [StaffAlignment], { description: 'Staff who work with it.' })
  @Many(() => StaffAlignment, {
    rows: (hub) => sql`select * from staff_alignment where id in (select alignment_id from staff_alignment_hub where hub_id = ${hub('id')})`,
    order: ['role'],
    atMost: 20,
  })
  staffAlignments!: StaffAlignment[];

  @Field(() => [HubStatement], { description: 'What papers say of it without a figure.' })
  @Many(() => HubStatement, { rows: (hub) => sql`select * from hub_statement where hub_id = ${hub('id')}`, order: ['position'], atMost: 40 })
  statements!: HubStatement[];

  @Field(() => [HubCoLocation], { description: 'Organisations that share places with it.' })
  @Many(() => HubCoLocation, { by: 'hub', order: ['sectors'], atMost: 20 })
  coLocations!: HubCoLocation[];

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('hub'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('hub'))
  issues!: DataQualityIssue[];
}
export const HubPage = pageType(() => Hub, 'HubPage');
