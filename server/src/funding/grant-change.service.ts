import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Form } from '@throughline/shared/forms';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import type { GrantRow } from './grant.entity.ts';
import { canAmendGrant } from './grant.policy.ts';
import { grantToChange } from './grant-rows.service.ts';
import { isLedgerClosed } from './grant-step.queries.ts';

interface SeenGrant {
  grantId: string;
  /** The version that the person was looking at; null from programs that do not send it. */
  version: number | null;
}

/** What every change of a grant's terms has in common: the form, the lock, the two halves of access, the version. */
export function changeGrant<F extends Form<SeenGrant>>(
  context: Context,
  action: string,
  form: F,
  input: object,
  change: (em: SqlEntityManager, grant: GrantRow, data: DataOf<F>) => Promise<void>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { grantId, version } = data as SeenGrant;
  return command(context, async (em) => {
    const grant = await grantToChange(context, em, grantId, canAmendGrant);
    if (version !== null && grant.version !== version) throw new Refused('VERSION_CONFLICT');
    await change(em, grant, data);
    grant.version += 1;
    return { result: grant.id, audit: { councilId: grant.council.id, action, subjectType: 'grant', subjectId: grant.id } };
  });
}

/** A decision that is named is one of the council's own. */
export async function holdDecisionOfCouncil(em: SqlEntityManager, councilId: string, decisionId: string | null, field = 'decisionId'): Promise<void> {
  if (decisionId === null) return;
  const known = await em.count(DecisionRow, { id: decisionId, council: councilId });
  if (known === 0) throw new Refused('BAD_INPUT', { [field]: 'Choose a decision from the list' });
}

/**
 * A grant that is over takes no more lines in its ledger.
 *
 * @throws Refused GRANT_CLOSED
 */
export async function holdLedgerOpen(em: SqlEntityManager, grantId: string): Promise<void> {
  if (await isLedgerClosed(em, grantId)) throw new Refused('GRANT_CLOSED');
}
