import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import { agreeTheoryForm, beginTheoryForm } from '@throughline/shared/forms/theory-of-change';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { ProgrammeRow } from './programme.entity.ts';
import { canManageMilestones, canSeeProgramme } from './programme.policy.ts';
import { changeTheory } from './theory-change.service.ts';
import { TheoryLinkRow, TheoryNodeRow, TheoryOfChangeRow } from './theory-of-change.entity.ts';

/**
 * Begins the next version of a programme's theory of change, with everything that the newest one says. Until it is agreed
 * it is for the board and its officers.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, THEORY_BEING_WRITTEN.
 * Writes: theory_of_change, theory_node, theory_link, audit_entry.
 */
export async function beginTheoryOfChange(context: Context, input: object): Promise<string> {
  const { programmeId, title } = checkedInput(beginTheoryForm, input);
  return command(context, async (em) => {
    // Of two who begin at once the second waits, and is then told.
    const programme = await em.findOne(ProgrammeRow, { id: programmeId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    see(programme, programme !== null && canSeeProgramme(context.viewer, programme));
    allow(canManageMilestones(context.viewer, programme.council.id));
    const newest = await em.findOne(TheoryOfChangeRow, { programme: programmeId }, { orderBy: { number: 'desc' } });
    if (newest && !newest.agreedOn) throw new Refused('THEORY_BEING_WRITTEN');
    const theory = em.create(TheoryOfChangeRow, {
      id: newId(context.clock.now().getTime()),
      council: programme.council,
      programme,
      number: (newest?.number ?? 0) + 1,
      title,
      version: 1,
      isPublished: false,
      isDemonstration: newest?.isDemonstration ?? programme.isDemonstration,
    });
    if (newest) await copyParts(em, newest, theory);
    return {
      result: theory.id,
      audit: {
        councilId: programme.council.id,
        action: 'beginTheoryOfChange',
        subjectType: 'theoryOfChange',
        subjectId: theory.id,
      },
    };
  });
}

/**
 * Says that a theory of change is agreed, since a day that has come. It is public from then on, as far as its programme
 * is, and never changes again.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, THEORY_AGREED.
 * Writes: theory_of_change, audit_entry.
 */
export function agreeTheoryOfChange(context: Context, input: object): Promise<string> {
  return changeTheory(context, 'agreeTheoryOfChange', agreeTheoryForm, input, async (em, theory, { agreedOn }) => {
    if (agreedOn > londonDay(context.clock.now()))
      throw new Refused('BAD_INPUT', { agreedOn: 'The date it was agreed must be today or earlier' });
    if ((await em.count(TheoryNodeRow, { theory: theory.id })) === 0)
      throw new Refused('BAD_INPUT', { agreedOn: 'There is nothing in it yet that could be agreed' });
    theory.agreedOn = agreedOn;
    theory.isPublished = true;
  });
}

async function copyParts(em: SqlEntityManager, from: TheoryOfChangeRow, to: TheoryOfChangeRow): Promise<void> {
  const copies = new Map<string, TheoryNodeRow>();
  for (const { id, kind, position, title, detail, isDemonstration } of await em.find(TheoryNodeRow, { theory: from.id })) {
    const node = { id: newId(), council: to.council, theory: to, kind, position, title, detail, isDemonstration };
    copies.set(id, em.create(TheoryNodeRow, node));
  }
  for (const { fromNode, toNode, isDemonstration } of await em.find(TheoryLinkRow, { theory: from.id })) {
    const ends = { fromNode: copies.get(fromNode.id)!, toNode: copies.get(toNode.id)! };
    em.create(TheoryLinkRow, { id: newId(), council: to.council, theory: to, ...ends, isDemonstration });
  }
}
