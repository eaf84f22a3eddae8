import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Form } from '@throughline/shared/forms';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { canManageMilestones, canSeeTheory } from './programme.policy.ts';
import { TheoryOfChangeRow } from './theory-of-change.entity.ts';

interface SeenTheory {
  theoryId: string;
  version: number;
}

/**
 * What every change of a theory of change has in common: the form, the lock, the two halves of access, the version, and
 * that what is agreed stays as it is.
 */
export function changeTheory<F extends Form<SeenTheory>>(
  context: Context,
  action: string,
  form: F,
  input: object,
  change: (em: SqlEntityManager, theory: TheoryOfChangeRow, data: DataOf<F>) => Promise<void>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { theoryId, version } = data as SeenTheory;
  return command(context, async (em) => {
    // The lock makes a second editor wait, so that the version they are compared with is the newest.
    const theory = await em.findOne(TheoryOfChangeRow, { id: theoryId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (theory) await em.populate(theory, ['programme']);
    see(
      theory,
      theory !== null &&
        canSeeTheory(context.viewer, theory as TheoryOfChangeRow & { programme: { isPublished: boolean } }),
    );
    allow(canManageMilestones(context.viewer, theory.council.id));
    if (theory.version !== version) throw new Refused('VERSION_CONFLICT');
    if (theory.agreedOn) throw new Refused('THEORY_AGREED');
    await change(em, theory, data);
    theory.version += 1;
    return {
      result: theoryId,
      audit: { councilId: theory.council.id, action, subjectType: 'theoryOfChange', subjectId: theoryId },
    };
  });
}
