import {
  addFocusAreaForm,
  addPhaseForm,
  addWorkstreamForm,
  changeFocusAreaForm,
  changePhaseForm,
  changeWorkstreamForm,
} from '@throughline/shared/forms/programme-record';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { canSeeProgramme } from './programme.policy.ts';
import { canKeepRegister } from './raid.policy.ts';
import { addToProgramme, changeRecordRow, noDate } from './record-change.service.ts';
import { lockRow, nextPosition } from './record-rows.queries.ts';
import { FocusAreaRow, ProgrammePhaseRow, WorkstreamRow } from './workstream.entity.ts';

/**
 * Adds a workstream to a programme, after the others.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: workstream, audit_entry.
 */
export function addWorkstream(context: Context, input: object): Promise<string> {
  const named = { action: 'addWorkstream', subjectType: 'workstream' };
  return addToProgramme(context, named, addWorkstreamForm, input, async (em, programme, { title, description, leadRole }) => {
    const id = newId(context.clock.now().getTime());
    em.create(WorkstreamRow, {
      ...{ id, council: programme.council, programme, title, description, leadRole, version: 1 },
      position: await nextPosition(em, 'workstream', 'programme_id', programme.id),
      isDemonstration: programme.isDemonstration,
    });
    return id;
  });
}

/**
 * Puts right what a workstream is called, what it is to do and who leads it.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: workstream, audit_entry.
 */
export function changeWorkstream(context: Context, input: object): Promise<string> {
  const named = { action: 'changeWorkstream', subjectType: 'workstream', entity: WorkstreamRow };
  const idOf = ({ workstreamId }: { workstreamId: string }) => workstreamId;
  return changeRecordRow(context, named, changeWorkstreamForm, input, idOf, (em, row, { title, description, leadRole }) => {
    em.assign(row, { title, description, leadRole });
  });
}

/**
 * Adds a topic that a workstream looks at in particular, after the others.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: focus_area, audit_entry.
 */
export async function addFocusArea(context: Context, input: object): Promise<string> {
  const { workstreamId, title } = checkedInput(addFocusAreaForm, input);
  return command(context, async (em) => {
    const workstream = await em.findOne(WorkstreamRow, { id: workstreamId }, { populate: ['programme'] });
    const programme = workstream?.programme as { council: { id: string }; isPublished: boolean } | undefined;
    see(workstream, programme !== undefined && canSeeProgramme(context.viewer, programme));
    allow(canKeepRegister(context.viewer, workstream.council.id));
    await lockRow(em, 'workstream', workstreamId);
    const id = newId(context.clock.now().getTime());
    em.create(FocusAreaRow, {
      ...{ id, council: workstream.council, programme: workstream.programme, workstream, title, version: 1 },
      position: await nextPosition(em, 'focus_area', 'workstream_id', workstreamId),
      isDemonstration: workstream.isDemonstration,
    });
    return {
      result: workstreamId,
      audit: { councilId: workstream.council.id, action: 'addFocusArea', subjectType: 'focusArea', subjectId: id },
    };
  });
}

/**
 * Puts right what a focus area is called.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: focus_area, audit_entry.
 */
export function changeFocusArea(context: Context, input: object): Promise<string> {
  const named = { action: 'changeFocusArea', subjectType: 'focusArea', entity: FocusAreaRow };
  const idOf = ({ focusAreaId }: { focusAreaId: string }) => focusAreaId;
  return changeRecordRow(context, named, changeFocusAreaForm, input, idOf, (_em, row, { title }) => {
    row.title = title;
  });
}

/**
 * Adds a phase to a programme, after the others.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: programme_phase, audit_entry.
 */
export function addPhase(context: Context, input: object): Promise<string> {
  const named = { action: 'addPhase', subjectType: 'programmePhase' };
  return addToProgramme(context, named, addPhaseForm, input, async (em, programme, { title, starts, ends }) => {
    const id = newId(context.clock.now().getTime());
    em.create(ProgrammePhaseRow, {
      ...{ id, council: programme.council, programme, title, version: 1 },
      position: await nextPosition(em, 'programme_phase', 'programme_id', programme.id),
      ...(starts ? fuzzyDateValues('starts', starts) : noDate('starts')),
      ...(ends ? fuzzyDateValues('ends', ends) : noDate('ends')),
      isDemonstration: programme.isDemonstration,
    });
    return id;
  });
}

/**
 * Puts right what a phase is called and when it starts and ends.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: programme_phase, audit_entry.
 */
export function changePhase(context: Context, input: object): Promise<string> {
  const named = { action: 'changePhase', subjectType: 'programmePhase', entity: ProgrammePhaseRow };
  const idOf = ({ phaseId }: { phaseId: string }) => phaseId;
  return changeRecordRow(context, named, changePhaseForm, input, idOf, (em, row, { title, starts, ends }) => {
    row.title = title;
    em.assign(row, starts ? fuzzyDateValues('starts', starts) : noDate('starts'));
    em.assign(row, ends ? fuzzyDateValues('ends', ends) : noDate('ends'));
  });
}
