import { LockMode } from '@mikro-orm/core';
import type { EntityName, FilterQuery, SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Form } from '@throughline/shared/forms';
import { BodyRow } from '../decisions/body.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { canKeepScrutiny } from './after-meeting.policy.ts';

/** What a command writes to the audit chain: its own name, and what it is about. */
interface Named {
  action: string;
  subjectType: string;
}

/**
 * What everything that is new for a committee has in common: the form, the committee, the right to keep its record.
 *
 * @param add makes the row; gives its id
 * @throws Refused BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, and what `add` refuses
 */
export function addForBody<F extends Form<{ bodyId: string }>>(
  context: Context,
  { action, subjectType }: Named,
  form: F,
  input: object,
  add: (em: SqlEntityManager, body: BodyRow, data: DataOf<F>) => Promise<string>,
): Promise<string> {
  const data = checkedInput(form, input);
  return command(context, async (em) => {
    const body = await em.findOne(BodyRow, { id: (data as { bodyId: string }).bodyId });
    see(body, body !== null);
    allow(canKeepScrutiny(context.viewer, body.council.id));
    const id = await add(em, body, data);
    return { result: id, audit: { councilId: body.council.id, action, subjectType, subjectId: id } };
  });
}

interface KeptRow {
  id: string;
  version: number;
  council: { id: string };
}

/**
 * What every change of such a row has in common: the form, the lock, the two halves of access, the version.
 *
 * @param idOf the id of the row, from the data of the form
 * @param isSeen whether the viewer may see the row; left out where everybody does
 * @throws Refused BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, and what `change` refuses
 */
export function changeScrutinyRow<Entity extends KeptRow, F extends Form<{ version: number }>>(
  context: Context,
  { action, subjectType, entity, isSeen }: Named & { entity: EntityName<Entity>; isSeen?: (em: SqlEntityManager, row: Entity) => Promise<boolean> },
  form: F,
  input: object,
  idOf: (data: DataOf<F>) => string,
  change: (em: SqlEntityManager, row: Entity, data: DataOf<F>) => Promise<void> | void,
): Promise<string> {
  const data = checkedInput(form, input);
  const id = idOf(data);
  return command(context, async (em) => {
    // The lock makes a second editor wait, so that the version they are compared with is the newest.
    const row = (await em.findOne(entity, { id } as FilterQuery<Entity>, { lockMode: LockMode.PESSIMISTIC_WRITE })) as Entity | null;
    see(row, row !== null && (isSeen === undefined || (await isSeen(em, row))));
    allow(canKeepScrutiny(context.viewer, row.council.id));
    if (row.version !== (data as { version: number }).version) throw new Refused('VERSION_CONFLICT');
    await change(em, row, data);
    row.version += 1;
    return { result: id, audit: { councilId: row.council.id, action, subjectType, subjectId: id } };
  });
}
