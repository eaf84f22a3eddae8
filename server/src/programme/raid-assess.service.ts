import {
  assessRaidItemForm,
  isJudgedKind,
  nameRaidReaderForm,
  restrictRaidItemForm,
  unrestrictRaidItemForm,
} from '@throughline/shared/forms/raid';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { changeRaidItemRow, refuseWhenClosed } from './raid-change.service.ts';
import { RaidAssessmentRow, RaidItemReaderRow } from './raid.entity.ts';
import { memberByEmail } from './raid.queries.ts';
import { refuseBefore, written } from './raid.service.ts';

/**
 * Judges how likely and how bad something is, on a day. Earlier judgements stay. What has happened is certain, so an
 * issue has the greatest likelihood; only risks are judged without a response and for a target.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RAID_ITEM_CLOSED.
 * Writes: raid_assessment, raid_item (its version), audit_entry.
 */
export function assessRisk(context: Context, input: object): Promise<string> {
  return changeRaidItemRow(context, 'assessRisk', assessRaidItemForm, input, async (em, item, data) => {
    refuseWhenClosed(item);
    const { basis, impact, assessedOn, assessorRole, reason } = data;
    if (!isJudgedKind(item.kind))
      throw new Refused('BAD_INPUT', { itemId: 'Actions and logged decisions are not judged by likelihood and impact' });
    if (item.kind !== 'RISK' && basis !== 'CURRENT')
      throw new Refused('BAD_INPUT', { basis: 'Only a risk is judged without a response, or for a target' });
    holdNotInFuture(context, 'assessedOn', assessedOn);
    const [last] = await em.find(RaidAssessmentRow, { item: item.id, basis }, { orderBy: { assessedOn: 'desc' }, limit: 1 });
    refuseBefore('assessedOn', assessedOn, last?.assessedOn ?? item.raisedOn);
    const likelihood = item.kind === 'ISSUE' ? 5 : data.likelihood;
    em.create(RaidAssessmentRow, {
      ...{ id: newId(), council: item.council, item, basis, likelihood, impact, reason, assessorRole, assessedOn },
      ...{ ...written(context), isDemonstration: item.isDemonstration },
    });
  });
}

/**
 * Restricts an item, such as one that holds legally privileged advice: from now on it is seen by those who keep the
 * register, the clerk and whoever is named.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields; what a paper has published is not restricted), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: raid_item, audit_entry.
 */
export function restrictRaidItem(context: Context, input: object): Promise<string> {
  return changeRaidItemRow(context, 'restrictRaidItem', restrictRaidItemForm, input, async (_em, item, { why }) => {
    if (item.isPublished) throw new Refused('BAD_INPUT', { why: 'This is published, and can no longer be restricted' });
    item.isRestricted = true;
    item.restrictedWhy = why;
  });
}

/**
 * Opens a restricted item to the whole board and its officers again.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: raid_item, audit_entry.
 */
export function unrestrictRaidItem(context: Context, input: object): Promise<string> {
  return changeRaidItemRow(context, 'unrestrictRaidItem', unrestrictRaidItemForm, input, async (_em, item) => {
    item.isRestricted = false;
    item.restrictedWhy = null;
  });
}

/**
 * Names a member of the board or of finance who may see a restricted item.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: raid_item_reader, raid_item (its version), audit_entry.
 */
export function nameRaidReader(context: Context, input: object): Promise<string> {
  return changeRaidItemRow(context, 'nameRaidReader', nameRaidReaderForm, input, async (em, item, { email }) => {
    const refuse = (message: string) => new Refused('BAD_INPUT', { email: message });
    if (!item.isRestricted) throw refuse('This item is not restricted: the whole board can see it');
    const member = await memberByEmail(em, item.council.id, email);
    if (!member) throw refuse('Nobody on the board or in finance of this council signs in with that email address');
    if ((await em.count(RaidItemReaderRow, { item: item.id, personId: member.personId })) > 0) throw refuse('They can see it already');
    const { recordedAt: namedAt, recordedBy: namedBy } = written(context);
    em.create(RaidItemReaderRow, { id: newId(), council: item.council, item, ...member, namedAt, namedBy });
  });
}
