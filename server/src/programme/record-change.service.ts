import { LockMode } from '@mikro-orm/core';
import type { EntityName, FilterQuery, SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Form } from '@throughline/shared/forms';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { ProgrammeRow } from './programme.entity.ts';
import { canSeeProgramme } from './programme.policy.ts';
import { canKeepRegister } from './raid.policy.ts';
import { canSeeRecord } from './record.policy.ts';

/** What a command writes to the audit chain: its own name, and what it is about. */
interface Named {
  action: string;
  subjectType: string;
}

/**
 * What every addition to the record of a programme has in common: the form, the two halves of access, and a lock on the
 * programme, so that places and numbers are given once.
 *
 * @param add makes the row; gives its id
 */
export function addToProgramme<F extends Form<{ programmeId: string }>>(
  context: Context,
  { action, subjectType }: Named,
  form: F,
  input: object,
  add: (em: SqlEntityManager, programme: ProgrammeRow, data: DataOf<F>) => Promise<string>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { programmeId } = data as { programmeId: string };
  return command(context, async (em) => {
    const programme = await em.findOne(ProgrammeRow, { id: programmeId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    see(programme, programme !== null && canSeeProgramme(context.viewer, programme));
    allow(canKeepRegister(context.viewer, programme.council.id));
    const id = await add(em, programme, data);
    return { result: id, audit: { councilId: programme.council.id, action, subjectType, subjectId: id } };
  });
}

/** A row of the record that people edit. Rows without `isPublished` are as public as their programme. */
export interface EditedRow {
  id: string;
  version: number;
  council: { id: string };
  programme: { id: string };
  isPublished?: boolean;
}

/**
 * What every change of a row of the record has in common: the form, the lock, the two halves of access, the version.
 *
 * @param idOf the id of the row, from the data of the form
 */
export function changeRecordRow<Entity extends EditedRow, F extends Form<{ version: number }>>(
  context: Context,
  { action, subjectType, entity }: Named & { entity: EntityName<Entity> },
  form: F,
  input: object,
  idOf: (data: DataOf<F>) => string,
  change: (em: SqlEntityManager, row: Entity, data: DataOf<F>) => Promise<void> | void,
): Promise<string> {
  const data = checkedInput(form, input);
  const id = idOf(data);
  return command(context, async (em) => {
    // The lock makes a second editor wait, so that the version they are compared with is the newest.
    const where = { id } as FilterQuery<Entity>;
    const row = (await em.findOne(entity, where, { lockMode: LockMode.PESSIMISTIC_WRITE })) as Entity | null;
    const programme = row && (await em.findOneOrFail(ProgrammeRow, { id: row.programme.id }));
    const facts = row && programme && { council: row.council, isPublished: row.isPublished ?? true, programme };
    see(row, facts !== null && canSeeRecord(context.viewer, facts));
    allow(canKeepRegister(context.viewer, row.council.id));
    if (row.version !== (data as { version: number }).version) throw new Refused('VERSION_CONFLICT');
    await change(em, row, data);
    row.version += 1;
    return { result: id, audit: { councilId: row.council.id, action, subjectType, subjectId: id } };
  });
}

/** The five columns of a fuzzy date that was left empty. */
export const noDate = <Prefix extends string>(prefix: Prefix) =>
  ({
    [`${prefix}Start`]: null,
    [`${prefix}End`]: null,
    [`${prefix}Precision`]: null,
    [`${prefix}Approximate`]: null,
    [`${prefix}Raw`]: null,
  }) as Record<`${Prefix}${'Start' | 'End' | 'Precision' | 'Approximate' | 'Raw'}`, null>;
