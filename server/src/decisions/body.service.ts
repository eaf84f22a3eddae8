import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { addSeatForm, appointForm, changeBodyForm, endMembershipForm, recordBodyForm, setOversightForm } from '@throughline/shared/forms/bodies';
import { validateForm, type DataOf, type Form } from '@throughline/shared/forms';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { BodyMemberRow, BodyRow, BodySeatRow, OversightRow } from './body.entity.ts';
import { canManageDecisions } from './decision.policy.ts';

/**
 * Records a committee, board, panel or network.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, DUPLICATE_REFERENCE.
 * Writes: body, audit_entry.
 */
export async function recordBody(context: Context, input: object): Promise<string> {
  const form = validateForm(recordBodyForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const { councilSlug, ...values } = form.data;
  return command(context, async (em) => {
    const council = await em.findOne(CouncilRow, { slug: councilSlug });
    see(council, council !== null);
    allow(canManageDecisions(context.viewer, council.id));
    const id = newId(context.clock.now().getTime());
    await em.insert(BodyRow, { id, council: council.id, ...values, isDemonstration: context.demo, version: 1 });
    return { result: id, audit: { councilId: council.id, action: 'recordBody', subjectType: 'body', subjectId: id } };
  });
}

/**
 * Changes what a body is, when it meets and whom it answers to.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DUPLICATE_REFERENCE.
 * Writes: body, audit_entry.
 */
export function changeBody(context: Context, input: object): Promise<string> {
  return changeOf(context, 'changeBody', changeBodyForm, input, async (em, body, { bodyId: _id, version: _version, ...values }) => {
    em.assign(body, values);
  });
}

/**
 * Adds a kind of seat.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DUPLICATE_REFERENCE.
 * Writes: body_seat, body (version), audit_entry.
 */
export function addBodySeat(context: Context, input: object): Promise<string> {
  return changeOf(context, 'addBodySeat', addSeatForm, input, async (em, body, { heldBy, isRequired, least }) => {
    await em.insert(BodySeatRow, { id: newId(), council: body.council.id, body: body.id, heldBy, isRequired, least: least ?? 1 });
  });
}

/**
 * Records that somebody joined a body, by role; by name only in public office.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: body_member, body (version), audit_entry.
 */
export function appointToBody(context: Context, input: object): Promise<string> {
  return changeOf(context, 'appointToBody', appointForm, input, async (em, body, { bodyId: _id, version: _version, seatId, ...values }) => {
    if (seatId !== null && (await em.count(BodySeatRow, { id: seatId, body: body.id })) === 0) throw new Refused('BAD_INPUT', { seatId: 'Choose a seat of this body' });
    await em.insert(BodyMemberRow, { id: newId(), council: body.council.id, body: body.id, seat: seatId, ...values, toOn: null, isDemonstration: context.demo });
  });
}

/**
 * Records that somebody left a body.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: body_member, body (version), audit_entry.
 */
export function endBodyMembership(context: Context, input: object): Promise<string> {
  return changeOf(context, 'endBodyMembership', endMembershipForm, input, async (em, body, { memberId, toOn }) => {
    const member = await em.findOne(BodyMemberRow, { id: memberId, body: body.id });
    if (!member || member.toOn) throw new Refused('BAD_INPUT', { memberId: 'Choose somebody who sits on this body' });
    if (toOn < member.fromOn) throw new Refused('BAD_INPUT', { toOn: 'The last day cannot be before the first' });
    member.toOn = toOn;
  });
}

/**
 * Says what a body watches over and whether that is only proposed.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: oversight, body (version), audit_entry.
 */
export function setOversight(context: Context, input: object): Promise<string> {
  return changeOf(context, 'setOversight', setOversightForm, input, async (em, body, { ofWhat, status, shownOn }) => {
    const known = await em.findOne(OversightRow, { body: body.id, ofWhat });
    if (known) em.assign(known, { status, shownOn });
    else await em.insert(OversightRow, { id: newId(), council: body.council.id, body: body.id, ofWhat, status, shownOn });
  });
}

/** What every change of a body has in common: the form, the lock, the policy, the version. Everyone may see bodies. */
function changeOf<F extends Form<{ bodyId: string; version: number }>>(
  context: Context,
  action: string,
  form: F,
  input: object,
  change: (em: SqlEntityManager, body: BodyRow, data: DataOf<F>) => Promise<void>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { bodyId, version } = data as { bodyId: string; version: number };
  return command(context, async (em) => {
    const body = await em.findOne(BodyRow, { id: bodyId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    see(body, body !== null);
    allow(canManageDecisions(context.viewer, body.council.id));
    if (body.version !== version) throw new Refused('VERSION_CONFLICT');
    await change(em, body, data);
    body.version += 1;
    return { result: bodyId, audit: { councilId: body.council.id, action, subjectType: 'body', subjectId: bodyId } };
  });
}
