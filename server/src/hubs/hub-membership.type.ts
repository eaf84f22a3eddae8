import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Organisation } from '../councils/organisation.type.ts';
import { Column, One, Reads, everyone } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { HubLeaderRow, HubMembershipRow } from './hub.entity.ts';

export enum SchoolPhase {
  EARLY_YEARS = 'EARLY_YEARS',
  PRIMARY = 'PRIMARY',
  SECONDARY = 'SECONDARY',
  ALL_THROUGH = 'ALL_THROUGH',
  POST_16 = 'POST_16',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(SchoolPhase, { name: 'SchoolPhase', description: 'The phase of education of a member; not applicable for other organisations.' });

@Reads(HubMembershipRow, { visible: everyone })
@ObjectType({ description: 'A school or another organisation belongs to a hub, for a time.' })
export class HubMembership {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Organisation, { description: 'The school or organisation.' })
  @One()
  organisation!: Organisation;

  @Field(() => Boolean, { description: 'True for its primary hub: one at any time. It may be in other partnerships too.' })
  @Column()
  isPrimary!: boolean;

  @Field(() => SchoolPhase, { description: 'Its phase of education.' })
  @Column()
  phase!: SchoolPhase;

  @Field(() => Day, { description: 'The first day.' })
  @Column()
  validFrom!: string;

  @Field(() => Day, { nullable: true, description: 'The first day on which it no longer belongs; null while it does.' })
  @Column()
  validTo!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

@Reads(HubLeaderRow, { visible: everyone })
@ObjectType({ description: 'Somebody leads a hub, for a time.' })
export class HubLeader {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Their name.' })
  @Column()
  name!: string;

  @Field(() => String, { description: 'The post they hold.' })
  @Column()
  post!: string;

  @Field(() => Day, { description: 'The first day.' })
  @Column()
  validFrom!: string;

  @Field(() => Day, { nullable: true, description: 'The first day on which they no longer lead it; null while they do.' })
  @Column()
  validTo!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
