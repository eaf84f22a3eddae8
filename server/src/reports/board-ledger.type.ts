import { Field, ObjectType } from 'type-graphql';
import { AllowedUse } from '../funding/allowed-use.type.ts';
import { Instalment, InstalmentStatus } from '../funding/instalment.type.ts';
import { Column, One, ReadsRows, everyone, sameAs, type ListOptions, type Row } from '../platform/reading/declare.ts';
import { sql, type Param, type Sql } from '../platform/reading/sql.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { asAt } from './board-pack.entity.ts';

// Rows of one grant of a board pack. They are reached through it, so that whoever sees the grant there sees them.

/**
 * The ledger of a grant up to the day, read once: what was spent and committed in each month for each use. A pack adds
 * these sums up for the grant, its months and its uses, instead of reading thousands of lines for each.
 */
export const bookedOn = (grant: Sql, day: Param): Sql => sql`
  select line.month, line.allowed_use_id,
    coalesce(sum(line.pence) filter (where line.kind <> 'COMMITMENT'), 0)::bigint as spent,
    coalesce(sum(line.pence) filter (where line.kind = 'COMMITMENT'), 0)::bigint as committed,
    coalesce(sum(line.pence) filter (where line.fund_type = 'CAPITAL'), 0)::bigint as capital_used,
    bool_or(line.is_demonstration) as has_made_up_lines
  from (
    select date_trunc('month', entry.spent_on::timestamp)::date as month, entry.allowed_use_id, entry.kind, entry.fund_type,
      entry.pence, entry.is_demonstration
    from ledger_line entry where entry.grant_id = ${grant} and entry.spent_on <= ${day} offset 0) line
  group by 1, 2`;

/** The columns of a grant's row that carry these sums, as arrays that belong together. */
export const bookedColumns = {
  bookedMonths: 'booked_months date[] ?',
  bookedUses: 'booked_uses uuid[] ?',
  bookedSpent: 'booked_spent bigint[] ?',
  bookedCommitted: 'booked_committed bigint[] ?',
};
export const bookedArrays = sql`
  array_agg(booked.month) as booked_months, array_agg(booked.allowed_use_id) as booked_uses,
  array_agg(booked.spent) as booked_spent, array_agg(booked.committed) as booked_committed`;
const bookedOf = (paid: Row): Sql => sql`
  unnest(${paid('bookedMonths')}, ${paid('bookedUses')}, ${paid('bookedSpent')}, ${paid('bookedCommitted')})
    booked(month, allowed_use_id, spent, committed)`;

@ReadsRows(
  { instalment: 'instalment_id uuid grant_instalment', seq: 'seq integer', status: 'status text' },
  { visible: sameAs('instalment') },
)
@ObjectType({ description: 'Where a payment of a grant stood on the day of a board pack.' })
export class BoardInstalment {
  @Field(() => Instalment, { description: 'The payment.' })
  @One()
  instalment!: Instalment;

  @Field(() => InstalmentStatus, {
    description:
      'Where it stood. A payment received after that day was still planned, if it had been planned at all; one without a stated day counts as received.',
  })
  @Column()
  status!: InstalmentStatus;
}

export const instalmentsOfGrant: ListOptions = {
  order: ['seq', 'instalment'],
  atMost: 40,
  seenWithParent: 'instalment',
  rows: (paid) => sql`
    select payment.id as instalment_id, payment.seq, case when payment.received_on > ${asAt} then 'PROFILED' else payment.status end as status
    from grant_instalment payment
    where payment.grant_id = ${paid('grant')}
      and not (coalesce(payment.received_on > ${asAt}, false) and (payment.status = 'REPAID' or payment.profiled_pence is null))`,
};

@ReadsRows(
  {
    month: 'month date',
    spentPence: 'spent_pence bigint',
    committedPence: 'committed_pence bigint',
    spentSoFarPence: 'spent_so_far_pence bigint',
  },
  { visible: everyone },
)
@ObjectType({ description: 'One month of the ledger of a grant.' })
export class BoardMonth {
  @Field(() => Day, { description: 'The first day of the month.' })
  @Column()
  month!: string;

  @Field(() => Pence, {
    description: 'Paid and accrued in it, less what was reversed: below nought when more was reversed.',
  })
  @Column()
  spentPence!: number;

  @Field(() => Pence, { description: 'Newly committed in it, less what was released.' })
  @Column()
  committedPence!: number;

  @Field(() => Pence, { description: 'Spent from the beginning to its end.' })
  @Column()
  spentSoFarPence!: number;
}

export const monthsOfGrant: ListOptions = {
  order: ['month'],
  atMost: 120,
  rows: (paid) => sql`
    select month, spent_pence, committed_pence, sum(spent_pence) over (order by month)::bigint as spent_so_far_pence
    from (
      select booked.month, sum(booked.spent)::bigint as spent_pence, sum(booked.committed)::bigint as committed_pence
      from ${bookedOf(paid)} group by 1) months`,
};

@ReadsRows(
  {
    allowedUse: 'allowed_use_id uuid allowed_use',
    position: 'position integer',
    spentPence: 'spent_pence bigint',
    committedPence: 'committed_pence bigint',
  },
  { visible: sameAs('allowedUse') },
)
@ObjectType({ description: 'What was spent and committed for one allowed use of a grant.' })
export class BoardUse {
  @Field(() => AllowedUse, { description: 'The use.' })
  @One()
  allowedUse!: AllowedUse;

  @Field(() => Pence, { description: 'Paid and accrued, less what was reversed.' })
  @Column()
  spentPence!: number;

  @Field(() => Pence, { description: 'Committed and still open.' })
  @Column()
  committedPence!: number;
}

export const usesOfGrant: ListOptions = {
  order: ['position', 'allowedUse'],
  atMost: 20,
  seenWithParent: 'allowedUse',
  rows: (paid) => sql`
    select permitted.id as allowed_use_id, permitted.position, coalesce(booked.spent_pence, 0) as spent_pence, coalesce(booked.committed_pence, 0) as committed_pence
    from allowed_use permitted left join (
      select booked.allowed_use_id, sum(booked.spent)::bigint as spent_pence, sum(booked.committed)::bigint as committed_pence
      from ${bookedOf(paid)} group by 1) booked on booked.allowed_use_id = permitted.id
    where permitted.grant_id = ${paid('grant')}`,
};
