import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { formatDay } from '@throughline/shared/dates';
import {
  changeRaidItemForm,
  closeRaidItemForm,
  raiseIssueForm,
  recordRaidItemForm,
  reopenRaidItemForm,
} from '@throughline/shared/forms/raid';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { ProgrammeRow } from './programme.entity.ts';
import { canSeeProgramme } from './programme.policy.ts';
import { refuseWhenClosed, changeRaidItemRow } from './raid-change.service.ts';
import { RaidAssessmentRow, RaidItemRow, RaidStatusChangeRow } from './raid.entity.ts';
import { canKeepRegister } from './raid.policy.ts';
import { nextRaidNumber } from './raid.queries.ts';
import { WorkstreamRow } from './workstream.entity.ts';

/**
 * Writes a new item into the register of a programme. Its number is the next of its kind.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: raid_item, audit_entry.
 */
export async function recordRaidItem(context: Context, input: object): Promise<string> {
  const { programmeId, workstreamId, ...data } = checkedInput(recordRaidItemForm, input);
  return command(context, async (em) => {
    const programme = await em.findOne(ProgrammeRow, { id: programmeId });
    see(programme, programme !== null && canSeeProgramme(context.viewer, programme));
    allow(canKeepRegister(context.viewer, programme.council.id));
    holdNotInFuture(context, 'raisedOn', data.raisedOn);
    const item = em.create(RaidItemRow, {
      ...newItem(context, programme),
      ...data,
      number: await nextRaidNumber(em, programmeId, data.kind),
      workstream: await workstreamOf(em, programmeId, workstreamId),
    });
    return {
      result: item.id,
      audit: { councilId: programme.council.id, action: 'recordRaidItem', subjectType: 'raidItem', subjectId: item.id },
    };
  });
}

/**
 * Puts right what is written about an item: its words, its owner, its dates.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RAID_ITEM_CLOSED.
 * Writes: raid_item, audit_entry.
 */
export function changeRaidItem(context: Context, input: object): Promise<string> {
  return changeRaidItemRow(context, 'changeRaidItem', changeRaidItemForm, input, async (em, item, data) => {
    refuseWhenClosed(item);
    const { itemId: _id, version: _version, workstreamId, ...words } = data;
    if (item.kind === 'RISK') refuseHalfARisk(words);
    em.assign(item, words);
    item.workstream = await workstreamOf(em, item.programme.id, workstreamId);
  });
}

/**
 * Says that a risk has happened: a new issue that points back to it. The risk stays, to be closed by itself.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RAID_ITEM_CLOSED.
 * Writes: raid_item (the issue), raid_assessment, audit_entry.
 */
export function raiseIssueFromRisk(context: Context, input: object): Promise<string> {
  return changeRaidItemRow(context, 'raiseIssueFromRisk', raiseIssueForm, input, async (em, risk, data) => {
    refuseWhenClosed(risk);
    if (risk.kind !== 'RISK') throw new Refused('BAD_INPUT', { itemId: 'Only a risk can become an issue' });
    holdNotInFuture(context, 'raisedOn', data.raisedOn);
    const { title, detail, raisedOn, ownerRole, dueOn, impact, assessorRole } = data;
    const issue = em.create(RaidItemRow, {
      ...newItem(context, risk.programme as ProgrammeRow),
      ...{ kind: 'ISSUE', title, detail, raisedOn, ownerRole, dueOn, raisedFrom: risk },
      // What follows from a restricted risk is restricted too.
      ...{ isRestricted: risk.isRestricted, restrictedWhy: risk.restrictedWhy },
      workstream: risk.workstream,
      number: await nextRaidNumber(em, risk.programme.id, 'ISSUE'),
    });
    // What has happened is certain, so only how bad it is was judged.
    em.create(RaidAssessmentRow, {
      ...{ id: newId(), council: risk.council, item: issue, basis: 'CURRENT', likelihood: 5, impact, assessorRole },
      ...{ assessedOn: raisedOn, ...written(context), isDemonstration: risk.isDemonstration },
    });
    return issue.id;
  });
}

/**
 * Says that an item need not be watched any longer, and how it ended.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RAID_ITEM_CLOSED.
 * Writes: raid_item, raid_status_change, audit_entry.
 */
export function closeRaidItem(context: Context, input: object): Promise<string> {
  return changeRaidItemRow(context, 'closeRaidItem', closeRaidItemForm, input, async (em, item, data) => {
    refuseWhenClosed(item);
    const { outcome, closedOn, note } = data;
    await changeStatus(context, em, item, { status: 'CLOSED', outcome, note, changedOn: closedOn }, 'closedOn');
  });
}

/**
 * Says that a closed item must be watched again.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RAID_ITEM_CLOSED.
 * Writes: raid_item, raid_status_change, audit_entry.
 */
export function reopenRaidItem(context: Context, input: object): Promise<string> {
  return changeRaidItemRow(context, 'reopenRaidItem', reopenRaidItemForm, input, async (em, item, data) => {
    if (item.status === 'OPEN') throw new Refused('RAID_ITEM_CLOSED');
    const { reopenedOn, note } = data;
    await changeStatus(context, em, item, { status: 'OPEN', outcome: null, note, changedOn: reopenedOn }, 'reopenedOn');
  });
}

/** Days of one item follow one another, so that the past reads the same whenever it is looked at. */
async function changeStatus(
  context: Context,
  em: SqlEntityManager,
  item: RaidItemRow,
  change: { status: string; outcome: string | null; note: string; changedOn: string },
  field: string,
): Promise<void> {
  holdNotInFuture(context, field, change.changedOn);
  const [last] = await em.find(RaidStatusChangeRow, { item: item.id }, { orderBy: { changedOn: 'desc' }, limit: 1 });
  refuseBefore(field, change.changedOn, last?.changedOn ?? item.raisedOn);
  item.status = change.status;
  em.create(RaidStatusChangeRow, {
    ...{ id: newId(), council: item.council, item, ...change, ...written(context) },
    isDemonstration: item.isDemonstration,
  });
}

/** When and by whom a row of a history was written down. */
export const written = (context: Context) => ({
  recordedAt: context.clock.now(),
  recordedBy: context.viewer.personId!,
});

/** The day of something that cannot lie before what was written down last. */
export function refuseBefore(field: string, day: string, last: string | undefined): void {
  if (last !== undefined && day < last)
    throw new Refused('BAD_INPUT', { [field]: `The day must be ${formatDay(last)} or later, the day of what was recorded last` });
}

/** What every new item has before its own words are added. */
function newItem(context: Context, programme: ProgrammeRow) {
  return {
    id: newId(context.clock.now().getTime()),
    council: programme.council,
    programme,
    status: 'OPEN',
    version: 1,
    isRestricted: false,
    isPublished: false,
    isDemonstration: programme.isDemonstration,
  };
}

function refuseHalfARisk({ cause, event, effect }: { cause: string | null; event: string | null; effect: string | null }) {
  const fields = {
    ...(cause === null && { cause: 'Enter what the risk comes from' }),
    ...(event === null && { event: 'Enter what may happen' }),
    ...(effect === null && { effect: 'Enter what would follow' }),
  };
  if (Object.keys(fields).length > 0) throw new Refused('BAD_INPUT', fields);
}

async function workstreamOf(em: SqlEntityManager, programme: string, id: string | null): Promise<WorkstreamRow | null> {
  if (id === null) return null;
  const workstream = await em.findOne(WorkstreamRow, { id, programme });
  if (!workstream) throw new Refused('BAD_INPUT', { workstreamId: 'Choose a workstream from the list' });
  return workstream;
}
