import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Column, Expression, Many, Reads, everyone } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { HubCoLocationRow, HubNetworkRow, HubStatementRow } from './hub-network.entity.ts';
import { StaffAlignment } from './staff-alignment.type.ts';

export enum HubTopic {
  VISION = 'VISION',
  COVERAGE = 'COVERAGE',
  MEMBERSHIP = 'MEMBERSHIP',
  LEADERSHIP = 'LEADERSHIP',
  BOUNDARIES = 'BOUNDARIES',
  MATURITY = 'MATURITY',
  SERVICES = 'SERVICES',
  ELECTED_MEMBERS = 'ELECTED_MEMBERS',
  BUILDINGS = 'BUILDINGS',
  PILOT_AIM = 'PILOT_AIM',
  PILOT_RESULT = 'PILOT_RESULT',
}
registerEnumType(HubTopic, { name: 'HubTopic', description: 'What a statement about hubs is about.' });

export enum StatementExtent {
  ALL = 'ALL',
  SOME = 'SOME',
  VARIES = 'VARIES',
  ONE = 'ONE',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}
registerEnumType(StatementExtent, { name: 'StatementExtent', description: 'Of how many hubs a statement is said.' });

@Reads(HubStatementRow, { visible: everyone })
@ObjectType({ description: 'What a paper says of the hubs together, or of one hub, without a figure.' })
export class HubStatement {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => HubTopic, { description: 'What it is about.' })
  @Column()
  topic!: HubTopic;

  @Field(() => StatementExtent, { description: 'Of how many hubs it is said.' })
  @Column()
  extent!: StatementExtent;

  @Field(() => String, { description: 'What is said, in our words.' })
  @Column()
  text!: string;

  @Field(() => [Provenance], { description: 'Where it comes from.' })
  @Many(() => Provenance, provenanceOf('hubStatement'))
  provenance!: Provenance[];
}

@Reads(HubCoLocationRow, { visible: everyone })
@ObjectType({ description: 'Organisations that share places with a hub, counted by a paper and not named.' })
export class HubCoLocation {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'How many organisations.' })
  @Column()
  organisations!: number;

  @Field(() => Int, { description: 'In how many places.' })
  @Column()
  locations!: number;

  @Field(() => String, { description: 'The fields they work in.' })
  @Column()
  sectors!: string;

  @Field(() => String, { description: 'How much of their time they are there.' })
  @Column()
  basis!: string;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('hubCoLocation'))
  provenance!: Provenance[];
}

@Reads(HubNetworkRow, { visible: everyone })
@ObjectType({ description: 'The hubs of a council taken together, as its papers speak of them.' })
export class HubNetwork {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  @Column()
  name!: string;

  @Field(() => Int, { nullable: true, description: 'How many hubs the papers count; null where they do not count them.' })
  @Column()
  statedHubs!: number | null;

  @Field(() => Int, { description: 'How many of its hubs have a name in the papers.' })
  @Expression((row) => sql`select count(*) from hub where hub.council_id = ${row('council')} and hub.name_is_stated and not hub.is_demonstration`, { ifNull: '0' })
  namedHubs!: number;

  @Field(() => Int, { description: 'Of how many hubs no leader is known here, whatever the papers say in general.' })
  @Expression(
    (row) => sql`select count(*) from hub where hub.council_id = ${row('council')} and not hub.is_demonstration
      and not exists (select from hub_leader where hub_leader.hub_id = hub.id and hub_leader.valid_to is null)`,
    { ifNull: '0' },
  )
  hubsWithoutKnownLeader!: number;

  @Field(() => [HubStatement], { description: 'What is said of the hubs together.' })
  @Many(() => HubStatement, {
    rows: (network) => sql`select * from hub_statement where network_id = ${network('id')} and hub_id is null`,
    order: ['position'],
    atMost: 40,
  })
  statements!: HubStatement[];

  @Field(() => [StaffAlignment], { description: 'Staff who work with its hubs.' })
  @Many(() => StaffAlignment, {
    rows: (network) => sql`select * from staff_alignment where council_id = ${network('council')}`,
    order: ['role'],
    atMost: 20,
  })
  staffAlignments!: StaffAlignment[];

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('hubNetwork'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('hubNetwork'))
  issues!: DataQualityIssue[];
}
