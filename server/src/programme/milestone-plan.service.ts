import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import {
  cancelMilestoneForm,
  missMilestoneForm,
  rebaselineMilestoneForm,
  recordMilestoneForm,
  reviseMilestoneForm,
} from '@throughline/shared/forms/milestone-plan';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { canSeeDecision } from '../decisions/decision.policy.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { changeMilestone, refuseWhenClosed, writeHistory } from './milestone-change.service.ts';
import { MilestoneBaselineRow, MilestoneRow } from './milestone.entity.ts';
import { forecast } from './milestone.service.ts';
import { ProgrammeRow } from './programme.entity.ts';
import { canManageMilestones, canSeeProgramme } from './programme.policy.ts';
import { WorkstreamRow } from './workstream.entity.ts';

/**
 * Writes a milestone into the plan of a programme. The time it is promised for is its first promise, and stays.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: milestone, milestone_change, audit_entry.
 */
export async function recordMilestone(context: Context, input: object): Promise<string> {
  const { programmeId, title, audience, ownerRole, workstreamId, due } = checkedInput(recordMilestoneForm, input);
  return command(context, async (em) => {
    const programme = await em.findOne(ProgrammeRow, { id: programmeId });
    see(programme, programme !== null && canSeeProgramme(context.viewer, programme));
    allow(canManageMilestones(context.viewer, programme.council.id));
    const today = londonDay(context.clock.now());
    const milestone = em.create(MilestoneRow, {
      id: newId(context.clock.now().getTime()),
      council: programme.council,
      programme,
      workstream: await workstreamOf(em, programme.id, workstreamId),
      title,
      ownerRole,
      ...fuzzyDateValues('baseline', due),
      recordedOn: today,
      progress: 'PLANNED',
      version: 1,
      isPublished: audience === 'PUBLIC',
      isDemonstration: programme.isDemonstration,
    });
    writeHistory(context, em, milestone, { kind: 'RECORDED', progress: 'PLANNED' });
    return {
      result: milestone.id,
      audit: {
        councilId: programme.council.id,
        action: 'recordMilestone',
        subjectType: 'milestone',
        subjectId: milestone.id,
      },
    };
  });
}

/**
 * Corrects what a milestone is called, who answers for it, which workstream it belongs to and who may see it. What
 * stood there before is kept in its history.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: milestone, milestone_change, audit_entry.
 */
export function reviseMilestone(context: Context, input: object): Promise<string> {
  return changeMilestone(context, 'reviseMilestone', reviseMilestoneForm, input, async (em, milestone, data) => {
    const { title, audience, ownerRole, workstreamId } = data;
    const workstream = await workstreamOf(em, milestone.programme.id, workstreamId);
    const before = await wordsOf(em, milestone);
    milestone.title = title;
    milestone.ownerRole = ownerRole;
    milestone.workstream = workstream;
    milestone.isPublished = audience === 'PUBLIC';
    const after = await wordsOf(em, milestone);
    const was = before.filter((words, index) => words !== after[index]);
    return { kind: 'REVISED', note: was.length > 0 ? `Before: ${was.join('; ')}` : null };
  });
}

/**
 * Promises a milestone anew, also one that was missed. The first promise and every later one stay. It is expected for
 * when it is promised for, until somebody says otherwise.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, MILESTONE_CLOSED.
 * Writes: milestone, milestone_baseline, milestone_forecast, milestone_change, audit_entry.
 */
export function rebaselineMilestone(context: Context, input: object): Promise<string> {
  return changeMilestone(
    context,
    'rebaselineMilestone',
    rebaselineMilestoneForm,
    input,
    async (em, milestone, { due, reason, decisionId }, today) => {
      const wasMissed = milestone.progress === 'MISSED';
      if (!wasMissed) refuseWhenClosed(milestone);
      if (due.end < today)
        throw new Refused('BAD_INPUT', { due: 'The date it is promised for must not be over already' });
      const decision = await decisionOf(context, em, milestone.council.id, decisionId);
      em.create(MilestoneBaselineRow, {
        id: newId(context.clock.now().getTime()),
        council: milestone.council,
        milestone,
        version: milestone.version + 1,
        ...fuzzyDateValues('due', due),
        setOn: today,
        reason,
        decision,
        madeBy: context.viewer.personId!,
        madeAt: context.clock.now(),
      });
      em.assign(milestone, { ...fuzzyDateValues('agreed', due), agreedOn: today });
      forecast(context, em, milestone, due, reason, today);
      if (!wasMissed) return { kind: 'REBASELINED', note: reason };
      const hasBegun = milestone.beganOn !== null || milestone.firstProgress === 'IN_PROGRESS';
      return { kind: 'REBASELINED', note: reason, progress: hasBegun ? 'IN_PROGRESS' : 'PLANNED' };
    },
  );
}

/**
 * Says that a milestone was not reached and is no longer aimed at, once the time it was promised for is over.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, MILESTONE_CLOSED.
 * Writes: milestone, milestone_change, audit_entry.
 */
export function missMilestone(context: Context, input: object): Promise<string> {
  return changeMilestone(context, 'missMilestone', missMilestoneForm, input, async (_em, milestone, data, today) => {
    const { missedOn, reason } = data;
    refuseWhenClosed(milestone);
    const due = milestone.agreedEnd ?? milestone.baselineEnd ?? milestone.forecastEnd;
    if (missedOn > today)
      throw new Refused('BAD_INPUT', { missedOn: 'The date it was given up must be today or earlier' });
    if (due && missedOn <= due)
      throw new Refused('BAD_INPUT', {
        missedOn: 'It cannot have been missed before the time it was promised for is over. Cancel it instead',
      });
    return { kind: 'MISSED', progress: 'MISSED', holdsFrom: missedOn, note: reason };
  });
}

/**
 * Says that a milestone is no longer wanted, from today.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, MILESTONE_CLOSED.
 * Writes: milestone, milestone_change, audit_entry.
 */
export function cancelMilestone(context: Context, input: object): Promise<string> {
  return changeMilestone(context, 'cancelMilestone', cancelMilestoneForm, input, async (_em, milestone, { reason }) => {
    refuseWhenClosed(milestone);
    return { kind: 'CANCELLED', progress: 'CANCELLED', note: reason };
  });
}

async function workstreamOf(em: SqlEntityManager, programmeId: string, workstreamId: string | null) {
  if (workstreamId === null) return null;
  const workstream = await em.findOne(WorkstreamRow, { id: workstreamId, programme: programmeId });
  if (!workstream) throw new Refused('BAD_INPUT', { workstreamId: 'Choose a workstream from the list' });
  return workstream;
}

/** A decision that the viewer may see; null when none is named. */
export async function decisionOf(context: Context, em: SqlEntityManager, councilId: string, decisionId: string | null) {
  if (decisionId === null) return null;
  const decision = await em.findOne(DecisionRow, { id: decisionId, council: councilId });
  if (!decision || !canSeeDecision(context.viewer, decision))
    throw new Refused('BAD_INPUT', { decisionId: 'Choose a decision from the list' });
  return decision;
}

/** What can be revised, in words. */
async function wordsOf(em: SqlEntityManager, milestone: MilestoneRow): Promise<string[]> {
  if (milestone.workstream) await em.populate(milestone, ['workstream']);
  return [
    `“${milestone.title}”`,
    `answered for by ${milestone.ownerRole ?? 'nobody named'}`,
    milestone.workstream ? `in the workstream ${milestone.workstream.title}` : 'in no workstream',
    milestone.isPublished ? 'public' : 'for the board',
  ];
}
