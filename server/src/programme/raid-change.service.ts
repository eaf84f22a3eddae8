import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Form } from '@throughline/shared/forms';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { RaidItemReaderRow, RaidItemRow } from './raid.entity.ts';
import { canKeepRegister, canSeeRaidItem } from './raid.policy.ts';

interface SeenItem {
  itemId: string;
  version: number;
}

/**
 * What every change of an item of the register has in common: the form, the lock, the two halves of access, the version
 * and the audit entry.
 *
 * @param change changes the row; gives the id that the command answers with, the item's own when it gives none
 */
export function changeRaidItemRow<F extends Form<SeenItem>>(
  context: Context,
  action: string,
  form: F,
  input: object,
  change: (em: SqlEntityManager, item: RaidItemRow, data: DataOf<F>) => Promise<string | void>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { itemId, version } = data as SeenItem;
  return command(context, async (em) => {
    const item = await visibleItem(context, em, itemId);
    allow(canKeepRegister(context.viewer, item.council.id));
    if (item.version !== version) throw new Refused('VERSION_CONFLICT');
    const made = await change(em, item, data);
    item.version += 1;
    return {
      result: made ?? itemId,
      audit: { councilId: item.council.id, action, subjectType: 'raidItem', subjectId: itemId },
    };
  });
}

/** The item, locked so that a second editor waits; refused as if it were not there to those who may not see it. */
async function visibleItem(context: Context, em: SqlEntityManager, itemId: string): Promise<RaidItemRow> {
  const item = await em.findOne(RaidItemRow, { id: itemId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (item) await em.populate(item, ['programme']);
  const readers = item?.isRestricted ? await em.find(RaidItemReaderRow, { item: itemId }) : [];
  const facts = item && {
    council: item.council,
    programme: item.programme as typeof item.programme & { isPublished: boolean },
    isPublished: item.isPublished,
    isRestricted: item.isRestricted,
    readerIds: readers.map(({ personId }) => personId),
  };
  see(item, facts !== null && canSeeRaidItem(context.viewer, facts));
  return item;
}

/** Closed items are opened again before anything else is done with them. */
export function refuseWhenClosed({ status }: RaidItemRow): void {
  if (status === 'CLOSED') throw new Refused('RAID_ITEM_CLOSED');
}
