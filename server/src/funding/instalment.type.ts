import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Provenance, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Expression, Many, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { Grant } from './grant.type.ts';
import { InstalmentRow } from './instalment.entity.ts';

/** How far an instalment has come. */
export enum InstalmentStatus {
  PROFILED = 'PROFILED',
  CLAIMED = 'CLAIMED',
  RECEIVED = 'RECEIVED',
  WITHHELD = 'WITHHELD',
  REPAID = 'REPAID',
}
registerEnumType(InstalmentStatus, {
  name: 'InstalmentStatus',
  description: 'How far an instalment has come.',
  valuesConfig: {
    PROFILED: { description: 'Planned.' },
    CLAIMED: { description: 'Asked for.' },
    RECEIVED: { description: 'Received. It is never edited any more.' },
    WITHHELD: { description: 'Kept back by the funder.' },
    REPAID: { description: 'Money that went back to the funder: a line of its own.' },
  },
});

/** Why money of a receipt is taken back. */
export enum TakingBack {
  REPAYMENT = 'REPAYMENT',
  CLAWBACK = 'CLAWBACK',
  CORRECTION = 'CORRECTION',
}
registerEnumType(TakingBack, {
  name: 'TakingBack',
  description: 'Why money of a receipt is taken back.',
  valuesConfig: {
    REPAYMENT: { description: 'The council pays back what it does not need.' },
    CLAWBACK: { description: 'The funder asks it back.' },
    CORRECTION: { description: 'The receipt was entered by mistake: no money has moved.' },
  },
});

@Reads(InstalmentRow, { visible: sameAs('grant') })
@ObjectType({ description: 'A payment of a grant: planned, asked for, received, withheld, or paid back.' })
export class Instalment {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Grant, { description: 'The grant, with the totals that this instalment has changed.' })
  @One()
  grant!: Grant;

  @Field(() => Int, { description: 'Its number within the grant, from 1.' })
  @Column()
  seq!: number;

  @Field(() => String, { nullable: true, description: 'The financial year it belongs to, such as 2022/23; null where not stated.' })
  @Column()
  financialYear!: string | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it was due; null where not stated.' })
  @Embedded(() => FuzzyDate, 'due')
  dueOn!: FuzzyDate | null;

  @Field(() => Pence, { nullable: true, description: 'What was planned, before money moved; null when nothing was planned.' })
  @Column()
  profiledPence!: number | null;

  @Field(() => Pence, { description: 'The amount. What was paid back counts against what was received.' })
  @Column()
  amountPence!: number;

  @Field(() => InstalmentStatus, { description: 'How far it has come.' })
  @Column()
  status!: InstalmentStatus;

  @Field(() => Day, { nullable: true, description: 'The day the money moved; null while it has not, or where the paper does not say.' })
  @Column()
  receivedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What must be known to read it.' })
  @Column()
  note!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day the council asked for it; null while it has not, or where not recorded.' })
  @Column()
  claimedOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day the funder said that it keeps it back.' })
  @Column()
  withheldOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of money that went back: the receipt that it takes back, where one is named.' })
  @Column()
  takesBackId!: string | null;

  @Field(() => TakingBack, { nullable: true, description: 'Of money that takes back a receipt: why.' })
  @Column()
  takesBackAs!: TakingBack | null;

  @Field(() => Pence, { description: 'Of a receipt: how much of it was taken back.' })
  @Expression((row) => sql`select sum(back.amount_pence) from grant_instalment back where back.takes_back_id = ${row('id')}`, { ifNull: '0' })
  takenBackPence!: number;

  @Field(() => Int, { description: 'Its version: sent back by whoever changes it.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it was taken from.' })
  @Many(() => Provenance, provenanceOf('instalment'))
  provenance!: Provenance[];
}
