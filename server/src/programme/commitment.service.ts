import { londonDay } from '@throughline/shared/dates';
import {
  changeCommitmentDueForm,
  endCommitmentForm,
  fulfilCommitmentForm,
  recordCommitmentForm,
} from '@throughline/shared/forms/programme-record';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { CommitmentDueChangeRow, ProgrammeCommitmentRow } from './commitment.entity.ts';
import { refuseBefore, written } from './raid.service.ts';
import { addToProgramme, changeRecordRow, noDate } from './record-change.service.ts';

const named = (action: string) => ({ action, subjectType: 'programmeCommitment', entity: ProgrammeCommitmentRow });
const idOf = ({ commitmentId }: { commitmentId: string }) => commitmentId;

/**
 * Writes down what was promised in a programme, by whom and until when.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: programme_commitment, audit_entry.
 */
export function recordCommitment(context: Context, input: object): Promise<string> {
  return addToProgramme(context, named('recordCommitment'), recordCommitmentForm, input, async (em, programme, data) => {
    const { promise, ownerRole, due } = data;
    const now = context.clock.now();
    const id = newId(now.getTime());
    em.create(ProgrammeCommitmentRow, {
      ...{ id, council: programme.council, programme, promise, ownerRole, status: 'OPEN', version: 1 },
      ...(due ? fuzzyDateValues('due', due) : noDate('due')),
      ...{ madeOn: londonDay(now), isDemonstration: programme.isDemonstration },
    });
    return id;
  });
}

/**
 * Agrees another time for a promise, with the reason. The first time stays, and so does each later one.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, COMMITMENT_CLOSED.
 * Writes: programme_commitment, commitment_due_change, audit_entry.
 */
export function changeCommitmentDue(context: Context, input: object): Promise<string> {
  return changeRecordRow(
    context,
    named('changeCommitmentDue'),
    changeCommitmentDueForm,
    input,
    idOf,
    (em, commitment, { due, reason }) => {
      refuseWhenClosed(commitment);
      const today = londonDay(context.clock.now());
      if (due.end < today) throw new Refused('BAD_INPUT', { due: 'The time it is now due must not be over already' });
      em.assign(commitment, fuzzyDateValues('revised', due));
      em.create(CommitmentDueChangeRow, {
        ...{ id: newId(), council: commitment.council, commitment, version: commitment.version + 1 },
        ...{ ...fuzzyDateValues('due', due), reason, changedOn: today, ...written(context) },
      });
    },
  );
}

/**
 * Says that a promise was kept, and when.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, COMMITMENT_CLOSED.
 * Writes: programme_commitment, audit_entry.
 */
export function fulfilCommitment(context: Context, input: object): Promise<string> {
  return changeRecordRow(
    context,
    named('fulfilCommitment'),
    fulfilCommitmentForm,
    input,
    idOf,
    (em, commitment, { metOn, note }) => {
      refuseWhenClosed(commitment);
      holdNotInFuture(context, 'metOn', metOn);
      const day = { start: metOn, end: metOn, precision: 'DAY', approximate: false, raw: null };
      em.assign(commitment, { status: 'MET', outcomeNote: note, closedOn: metOn, ...fuzzyDateValues('met', day) });
    },
  );
}

/**
 * Says that a promise was not kept, or no longer applies, and why.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, COMMITMENT_CLOSED.
 * Writes: programme_commitment, audit_entry.
 */
export function endCommitment(context: Context, input: object): Promise<string> {
  return changeRecordRow(
    context,
    named('endCommitment'),
    endCommitmentForm,
    input,
    idOf,
    (em, commitment, { status, closedOn, note }) => {
      refuseWhenClosed(commitment);
      holdNotInFuture(context, 'closedOn', closedOn);
      refuseBefore('closedOn', closedOn, commitment.madeOn ?? undefined);
      em.assign(commitment, { status, outcomeNote: note, closedOn });
    },
  );
}

function refuseWhenClosed({ status }: ProgrammeCommitmentRow): void {
  if (status !== 'OPEN') throw new Refused('COMMITMENT_CLOSED');
}
