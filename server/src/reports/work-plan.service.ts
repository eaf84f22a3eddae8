import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  addWorkPlanItemForm,
  arrangeUpdatesForm,
  changeWorkPlanItemForm,
  considerWorkPlanItemForm,
  dropWorkPlanItemForm,
  endUpdatesForm,
  placeWorkPlanItemForm,
  setUpdatePaceForm,
} from '@throughline/shared/forms/work-plan';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { addToAgenda, meetingToKeep, placePaper, reportOf } from './agenda-place.service.ts';
import { RecommendationResolutionRow, ReportConsiderationRow } from './consideration.entity.ts';
import { addForBody, changeScrutinyRow } from './scrutiny-rows.service.ts';
import { UpdateScheduleRow } from './update-schedule.entity.ts';
import { WorkPlanItemRow } from './work-plan.entity.ts';

const item = (action: string) => ({ action, subjectType: 'workPlanItem', entity: WorkPlanItemRow });
const itemOf = ({ itemId }: { itemId: string }) => itemId;
const arrangement = (action: string) => ({ action, subjectType: 'updateSchedule', entity: UpdateScheduleRow });
const arrangementOf = ({ scheduleId }: { scheduleId: string }) => scheduleId;
const noTime = { dueStart: null, dueEnd: null, duePrecision: null, dueApproximate: null, dueRaw: null };

/**
 * Adds to the work plan of a committee: what it means to look at, why, who brings it, and when.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: work_plan_item, audit_entry.
 */
export function addWorkPlanItem(context: Context, input: object): Promise<string> {
  return addForBody(context, item('addWorkPlanItem'), addWorkPlanItemForm, input, async (em, body, { title, why, broughtByRole, due }) => {
    const id = newId(context.clock.now().getTime());
    await em.insert(WorkPlanItemRow, {
      ...{ id, council: body.council.id, body: body.id, title, why, broughtByRole, ...(due ? fuzzyDateValues('due', due) : noTime) },
      ...{ agendaItem: null, consideredOn: null, droppedOn: null, droppedReason: null, sourceVersion: null, sourceSection: null, version: 1 },
      isDemonstration: body.isDemonstration || context.demo,
    });
    return id;
  });
}

/**
 * Puts right what the work plan says of an item, or gives it another time.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, WORK_PLAN_ITEM_CLOSED.
 * Writes: work_plan_item, audit_entry.
 */
export function changeWorkPlanItem(context: Context, input: object): Promise<string> {
  return changeScrutinyRow(context, item('changeWorkPlanItem'), changeWorkPlanItemForm, input, itemOf, (em, row, { title, why, broughtByRole, due }) => {
    holdOpen(row);
    em.assign(row, { title, why, broughtByRole, ...(due ? fuzzyDateValues('due', due) : noTime) });
  });
}

/**
 * Puts an item of the work plan on the agenda of a meeting of its committee, under its own title, perhaps with a paper. Once
 * the meeting has considered that paper, the item is considered too.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, WORK_PLAN_ITEM_CLOSED, PAPER_ALREADY_ON_AGENDA.
 * Writes: work_plan_item, agenda_item, report_consideration, meeting (version), audit_entry.
 */
export function placeWorkPlanItem(context: Context, input: object): Promise<string> {
  return changeScrutinyRow(context, item('placeWorkPlanItem'), placeWorkPlanItemForm, input, itemOf, async (em, row, { meetingId, reportId }) => {
    holdOpen(row);
    if (row.agendaItem) throw new Refused('BAD_INPUT', { meetingId: 'It stands on an agenda already' });
    const meeting = await meetingToKeep(context, em, meetingId);
    if (meeting.body.id !== row.body.id) throw new Refused('BAD_INPUT', { meetingId: 'Choose a meeting of the same committee' });
    if (meeting.minutesPublishedOn) throw new Refused('BAD_INPUT', { meetingId: 'The minutes of this meeting are published' });
    if (reportId === null) return void em.assign(row, { agendaItem: await addToAgenda(context, em, meeting, { kind: 'OTHER', title: row.title }) });
    const paper = await placePaper(context, em, meeting, await reportOf(context, em, meeting, reportId), row.title);
    const { agendaItem } = await em.findOneOrFail(ReportConsiderationRow, { id: paper });
    em.assign(row, { agendaItem: agendaItem.id });
  });
}

/**
 * Records that the committee looked at an item of its work plan.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, WORK_PLAN_ITEM_CLOSED.
 * Writes: work_plan_item, audit_entry.
 */
export function considerWorkPlanItem(context: Context, input: object): Promise<string> {
  return changeScrutinyRow(context, item('considerWorkPlanItem'), considerWorkPlanItemForm, input, itemOf, (em, row, { consideredOn }) => {
    holdOpen(row);
    holdNotInFuture(context, 'consideredOn', consideredOn);
    em.assign(row, { consideredOn });
  });
}

/**
 * Drops an item from the work plan. It stays to be seen, with the reason.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, WORK_PLAN_ITEM_CLOSED.
 * Writes: work_plan_item, audit_entry.
 */
export function dropWorkPlanItem(context: Context, input: object): Promise<string> {
  return changeScrutinyRow(context, item('dropWorkPlanItem'), dropWorkPlanItemForm, input, itemOf, (em, row, { droppedOn, reason }) => {
    holdOpen(row);
    holdNotInFuture(context, 'droppedOn', droppedOn);
    em.assign(row, { droppedOn, droppedReason: reason });
  });
}

/**
 * Arranges how a committee is kept up to date on a subject: how often, from when, and with what.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, DUPLICATE_REFERENCE.
 * Writes: update_schedule, audit_entry.
 */
export function arrangeUpdates(context: Context, input: object): Promise<string> {
  return addForBody(context, arrangement('arrangeUpdates'), arrangeUpdatesForm, input, async (em, body, { subject, everyMonths, startsOn, content, resolutionId }) => {
    await holdResolution(em, body.id, resolutionId);
    const id = newId(context.clock.now().getTime());
    await em.insert(UpdateScheduleRow, {
      ...{ id, council: body.council.id, body: body.id, subject, everyMonths, startsOn, content, settledByResolution: resolutionId, sourceVersion: null, sourceSection: null },
      ...{ endedOn: null, endReason: null, version: 1, isDemonstration: body.isDemonstration || context.demo },
    });
    return id;
  });
}

/**
 * Says how often updates come, and with what: what the committee answered when it was asked, or another pace.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, UPDATES_ENDED.
 * Writes: update_schedule, audit_entry.
 */
export function setUpdatePace(context: Context, input: object): Promise<string> {
  return changeScrutinyRow(context, arrangement('setUpdatePace'), setUpdatePaceForm, input, arrangementOf, async (em, row, { everyMonths, startsOn, content, resolutionId }) => {
    if (row.endedOn) throw new Refused('UPDATES_ENDED');
    await holdResolution(em, row.body.id, resolutionId);
    em.assign(row, { everyMonths, startsOn, content, settledByResolution: resolutionId });
  });
}

/**
 * Ends an arrangement for updates, with the reason. Those that came and those that were missed stay to be seen.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, UPDATES_ENDED.
 * Writes: update_schedule, audit_entry.
 */
export function endUpdates(context: Context, input: object): Promise<string> {
  return changeScrutinyRow(context, arrangement('endUpdates'), endUpdatesForm, input, arrangementOf, (em, row, { endedOn, reason }) => {
    if (row.endedOn) throw new Refused('UPDATES_ENDED');
    holdNotInFuture(context, 'endedOn', endedOn);
    em.assign(row, { endedOn, endReason: reason });
  });
}

/** What settled the updates of a committee was resolved by itself. */
async function holdResolution(em: SqlEntityManager, bodyId: string, resolutionId: string | null): Promise<void> {
  if (resolutionId === null) return;
  const resolution = await em.findOne(RecommendationResolutionRow, { id: resolutionId, consideration: { meeting: { body: bodyId } } });
  if (!resolution) throw new Refused('BAD_INPUT', { resolutionId: 'Choose a resolution of the same committee' });
}

function holdOpen({ consideredOn, droppedOn }: WorkPlanItemRow): void {
  if (consideredOn || droppedOn) throw new Refused('WORK_PLAN_ITEM_CLOSED');
}
