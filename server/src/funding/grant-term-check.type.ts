import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { Column, One, Reads } from '../platform/reading/declare.ts';
import { Day, Instant } from '../platform/scalars.ts';
import { grantReaders } from './grant.policy.ts';
import { SiteRestrictionWaiverRow, TermCheckRow } from './grant-term-check.entity.ts';

@Reads(TermCheckRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...grantReaders) })
@ObjectType({ description: 'What somebody found when they looked whether a condition or a promise is met. The last one counts.' })
export class TermCheck {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Boolean, { description: 'Whether it was met.' })
  @Column()
  isMet!: boolean;

  @Field(() => Int, { nullable: true, description: 'Of a promise: how many were there; null where nobody counted.' })
  @Column()
  metCount!: number | null;

  @Field(() => Day, { description: 'The day for which it was found.' })
  @Column()
  checkedOn!: string;

  @Field(() => String, { description: 'What shows it.' })
  @Column()
  evidence!: string;

  @Field(() => String, { description: 'Who found so, such as a post.' })
  @Column()
  byWhom!: string;

  @Field(() => Instant, { description: 'When it was entered.' })
  @Column()
  recordedAt!: Date;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

@Reads(SiteRestrictionWaiverRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...grantReaders) })
@ObjectType({ description: 'The restriction that an earlier grant has laid on a site is lifted, and a decision says so.' })
export class SiteRestrictionWaiver {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Day, { description: 'The day it was lifted. Capital may be spent on the site from then on.' })
  @Column()
  waivedOn!: string;

  @Field(() => String, { description: 'Who has lifted it.' })
  @Column()
  byWhom!: string;

  @Field(() => String, { description: 'Why.' })
  @Column()
  reason!: string;

  @Field(() => Decision, { nullable: true, description: 'The decision that says so; null when you may not see it.' })
  @One()
  decision!: Decision | null;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
