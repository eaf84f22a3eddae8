import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { allow, see } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/reading/viewer.ts';
import { shownAllocations } from './allocation.queries.ts';
import { GrantRow } from './grant.entity.ts';
import { canSeeGrant } from './grant.policy.ts';
import { SpendEntryRow } from './spend-entry.entity.ts';

/**
 * The grant that a command changes, locked until the command ends: whoever comes at the same time waits, and then sees
 * the totals as they have become.
 *
 * @throws Refused NOT_FOUND, FORBIDDEN
 */
export async function grantToChange(
  context: Context,
  em: SqlEntityManager,
  id: string,
  mayChange: (viewer: Viewer, grant: { councilId: string }) => boolean,
): Promise<GrantRow> {
  const grant = await em.findOne(GrantRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const councilId = grant?.council.id ?? '';
  see(grant, canSeeGrant(context.viewer, { councilId, isPublished: grant?.isPublished ?? false }));
  allow(mayChange(context.viewer, { councilId }));
  return grant;
}

/**
 * Holds capital and revenue within what the award allots to each. Without a stated split the whole award bounds capital,
 * and revenue has no bound of its own.
 *
 * @param grant with the totals and the award as they would become, already written in this transaction
 * @throws Refused CAPITAL_EXCEEDS_ALLOCATION, REVENUE_ON_CAPITAL
 */
export async function holdWithinAllocations(em: SqlEntityManager, grant: GrantRow): Promise<void> {
  const parts = await shownAllocations(em, grant.id);
  const allotted = (kind: string) => parts.find((part) => part.kind === kind && part.financialYear === null && part.strand === null)?.amountPence ?? null;
  if (grant.capitalUsedPence > (allotted('CAPITAL') ?? grant.awardedPence ?? 0)) throw new Refused('CAPITAL_EXCEEDS_ALLOCATION');
  const revenue = allotted('REVENUE');
  const revenueUsed = grant.spentPence + grant.committedPence - grant.capitalUsedPence;
  if (revenue !== null && revenueUsed > revenue) throw new Refused('REVENUE_ON_CAPITAL');
}

/**
 * Holds what is in the ledger within the days of the grant as they would become. A correction may come after its end.
 *
 * @throws Refused SPEND_OUTSIDE_GRANT_DATES
 */
export async function holdSpendWithinDays(em: SqlEntityManager, { id, startsOn, endsOn }: GrantRow): Promise<void> {
  const outside = [...(startsOn ? [{ spentOn: { $lt: startsOn } }] : []), ...(endsOn ? [{ spentOn: { $gt: endsOn } }] : [])];
  if (outside.length === 0) return;
  const count = await em.count(SpendEntryRow, { grant: id, kind: { $ne: 'REVERSAL' }, $or: outside });
  if (count > 0) throw new Refused('SPEND_OUTSIDE_GRANT_DATES');
}
